package arabic

import "strings"

// Sentence is a run of tokens, half-open. Line breaks belong to none.
type Sentence struct {
	First, Last int // indexes of tokens
}

// Sentences cuts tokens into sentences. One ends at a full stop, a question or
// exclamation mark, with the quotation marks and brackets that close right
// after it, and at every line break; a bullet begins one.
//
// A full stop does not end a sentence between digits (3.5), after a list
// number, a one-letter title (د. سمير) or a Latin initial, nor inside Latin
// names (cnn.com). Two or more of them, and the sign …, are the pause of
// headlines (قصف .. ونزوح) and end nothing by themselves. A full stop without
// a space between two words does end a sentence: print loses that space often.
// Names of agencies (أ.ف.ب) stay whole.
func Sentences(f *Folded, tokens []Token) []Sentence {
	return AppendSentences(nil, f, tokens)
}

// AppendSentences is [Sentences] into a slice that is given.
func AppendSentences(out []Sentence, f *Folded, tokens []Token) []Sentence {
	c := sentenceCutter{f: f, tokens: tokens}
	first := 0
	cut := func(end int) {
		if end > first {
			out = append(out, Sentence{first, end})
		}
		first = end
	}
	for i := 0; i < len(tokens); {
		switch {
		case tokens[i].Class == Newline:
			cut(i)
			i++
			first = i
			continue
		case tokens[i].Class == Punct && c.bullet(i):
			cut(i)
		case tokens[i].Class == Punct && c.stop(first, i):
			i = c.afterStop(first, i+1)
			cut(i)
			continue
		}
		i++
	}
	cut(len(tokens))
	return out
}

// sentenceCutter holds what the rules for one text look at.
type sentenceCutter struct {
	f      *Folded
	tokens []Token
}

// mark returns the folded letter of token i if it is a mark, else 0.
func (c *sentenceCutter) mark(i int) byte {
	if i < 0 || i >= len(c.tokens) || c.tokens[i].Class != Punct {
		return 0
	}
	return c.f.Letters[c.tokens[i].From]
}

// class returns the class of token i; outside the text that is Newline.
func (c *sentenceCutter) class(i int) Class {
	if i < 0 || i >= len(c.tokens) {
		return Newline
	}
	return c.tokens[i].Class
}

// glued reports whether token i follows the one before it without a space.
func (c *sentenceCutter) glued(i int) bool {
	return i > 0 && i < len(c.tokens) && c.tokens[i].From == c.tokens[i-1].To && c.tokens[i].Class != Newline && c.tokens[i-1].Class != Newline
}

// letters returns how many letters token i has.
func (c *sentenceCutter) letters(i int) int { return c.tokens[i].To - c.tokens[i].From }

// bullet reports whether token i is a list bullet.
func (c *sentenceCutter) bullet(i int) bool {
	return c.f.Letters[c.tokens[i].From] == otherSymbol && strings.Contains("•●▪■◦‣", c.f.Words(c.tokens[i]))
}

// stop reports whether mark i ends the sentence that begins with token first.
func (c *sentenceCutter) stop(first, i int) bool {
	switch c.mark(i) {
	case '?', '!':
		return !(c.mark(i-1) == '(' && c.mark(i+1) == ')') // (؟) doubts a word
	case '.':
		return !c.pause(i) && !c.inside(first, i)
	}
	return false
}

// pause reports whether full stop i is one of several: two without a space
// between, or three with.
func (c *sentenceCutter) pause(i int) bool {
	before, after := c.mark(i-1) == '.', c.mark(i+1) == '.'
	return before && c.glued(i) || after && c.glued(i+1) || before && after ||
		before && c.mark(i-2) == '.' || after && c.mark(i+2) == '.'
}

// inside reports whether full stop i belongs to a number, a name or an
// abbreviation.
func (c *sentenceCutter) inside(first, i int) bool {
	next := c.class(i + 1)
	tight := c.glued(i + 1)
	switch before := c.class(i - 1); {
	case before == Number && next == Number && tight, before == Word && next == Word && c.agency(i):
		return true
	case !c.glued(i):
		return false
	case before == Number:
		return i-1 == first && c.letters(i-1) <= 2 && next != Newline
	case before == Latin:
		return next == Latin && (tight || c.letters(i-1) == 1 || latinTitle(c.f.Of(c.tokens[i-1]))) || c.initials(i) && next != Newline
	case before == Word:
		return c.letters(i-1) == 1 && next != Newline && c.abbreviation(i)
	}
	return false
}

// agency reports whether full stop i stands in the spelt-out name of an agency:
// (أ .ف .ب), (يو.بي.آي). Each part has three letters at most and a bracket or
// another such stop on one side.
func (c *sentenceCutter) agency(i int) bool {
	if c.letters(i-1) > 3 || c.letters(i+1) > 3 || !c.glued(i) && !c.glued(i+1) {
		return false
	}
	chain := func(stop, far int) bool {
		return c.mark(stop) == '.' && (c.glued(stop) || c.glued(stop+1)) && c.class(far) == Word && c.letters(far) <= 3
	}
	return c.mark(i-2) == '(' || c.mark(i+2) == ')' || chain(i-2, i-3) || chain(i+2, i+3)
}

// initials reports whether full stop i ends a chain like U.S.
func (c *sentenceCutter) initials(i int) bool {
	return c.letters(i-1) == 1 && c.mark(i-2) == '.' && c.glued(i-1) && c.class(i-3) == Latin && c.letters(i-3) == 1
}

// latinTitle reports whether a Latin word is written with a full stop.
func latinTitle(letters []byte) bool {
	switch string(letters) {
	case "mr", "mrs", "ms", "dr", "st", "jr", "sr", "prof", "vs", "no":
		return true
	}
	return false
}

// abbreviation reports whether the one-letter word before full stop i is a
// title or an initial. After a number it is the era or the half of the day
// (2002م, 10 ص), which may end a sentence; so may the end of a chain (أ.ف.ب.)
// that is not a title (أ.د.).
func (c *sentenceCutter) abbreviation(i int) bool {
	if c.glued(i + 1) {
		return c.class(i+1) != Newline
	}
	if c.class(i-2) == Number {
		return false
	}
	if chain := c.mark(i-2) == '.' && c.glued(i-1); chain {
		last := c.f.Letters[c.tokens[i-1].From]
		return last == Meem || last == dal
	}
	return true
}

const dal = 0xCF // د

// afterStop returns the index after the marks that close with a stop: more
// stops (؟!), brackets and closing quotation marks.
func (c *sentenceCutter) afterStop(first, i int) int {
	for ; c.class(i) == Punct; i++ {
		switch c.mark(i) {
		case '?', '!', '.':
			if c.mark(i) == '.' && c.pause(i) && c.glued(i+1) && c.mark(i+1) == '.' {
				return i
			}
		case ')', ']', '}':
		case '"', '\'':
			if !c.closes(first, i) {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// closes reports whether quotation mark i, after a stop, closes a quotation of
// the sentence that begins with token first.
func (c *sentenceCutter) closes(first, i int) bool {
	before, after := c.glued(i), c.glued(i+1) && (c.class(i+1) != Punct)
	glyph := c.f.Words(c.tokens[i])
	switch {
	case before != after:
		return before
	case strings.Contains("«“‹‘„", glyph):
		return false
	case strings.Contains("»”›’", glyph):
		return true
	}
	open := false
	for j := first; j < i; j++ {
		if m := c.mark(j); m == c.mark(i) {
			open = !open
		}
	}
	return open
}
