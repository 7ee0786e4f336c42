package arabic

import "strings"

// Particle is the kind of a closed-class word.
type Particle uint8

// The kinds of particle.
const (
	NotParticle   Particle = iota
	Preposition            // في، من، على
	Conjunction            // أو، ثم، بل
	Relative               // الذي، التي، ممن
	Complementer           // أن، إن، بأن
	Negation               // لم، لن، ليس
	Demonstrative          // هذا، تلك
	Pronoun                // هو، هم
	Subordinator           // بعد، عندما، حيث، إثر
	Quantifier             // كل، جميع، بعض
	Auxiliary              // كان، قد، تم
	Adverb                 // حاليا، هناك
	Interrogative          // هل، ماذا
)

// ParticleOf says which kind of closed-class word the folded letters are. A
// leading و or ف is looked through.
func ParticleOf(letters []byte) Particle {
	if p, ok := particles[string(letters)]; ok {
		return p
	}
	if len(letters) > 2 && (letters[0] == Waw || letters[0] == Feh) {
		return particles[string(letters[1:])]
	}
	return NotParticle
}

var particles = func() map[string]Particle {
	t := map[string]Particle{}
	for p, words := range map[Particle]string{
		Preposition: "في من على عن إلى الى حتى منذ مذ خلال ضد نحو تجاه عبر لدى لدي عند حول دون بدون سوى غير لأجل بواسطة بحق رغم برغم " +
			"منه منها منهم عنه عنها عليه عليها عليهم إليه إليها إليهم فيه فيها فيهم له لها لهم به بها بهم لديه لديها معه معها معهم مع بينه بينها بينهم بينهما بين " +
			"فوق تحت أمام خلف وراء قرب قبالة ضمن وسط داخل خارج إزاء مثل شمال جنوب شرق غرب",
		Conjunction: "و ف أو ام ثم بل لكن ولكن لكنه لكنها إما إنما حتى كما كذلك أيضا فضلا",
		Relative:    "الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي ممن مما ما من",
		Complementer: "أن إن بأن لأن كأن أنه أنها أنهم إنه إنها إنهم بأنه بأنها بأنهم لأنه لأنها وكأن بأنهما أنهما أننا إننا أنني إنني " +
			"مفادها مفاده",
		Negation:      "لم لن لا ليس ليست ليسوا لست ولم ولن ولا وليس عدم بلا دون",
		Demonstrative: "هذا هذه ذلك تلك هؤلاء أولئك هذين هاتين بهذا بهذه لهذا لهذه بذلك لذلك كهذا كهذه ذاك",
		Pronoun:       "هو هي هم هما هن نحن أنا أنت أنتم إياه إياها إياهم",
		Subordinator: "بعد قبل بعدما قبلما عندما حين حينما حيث حيثما بينما فيما إذ إذا لو لولا كلما طالما إثر عقب جراء نتيجة بسبب لكي كي لـ " +
			"أثناء وسط بعدها قبلها حينها عندها إذ إثرها جراءها إلا لئلا ريثما منذما كونه كونها وإلا مهما أينما حسبما وفقما مثلما كيفما طبقا وفقا بحسب حسب وفق بموجب",
		Quantifier:    "كل جميع بعض معظم أغلب غالبية كافة سائر أي أية كلا كلتا أكثر أقل بضع بضعة عدة",
		Auxiliary:     "كان كانت كانوا كانا يكون تكون يكونوا قد لقد تم يتم سيتم جرى يجري ستتم تمت سوف أصبح أصبحت بات باتت ظل ظلت لايزال يزال تزال زال زالت مازال مازالت",
		Interrogative: "هل ماذا لماذا كيف متى أين كم أليس",
	} {
		for _, w := range strings.Fields(words) {
			k := Key(w)
			if _, taken := t[k]; !taken || p < t[k] {
				t[k] = p
			}
		}
	}
	return t
}()
