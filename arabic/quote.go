package arabic

import (
	"slices"
	"strings"
)

// Quote is a stretch of text between quotation marks.
type Quote struct {
	First, Last int // tokens of what is quoted, half-open, without the marks
	Open, Close int // tokens of the marks; -1 where one is missing

	// Scare is set for three words or fewer that no colon introduces: a name,
	// an alias or a word held at arm's length, not somebody's speech.
	Scare bool
}

const (
	longestQuote = 250 // tokens; marks farther apart are no pair
	scareWords   = 3
)

// Quotes pairs the quotation marks of a text and returns the quotations in
// order of their beginning, inner ones after the one they stand in. A
// quotation never runs over a line break.
//
// Print is careless with these marks: ”…“ for “…”, the same mark on both
// sides, a mark that has lost its partner. So the spaces beside a mark count
// first, then what is open, and its shape last. A quotation that is introduced
// by a colon or begins its line, and is not closed, runs to the end of the
// line with Close -1; where it is closed in the next line, that part has Open
// -1. Other marks without a partner are ignored.
func Quotes(f *Folded, tokens []Token) []Quote {
	p := quotePairer{sentenceCutter: sentenceCutter{f: f, tokens: tokens}}
	for first := 0; first < len(tokens); {
		last := first
		for last < len(tokens) && tokens[last].Class != Newline {
			last++
		}
		p.line(first, last)
		first = last + 1
	}
	slices.SortFunc(p.quotes, func(a, b Quote) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	return p.quotes
}

// quoteMark is one quotation mark, or several in a row of one shape.
type quoteMark struct {
	first, last int // tokens, half-open
	family      quoteFamily
	shape       side // what its shape alone says
	side        side // what the spaces beside it say
}

// quoteFamily is the kind of mark.
type quoteFamily uint8

const (
	guillemet quoteFamily = iota
	curly
	straight
)

// side tells opening marks from closing ones.
type side uint8

const (
	unclear side = iota
	opening
	closing
)

// quotePairer pairs the marks of a text, line by line.
type quotePairer struct {
	sentenceCutter
	quotes []Quote
	open   []quoteMark // opened and not closed yet in this line
	orphan []quoteMark // closing marks of this line that nothing opened
	runsOn bool        // the line before ended inside a quotation
}

// line pairs the marks of the tokens from first to last.
func (p *quotePairer) line(first, last int) {
	p.open, p.orphan = p.open[:0], p.orphan[:0]
	before := unclear // the side taken by a mark right before this one
	for i := first; i < last; {
		m, ok := p.markAt(i, last)
		if !ok {
			i, before = i+1, unclear
			continue
		}
		m.side = p.sideOf(m, before)
		if m.side == unclear {
			m.side = p.guess(m)
		}
		before = m.side
		if m.side == opening {
			p.open = append(p.open, m)
		} else {
			p.close(m, first)
		}
		i = m.last
	}
	p.leftOver(first, last)
}

// markAt returns the mark that begins at token i.
func (p *quotePairer) markAt(i, last int) (quoteMark, bool) {
	m, ok := p.shapeOf(i)
	if !ok {
		return m, false
	}
	for m.last < last && p.glued(m.last) && p.f.Words(p.tokens[m.last]) == p.f.Words(p.tokens[i]) {
		m.last++
	}
	return m, true
}

// shapeOf reads the shape of the mark at token i.
func (p *quotePairer) shapeOf(i int) (quoteMark, bool) {
	m := quoteMark{first: i, last: i + 1}
	if c := p.mark(i); c != '"' && c != '\'' {
		return m, false
	}
	switch p.f.Words(p.tokens[i]) {
	case "«", "‹":
		m.family, m.shape = guillemet, opening
	case "»", "›":
		m.family, m.shape = guillemet, closing
	case "“", "„", "‟":
		m.family, m.shape = curly, opening
	case "”":
		m.family, m.shape = curly, closing
	case "\"":
		m.family = straight
	default: // an apostrophe
		return m, false
	}
	return m, true
}

// sideOf tells opening from closing by what touches the mark. Before is the
// side of a mark that touches it from the front.
func (p *quotePairer) sideOf(m quoteMark, before side) side {
	front, back := p.glued(m.first), p.glued(m.last)
	if front && p.class(m.first-1) == Punct {
		switch {
		case before == opening, before == unclear && strings.IndexByte("([{:,;-", p.mark(m.first-1)) >= 0:
			front = false
		}
	}
	if front && back && p.class(m.first-1) == Word && p.class(m.last) != Punct && proclitics(p.f.Of(p.tokens[m.first-1])) {
		return opening // و"داعش"
	}
	if back && p.ends(m.last) {
		return closing
	}
	if back && p.class(m.last) == Punct && strings.IndexByte("([{", p.mark(m.last)) < 0 {
		back = false
	}
	switch {
	case front == back:
		return unclear
	case back:
		return opening
	}
	return closing
}

// ends reports whether token i is a comma, stop or closing bracket: no quotation
// begins right before one. Two full stops are a pause and may begin it.
func (p *quotePairer) ends(i int) bool {
	m := p.mark(i)
	return m != 0 && strings.IndexByte(".,;:!?)]}", m) >= 0 && !(m == '.' && p.mark(i+1) == '.')
}

// proclitics reports whether a word is only the letters that print joins to
// the next word: و ف ب ل ك and the article.
func proclitics(letters []byte) bool {
	if len(letters) > 4 {
		return false
	}
	for _, b := range letters {
		switch b {
		case Waw, Feh, Beh, Lam, Kaf, Alef:
		default:
			return false
		}
	}
	return true
}

// guess decides for a mark whose spaces do not tell.
func (p *quotePairer) guess(m quoteMark) side {
	if len(p.open) == 0 {
		return opening
	}
	if p.open[len(p.open)-1].family == m.family || m.shape == unclear {
		return closing
	}
	return m.shape
}

// close pairs a closing mark with the nearest open one of its kind, or else
// with the nearest of any kind.
func (p *quotePairer) close(m quoteMark, first int) {
	at := len(p.open) - 1
	for j := at; j >= 0; j-- {
		if p.open[j].family == m.family {
			at = j
			break
		}
	}
	switch {
	case at >= 0:
		p.add(p.open[at], m)
		p.open = p.open[:at]
	case p.runsOn && len(p.orphan) == 0:
		p.addPart(Quote{First: first, Last: m.first, Open: -1, Close: m.first})
		p.runsOn = false
	case len(p.orphan) > 0 && p.orphan[0].family == m.family:
		p.add(p.orphan[0], m) // قال" نحن هنا"
		p.orphan = p.orphan[:0]
	default:
		p.orphan = append(p.orphan[:0], m)
	}
}

// leftOver deals with what is still open at the end of a line: two marks that
// both look opening are a pair (“نحن هنا “ وقال), and so are two that look turned
// round (قال" نحن هنا "ثم); one that begins speech runs on.
func (p *quotePairer) leftOver(first, last int) {
	p.runsOn = false
	if n := len(p.open); n == 2 && p.open[0].family == p.open[1].family && p.open[0].shape == p.open[1].shape {
		p.add(p.open[0], p.open[1])
		return
	}
	if len(p.open) == 0 {
		return
	}
	m := p.open[0]
	if len(p.orphan) == 1 && p.orphan[0].last < m.first && p.orphan[0].family == m.family && p.orphan[0].shape != closing {
		p.add(p.orphan[0], m)
		return
	}
	if m.first == first || p.mark(m.first-1) == ':' {
		p.runsOn = p.addPart(Quote{First: m.last, Last: last, Open: m.last - 1, Close: -1})
	}
}

// add adds the quotation between two marks.
func (p *quotePairer) add(open, close quoteMark) {
	p.addPart(Quote{First: open.last, Last: close.first, Open: open.last - 1, Close: close.first})
}

// addPart adds a quotation if it is neither empty nor too long.
func (p *quotePairer) addPart(q Quote) bool {
	if q.First >= q.Last || q.Last-q.First > longestQuote {
		return false
	}
	words := 0
	for _, t := range p.tokens[q.First:q.Last] {
		if t.Class != Punct {
			words++
		}
	}
	introduced := q.Open > 0 && p.mark(q.Open-1) == ':'
	q.Scare = words <= scareWords && !introduced && q.Open >= 0 && q.Close >= 0
	p.quotes = append(p.quotes, q)
	return true
}
