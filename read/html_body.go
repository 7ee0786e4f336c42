package read

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/waqai/waqai"
)

// Finding the body takes two steps. First, elements that say themselves that
// they are no article (menus, comments, share buttons) are left out. Then every
// line of text gets a worth: long lines with commas and full stops are worth
// much, short ones and links less than nothing. The body is the element whose
// lines are worth most together.

// pruning is what an element may be left out for.
type pruning struct {
	tags  map[atom.Atom]string
	marks []markReason
}

// markReason ties words in class names to the reason of what is dropped.
type markReason struct {
	words  string // one or more words, as [splitMarks] writes them
	reason string
}

// pageTags are elements that hold no article.
var pageTags = map[atom.Atom]string{
	atom.Script: "script", atom.Style: "script", atom.Noscript: "script", atom.Template: "script", atom.Svg: "script",
	atom.Nav: "menu", atom.Menu: "menu", atom.Aside: "related", atom.Footer: "page", atom.Form: "comment-form",
	atom.Button: "share", atom.Select: "menu", atom.Textarea: "comment-form", atom.Iframe: "video", atom.Figcaption: "caption",
	atom.Dialog: "notice", atom.Title: "page", atom.Object: "video", atom.Video: "video", atom.Audio: "video", atom.Label: "comment-form",
}

// pageMarks are the words of class names and ids that tell what an element is.
var pageMarks = []markReason{
	{"comment", "comments"}, {"comments", "comments"}, {"respond", "comment-form"}, {"disqus", "comments"}, {"commentlist", "comments"},
	{"related", "related"}, {"relatedposts", "related"}, {"similar", "related"}, {"recommended", "related"}, {"recommendations", "related"},
	{"read more", "related"}, {"readmore", "related"}, {"see also", "related"}, {"also read", "related"}, {"read also", "related"},
	{"more news", "related"}, {"most read", "related"}, {"most viewed", "related"}, {"popular", "related"}, {"trending", "related"},
	{"latest", "related"}, {"teasers", "related"}, {"more stories", "related"}, {"outbrain", "advert"}, {"taboola", "advert"},
	{"share", "share"}, {"sharing", "share"}, {"social", "share"}, {"addthis", "share"}, {"sharethis", "share"}, {"sharedaddy", "share"}, {"addtoany", "share"},
	{"follow us", "share"}, {"print link", "share"},
	{"menu", "menu"}, {"navbar", "menu"}, {"nav", "menu"}, {"navigation", "menu"}, {"breadcrumb", "menu"}, {"breadcrumbs", "menu"},
	{"pagination", "menu"}, {"pager", "menu"}, {"sidebar", "menu"}, {"side bar", "menu"}, {"widget", "menu"}, {"topbar", "menu"},
	{"footer", "page"}, {"foot", "page"}, {"copyright", "page"}, {"masthead", "menu"},
	{"ad", "advert"}, {"ads", "advert"}, {"adv", "advert"}, {"advert", "advert"}, {"advertisement", "advert"}, {"banner", "advert"},
	{"adsbygoogle", "advert"}, {"sponsored", "advert"}, {"sponsor", "advert"}, {"promo", "advert"}, {"dfp", "advert"},
	{"newsletter", "subscribe"}, {"subscribe", "subscribe"}, {"subscription", "subscribe"}, {"paywall", "subscribe"},
	{"cookie", "notice"}, {"cookies", "notice"}, {"gdpr", "notice"}, {"popup", "notice"}, {"modal", "notice"},
	{"tags", "tags"}, {"tag list", "tags"}, {"tax tag", "tags"}, {"keywords", "tags"}, {"taglist", "tags"},
	{"author box", "author"}, {"author bio", "author"}, {"about author", "author"}, {"bio", "author"},
	{"caption", "caption"}, {"photo credit", "credit"}, {"element invisible", "page"}, {"sr only", "page"}, {"skip link", "menu"},
	{"screen reader text", "page"}, {"ticker", "related"}, {"breaking", "related"}, {"weather", "page"}, {"prayer", "page"},
}

var (
	pagePruning     = pruning{pageTags, pageMarks}
	fragmentPruning = pruning{pageTags, []markReason{
		{"related", "related"}, {"share", "share"}, {"sharedaddy", "share"}, {"caption", "caption"}, {"advert", "advert"}}}
)

// prune marks what is left out, with everything in it. An element that holds
// most of the text of its page is kept, whatever it is called.
func (t *tree) prune(by pruning) {
	weights := t.weights()
	for _, e := range t.all[1:] {
		if e.drop = e.parent.drop; e.drop != "" || e.tag == atom.Html || e.tag == atom.Body {
			continue
		}
		reason := by.reason(e)
		if reason == "" || reason != "script" && weights[e]*100 > weights[t.root]*mostOfPage(reason) {
			continue
		}
		e.drop = reason
	}
}

