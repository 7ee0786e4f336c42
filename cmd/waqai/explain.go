package main

import (
	"bytes"
	"cmp"
	"iter"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/code"
	"github.com/waqai/waqai/read"
)

// explainCommand shows how the values of an article came about.
type explainCommand struct {
	File       string `arg:"" name:"file" help:"${file}"`
	ID         string `placeholder:"ID" help:"${id}"`
	inputFlags `embed:""`
}

// Run does the command.
func (c *explainCommand) Run(s *session) error {
	base, options, err := c.load(s)
	if err != nil {
		return err
	}
	articles := read.Open(s.ctx, []string{c.File}, options)
	var seen []string
	if c.ID != "" {
		articles = only(articles, c.ID, &seen)
	}
	p := &pool{jobs: 1, newCoding: func() coding { return code.New(base).Article }}
	r := s.newRun(nil)
	e := explainer{talk: s.talk, table: newTable(s.talk, columnsOf(s.stdout))}
	if err := r.run(p, format{between: "\n", encode: e.encode}, articles); err != nil {
		return err
	}
	if r.sums.read == 0 && c.ID != "" && len(seen) > 0 {
		return s.talk.noSuchID(c.ID, seen)
	}
	return r.status()
}

// maxSeen is how many ids a message names.
const maxSeen = 8

// only passes on the article with an id, and errors; seen takes the first ids
// that went by.
func only(articles iter.Seq2[*waqai.Article, error], id string, seen *[]string) iter.Seq2[*waqai.Article, error] {
	return func(yield func(*waqai.Article, error) bool) {
		for a, err := range articles {
			switch {
			case err != nil:
				if !yield(nil, err) {
					return
				}
			case a.ID == id:
				yield(a, nil)
				return
			case len(*seen) < maxSeen:
				*seen = append(*seen, a.ID)
			}
		}
	}
}

// explainer writes an article and, for every value, the words, the rule and
// what the rule means.
type explainer struct {
	talk  talk
	table *table
	buf   *bytes.Buffer
}

func (e explainer) encode(buf *bytes.Buffer, a *waqai.Article, reports []waqai.Report) error {
	e.buf = buf
	buf.WriteString(articleLine(a) + "\n")
	e.text(a, reports)
	switch {
	case a.Skipped != "":
		buf.WriteString("\n" + e.table.words.skipped + e.talk.code(a.Skipped) + "\n")
	case len(reports) == 0:
		buf.WriteString("\n" + e.table.words.nothing + "\n")
	}
	e.dropped(a)
	for i := range reports {
		e.report(i+1, &reports[i])
	}
	return nil
}

// text writes the article; before each mention stands the number of its report.
func (e explainer) text(a *waqai.Article, reports []waqai.Report) {
	type mark struct{ at, report int }
	var marks []mark
	for i := range reports {
		for _, m := range reports[i].Mentions {
			marks = append(marks, mark{m.Span.Start, i + 1})
		}
	}
	sort.SliceStable(marks, func(i, k int) bool { return marks[i].at < marks[k].at })
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(a.Text[at:m.at] + "[" + strconv.Itoa(m.report) + "]")
		at = m.at
	}
	b.WriteString(a.Text[at:])
	for line := range strings.SplitSeq(b.String(), "\n") {
		for _, part := range wrap(oneLine(line), e.table.width()) {
			e.buf.WriteString("  " + isolate(part) + "\n")
		}
	}
}

// dropped says what of the original was left out.
func (e explainer) dropped(a *waqai.Article) {
	reasons := map[string]int{}
	for _, d := range a.Dropped {
		reasons[d.Reason] += d.End - d.Start
	}
	for i, reason := range slices.Sorted(maps.Keys(reasons)) {
		if i == 0 {
			e.buf.WriteString("\n" + e.talk.leftOut() + "\n")
		}
		e.buf.WriteString("  " + reason + ": " + e.talk.bytes(reasons[reason]) + "\n")
	}
}

