package read

import (
	"bytes"
	"cmp"
	"slices"
	"sort"

	"github.com/waqai/waqai/arabic"
)

// Cleaning finds the runs of a body that the page added and the writer did
// not write. It never changes a word: a cut is left out, everything else stays
// as it is. Where it is not sure, it keeps: lost news is worse than noise.
//
// A rule is a value with a name, a function that finds runs, and examples that
// are its tests. Rules are tried in the order of the list [cleaningRules]; where
// two claim the same bytes the earlier one names the reason.

// cut is a run of the body that is left out, and why.
type cut struct {
	start, end int
	reason     string
	date       string // a publication date found in it, as written; mostly empty
	breaks     bool   // it parted two lines, as a <br> does
}

// cleaningRule is one way of telling page from article.
type cleaningRule struct {
	name     string
	about    string
	find     func(p *page, cuts []cut) []cut // appends to cuts
	examples []cleaningExample
}

// cleaningExample is a body before and after a single rule.
type cleaningExample struct{ body, want string }

// cleaningRules lists all rules in their order.
func cleaningRules() []cleaningRule {
	return []cleaningRule{
		frontMatterRule, tagRule, codeRule, captionRule, markdownRule, addressRule, hashtagRule,
		phraseRule, strayRule, repeatRule,
	}
}

// page is a body under cleaning.
type page struct {
	title, body string
	folded      *arabic.Folded
	lines       []line
	noise       *noiseIndex
}

// line is one line of the body: bytes with its line break, and letters of the
// fold without.
type line struct {
	start, end, next int // bytes; end is before the line break, next after it
	from, to         int // letters
}

// cleaner holds the rules and the buffers of one run.
type cleaner struct {
	rules []cleaningRule
	page  page
	cuts  []cut
}

func newCleaner(noise *noiseIndex) *cleaner {
	return &cleaner{rules: cleaningRules(), page: page{noise: noise, folded: &arabic.Folded{}}}
}

// clean returns what to leave out of body: in order, without overlap, and on
// whole characters. The result holds until the next call.
func (c *cleaner) clean(title, body string) []cut {
	c.page.load(title, body)
	c.cuts = c.cuts[:0]
	for _, r := range c.rules {
		c.cuts = r.find(&c.page, c.cuts)
	}
	c.cuts = mergeCuts(c.cuts)
	return c.cuts
}

// load folds the body and finds its lines.
func (p *page) load(title, body string) {
	p.title, p.body = title, body
	p.folded.Reset(body)
	p.lines = p.lines[:0]
	letters, offsets := p.folded.Letters, p.folded.Offsets
	for from := 0; from <= len(letters); {
		i := len(letters)
		if n := bytes.IndexByte(letters[from:], '\n'); n >= 0 {
			i = from + n
		}
		l := line{start: 0, end: len(body), next: len(body), from: from, to: i}
		if n := len(p.lines); n > 0 {
			l.start = p.lines[n-1].next
		}
		if i < len(letters) {
			l.end = int(offsets[i])
			l.next = l.end + 1
			if body[l.end] != '\n' { // another line break, such as U+2028
				l.next = int(offsets[i+1])
			}
		}
		p.lines = append(p.lines, l)
		from = i + 1
	}
}

// letters returns the folded letters of a line.
func (p *page) letters(l line) []byte { return p.folded.Letters[l.from:l.to] }

// words returns the bytes of a line.
func (p *page) words(l line) string { return p.body[l.start:l.end] }

// lineOf returns the index of the line that holds byte at.
func (p *page) lineOf(at int) int {
	return sort.Search(len(p.lines), func(i int) bool { return p.lines[i].next > at || i == len(p.lines)-1 })
}

// blank reports whether a line holds no letters, digits or signs.
func (p *page) blank(l line) bool {
	for _, b := range p.letters(l) {
		if b != ' ' {
			return false
		}
	}
	return true
}

// mergeCuts sorts cuts and takes out what overlaps; the earlier rule wins.
func mergeCuts(cuts []cut) []cut {
	if len(cuts) < 2 {
		return cuts
	}
	slices.SortStableFunc(cuts, func(a, b cut) int { return cmp.Compare(a.start, b.start) })
	out := cuts[:1]
	for _, c := range cuts[1:] {
		last := &out[len(out)-1]
		if c.start < last.end {
			if c.date != "" && last.date == "" {
				last.date = c.date
			}
			if c.end <= last.end {
				continue
			}
			c.start = last.end
		}
		out = append(out, c)
	}
	return out
}
