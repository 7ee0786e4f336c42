package code

import (
	"slices"
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/date"
	"github.com/waqai/waqai/arabic/number"
	"github.com/waqai/waqai/knowledge"
)

// document is one article with everything the language layer and the tables
// say of its words. It is made once and then only read.
type document struct {
	article   *waqai.Article
	base      *knowledge.Base
	fold      arabic.Folded
	tokens    []arabic.Token
	sentences []arabic.Sentence
	quotes    []arabic.Quote
	matches   []knowledge.Match
	groups    []knowledge.Match // named organisations, in order
	cover     [][]int32         // by table: match+1 over a token
	starts    []int32           // first match that begins at a token; one more at the end
	numbers   []number.Quantity
	numberAt  []int32 // number+1 over a token
	dates     []date.Expression
	dateAt    []int32
	words     []word
	sentence  []int32 // sentence of a token
	published date.Day
	dated     bool           // published is known
	titleEnd  int            // byte after the title or heading
	votes     map[string]int // how often the article names a country
	lead      int            // sentence of the first report of facts
}

// tag is what a token is taken for. One reading is chosen for each token.
type tag uint8

const (
	unknown tag = iota // a word the tables do not know: a name or a noun
	verb
	noun
	adjective // of nationality
	name      // group, place, country
	particle
	figure
	mark
)

// word is the chosen reading of a token.
type word struct {
	tag      tag
	prefix   knowledge.Prefix
	particle arabic.Particle
	suffix   bool
}

// definite reports whether the word carries ال.
func (w word) definite() bool { return w.prefix&knowledge.Article != 0 }

// governed reports whether ب, ل or ك stands joined before the word.
func (w word) governed() bool { return w.prefix&(knowledge.Bi|knowledge.Li|knowledge.Ka) != 0 }

// joined reports whether و or ف stands joined before the word.
func (w word) joined() bool { return w.prefix&knowledge.And != 0 }

// read fills the document from an article. Buffers are used again.
func (d *document) read(a *waqai.Article, m *knowledge.Matcher) {
	d.article = a
	d.fold.Reset(a.Text)
	d.tokens = d.fold.AppendTokens(d.tokens[:0])
	d.sentences = arabic.Sentences(&d.fold, d.tokens)
	d.quotes = arabic.Quotes(&d.fold, d.tokens)
	d.matches = slices.DeleteFunc(m.Append(d.matches[:0], &d.fold, d.tokens), func(x knowledge.Match) bool {
		return x.Form.Has(knowledge.Exact) && !d.base.SpeltAs(x, d.text(d.span(x.First, x.Last)))
	})
	published, err := date.ParseDay(string(a.Published))
	d.published, d.dated = published, err == nil
	d.numbers = number.Append(d.numbers[:0], &d.fold, d.tokens)
	d.dates = date.Append(d.dates[:0], &d.fold, d.tokens, d.published, d.dated)
	d.support()
	d.findGroups()
	d.findTitle()
	d.index()
	d.readWords()
}

// index notes for every token what covers it.
func (d *document) index() {
	n := len(d.tokens)
	if d.cover == nil {
		d.cover = make([][]int32, knowledge.TableCount)
	}
	for t := range d.cover {
		d.cover[t] = zeroed(d.cover[t], n)
	}
	d.starts = zeroed(d.starts, n+1)
	for i, m := range d.matches {
		for k := m.First; k < m.Last; k++ {
			if c := d.cover[m.Table][k]; c == 0 || better(m, d.matches[c-1]) {
				d.cover[m.Table][k] = int32(i + 1)
			}
		}
	}
	at := 0
	for i := range n + 1 {
		for at < len(d.matches) && d.matches[at].First < i {
			at++
		}
		d.starts[i] = int32(at)
	}
	d.numberAt, d.dateAt, d.sentence = zeroed(d.numberAt, n), zeroed(d.dateAt, n), zeroed(d.sentence, n)
	for i, q := range d.numbers {
		fill(d.numberAt[q.First:q.Last], int32(i+1))
	}
	for i, e := range d.dates {
		fill(d.dateAt[e.First:e.Last], int32(i+1))
	}
	for i, s := range d.sentences {
		fill(d.sentence[s.First:min(s.Last, n)], int32(i))
	}
}

