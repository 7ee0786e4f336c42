package code

import (
	"slices"
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// attribute collects the voices of the mentions, each once: of those that tell
// the act or, where that leaves nobody, of those that only refer to it.
func (d *document) attribute(r *waqai.Report, c *cluster) {
	var groups []string // of the voices, as far as they speak for one
	for _, told := range []bool{true, false} {
		for _, m := range c.mentions {
			for _, v := range m.voices {
				if told == (m.asserted || v.stance != waqai.Asserts || v.says.claimed) {
					groups = d.addVoice(r, m, v, groups)
				}
			}
		}
		if len(r.Attribution) > 0 {
			return
		}
	}
}

// addVoice adds one voice to the report and its group to the groups.
func (d *document) addVoice(r *waqai.Report, m *mention, v voice, groups []string) []string {
	a := d.attribution(v, m, r.Actors)
	at := slices.IndexFunc(r.Attribution, func(x waqai.Attribution) bool { return sameVoice(x, a) })
	if at < 0 && v.who.group != "" {
		at = slices.Index(groups, v.who.group)
	}
	switch {
	case at < 0:
		r.Attribution, groups = append(r.Attribution, a), append(groups, v.who.group)
	case a.Stance == waqai.Claims:
		r.Attribution[at].Stance = waqai.Claims
	}
	return groups
}

// sameVoice reports whether two attributions name one voice: "مصدر في الشرطة"
// and then "المصدر". Without a voice the cue must be the same.
func sameVoice(x, a waqai.Attribution) bool {
	if x.Who == "" || a.Who == "" {
		return x.Who == a.Who && x.Cue == a.Cue
	}
	return x.Who == a.Who || strings.Contains(x.Who, a.Who) || alike(x.Who, a.Who)
}

// figures collects the figures of all mentions, each once, with their voices.
func (d *document) figures(r *waqai.Report, c *cluster) {
	last := "" // whom the figure before counts
	for _, m := range c.mentions {
		for _, t := range m.tolls {
			list := figureList(r, t.counts)
			f := t.figure
			for _, v := range m.voices {
				if v.says.from <= t.first && t.first < v.says.to && !v.who.empty() && v.stance != waqai.Denies {
					f.By, f.BySpan = voiceOf(r, d.text(d.phraseSpan(v.who)))
				}
			}
			if f.Of == "" && d.others(f.Text) { // قتل جنديان وأصيب أربعة آخرون
				f.Of = last
			} else if f.Of != "" {
				last = f.Of
			}
			at := slices.IndexFunc(*list, func(x waqai.Figure) bool { return sameFigure(x, f) })
			switch {
			case at < 0:
				*list = append(*list, f)
			case (*list)[at].By == "": // the title gives the figure, the text its voice
				(*list)[at].By, (*list)[at].BySpan = f.By, f.BySpan
			}
		}
	}
}

// others reports whether a figure counts "others" of those counted before.
func (d *document) others(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool { return d.base.In(knowledge.RestOfThem, arabic.Key(w)) })
}

// voiceOf finds a voice among the attributions of the report, by its words or
// by words that hold them.
func voiceOf(r *waqai.Report, who string) (string, waqai.Span) {
	for _, a := range r.Attribution {
		if a.Who == who || a.Who != "" && strings.Contains(a.Who, who) {
			return a.Who, a.Span
		}
	}
	return "", waqai.Span{}
}

func figureList(r *waqai.Report, counts string) *[]waqai.Figure {
	switch counts {
	case "injured":
		return &r.Injured
	case "detained":
		return &r.Detained
	case "abducted":
		return &r.Abducted
	}
	return &r.Killed
}

// sameFigure reports whether two figures count the same: five soldiers are not
// five civilians.
func sameFigure(a, b waqai.Figure) bool {
	if a.Of != b.Of && a.Of != "" && b.Of != "" && a.Of != "UNK" && b.Of != "UNK" {
		return false
	}
	return a.Min == b.Min && (a.Max == nil) == (b.Max == nil) && (a.Max == nil || *a.Max == *b.Max)
}
