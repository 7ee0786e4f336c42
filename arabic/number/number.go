// Package number finds quantities in Arabic text: figures in digits and in
// words, with what stands around them that changes what they say ("more than",
// "at least", "about", "between … and …") and the noun they count.
//
// Start with [Find]:
//
//	f := arabic.Fold("مقتل أكثر من عشرين شخصا")
//	for _, q := range number.Find(f, f.Tokens()) {
//		fmt.Println(f.Source[q.Start:q.End], q.Min, q.Bounded) // أكثر من عشرين 21 false
//	}
//
// Figures that count nothing are left out: years, dates, clock times, ages and
// other stretches of time, telephone numbers, the numbers of articles, roads
// and army units. Percentages and ordinals are kept and flagged.
//
// [Cardinal] and [Ordinal] read one plain number at one token, for grammars of
// their own (package date uses them).
//
// The words and their combination follow the usual grammars of Modern Standard
// Arabic; what vague words stand for is the convention of the codebook.
package number

import "github.com/waqai/waqai/arabic"

// Kind says how a quantity fixes its figure.
type Kind uint8

// The kinds of quantity.
const (
	Exact Kind = iota // one figure: Min equals Max
	Bound             // open on one side: more than, at least, fewer than
	Range             // two figures: from … to, between … and
	Vague             // a word that only hints: several, dozens, thousands
	Dual              // told by a dual noun; made by callers that know the noun, see [DualStem]
)

// Quantity is one figure of a text.
type Quantity struct {
	Start, End  int // bytes of the source: the figure and the words that bound it
	First, Last int // tokens, half-open
	Min, Max    int // inclusive; Max holds only if Bounded
	Noun        int // token of the counted noun, -1 if none stands beside the figure
	Before      int // token of a noun before the figure that may be the counted one instead ("قذائف عدة"), else -1
	Kind        Kind
	Bounded     bool // there is an upper bound
	Approx      bool // "about"
	Percent     bool // parts of a hundred
	Ordinal     bool // "third", not "three"
	Definite    bool // carries the article: "the seven"
}

// Find returns the quantities of a text in order. They do not overlap.
func Find(f *arabic.Folded, tokens []arabic.Token) []Quantity {
	return Append(nil, f, tokens)
}

// Append is [Find] into a slice that is given. It allocates nothing but the
// growth of dst.
func Append(dst []Quantity, f *arabic.Folded, tokens []arabic.Token) []Quantity {
	r := reader{f: f, tokens: tokens}
	for i := 0; i < len(tokens); {
		q, next, ok := r.quantity(i)
		if ok {
			dst = append(dst, q)
		}
		i = max(next, i+1)
	}
	return dst
}

// Cardinal reads the number that begins at token at, in digits or in words,
// and returns its value and the token after it. Vague words, fractions below
// one and ordinals are no cardinals. A proclitic before the number is passed
// over.
func Cardinal(f *arabic.Folded, tokens []arabic.Token, at int) (value, next int, ok bool) {
	r := reader{f: f, tokens: tokens}
	n, next, ok := r.amount(at)
	if !ok || n.vague || n.scraps {
		return 0, at, false
	}
	return n.value, next, true
}

// Ordinal reads the ordinal in words that begins at token at: "الثالث",
// "الحادي والعشرين".
func Ordinal(f *arabic.Folded, tokens []arabic.Token, at int) (value, next int, ok bool) {
	r := reader{f: f, tokens: tokens}
	return r.ordinal(at)
}

// Begins reports whether a number, or an ordinal in words, may begin at token
// at. It is a quick way to say no.
func Begins(f *arabic.Folded, tokens []arabic.Token, at int) bool {
	r := reader{f: f, tokens: tokens}
	if r.digits(at) {
		return true
	}
	c := r.class(at)
	return c != none && c <= fraction || c == oneOf || c == ordinal
}

// DualStem takes the dual ending off a noun: جنديين gives جندي (soldier). The
// letters are folded. A feminine stem ends in ت, where the singular has ة.
//
// Letters alone do not tell a dual (قوانين, laws, is none, and مسلحين may be
// three): only a caller that finds the stem among countable nouns may count 2.
func DualStem(letters []byte) (stem []byte, ok bool) {
	n := len(letters)
	if n < 5 || letters[n-1] != arabic.Noon || letters[n-2] != arabic.Alef && letters[n-2] != arabic.Yeh {
		return nil, false
	}
	return letters[:n-2], true
}
