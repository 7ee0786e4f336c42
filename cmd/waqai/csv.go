package main

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/waqai/waqai"
)

// column is one column of the CSV: its name and what stands in it for a report
// of an article. docs/format.md describes them for readers.
type column struct {
	name string
	cell func(*waqai.Article, *waqai.Report) string
}

// between parts several values in one cell. Columns of one list have the same
// number of parts in the same order.
const between = " | "

// columns are all columns in their order: as in the files of ACLED first what
// and when, then who, where, how many, and on whose word.
var columns = slices.Concat(whatColumns, partColumns(), placeColumns, tollColumns(), voiceColumns)

var whatColumns = []column{
	{"event_id", func(_ *waqai.Article, r *waqai.Report) string { return r.ID }},
	{"event_date", dateCell(func(d *waqai.Date) string { return string(d.Start) })},
	{"event_date_end", dateCell(func(d *waqai.Date) string { return string(d.End) })},
	{"date_precision", dateCell(func(d *waqai.Date) string { return string(d.Precision) })},
	{"date_assumed", dateCell(func(d *waqai.Date) string { return strconv.FormatBool(d.Assumed) })},
	{"date_words", dateCell(func(d *waqai.Date) string { return safe(d.Text) })},
	{"date_by", dateCell(func(d *waqai.Date) string { return safe(d.By) })},
	{"type", func(_ *waqai.Article, r *waqai.Report) string { return string(r.Type) }},
	{"modes", func(_ *waqai.Article, r *waqai.Report) string { return strings.Join(r.Modes, between) }},
	{"outcome", func(_ *waqai.Article, r *waqai.Report) string { return string(r.Outcome) }},
	{"outcome_words", func(_ *waqai.Article, r *waqai.Report) string { return safe(r.Evidence.Outcome.Text) }},
	{"main", func(_ *waqai.Article, r *waqai.Report) string { return strconv.FormatBool(r.Main) }},
	{"historical", func(_ *waqai.Article, r *waqai.Report) string { return strconv.FormatBool(r.Historical) }},
	{"trigger", func(_ *waqai.Article, r *waqai.Report) string { return safe(r.Trigger) }},
}

var placeColumns = []column{
	{"place", placeCell(func(p *waqai.Place) string { return safe(p.NameEN) })},
	{"place_words", placeCell(func(p *waqai.Place) string { return safe(p.Text) })},
	{"place_by", placeCell(func(p *waqai.Place) string { return safe(p.By) })},
	{"admin1", placeCell(func(p *waqai.Place) string { return safe(p.Admin1EN) })},
	{"country", placeCell(func(p *waqai.Place) string { return p.Country })},
	{"place_precision", placeCell(func(p *waqai.Place) string { return string(p.Precision) })},
	{"lat", placeCell(func(p *waqai.Place) string { return degrees(p.Lat) })},
	{"lon", placeCell(func(p *waqai.Place) string { return degrees(p.Lon) })},
}

var voiceColumns = []column{
	{"weapons", func(_ *waqai.Article, r *waqai.Report) string { return strings.Join(r.Weapons, between) }},
	{"contexts", func(_ *waqai.Article, r *waqai.Report) string { return strings.Join(r.Contexts, between) }},
	{"attribution", voiceCell(func(v *waqai.Attribution) string { return v.Who })},
	{"attribution_cue", voiceCell(func(v *waqai.Attribution) string { return v.Cue })},
	{"attribution_stance", voiceCell(func(v *waqai.Attribution) string { return string(v.Stance) })},
	{"note", func(_ *waqai.Article, r *waqai.Report) string { return safe(r.Note) }},
	{"article_id", func(a *waqai.Article, _ *waqai.Report) string { return safe(a.ID) }},
	{"publisher", func(a *waqai.Article, _ *waqai.Report) string { return safe(a.Publisher) }},
	{"published", func(a *waqai.Article, _ *waqai.Report) string { return string(a.Published) }},
	{"url", func(a *waqai.Article, _ *waqai.Report) string { return safe(a.URL) }},
	{"title", func(a *waqai.Article, _ *waqai.Report) string { return safe(a.Title) }},
}