// mostOfPage is the share of a page's text, in hundredths, above which an
// element is not left out for the reason. A form may be wrapped around a whole
// page; comments may well be longer than what they are about.
func mostOfPage(reason string) int {
	if reason == "comments" || reason == "related" {
		return 85
	}
	return 50
}

// reason is why an element is no part of the article, or empty.
func (by pruning) reason(e *element) string {
	if r := by.tags[e.tag]; r != "" {
		return r
	}
	if e.hidden && e.tag != atom.Img {
		return "hidden"
	}
	if strings.HasPrefix(e.name, "amp-") && e.name != "amp-img" {
		return "advert"
	}
	if e.tag == atom.Header && e.inside(atom.Article, atom.Main) == nil {
		return "menu"
	}
	if len(e.marks) > 2 {
		for _, m := range by.marks {
			if strings.Contains(e.marks, " "+m.words+" ") {
				return m.reason
			}
		}
	}
	return ""
}

// inside returns the nearest element around e with one of the tags, or nil.
func (e *element) inside(tags ...atom.Atom) *element {
	for p := e.parent; p != nil; p = p.parent {
		if slices.Contains(tags, p.tag) {
			return p
		}
	}
	return nil
}

// weights sums the length of long lines under each element.
func (t *tree) weights() map[*element]int {
	out := map[*element]int{}
	for _, r := range t.runs {
		if n := len(strings.TrimSpace(t.source[r.start:r.end])); !r.raw && n >= 60 && r.in.tag != atom.A && r.in.inside(atom.A) == nil {
			for e := r.in; e != nil; e = e.parent {
				out[e] += n
			}
		}
	}
	return out
}

// textLine is one line of the page as it would be shown.
type textLine struct {
	runs    []textRun
	letters int // bytes of text
	linked  int // bytes of them inside links
	marks   int // commas and ends of sentences
}

// lines groups the text runs that stand on one line.
func (t *tree) lines() []textLine {
	var out []textLine
	breaks := -1
	for _, r := range t.runs {
		text := strings.TrimSpace(t.source[r.start:r.end])
		if r.raw || text == "" || r.in.drop != "" {
			continue
		}
		if r.breaks != breaks || len(out) == 0 {
			out = append(out, textLine{})
			breaks = r.breaks
		}
		l := &out[len(out)-1]
		l.runs = append(l.runs, r)
		l.letters += len(text)
		if r.in.tag == atom.A || r.in.inside(atom.A) != nil {
			l.linked += len(text)
		}
		l.marks += strings.Count(text, "،") + strings.Count(text, ",") + strings.Count(text, "؛") + strings.Count(text, ". ")
		if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "»") || strings.HasSuffix(text, "؟") || strings.HasSuffix(text, ".\"") {
			l.marks++
		}
	}
	return out
}

// worth is what a line counts for being article text, in bytes.
func (l *textLine) worth() int {
	switch {
	case l.linked*3 > l.letters*2:
		return -60
	case l.letters < 80 && l.marks == 0:
		return -20
	case l.letters < 80:
		return 10
	}
	return l.letters - 2*l.linked + 30*min(l.marks, 6)
}

// body finds the element that holds the article: the one with the greatest sum
// of worths, and of those the smallest.
func (t *tree) body() *element {
	for _, l := range t.lines() {
		w := l.worth()
		for e := l.runs[0].in; e != nil; e = e.parent {
			e.score += w
		}
	}
	best := t.root
	for _, e := range t.all[1:] {
		if e.score > best.score || e.score == best.score && e.start >= best.start && e.end <= best.end {
			if e.drop == "" && !isVoid(e.tag) {
				best = e
			}
		}
	}
	return best
}

// leftOut lists what of the page is not in the body, with reasons: pruned
// elements under their own, the rest as page. Neighbours with one reason are
// one run, tags between them included.
func (t *tree) leftOut(body *element) []waqai.Dropped {
	var out []waqai.Dropped
	last := "" // the reason of the run before, empty where it was kept
	for _, r := range t.runs {
		if strings.TrimSpace(t.source[r.start:r.end]) == "" {
			continue
		}
		reason := r.in.drop
		switch {
		case r.raw:
			reason = "script"
		case reason == "" && (r.start < body.start || r.end > body.end):
			reason = "page"
		}
		if reason != "" && reason == last {
			out[len(out)-1].End = r.end
		} else if reason != "" {
			out = append(out, waqai.Dropped{Start: r.start, End: r.end, Reason: reason})
		}
		last = reason
	}
	return out
}
