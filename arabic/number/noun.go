package number

import (
	"strings"

	"github.com/waqai/waqai/arabic"
)

// countedNoun finds the noun that a figure counts: after it ("20 شخصا",
// "اثنان من الجنود"), or before it where it follows as an adjective does
// ("أشخاص عدة", "القتلى السبعة", "قتيلا واحدا").
func (r *reader) countedNoun(q Quantity, end int) int {
	t := r.term(end - 1)
	before := r.isNoun(q.First-1) && !q.Percent
	if before && q.Last-q.First == 1 && t.class == unit && t.value == 1 && !r.reads(end, keyFrom) {
		return q.First - 1
	}
	if before && q.Definite && r.definite(q.First-1) {
		return q.First - 1
	}
	if n := r.noun(end); n >= 0 {
		return n
	}
	if before && (t.class == several || t.class == unit && t.value <= 2) {
		return q.First - 1
	}
	return -1
}

// noun finds the noun at token i or behind من, or -1. Quotation marks may
// stand before it.
func (r *reader) noun(i int) int {
	if r.reads(i, keyFrom) {
		i++
	}
	if r.is(i, '"') || r.class(i) == counting && !r.term(i).article {
		i++
	}
	if r.isNoun(i) && (r.f.Letters[r.tokens[i].From] != arabic.Waw || withWaw[string(r.f.Of(r.tokens[i]))]) {
		return i
	}
	return -1
}

// withWaw are nouns whose first letter is و and no conjunction.
var withWaw = set("ولد ولدا ولدين وافد وافدا وافدين وزير وزيرا وزراء وكيل وكلاء وسيط وسطاء وحدة وحدات وثيقة وثائق ورقة وفاة وفيات وفد وفود وظيفة وظائف وسيلة وسائل والد والدين ولاية ولايات وجبة وجبات وجه وجوه وكالة وكالات")

// set makes a set of the folded words of a list.
func set(list string) map[string]bool {
	t := map[string]bool{}
	for _, w := range strings.Fields(list) {
		t[arabic.Key(w)] = true
	}
	return t
}

// isNoun reports whether token i may be a counted noun: a word that the
// vocabulary does not hold for something else.
func (r *reader) isNoun(i int) bool {
	if !r.isWord(i) || r.tokens[i].To-r.tokens[i].From < 2 {
		return false
	}
	t := r.term(i)
	return t.class == none || t.class == stretch || t.class == label || t.class == ordinal || t.class == year
}

// definite reports whether token i carries the article.
func (r *reader) definite(i int) bool {
	letters := r.f.Of(r.tokens[i])
	for len(letters) > 4 && (letters[0] == arabic.Waw || letters[0] == arabic.Feh || letters[0] == arabic.Beh || letters[0] == arabic.Kaf) {
		letters = letters[1:]
	}
	return len(letters) > 3 && (letters[0] == arabic.Alef || letters[0] == arabic.Lam) && letters[1] == arabic.Lam
}

// isImperfect reports whether token i looks like a verb: "إذا كان أحد يريد".
func (r *reader) isImperfect(i int) bool {
	return r.f.Letters[r.tokens[i].From] == arabic.Yeh
}

// negated reports whether "one" at token i means nobody: "لم يصب أحد".
func (r *reader) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3 && r.isWord(k); k-- {
		if t := r.term(k); t.class == negation || t.class == opening && (t.value == openNot || t.value == openWhat) {
			return true
		}
	}
	return false
}

// opensClause reports whether a new clause begins at token i.
func (r *reader) opensClause(i int) bool {
	return clauses[string(r.f.Of(r.tokens[i]))]
}

var clauses = set("أن إن الذي التي الذين بينهم بينما حيث كما لكن فيما عندما حين إذ")