// partColumns are those who did it, those it was done to and who foiled it.
// actor1 is the first actor, actor2 the second and all further ones.
func partColumns() []column {
	var out []column
	add := func(name string, parts func(*waqai.Report) []waqai.Entity) {
		for _, f := range []struct {
			suffix string
			value  func(*waqai.Entity) string
		}{
			{"", func(e *waqai.Entity) string { return e.Text }},
			{"_sector", func(e *waqai.Entity) string { return e.Sector }},
			{"_country", func(e *waqai.Entity) string { return e.Country }},
			{"_group", func(e *waqai.Entity) string { return e.Group }},
			{"_by", func(e *waqai.Entity) string { return e.By }},
		} {
			out = append(out, column{name + f.suffix, func(_ *waqai.Article, r *waqai.Report) string { return joined(parts(r), f.value) }})
		}
	}
	add("actor1", func(r *waqai.Report) []waqai.Entity { return r.Actors[:min(1, len(r.Actors))] })
	add("actor2", func(r *waqai.Report) []waqai.Entity { return r.Actors[min(1, len(r.Actors)):] })
	add("recipient", func(r *waqai.Report) []waqai.Entity { return r.Recipients })
	add("foiled_by", func(r *waqai.Report) []waqai.Entity {
		if r.FoiledBy == nil {
			return nil
		}
		return []waqai.Entity{*r.FoiledBy}
	})
	return out
}

// tollColumns are the four kinds of figure.
func tollColumns() []column {
	var out []column
	for _, kind := range []struct {
		name    string
		figures func(*waqai.Report) []waqai.Figure
	}{
		{"killed", func(r *waqai.Report) []waqai.Figure { return r.Killed }},
		{"injured", func(r *waqai.Report) []waqai.Figure { return r.Injured }},
		{"detained", func(r *waqai.Report) []waqai.Figure { return r.Detained }},
		{"abducted", func(r *waqai.Report) []waqai.Figure { return r.Abducted }},
	} {
		for _, f := range []struct {
			suffix string
			value  func(*waqai.Figure) string
		}{
			{"_min", func(f *waqai.Figure) string { return strconv.Itoa(f.Min) }},
			{"_max", upperBound},
			{"_approx", func(f *waqai.Figure) string { return strconv.FormatBool(f.Approx) }},
			{"_by", func(f *waqai.Figure) string { return f.By }},
			{"_of", func(f *waqai.Figure) string { return f.Of }},
			{"_words", func(f *waqai.Figure) string { return f.Text }},
		} {
			out = append(out, column{kind.name + f.suffix, func(_ *waqai.Article, r *waqai.Report) string {
				return joined(kind.figures(r), f.value)
			}})
		}
	}
	return out
}

func upperBound(f *waqai.Figure) string {
	if f.Max == nil {
		return ""
	}
	return strconv.Itoa(*f.Max)
}

func dateCell(value func(*waqai.Date) string) func(*waqai.Article, *waqai.Report) string {
	return func(_ *waqai.Article, r *waqai.Report) string {
		if r.Date == nil {
			return ""
		}
		return value(r.Date)
	}
}

func placeCell(value func(*waqai.Place) string) func(*waqai.Article, *waqai.Report) string {
	return func(_ *waqai.Article, r *waqai.Report) string {
		if r.Place == nil {
			return ""
		}
		return value(r.Place)
	}
}

func voiceCell(value func(*waqai.Attribution) string) func(*waqai.Article, *waqai.Report) string {
	return func(_ *waqai.Article, r *waqai.Report) string { return joined(r.Attribution, value) }
}

// degrees writes a coordinate. A minus in front of a number is no formula.
func degrees(d *waqai.Degrees) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// joined puts the values of a list into one cell. A bar inside a value is
// written \| so that the parts can be told.
func joined[T any](list []T, value func(*T) string) string {
	parts := make([]string, len(list))
	for i := range list {
		parts[i] = strings.ReplaceAll(value(&list[i]), "|", `\|`)
	}
	return safe(strings.Join(parts, between))
}

// safe keeps a spreadsheet from running a cell: what begins like a formula gets
// an apostrophe in front.
func safe(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r\n", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}

// csvHead is the line of column names.
func csvHead() string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return strings.Join(names, ",") + "\n"
}

// encodeCSV writes one row for each report of an article.
func encodeCSV(buf *bytes.Buffer, a *waqai.Article, reports []waqai.Report) error {
	w := csv.NewWriter(buf)
	row := make([]string, len(columns))
	for i := range reports {
		for k, c := range columns {
			row[k] = c.cell(a, &reports[i])
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}
