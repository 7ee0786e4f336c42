package main

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"

	"github.com/waqai/waqai"
)

// table shows reports to people: one row of cells a report, each cell of as
// many lines as its values need, so that nothing is cut off.
type table struct {
	talk   talk
	words  tableWords
	widths [5]int // of the columns
}

// shares are how the columns divide the width, in percent.
var shares = [5]int{21, 19, 25, 15, 20}

const (
	tableIndent = 2
	tableGap    = 2
)

func newTable(t talk, width int) *table {
	tb := &table{talk: t, words: t.tableWords()}
	room := width - tableIndent - tableGap*(len(shares)-1)
	for i, share := range shares {
		tb.widths[i] = room * share / 100
	}
	return tb
}

// item is one value in a cell: a short mark and the words behind it.
type item struct{ mark, words string }

// head is the line of headings.
func (t *table) head() string {
	var buf bytes.Buffer
	var cells [5][]item
	for i, h := range t.talk.tableHeads() {
		cells[i] = []item{{words: h}}
	}
	t.row(&buf, cells)
	buf.WriteByte('\n')
	return buf.String()
}

// encode writes one article: its name, its title and a row for each report.
func (t *table) encode(buf *bytes.Buffer, a *waqai.Article, reports []waqai.Report) error {
	buf.WriteString(articleLine(a))
	if title := oneLine(a.Title); title != "" {
		for _, line := range wrap(title, t.width()) {
			buf.WriteString("  " + isolate(line) + "\n")
		}
	}
	switch {
	case a.Skipped != "":
		buf.WriteString("  – " + t.words.skipped + t.talk.code(a.Skipped) + "\n")
	case len(reports) == 0:
		buf.WriteString("  – " + t.words.nothing + "\n")
	}
	for i := range reports {
		buf.WriteByte('\n')
		r := &reports[i]
		t.row(buf, [5][]item{t.whenWhere(r), t.what(r), t.who(r), t.toll(r), t.voices(r)})
	}
	return nil
}

// width is the room from the indent to the end of the last column.
func (t *table) width() int {
	sum := tableGap * (len(t.widths) - 1)
	for _, w := range t.widths {
		sum += w
	}
	return sum
}

// articleLine names an article: id, publisher, day of publication.
func articleLine(a *waqai.Article) string {
	line := isolate(oneLine(a.ID))
	for _, part := range []string{oneLine(a.Publisher), cmp.Or(string(a.Published), oneLine(a.Date))} {
		if part != "" {
			line += " · " + isolate(part)
		}
	}
	return line + "\n"
}

func (t *table) whenWhere(r *waqai.Report) []item {
	var out []item
	if d := r.Date; d != nil {
		out = append(out, item{words: days(d)})
		if d.Assumed {
			out = append(out, item{words: "(" + t.words.assumed + ")"})
		}
	}
	if p := r.Place; p != nil {
		name := cmp.Or(p.NameEN, p.Text)
		if t.talk.arabic {
			name = cmp.Or(p.Text, p.NameEN)
		}
		out = append(out, item{words: name})
		if p.Admin1EN != "" && p.Admin1EN != name {
			out = append(out, item{words: p.Admin1EN})
		}
		out = append(out, item{words: p.Country})
	}
	return out
}

// days writes a date: a day, a first and a last day, or the words that could
// not be resolved.
func days(d *waqai.Date) string {
	switch {
	case d.Start == "":
		return d.Text
	case d.Start == d.End:
		return string(d.Start)
	}
	return string(d.Start) + " – " + string(d.End)
}

func (t *table) what(r *waqai.Report) []item {
	out := []item{{words: t.talk.typeName(r.Type)}}
	for _, m := range r.Modes {
		out = append(out, item{words: t.talk.mode(r.Type, m)})
	}
	if len(r.Weapons) > 0 {
		out = append(out, item{"+ ", t.talk.codes(r.Weapons)})
	}
	out = append(out, item{"= ", t.talk.code(string(r.Outcome))})
	if r.Main {
		out = append(out, item{"* ", t.words.main})
	}
	if r.Historical {
		out = append(out, item{"* ", t.words.historical})
	}
	return out
}

func (t *table) who(r *waqai.Report) []item {
	var out []item
	add := func(mark string, e *waqai.Entity) {
		words := e.Text
		if e.Group != "" && !t.talk.arabic {
			words += " (" + e.Group + ")"
		}
		out = append(out, item{mark, words})
	}
	for i := range r.Actors {
		add("", &r.Actors[i])
	}
	for i := range r.Recipients {
		add(t.talk.say("→ ", "← "), &r.Recipients[i])
	}
	if r.FoiledBy != nil {
		out = append(out, item{words: t.words.foiledBy})
		add("  ", r.FoiledBy)
	}
	return out
}

func (t *table) toll(r *waqai.Report) []item {
	labels := t.talk.tollLabels()
	var out []item
	add := func(label string, figures []waqai.Figure) {
		for i := range figures {
			f := &figures[i]
			out = append(out, item{words: label + " " + t.figure(f)})
			if f.By != "" {
				out = append(out, item{"  ", f.By})
			}
		}
	}
	add(labels.killed, r.Killed)
	add(labels.injured, r.Injured)
	add(labels.detained, r.Detained)
	add(labels.abducted, r.Abducted)
	return out
}

// figure writes a count: 6, at least 21, 3–5, about 30.
func (t *table) figure(f *waqai.Figure) string {
	n := strconv.Itoa(f.Min)
	switch {
	case f.Max == nil:
		n = t.words.atLeast + n
	case *f.Max != f.Min:
		n += "–" + strconv.Itoa(*f.Max)
	}
	if f.Approx {
		n = t.words.about + n
	}
	return n
}

func (t *table) voices(r *waqai.Report) []item {
	var out []item
	for _, v := range r.Attribution {
		if words := cmp.Or(v.Who, v.Cue); words != "" {
			out = append(out, item{words: words})
		}
		out = append(out, item{"  ", t.talk.code(string(v.Stance))})
	}
	return out
}

// row writes the cells of one row beside each other.
func (t *table) row(buf *bytes.Buffer, cells [5][]item) {
	var lines [5][]string
	height := 0
	for i := range cells {
		for _, it := range cells[i] {
			lines[i] = append(lines[i], it.lines(t.widths[i])...)
		}
		if len(lines[i]) == 0 {
			lines[i] = []string{"–"}
		}
		height = max(height, len(lines[i]))
	}
	for n := range height {
		line := strings.Repeat(" ", tableIndent)
		for i := range lines {
			cell := ""
			if n < len(lines[i]) {
				cell = lines[i][n]
			}
			line += cell + strings.Repeat(" ", t.widths[i]-cellWidth(cell)+tableGap)
		}
		buf.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// lines are the lines of an item in a cell. Words written from right to left
// are isolated line by line.
func (it item) lines(width int) []string {
	out := wrap(oneLine(it.words), width-cellWidth(it.mark))
	for i := range out {
		if rightToLeft(out[i]) {
			out[i] = isolate(out[i])
		}
		if i == 0 {
			out[i] = it.mark + out[i]
		} else {
			out[i] = strings.Repeat(" ", cellWidth(it.mark)) + out[i]
		}
	}
	return out
}
