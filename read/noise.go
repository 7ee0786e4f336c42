package read

import (
	"strings"

	"github.com/waqai/waqai/arabic"
)

// NoisePhrase is a row of the noise table: words by which a page gives itself
// away. The table is knowledge/tables/noise.tsv.
//
// A phrase that ends in … stands for a line, or a sentence, that begins with
// it; without … the line must hold nothing else but digits and marks.
type NoisePhrase struct {
	Phrase string
	Reason string // a code for Dropped, such as "related"
	Scope  string // one of the scopes below
}

// The scopes of a noise phrase.
const (
	ScopeLine  = "line"  // the line
	ScopeBlock = "block" // the line and the headlines that follow it
	ScopeRest  = "rest"  // everything to the end, unless that is more than half
	ScopeTail  = "tail"  // a short last sentence, also inside a line
	ScopeRun   = "run"   // only the words, wherever they stand
)

// noiseIndex finds phrases by their first word.
type noiseIndex struct {
	starts map[string][]noiseEntry // by the first word, for lines and sentences
	runs   map[string][]noiseEntry // by the first word, for any place
}

// noiseEntry is a phrase made ready.
type noiseEntry struct {
	key    string // folded
	words  int
	begins bool // it ended in …
	reason string
	scope  string
}

// indexNoise makes a table ready. Rows that fold to nothing are passed over.
func indexNoise(table []NoisePhrase) *noiseIndex {
	x := &noiseIndex{starts: map[string][]noiseEntry{}, runs: map[string][]noiseEntry{}}
	for _, row := range table {
		phrase, begins := strings.CutSuffix(strings.TrimSpace(row.Phrase), "…")
		key := arabic.Key(phrase)
		first := firstWord([]byte(key))
		if len(first) == 0 {
			continue
		}
		e := noiseEntry{key, 1 + strings.Count(key, " "), begins, row.Reason, row.Scope}
		to := x.starts
		if row.Scope == ScopeRun {
			to = x.runs
		}
		to[string(first)] = append(to[string(first)], e)
	}
	return x
}

// firstWord is what the index goes by: everything up to the first space.
func firstWord(letters []byte) []byte {
	for i, b := range letters {
		if b == ' ' || b == '\n' || b == ':' && i > 0 {
			return letters[:i]
		}
	}
	return letters
}

// phraseRule: the phrases of the noise table.
var phraseRule = cleaningRule{
	name:  "phrase",
	about: "lines, endings and runs that the noise table names; the reason is the table's",
	find: func(p *page, cuts []cut) []cut {
		if len(p.noise.starts)+len(p.noise.runs) == 0 {
			return cuts
		}
		for i := range p.lines {
			var all bool
			if cuts, all = p.noiseAtLine(i, cuts); all {
				return cuts
			}
		}
		if len(p.noise.runs) > 0 {
			cuts = p.noiseRuns(cuts)
		}
		return cuts
	},
}

// noiseAtLine looks at the beginning of a line and of each sentence in it. The
// second result is true where everything to the end goes.
func (p *page) noiseAtLine(i int, cuts []cut) ([]cut, bool) {
	l := p.lines[i]
	at := p.skipMarks(l.from, l.to)
	for at < l.to && arabic.IsDigit(p.folded.Letters[at]) { // "3 comments"
		at = p.skipMarks(at+1, l.to)
	}
	for first := true; at < l.to; first = false {
		if e, end := p.lookup(at, l.to); e != nil {
			c, ok := cut{}, false
			if first {
				c, ok = p.lineCut(i, e, end)
			} else if e.words >= 2 || e.scope == ScopeTail {
				c, ok = p.tailCut(at, e)
			}
			if ok {
				return append(cuts, c), c.end == len(p.body)
			}
		}
		at = p.nextSentence(at, l.to)
	}
	return cuts, false
}

// lookup finds the longest phrase that begins at letter at, and where it ends.
func (p *page) lookup(at, to int) (best *noiseEntry, bestEnd int) {
	letters := p.folded.Letters[at:to]
	found := p.noise.starts[string(firstWord(letters))]
	for i := range found {
		end := matchLetters(letters, found[i].key)
		if end < 0 || at+end <= bestEnd {
			continue
		}
		if found[i].begins || p.onlyMarks(at+end, to) || found[i].scope == ScopeTail {
			best, bestEnd = &found[i], at+end
		}
	}
	return best, bestEnd
}

