package main

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/waqai/waqai"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, words string
		width       int
		want        []string
	}{
		{"nothing", "  ", 5, nil},
		{"fits", "one two", 7, []string{"one two"}},
		{"at a space", "one two three", 7, []string{"one two", "three"}},
		{"a long word", "ab abcdefgh i", 3, []string{"ab", "abc", "def", "gh", "i"}},
		{"vowel marks take no room", "قُتِلَ رَجُلٌ", 7, []string{"قُتِلَ رَجُلٌ"}},
		{"vowel marks stay with their letter", "قُتِلَ", 2, []string{"قُتِ", "لَ"}},
	} {
		if got := wrap(c.words, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("قُتِلَ رَجُلٌ in a market", 7)
	f.Fuzz(func(t *testing.T, words string, width int) {
		if width < 1 || width > 1000 || !utf8.ValidString(words) {
			t.Skip()
		}
		lines := wrap(oneLine(words), width)
		if got, want := strings.Join(strings.Fields(strings.Join(lines, "")), ""), strings.Join(strings.Fields(printable(words)), ""); got != want {
			t.Errorf("letters lost: %q became %q", words, lines)
		}
		for _, line := range lines {
			if cellWidth(line) > width {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
	})
}

func TestPrintable(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"escape sequences lose their first character", "a\x1b[2Jb", "a [2Jb"},
		{"marks of direction go", "a\u202eb\u2069c\u200fd", "abcd"},
		{"joiners stay", "نمی\u200cخواهم", "نمی\u200cخواهم"},
		{"line breaks stay", "a\nb\rc", "a\nb c"},
	} {
		if got := printable(c.words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSafe(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"", ""}, {"قتيل", "قتيل"}, {"a=b", "a=b"}, {"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@x", "'@x"},
		{"\tx", "'\tx"}, {"\rx", "'\rx"}, {"\nx", "'\nx"}, {"'x", "'x"},
	} {
		if got := safe(c.cell); got != c.want {
			t.Errorf("safe(%q) = %q, want %q", c.cell, got, c.want)
		}
	}
}

// filled is a report in which every column has a value of its own.
func filled() *waqai.Report {
	lat, lon := waqai.Degrees(-345), waqai.Degrees(4400000)
	entity := func(n string) waqai.Entity {
		return waqai.Entity{Text: n, Sector: n + "S", Country: n + "C", Group: n + "G", By: n + "B"}
	}
	figures := func(n string) []waqai.Figure {
		return []waqai.Figure{{Min: 5, Max: new(6), Text: n + "1", By: "=v", Of: "MIL"}, {Min: 7, Approx: true, Text: n + "|2"}}
	}
	foiler := entity("f")
	return &waqai.Report{
		ID: "id", Main: true, Type: waqai.Assault, Modes: []string{"drone", "aerial"}, Contexts: []string{"crime"}, Outcome: waqai.Foiled,
		Trigger: "=t", Weapons: []string{"drone", "mine"}, Note: "-n",
		Date:   &waqai.Date{Text: "+d", Start: "2020-01-01", End: "2020-01-02", Precision: waqai.ToRange, By: "@b"},
		Place:  &waqai.Place{Text: "p", NameEN: "P", Admin1EN: "A", Country: "IRQ", Precision: waqai.AtCity, Lat: &lat, Lon: &lon, By: "pb"},
		Actors: []waqai.Entity{entity("a"), entity("b"), entity("c")}, Recipients: []waqai.Entity{entity("-r"), entity("s")}, FoiledBy: &foiler,
		Killed: figures("k"), Injured: figures("i"), Detained: figures("d"), Abducted: figures("x"),
		Attribution: []waqai.Attribution{{Who: "w", Cue: "q", Stance: waqai.Claims}, {Cue: "z", Stance: waqai.Alleges}},
		Evidence:    waqai.Evidence{Outcome: waqai.Reason{Text: "o"}},
	}
}

// filledCells is what the columns of filled hold, by name.
func filledCells() map[string]string {
	want := map[string]string{
		"event_id": "id", "event_date": "2020-01-01", "event_date_end": "2020-01-02", "date_precision": "range", "date_assumed": "false",
		"date_words": "'+d", "date_by": "'@b", "type": "ASSAULT", "modes": "drone | aerial", "outcome": "foiled", "outcome_words": "o",
		"main": "true", "historical": "false", "trigger": "'=t", "place": "P", "place_words": "p", "place_by": "pb", "admin1": "A",
		"country": "IRQ", "place_precision": "city", "lat": "-0.00345", "lon": "44.00000", "weapons": "drone | mine", "contexts": "crime",
		"attribution": "w | ", "attribution_cue": "q | z", "attribution_stance": "claims | alleges", "note": "'-n", "article_id": "'=a",
		"publisher": "pub", "published": "2020-01-03", "url": "u", "title": "T",
	}
	for suffix, mark := range map[string]string{"": "", "_sector": "S", "_country": "C", "_group": "G", "_by": "B"} {
		want["actor1"+suffix] = "a" + mark
		want["actor2"+suffix] = "b" + mark + " | c" + mark
		want["recipient"+suffix] = "'-r" + mark + " | s" + mark
		want["foiled_by"+suffix] = "f" + mark
	}
	for kind, mark := range map[string]string{"killed": "k", "injured": "i", "detained": "d", "abducted": "x"} {
		for suffix, cell := range map[string]string{"_min": "5 | 7", "_max": "6 | ", "_approx": "false | true", "_by": "'=v | ",
			"_of": "MIL | ", "_words": mark + `1 | ` + mark + `\|2`} {
			want[kind+suffix] = cell
		}
	}
	return want
}

// TestColumns looks for every value in its column, and for every column in the
// documentation.
func TestColumns(t *testing.T) {
	r, want := filled(), filledCells()
	a := &waqai.Article{ID: "=a", Publisher: "pub", Published: "2020-01-03", URL: "u", Title: "T"}
	doc, err := os.ReadFile("../../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	_, described, _ := strings.Cut(string(doc), "\n## CSV\n")
	for _, c := range columns {
		cell, ok := want[c.name]
		if !ok {
			t.Errorf("%s is not tested", c.name)
		}
		if got := c.cell(a, r); got != cell {
			t.Errorf("%s: %q, want %q", c.name, got, cell)
		}
		if got := c.cell(a, &waqai.Report{}); strings.Contains(got, "|") {
			t.Errorf("%s of an empty report: %q", c.name, got)
		}
		name, suffix := c.name, ""
		for _, part := range []string{"actor1", "actor2", "recipient", "foiled_by"} {
			if rest, ok := strings.CutPrefix(name, part+"_"); ok {
				name, suffix = part, "_"+rest
			}
		}
		if !strings.Contains(described, "`"+name+"`") || suffix != "" && !strings.Contains(described, "`"+suffix+"`") {
			t.Errorf("docs/format.md does not describe %s", c.name)
		}
		delete(want, c.name)
	}
	for name := range want {
		t.Errorf("there is no column %s", name)
	}
}
