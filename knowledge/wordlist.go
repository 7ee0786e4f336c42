package knowledge

import "github.com/waqai/waqai/arabic"

// WordList names a closed class of words that the rules of the coder ask for,
// as the table wordlists.tsv holds them.
type WordList uint8

// The word lists, in the order of their names.
const (
	About                  WordList = iota // عن, as in "talk about an act"
	Accusing                               // words of charges and trials: the act they hold is alleged or past
	ActCarriers                            // nouns that only carry the act named after them: عملية تفجير
	AfterPurpose                           // words after which an unfulfilled purpose is not read
	AgentBehests                           // words before من that bring who is behind an act: بإيعاز من
	AgentHands                             // nouns after على that bring the agent: على يد
	AgentOver                              // على before the noun that brings the agent: على يد
	AgentPrepositions                      // prepositions of the agent after an act noun
	AgentSides                             // nouns after من that bring the agent: من قبل
	AgentWords                             // words before the agent of an act: برصاص ("by the bullets of")
	AnotherAct                             // adjectives that tell an act from the one told before
	AnyOne                                 // words that make the act after them any act of its kind
	ArmyMachines                           // machines that with a nationality stand for the army that uses them
	AsConjunctions                         // كما and its like before a verb of speech
	BeforeNouns                            // words after which a noun is likelier than a verb
	BeforeVerbs                            // words after which a verb is likelier than a noun
	Belonging                              // تابع and its forms: what stands before belongs to what follows with ل
	Between                                // prepositions of the two sides of a mutual act
	Blame                                  // what is denied when someone denies a part in the act and not the act
	Complementizers                        // words that open what is said
	FutureParticles                        // particles of the future
	GroupAnaphors                          // nouns that mean the armed group named before: التنظيم
	IdiomNouns                             // nouns of prepositional idioms (على يد, من قبل), which are never somebody
	InTheName                              // words between a spokesman and whom he speaks for
	Lam                                    // the preposition ل of the one an act belongs or happens to
	LamTargets                             // acts whose ل brings the victim: كمين للجيش
	LandNouns                              // nouns that with a nationality name a country: الأراضي السورية
	Locatives                              // prepositions that say that something happened at a place
	MaybeParticles                         // particles of possibility
	MeasureNouns                           // nouns of time and measure, which are never somebody
	Negations                              // particles that negate a verb
	PartOfTotal                            // words that make a figure part of a total: بينهم
	PartitiveHeads                         // quantity words before من: العديد من ("many of")
	Partitives                             // من of a part
	PassageWords                           // words between a source and the passage quoted from it
	PastAuxiliaries                        // كان, which sets an imperfect verb in the past
	PlaceNameParts                         // first words of place names of two words
	PlaceWords                             // words before a place
	PlainFigures                           // figures in words whose first letter is no prefix
	PlotNouns                              // nouns for a plot that may be stopped
	PronounComplementizers                 // complementizers with a pronoun, which stands for the subject
	PronounPrepositions                    // prepositions with a pronoun, between a verb of speech and its subject
	QuotingNouns                           // قوله and its like: the voice is the suffix
	ReachTotal                             // words that give the figure a total has reached
	Referring                              // words before an act noun that refer to the act without telling it
	Responsibility                         // what a group that announces "responsibility" claims
	RestOfThem                             // words for people told of before: أربعة آخرون ("four others")
	Seizures                               // words for weapons that are seized or traded, not used
	SettledTypes                           // type words that are hardly anything but the kind of a place
	Subjunction                            // أن and ما after a temporal conjunction
	TargetNouns                            // act nouns whose second noun suffers the act rather than does it
	TargetPrepositions                     // prepositions of the target of an act
	TemporalConjunctions                   // conjunctions that make a clause the time of another
	VagueNames                             // words after a type word that are no name
	VerbalActs                             // act words that politicians use of words
	wordListCount
)

var wordListNames = [wordListCount]string{
	About:                  "about",
	Accusing:               "accusing",
	ActCarriers:            "act-carriers",
	AfterPurpose:           "after-purpose",
	AgentBehests:           "agent-behests",
	AgentHands:             "agent-hands",
	AgentOver:              "agent-over",
	AgentPrepositions:      "agent-prepositions",
	AgentSides:             "agent-sides",
	AgentWords:             "agent-words",
	AnotherAct:             "another-act",
	AnyOne:                 "any-one",
	ArmyMachines:           "army-machines",
	AsConjunctions:         "as-conjunctions",
	BeforeNouns:            "before-nouns",
	BeforeVerbs:            "before-verbs",
	Belonging:              "belonging",
	Between:                "between",
	Blame:                  "blame",
	Complementizers:        "complementizers",
	FutureParticles:        "future-particles",
	GroupAnaphors:          "group-anaphors",
	IdiomNouns:             "idiom-nouns",
	InTheName:              "in-the-name",
	Lam:                    "lam",
	LamTargets:             "lam-targets",
	LandNouns:              "land-nouns",
	Locatives:              "locatives",
	MaybeParticles:         "maybe-particles",
	MeasureNouns:           "measure-nouns",
	Negations:              "negations",
	PartOfTotal:            "part-of-total",
	PartitiveHeads:         "partitive-heads",
	Partitives:             "partitives",
	PassageWords:           "passage-words",
	PastAuxiliaries:        "past-auxiliaries",
	PlaceNameParts:         "place-name-parts",
	PlaceWords:             "place-words",
	PlainFigures:           "plain-figures",
	PlotNouns:              "plot-nouns",
	PronounComplementizers: "pronoun-complementizers",
	PronounPrepositions:    "pronoun-prepositions",
	QuotingNouns:           "quoting-nouns",
	ReachTotal:             "reach-total",
	Referring:              "referring",
	Responsibility:         "responsibility",
	RestOfThem:             "rest-of-them",
	Seizures:               "seizures",
	SettledTypes:           "settled-types",
	Subjunction:            "subjunctions",
	TargetNouns:            "target-nouns",
	TargetPrepositions:     "target-prepositions",
	TemporalConjunctions:   "temporal-conjunctions",
	VagueNames:             "vague-names",
	VerbalActs:             "verbal-acts",
}

// String is the name of the list in the table.
func (l WordList) String() string { return wordListNames[l] }

// In reports whether a word, folded as by [arabic.Key], belongs to a list.
func (b *Base) In(l WordList, folded string) bool { return b.lists[l][folded] }

// InLetters is In for the bytes of a folded text.
func (b *Base) InLetters(l WordList, folded []byte) bool { return b.lists[l][string(folded)] }

func (b *Base) typedWordLists() {
	byName := map[string]WordList{}
	for l, name := range wordListNames {
		byName[name] = WordList(l)
		b.lists[l] = map[string]bool{}
	}
	each(b, WordLists, &b.WordLists, func(c cells) ListedWord {
		w := ListedWord{byName[c.text("list")], c.text("word")}
		b.lists[w.List][arabic.Key(w.Word)] = true
		return w
	})
}