// better prefers the longer match, then the one with less joined to it.
func better(a, b knowledge.Match) bool {
	if x, y := a.Last-a.First, b.Last-b.First; x != y {
		return x > y
	}
	if a.Suffix != b.Suffix {
		return b.Suffix
	}
	if a.Prefix != b.Prefix {
		return a.Prefix < b.Prefix
	}
	return a.Form.Number() == knowledge.Plural && b.Form.Number() == knowledge.Dual // مسلحين: rather some than two
}

func zeroed(s []int32, n int) []int32 {
	if cap(s) < n {
		return make([]int32, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

func fill(s []int32, v int32) {
	for i := range s {
		s[i] = v
	}
}

// at returns the match of a table that covers token i.
func (d *document) at(t knowledge.Table, i int) (knowledge.Match, bool) {
	if i < 0 || i >= len(d.tokens) || d.cover[t][i] == 0 {
		return knowledge.Match{}, false
	}
	return d.matches[d.cover[t][i]-1], true
}

// startsAt returns the match of a table that begins at token i.
func (d *document) startsAt(t knowledge.Table, i int) (knowledge.Match, bool) {
	m, ok := d.at(t, i)
	return m, ok && m.First == i
}

// beginning returns all matches that begin at token i.
func (d *document) beginning(i int) []knowledge.Match {
	return d.matches[d.starts[i]:d.starts[i+1]]
}

// span is the span of the tokens from first to before last.
func (d *document) span(first, last int) waqai.Span {
	if last <= first {
		return waqai.Span{}
	}
	return waqai.Span{Start: d.tokens[first].Start, End: d.tokens[last-1].End}
}

// text is the words of a span.
func (d *document) text(s waqai.Span) string {
	if s.Empty() {
		return ""
	}
	return s.Of(d.article.Text)
}

// letters are the folded letters of token i, without a joined prefix that the
// chosen reading takes off.
func (d *document) letters(i int) []byte { return d.fold.Of(d.tokens[i]) }

// is reports whether token i is one of the words of a list.
func (d *document) is(i int, list knowledge.WordList) bool {
	return i >= 0 && i < len(d.tokens) && d.base.InLetters(list, d.letters(i))
}

// stemIs is like is, with ال and joined particles taken off the token.
func (d *document) stemIs(i int, list knowledge.WordList) bool {
	return d.base.InLetters(list, d.stem(i))
}

// isMark reports whether token i is one of the given punctuation marks.
func (d *document) isMark(i int, marks string) bool {
	if i < 0 || i >= len(d.tokens) || d.tokens[i].Class != arabic.Punct {
		return false
	}
	b := d.fold.Letters[d.tokens[i].From]
	for k := range len(marks) {
		if marks[k] == b {
			return true
		}
	}
	return false
}

// bounds returns the tokens of the sentence that holds token i.
func (d *document) bounds(i int) (first, last int) {
	s := d.sentences[d.sentence[i]]
	return s.First, min(s.Last, len(d.tokens))
}

// inTitle reports whether token i stands in the title or, where the article
// has none, in a first line that stands alone like one.
func (d *document) inTitle(i int) bool {
	return d.tokens[i].Start < d.titleEnd
}

const longestHeading = 300 // bytes of a first line that may be a title

// findTitle sets where the title ends.
func (d *document) findTitle() {
	text := d.article.Text
	d.titleEnd = len(d.article.Title)
	if d.titleEnd > 0 {
		return
	}
	if line, rest, ok := strings.Cut(text, "\n"); ok && len(line) <= longestHeading && strings.HasPrefix(rest, "\n") && len(rest) > len(line) {
		d.titleEnd = len(line)
	}
}
