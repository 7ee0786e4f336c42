package read

import (
	"bufio"
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/waqai/waqai"
)

// html reads a page: one article.
func (s *session) html(in *input, r *bufio.Reader) {
	page, length, ok := s.decoded(in, r, s.o.Limits.Article, declaredInPage)
	if !ok {
		return
	}
	d := s.draftPage(page.String())
	d.id = in.stem()
	d.title, d.body = *d.title.over(page), *d.body.over(page)
	for i, c := range d.dropped {
		if from, to := page.origin(c.Start, c.End); to > from {
			d.dropped[i].Start, d.dropped[i].End = from, to
		}
	}
	d.origin = waqai.Origin{Path: in.path, Length: length}
	s.finish(d)
}

// declaredInPage is the encoding that a page or an XML document declares in its
// first bytes.
func declaredInPage(data []byte) string {
	if m := charset.FindSubmatch(data[:min(len(data), 4096)]); m != nil {
		return string(m[1])
	}
	return ""
}

var charset = regexp.MustCompile(`(?i)(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)`)

// draftPage makes an article of a page.
func (s *session) draftPage(source string) *draft {
	t := parseTree(source)
	t.prune(pagePruning)
	body := t.body()
	f := t.facts()
	d := &draft{publisher: f.publisher, url: f.url}
	t.render(&d.body, body)
	if linked := f.longestBody(); linked != nil && preferLinked(linked, &d.body) {
		d.body = *linked
	} else {
		d.dropped = t.leftOut(body)
	}
	if title := f.title(t); title != nil {
		d.title = *title
	}
	d.date = f.bestDate()
	if d.date == "" {
		d.date, d.published = s.visibleDate(t)
	}
	return d
}

// longestBody is the longest articleBody, or nil.
func (f *pageFacts) longestBody() *mapped {
	var best *mapped
	for _, m := range f.bodies {
		if best == nil || m.len() > best.len() {
			best = m
		}
	}
	return best
}

// preferLinked reports whether the articleBody of JSON-LD is to be read rather
// than what the page shows: where the page does not show it, or much less of
// it. Otherwise the page is better, as it keeps the paragraphs.
func preferLinked(linked, shown *mapped) bool {
	const opening = 60
	text := linked.String()
	if len(text) < 200 || !strings.ContainsAny(text, " ") {
		return false
	}
	head := strings.Join(strings.Fields(text[:min(len(text), opening)]), " ")
	if cut := strings.LastIndexByte(head, ' '); cut > 0 {
		head = head[:cut]
	}
	return !strings.Contains(strings.Join(strings.Fields(shown.String()), " "), head) || shown.len()*10 < linked.len()*7
}

// title picks the headline: what the page declares, else its first heading,
// else its window title. The name of the site is taken off where a bar or a dash
// parts it and the shorter form stands on the page.
func (f *pageFacts) title(t *tree) *mapped {
	for _, kind := range []string{"json-ld", "og", "tw", "h1", "title"} {
		m := f.titles[kind]
		if m == nil || m.len() == 0 {
			continue
		}
		if h1 := f.titles["h1"]; h1 != nil && h1.len() > 20 && h1.len() < m.len() && strings.Contains(m.String(), h1.String()) {
			return h1
		}
		return f.withoutSite(t, m)
	}
	return nil
}

// withoutSite takes the name of the site off a title.
func (f *pageFacts) withoutSite(t *tree, m *mapped) *mapped {
	text := m.String()
	best := &mapped{}
	for _, part := range titleParts(text) {
		words := text[part[0]:part[1]]
		if part[1]-part[0] > best.len() && words != f.publisher && (t.showsLine(words) || part[1]-part[0] == len(text)) {
			best = &mapped{}
			best.take(m, part[0], part[1])
		}
	}
	if best.len() == 0 {
		best = m
	}
	if site := f.publisher; site != "" && best.len() == m.len() {
		for _, bar := range []string{" | ", " - ", " – ", " — "} {
			if short, ok := strings.CutSuffix(text, bar+site); ok {
				best = &mapped{}
				best.take(m, 0, len(short))
			}
		}
	}
	return best
}

// titleParts are the parts of a title before and after each bar or dash.
func titleParts(text string) [][2]int {
	var out [][2]int
	for _, m := range titleBar.FindAllStringIndex(text, maxTitleBars) {
		out = append(out, [2]int{0, m[0]}, [2]int{m[1], len(text)})
	}
	return out
}

// maxTitleBars is how many bars and dashes of a title are looked at.
const maxTitleBars = 6

var titleBar = regexp.MustCompile(`\s+[|\-–—:»]\s+`)

// showsLine reports whether words stand alone in some element of the page.
func (t *tree) showsLine(words string) bool {
	for _, r := range t.runs {
		if !r.raw && r.in.name != "title" && strings.TrimSpace(t.source[r.start:r.end]) == words {
			return true
		}
	}
	return false
}

// bestDate is the day of publication as the page declares it.
func (f *pageFacts) bestDate() string {
	for _, kind := range []string{"json-ld", "meta", "property", "time", "time-outside"} {
		if d := f.dates[kind]; d != "" {
			return d
		}
	}
	return ""
}

// visibleDate looks for the date among the short lines of the page, those that
// say "published" first.
func (s *session) visibleDate(t *tree) (string, waqai.Day) {
	var text string
	var day waqai.Day
	for _, r := range t.runs {
		if r.raw || r.end-r.start > maxDateLine || r.in.tag == atom.A || r.in.inside(atom.A, atom.H1, atom.H2) != nil ||
			!hasYear.MatchString(t.source[r.start:r.end]) {
			continue
		}
		line := strings.TrimSpace(t.source[r.start:r.end])
		said := ""
		for _, cue := range []string{"نشر في", "تاريخ النشر", "نشرت في", "تم النشر", "نشر بتاريخ", "بتاريخ"} {
			if _, after, ok := strings.Cut(line, cue); ok {
				said = strings.Trim(after, " :|")
				break
			}
		}
		for _, candidate := range []string{said, line} {
			if candidate == "" || day != "" && said == "" {
				continue
			}
			for _, piece := range []string{candidate, strings.TrimSpace(strings.Split(candidate, "|")[0])} {
				if d, ok := s.o.ParseDate(piece); ok {
					text, day = piece, d
					break
				}
			}
		}
		if said != "" && day != "" {
			break
		}
	}
	return text, day
}

// maxDateLine is the length in bytes of the longest line a date is looked for in.
const maxDateLine = 160

var hasYear = regexp.MustCompile(`(?:19|20)[0-9]{2}|(?:١٩|٢٠)[٠-٩]{2}|14[0-9]{2}`)
