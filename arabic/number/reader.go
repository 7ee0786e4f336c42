package number

import "github.com/waqai/waqai/arabic"

// reader reads quantities out of the tokens of one text.
type reader struct {
	f      *arabic.Folded
	tokens []arabic.Token
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
		t.joined, t.cut = true, 1
		if t.entry = vocabulary.find(letters[1:]); t.class != none {
			return t
		}
	}
	if rest := letters[t.cut:]; len(rest) > 3 && (rest[0] == arabic.Beh || rest[0] == arabic.Lam || rest[0] == arabic.Kaf) {
		t.cut++
		if t.entry = vocabulary.find(rest[1:]); t.class != none {
			return t.unless(t.class == unit && len(rest) == 3) // لست is "I am not"
		}
	}
	rest := letters[t.cut:]
	switch {
	case len(rest) > 3 && rest[0] == arabic.Alef && rest[1] == arabic.Lam:
		rest = rest[2:]
	case len(rest) > 2 && t.cut > 0 && letters[t.cut-1] == arabic.Lam && rest[0] == arabic.Lam:
		rest = rest[1:]
	default:
		return term{}
	}
	t.entry, t.article = vocabulary.find(rest), true
	return t.unless(t.class == oneOf || t.class == none) // الأحد is Sunday
}

// unless drops a reading that is ruled out.
func (t term) unless(out bool) term {
	if out {
		return term{}
	}
	return t
}

// class is the class of token i.
func (r *reader) class(i int) class { return r.term(i).class }

// digits reports whether token i is a run of digits.
func (r *reader) digits(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Class == arabic.Number
}

// is reports whether token i is the one mark or letter b.
func (r *reader) is(i int, b byte) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	t := r.tokens[i]
	return t.To == t.From+1 && r.f.Letters[t.From] == b
}

// reads reports whether token i folds to the word w.
func (r *reader) reads(i int, w string) bool {
	return i >= 0 && i < len(r.tokens) && string(r.f.Of(r.tokens[i])) == w
}

// touches reports whether no space parts tokens i and i+1.
func (r *reader) touches(i int) bool {
	return i >= 0 && i+1 < len(r.tokens) && r.tokens[i].To == r.tokens[i+1].From
}

// isWord reports whether token i is an Arabic word.
func (r *reader) isWord(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Class == arabic.Word
}
