package knowledge

import "github.com/waqai/waqai/arabic"

// Match is one place where words of the text are an entry of a table.
type Match struct {
	First, Last int // tokens, half-open
	Entry
	Prefix Prefix // what stands before the first word, joined to it
	Suffix bool   // a pronoun is joined to the last word
}

// Prefix is a set of what may be joined to the front of a word.
type Prefix uint8

// The proclitics.
const (
	And     Prefix = 1 << iota // و or ف
	Bi                         // ب
	Li                         // ل
	Ka                         // ك
	Sa                         // س, the future
	Article                    // ال
)

// prefixes lists what may stand before a word, by folded letters, longest
// reading last. The empty prefix is tried for every word.
var prefixes = func() []struct {
	letters string
	set     Prefix
} {
	type p = struct {
		letters string
		set     Prefix
	}
	var out []p
	for _, c := range []p{{"ال", Article}, {"و", And}, {"ف", And}, {"ب", Bi}, {"ل", Li}, {"ك", Ka}, {"س", Sa},
		{"وال", And | Article}, {"فال", And | Article}, {"بال", Bi | Article}, {"كال", Ka | Article}, {"لل", Li | Article},
		{"وب", And | Bi}, {"ول", And | Li}, {"وس", And | Sa}, {"فب", And | Bi}, {"فل", And | Li}, {"فس", And | Sa}, {"وك", And | Ka},
		{"وبال", And | Bi | Article}, {"ولل", And | Li | Article}, {"وكال", And | Ka | Article}, {"فلل", And | Li | Article}} {
		out = append(out, p{arabic.Key(c.letters), c.set})
	}
	return out
}()

// suffixes lists the pronouns that may be joined to the end of a word.
var suffixes = func() []string {
	var out []string
	for _, s := range []string{"ه", "ها", "هم", "هما", "هن", "نا", "كم"} {
		out = append(out, arabic.Key(s))
	}
	return out
}()

// reading is one way to part a token: the word inside and what is joined to it.
type reading struct {
	word   uint32
	prefix Prefix
	suffix bool
}

const maxReadings = 12

// Matcher finds the entries of a knowledge base in a text. It keeps buffers
// and must not be shared between goroutines.
type Matcher struct {
	base     *Base
	text     *arabic.Folded
	readings [][maxReadings]reading
	counts   []uint8
}

// NewMatcher returns a matcher over a knowledge base.
func (b *Base) NewMatcher() *Matcher { return &Matcher{base: b} }

// Append appends all matches in the tokens of f to matches, ordered by first
// token. Of the matches of one table that begin at one token only the longest
// are kept; tables may overlap.
func (m *Matcher) Append(matches []Match, f *arabic.Folded, tokens []arabic.Token) []Match {
	m.text = f
	m.readings = resize(m.readings, len(tokens))
	m.counts = resize(m.counts, len(tokens))
	for i, t := range tokens {
		m.counts[i] = 0
		if t.Class == arabic.Word || t.Class == arabic.Latin || t.Class == arabic.Number {
			m.read(i, f.Of(t))
		}
	}
	for i := range tokens {
		from := len(matches)
		for _, r := range m.readings[i][:m.counts[i]] {
			if state := m.base.lexicon.step(root, r.word); state != 0 {
				matches = m.extend(matches, tokens, walk{state: state, first: i, last: i + 1, open: r, articles: articleBit(r, 0), words: 1})
			}
		}
		matches = longest(matches, from)
	}
	return matches
}

// walk is a path through the phrase trie.
type walk struct {
	state       uint32
	first, last int
	open        reading // of the first word
	articles    uint8
	words       int
	suffix      bool // of the last word
}

func articleBit(r reading, at int) uint8 {
	if r.prefix&Article != 0 && at < 8 {
		return 1 << at
	}
	return 0
}

// extend emits what the state accepts and follows the phrases that go on.
func (m *Matcher) extend(matches []Match, tokens []arabic.Token, w walk) []Match {
	if w.words == 1 {
		w.suffix = w.open.suffix
	}
	l := m.base.lexicon
	for _, e := range l.entries[l.accepts[w.state]:l.accepts[w.state+1]] {
		if e.Article&^w.articles == 0 && allowed(e, w.open.prefix, w.suffix) {
			matches = append(matches, Match{First: w.first, Last: w.last, Entry: e, Prefix: w.open.prefix, Suffix: w.suffix})
		}
	}
	if w.suffix {
		return matches
	}
	next := skipQuotes(m.text, tokens, w.last)
	if next >= len(tokens) {
		return matches
	}
	for _, r := range m.readings[next][:m.counts[next]] {
		if r.prefix&^Article != 0 {
			continue
		}
		if state := l.step(w.state, r.word); state != 0 {
			matches = m.extend(matches, tokens, walk{state: state, first: w.first, last: next + 1, open: w.open,
				articles: w.articles | articleBit(r, w.words), words: w.words + 1, suffix: r.suffix})
		}
	}
	return matches
}

