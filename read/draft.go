package read

import (
	"cmp"
	"slices"
	"strings"

	"github.com/waqai/waqai"
)

// draft is an article as its format gives it, before cleaning. Positions on
// the source side of title and body count from the article's first byte.
type draft struct {
	id, publisher, url, date string
	published                waqai.Day // where the format resolved it itself
	title, body              mapped
	dropped                  []waqai.Dropped // what the format itself left out
	origin                   waqai.Origin
}

// finish cleans a draft and hands the article over.
func (s *session) finish(d *draft) {
	a := &waqai.Article{ID: s.id(d.id), Publisher: d.publisher, URL: d.url, Date: d.date, Published: d.published,
		Country: s.o.Country, Title: d.title.String(), Dropped: d.dropped, Origin: d.origin}
	if a.Publisher == "" {
		a.Publisher = s.o.Publisher
	}
	whole := &s.draft
	d.assemble(whole, nil)
	a.Text = whole.String()
	var found waqai.Day
	cuts := s.cleaner.clean(a.Title, a.Text[len(a.Text)-d.body.len():])
	for _, c := range cuts {
		if from, to := d.body.origin(c.start, c.end); to > from {
			a.Dropped = append(a.Dropped, waqai.Dropped{Start: from, End: to, Reason: c.reason})
		}
		if found == "" && c.date != "" {
			found, _ = s.o.ParseDate(c.date)
		}
	}
	s.resolveDate(a, found)
	slices.SortStableFunc(a.Dropped, func(x, y waqai.Dropped) int { return cmp.Compare(x.Start, y.Start) })
	raw := a.Text
	if len(cuts) > 0 {
		d.assemble(whole, cuts)
		a.Text = whole.String()
	}
	a.Segments = whole.segments()
	a.Skipped = skipReason(a.Text, raw)
	s.emit(a)
}

// resolveDate gives the article its publication date: as given, else as found
// in the page noise, else as the caller says.
func (s *session) resolveDate(a *waqai.Article, found waqai.Day) {
	if a.Published == "" && strings.TrimSpace(a.Date) != "" {
		a.Published, _ = s.o.ParseDate(a.Date)
	}
	if a.Published == "" && found != "" {
		a.Published, a.Assumed = found, true
	}
	if a.Published == "" {
		a.Published = s.o.Published
	}
}

// assemble puts title and what the cuts leave of the body together in whole.
// Where a cut stood for a line break or would glue two words, a line break parts
// them.
func (d *draft) assemble(whole *mapped, cuts []cut) {
	whole.reset()
	if d.title.len() > 0 {
		whole.take(&d.title, 0, d.title.len())
		whole.add("\n")
	}
	at := 0
	for _, c := range cuts {
		whole.take(&d.body, at, c.start)
		at = c.end
		if c.breaks || wordByte(whole.text, len(whole.text)-1) && wordByte(d.body.text, at) {
			whole.newLine()
		}
	}
	whole.take(&d.body, at, d.body.len())
}

// wordByte reports whether text[i] is part of a word: an ASCII letter or digit,
// or any byte beyond ASCII.
func wordByte(text []byte, i int) bool {
	if i < 0 || i >= len(text) {
		return false
	}
	c := text[i]
	return c >= 0x80 || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}
