// Package verb writes the inflected forms of Arabic verbs, their participles
// and their verbal nouns, as they stand in print: without vowels.
//
// A word list that held every form by hand would have errors nobody sees; a
// list of lemma, root and form is short, and the forms follow by rule. A verb
// is built as it sounds, vowels included (yuءxaðu), goes through the sound
// changes of weak, doubled and hamzated roots, and is written down last. So
// the seat of each hamza and each lost و come from the vowels beside them, and
// no class of root needs a table of its own.
//
// Start with [Conjugate]:
//
//	forms, err := verb.Conjugate(verb.Verb{Lemma: "أصاب", Root: "صوب", Form: 4})
//	// أصاب أصابت أصابا … يصيب تصيب … أصيب يصاب …
//
// The grammar is that of any reference grammar of Modern Standard Arabic;
// forms are numbered as European grammars number them.
//
// Root and form give the lemma of 99.5 % of the verbs of Camel Morph (the
// others mostly have a root there that does not go with the lemma: طفئ under
// طفي). The guessed imperfect of form I is spelt as there for 98.7 %, after the
// list of exceptions was completed from it. Of the verbs in half the sentences
// of UD Arabic PUD 97.5 % are found with their features; most of the others
// are tagged or lemmatised wrongly there. Of a quarter of the verbs, those it
// knows, hunspell-ar knows 99.0 % of the forms, and 96.1 % with duals and bare
// passives, of which it lacks many. All but the last figure are tests.
//
// Not made: the second person, the imperative, ليس, the rare forms XI to XV,
// and the prefix ت- that print now and then leaves out (تقدم for تتقدم).
package verb

// Numbers of the forms of four-letter roots, beside 1 to 10 for three-letter
// ones.
const (
	Quad1 = 11 // دحرج daḥraja
	Quad2 = 12 // تدحرج tadaḥraja
	Quad4 = 13 // اطمأن iṭmaʾanna
)

// Verb is an entry of a verb list.
type Verb struct {
	Lemma        string   // third person masculine singular perfect; vowels and shadda are allowed and ignored
	Root         string   // its three or four letters; a hamza may be written on any seat
	Form         int      // 1 to 10, [Quad1], [Quad2] or [Quad4]
	Imperfect    string   // the same person of the imperfect (يقول), where form I leaves a choice; empty: guessed
	Intransitive bool     // the verb has no passive
	VerbalNouns  []string // verbal nouns beside the regular one; all those of form I
}

// Tense is tense and mood.
type Tense uint8

// The tenses and moods. The two moods are listed only where they are spelt
// unlike the indicative, the jussive only where it is spelt unlike the
// subjunctive: يقتلوا is Subjunctive, يقل is Jussive.
const (
	Perfect Tense = iota
	Imperfect
	Subjunctive
	Jussive
)

// Voice is who the subject is: doer or done to.
type Voice uint8

// The voices. Unvowelled قتل "killed" and "was killed" is Either.
const (
	Active Voice = iota
	Passive
	Either
)

// Number is grammatical number.
type Number uint8

// The numbers.
const (
	Singular Number = iota
	Dual
	Plural
)

// Gender is grammatical gender.
type Gender uint8

// The genders; the first person is Common.
const (
	Masculine Gender = iota
	Feminine
	Common
)

// Form is one inflected form with one reading. A spelling with several
// readings is listed once for each.
type Form struct {
	Text   string // well-spelt, hamzas on their seats, no vowels and no shadda
	Tense  Tense
	Voice  Voice
	Person int // 1 or 3
	Number Number
	Gender Gender
	Bound  bool // spelt so only before a pronoun suffix: قتلو in قتلوهم, نفا in نفاه
}