// skipQuotes steps over one quotation mark, bracket or dash inside a phrase:
// تنظيم "داعش" (the organisation "Daesh").
func skipQuotes(f *arabic.Folded, tokens []arabic.Token, i int) int {
	if i+1 >= len(tokens) || tokens[i].Class != arabic.Punct || tokens[i+1].Class != arabic.Word {
		return i
	}
	switch f.Letters[tokens[i].From] {
	case '"', '\'', '(', ')', '-':
		return i + 1
	}
	return i
}

// allowed reports whether a form may carry what is joined to it.
func allowed(e Entry, prefix Prefix, suffix bool) bool {
	if e.Form.Has(Bound) && !suffix {
		return false
	}
	switch e.Form.Part() {
	case VerbForm:
		if prefix&(Bi|Ka|Article) != 0 || prefix&Sa != 0 && e.Form.Tense() != Imperfect || prefix&Li != 0 && e.Form.Tense() == Perfect {
			return false
		}
	case NounForm, Participle:
		if prefix&Sa != 0 || suffix && prefix&Article != 0 {
			return false
		}
	default:
		if prefix&(Sa|Ka) != 0 || suffix && !suffixTables[e.Table] {
			return false
		}
	}
	return true
}

// suffixTables are the tables whose uninflected phrases may end in a pronoun.
var suffixTables = [TableCount]bool{Acts: true, Outcomes: true, Reporting: true, Roles: true, Titles: true, Weapons: true, PlaceTypes: true}

// longest drops, of the matches from index from on, those of a table for
// which a longer match begins at the same token.
func longest(matches []Match, from int) []Match {
	if len(matches)-from < 2 {
		return matches
	}
	var best [TableCount]int
	for _, x := range matches[from:] {
		best[x.Table] = max(best[x.Table], x.Last)
	}
	out := matches[:from]
	for _, x := range matches[from:] {
		if x.Last == best[x.Table] {
			out = append(out, x)
		}
	}
	return out
}

// read finds the words that may be inside one token.
func (m *Matcher) read(i int, letters []byte) {
	m.readStem(i, letters, 0)
	for _, p := range prefixes {
		if len(letters) < len(p.letters)+2 || string(letters[:len(p.letters)]) != p.letters {
			continue
		}
		stem := letters[len(p.letters):]
		m.readStem(i, stem, p.set)
		if p.set&(Li|Article) == Li|Article { // لل + لجنة is written للجنة
			m.readStem(i, letters[len(p.letters)-1:], p.set)
		}
	}
}

func (m *Matcher) readStem(i int, stem []byte, prefix Prefix) {
	m.add(i, stem, prefix, false)
	if prefix&Article != 0 || len(stem) < 3 {
		return
	}
	for _, s := range suffixes {
		n := len(stem) - len(s)
		if n < 2 || string(stem[n:]) != s {
			continue
		}
		m.add(i, stem[:n], prefix, true)
		switch stem[n-1] {
		case arabic.Teh: // غارته is غارة + ه
			m.changed(i, stem[:n], n-1, arabic.TehMarbuta, prefix)
		case arabic.Waw: // قتلوه is قتلوا + ه
			m.changed(i, stem[:n], n, arabic.Alef, prefix)
		case arabic.Alef: // مشفاه is مشفى + ه
			m.changed(i, stem[:n], n-1, arabic.Yeh, prefix)
		}
	}
}

// changed looks up a stem with one letter put in place at, or added.
func (m *Matcher) changed(i int, stem []byte, at int, letter byte, prefix Prefix) {
	var buffer [32]byte
	if len(stem) >= len(buffer) {
		return
	}
	word := append(buffer[:0], stem[:at]...)
	m.add(i, append(word, letter), prefix, true)
}

func (m *Matcher) add(i int, stem []byte, prefix Prefix, suffix bool) {
	n := m.counts[i]
	if n == maxReadings {
		return
	}
	if w, ok := m.base.lexicon.word(stem); ok {
		m.readings[i][n] = reading{w, prefix, suffix}
		m.counts[i]++
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