// matchLetters reports where key ends in letters, or -1. A space of the key
// meets any number of spaces, a colon may have some before it, and the key must end with a word.
func matchLetters(letters []byte, key string) int {
	i := 0
	for k := 0; k < len(key); k++ {
		for key[k] == ':' && i < len(letters) && letters[i] == ' ' {
			i++
		}
		if i >= len(letters) || letters[i] != key[k] {
			return -1
		}
		i++
		for key[k] == ' ' && i < len(letters) && letters[i] == ' ' {
			i++
		}
	}
	if i < len(letters) && arabic.IsLetter(letters[i]) && arabic.IsLetter(letters[i-1]) {
		return -1
	}
	return i
}

// lineCut is the cut for a phrase at the beginning of line i.
func (p *page) lineCut(i int, e *noiseEntry, end int) (cut, bool) {
	l := p.lines[i]
	c := cut{start: l.start, end: l.next, reason: e.reason}
	if e.reason == "posted" {
		c.date = strings.Trim(p.body[p.folded.Offsets[end]:l.end], " :|-\t\r")
	}
	switch e.scope {
	case ScopeRest:
		if len(p.body)-l.start <= len(p.body)/2 {
			c.end = len(p.body)
		}
	case ScopeBlock:
		c.end = p.lines[p.blockEnd(i)].next
	case ScopeTail:
		return p.tailCut(l.from, e)
	}
	return c, true
}

// blockEnd is the last line of the headlines that follow line i: short lines
// without a full stop, blank ones between them included. A lone headline
// before a paragraph may be a heading of the text, and stays.
func (p *page) blockEnd(i int) int {
	last := i
	for k := i + 1; k < len(p.lines) && k <= i+2*maxBlockLines; k++ {
		if p.blank(p.lines[k]) {
			continue
		}
		if !p.isHeadline(p.lines[k]) {
			break
		}
		last = k
	}
	if next := p.firstLine(last + 1); next >= 0 && last > i && p.firstLine(i+1) != last {
		return last
	} else if next < 0 {
		return last
	}
	return i
}

// maxBlockLines is the longest list of related headlines.
const maxBlockLines = 12

// maxTail is the length in bytes of the longest tail that is cut inside a line.
const maxTail = 400

// tailCut cuts from letter at to the end of the body, where that is short and
// one sentence.
func (p *page) tailCut(at int, e *noiseEntry) (cut, bool) {
	start := int(p.folded.Offsets[at])
	if len(p.body)-start > 4*maxTail {
		return cut{}, false
	}
	tail := strings.TrimRight(p.body[start:], " \n\r\t")
	if e.reason == "tags" && strings.ContainsAny(tail, ".,،؟!") {
		return cut{}, false
	}
	if len(tail) > maxTail || strings.IndexByte(tail, '\n') >= 0 || strings.Contains(strings.ReplaceAll(strings.TrimRight(tail, ". "), "..", ""), ". ") {
		return cut{}, false
	}
	return cut{start: start, end: len(p.body), reason: e.reason}, true
}

// skipMarks passes over spaces and signs before the first word.
func (p *page) skipMarks(at, to int) int {
	for at < to && !isWordLetter(p.folded.Letters[at]) {
		at++
	}
	return at
}

// onlyMarks reports whether no letters follow, digits allowed.
func (p *page) onlyMarks(at, to int) bool {
	for ; at < to; at++ {
		if b := p.folded.Letters[at]; arabic.IsLetter(b) || b >= 'a' && b <= 'z' {
			return false
		}
	}
	return true
}

// nextSentence is the first word after the next full stop, or to.
func (p *page) nextSentence(at, to int) int {
	for i, b := range p.folded.Letters[at:to] {
		if sentenceEnd[b] {
			return p.skipMarks(at+i, to)
		}
	}
	return to
}

// sentenceEnd marks the letters of the fold behind which a sentence may begin.
var sentenceEnd = [256]bool{'.': true, '!': true, '?': true, '"': true, ')': true, '|': true}

func isWordLetter(b byte) bool {
	return arabic.IsLetter(b) || b >= 'a' && b <= 'z' || b >= '0' && b <= '9'
}

// noiseRuns finds phrases anywhere.
func (p *page) noiseRuns(cuts []cut) []cut {
	letters := p.folded.Letters
	for at := 0; at < len(letters); at++ {
		if at > 0 && isWordLetter(letters[at-1]) || !isWordLetter(letters[at]) {
			continue
		}
		for _, e := range p.noise.runs[string(firstWord(letters[at:]))] {
			if end := matchLetters(letters[at:], e.key); end > 0 {
				cuts = append(cuts, cut{int(p.folded.Offsets[at]), int(p.folded.Offsets[at+end]), e.reason, "", false})
				at += end - 1
				break
			}
		}
	}
	return cuts
}

// foldedTitle folds the title where the line may be it, judged by length.
func foldedTitle(title string, l line) []byte {
	if n := l.end - l.start; title == "" || n > 2*len(title) || 2*n < len(title) {
		return nil
	}
	return arabic.Fold(title).Letters
}