// report explains all values of one report.
func (e explainer) report(n int, r *waqai.Report) {
	l := e.talk.explainLabels()
	e.buf.WriteString("\n[" + strconv.Itoa(n) + "] " + e.talk.reportTitle(r) + "\n")
	ev := &r.Evidence
	e.reason(l.trigger, "", ev.Trigger)
	e.reason(l.typ, string(r.Type)+" – "+typeWords[r.Type].in(e.talk), ev.Type)
	for _, m := range r.Modes {
		e.reason(l.mode, m+" – "+e.talk.mode(r.Type, m), ev.Modes[m])
	}
	e.reason(l.outcome, string(r.Outcome)+" – "+e.talk.code(string(r.Outcome)), ev.Outcome)
	if r.Main {
		e.reason(l.main, e.talk.yes(), ev.Main)
	}
	if r.Historical {
		e.reason(l.historical, e.talk.yes(), ev.Historical)
	}
	for _, c := range r.Contexts {
		e.reason(l.context, c+" – "+e.talk.code(c), ev.Contexts[c])
	}
	e.date(l.date, r.Date)
	e.place(l.place, r.Place)
	e.entities(l.actor, r.Actors)
	e.entities(l.recipient, r.Recipients)
	if r.FoiledBy != nil {
		e.entities(l.foiledBy, []waqai.Entity{*r.FoiledBy})
	}
	for _, w := range r.Weapons {
		e.reason(l.weapon, w+" – "+e.talk.code(w), ev.Weapons[w])
	}
	tolls := e.talk.tollLabels()
	e.figures(tolls.killed, r.Killed)
	e.figures(tolls.injured, r.Injured)
	e.figures(tolls.detained, r.Detained)
	e.figures(tolls.abducted, r.Abducted)
	e.voices(l.voice, r.Attribution)
	e.also(r.Also)
	if r.Note != "" {
		e.buf.WriteString("  " + l.note + ": " + isolate(oneLine(r.Note)) + "\n")
	}
}

func (e explainer) date(label string, d *waqai.Date) {
	if d == nil {
		return
	}
	value := days(d)
	if d.Precision != "" {
		value += ", " + e.talk.code(string(d.Precision))
	}
	if d.Assumed {
		value += " (" + e.table.words.assumed + ")"
	}
	e.value(label, value, d.Text, d.By, d.Because)
}

func (e explainer) place(label string, p *waqai.Place) {
	if p == nil {
		return
	}
	var parts []string
	for _, part := range []string{cmp.Or(p.NameEN, p.Text), p.Admin1EN, p.Country, e.talk.code(string(p.Precision))} {
		if part != "" {
			parts = append(parts, isolateArabic(part))
		}
	}
	value := strings.Join(parts, ", ")
	if p.Lat != nil && p.Lon != nil {
		value += ", " + p.Lat.String() + " " + p.Lon.String()
	}
	e.value(label, value, p.Text, p.By, p.Because)
	if p.Why != "" {
		e.line(e.talk.explainLabels().why, isolateArabic(oneLine(p.Why)))
	}
}

func (e explainer) entities(label string, list []waqai.Entity) {
	for i := range list {
		x := &list[i]
		var parts []string
		for _, part := range []string{e.talk.code(x.Sector), e.talk.code(x.Country), x.Group} {
			if part != "" {
				parts = append(parts, isolateArabic(part))
			}
		}
		e.value(label, strings.Join(parts, ", "), x.Text, x.By, x.Because)
	}
}

func (e explainer) figures(label string, list []waqai.Figure) {
	for i := range list {
		f := &list[i]
		value := e.table.figure(f)
		if f.Of != "" {
			value += ", " + isolateArabic(e.talk.code(f.Of))
		}
		e.value(label, value, f.Text, f.By, f.Because)
	}
}

func (e explainer) voices(label string, list []waqai.Attribution) {
	for i := range list {
		v := &list[i]
		e.value(label, e.talk.code(string(v.Stance)), v.Who, "", v.Because)
		if v.Cue != "" {
			e.line(e.talk.explainLabels().cue, quoted(v.Cue))
		}
	}
}

// also shows second readings.
func (e explainer) also(list []waqai.Reading) {
	for _, s := range list {
		label := e.talk.explainLabels().also + " (" + s.Field + ")"
		e.date(label, s.Date)
		e.place(label, s.Place)
		if s.Entity != nil {
			e.entities(label, []waqai.Entity{*s.Entity})
		}
	}
}

// reason explains a code.
func (e explainer) reason(label, value string, r waqai.Reason) {
	e.value(label, value, r.Text, "", r.Because)
}

// value writes one value: its label and reading, then the words, the voice and
// the rule behind it.
func (e explainer) value(label, value, words, by string, why waqai.Because) {
	l := e.talk.explainLabels()
	e.buf.WriteString(strings.TrimRight("  "+label+": "+value, " ") + "\n")
	if words != "" {
		e.line(l.words, quoted(words))
	}
	if by != "" {
		e.line(l.by, quoted(by))
	}
	if why.Rule != "" {
		e.line(l.rule, isolateArabic(oneLine(why.Rule))+" – "+e.talk.ruleMeaning(why.Rule)+" ("+e.talk.confidence(why.Confidence)+")")
	}
}

// line writes one thing to say of a value.
func (e explainer) line(label, words string) {
	e.buf.WriteString("      " + label + ": " + words + "\n")
}

// quoted writes words of the article.
func quoted(words string) string { return "«" + isolate(oneLine(words)) + "»" }

// isolateArabic isolates words that are written from right to left.
func isolateArabic(words string) string {
	if rightToLeft(words) {
		return isolate(words)
	}
	return words
}
