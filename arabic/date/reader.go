package date

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
)

// reader reads expressions of time out of the tokens of one text.
type reader struct {
	f         *arabic.Folded
	tokens    []arabic.Token
	published Day
	known     bool // published is known
}

// term is a token as the vocabulary sees it.
type term struct {
	entry
	cut     int  // letters of the proclitics و ف ب ل ك
	joined  bool // one of them is و or ف
	article bool
}

// term looks token i up, as it stands or without its proclitics and article.
func (r *reader) term(i int) term {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Class != arabic.Word {
		return term{}
	}
	letters := r.f.Of(r.tokens[i])
	if e := vocabulary.find(letters); e.class != none {
		return term{entry: e}
	}
	t := term{}
	if letters[0] == arabic.Waw || letters[0] == arabic.Feh {
		t.cut, t.joined = 1, true
		if t.entry = vocabulary.find(letters[1:]); t.class != none && len(letters) > 2 {
			return t
		}
	}
	rest := letters[t.cut:]
	if len(rest) > 3 && (rest[0] == arabic.Beh || rest[0] == arabic.Lam || rest[0] == arabic.Kaf) {
		t.cut++
		if t.entry = vocabulary.find(rest[1:]); t.class != none {
			return t
		}
		if rest[0] == arabic.Lam && rest[1] == arabic.Lam {
			return r.afterLam(rest, t)
		}
		rest = rest[1:]
	}
	if len(rest) > 3 && rest[0] == arabic.Alef && rest[1] == arabic.Lam {
		t.entry, t.article = vocabulary.find(rest[2:]), true
		if t.class != none {
			return t
		}
	}
	return term{}
}

// afterLam looks up a word that begins with لل, which swallows the alef of the
// article: للجمعة is ل and الجمعة.
func (r *reader) afterLam(letters []byte, t term) term {
	t.article = true
	var full [24]byte
	if len(letters) < len(full) {
		full[0] = arabic.Alef
		n := copy(full[1:], letters[1:])
		if t.entry = vocabulary.find(full[:n+1]); t.class != none {
			return t
		}
	}
	if t.entry = vocabulary.find(letters[2:]); t.class != none {
		return t
	}
	return term{}
}

func (r *reader) class(i int) class { return r.term(i).class }

// digits reports whether token i is a run of digits.
func (r *reader) digits(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Class == arabic.Number
}

// integer reads the digits of token i.
func (r *reader) integer(i int) (value, length int, ok bool) {
	if !r.digits(i) {
		return 0, 0, false
	}
	letters := r.f.Of(r.tokens[i])
	if len(letters) > 4 {
		return 0, len(letters), false
	}
	for _, b := range letters {
		value = value*10 + int(b-'0')
	}
	return value, len(letters), true
}

// is reports whether token i is the one mark or letter b.
func (r *reader) is(i int, b byte) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	t := r.tokens[i]
	return t.To == t.From+1 && r.f.Letters[t.From] == b
}

// reads reports whether token i folds to one of the words.
func (r *reader) reads(i int, words ...string) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	for _, w := range words {
		if string(r.f.Of(r.tokens[i])) == w {
			return true
		}
	}
	return false
}

// touches reports whether no space parts tokens i and i+1.
func (r *reader) touches(i int) bool {
	return i >= 0 && i+1 < len(r.tokens) && r.tokens[i].To == r.tokens[i+1].From
}

// cardinal reads a number up to limit at token i.
func (r *reader) cardinal(i, limit int) (value, next int, ok bool) {
	value, next, ok = number.Cardinal(r.f, r.tokens, i)
	return value, next, ok && value > 0 && value <= limit
}

// value is an expression while it is read.
type value struct {
	from, to  Day
	resolved  bool
	precision string
	kind      Kind
	direction Direction
	relation  Relation
	part      Part
	anchored  bool
	conflict  bool
	uncertain bool
}

// days makes a value of a range of days.
func span(from, to Day, precision string, k Kind) value {
	return value{from: from, to: to, resolved: true, precision: precision, kind: k}
}

// expressionOf makes an expression of a value and its tokens.
func (r *reader) expressionOf(first, last int, v value) Expression {
	t := r.tokens[first]
	start := t.Start
	letters := r.f.Of(t)
	if x := r.term(first); x.class == none && len(letters) > 4 && letters[0] == waw && letters[1] == arabic.Alef && letters[2] == arabic.Lam {
		start = int(r.f.Offsets[t.From+1]) // والخامس
	} else if x.cut > 0 {
		start = int(r.f.Offsets[t.From+x.cut])
		if x.article && r.f.Letters[t.From+x.cut-1] == arabic.Lam && r.f.Letters[t.From+x.cut] == arabic.Lam {
			start = int(r.f.Offsets[t.From+x.cut-1])
		}
	}
	e := Expression{
		Start: start, End: r.tokens[last-1].End, First: first, Last: last,
		Precision: v.precision, Kind: v.kind, Direction: v.direction, Relation: v.relation, Part: v.part,
		Anchored: v.anchored, Conflict: v.conflict, Uncertain: v.uncertain,
	}
	if v.resolved && v.from <= v.to && (r.known || v.anchored) {
		e.Resolved, e.From, e.To = true, v.from, v.to
	}
	return e
}
