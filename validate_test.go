package waqai

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestValidateSample(t *testing.T) {
	a, reports := Sample()
	if err := Validate(a, reports); err != nil {
		t.Error(err)
	}
}

// refusal breaks the sample in one place; the error must name that place.
type refusal struct {
	name  string
	spoil func(a *Article, r *Report)
	want  string // a part of the error
}

func TestValidateRefusesWords(t *testing.T) {
	checkRefusals(t, []refusal{
		{"shifted span", func(_ *Article, r *Report) { r.Killed[0].Span.Start += 2 }, "killed[0]: span"},
		{"span past the end", func(a *Article, r *Report) { r.Place.Span.End = len(a.Text) + 1 }, "place: span"},
		{"negative span", func(_ *Article, r *Report) { r.Place.Span.Start = -1 }, "place: span"},
		{"words without span", func(_ *Article, r *Report) { r.Actors[0].Span = Span{} }, "actors[0]: words"},
		{"span without words", func(_ *Article, r *Report) { r.Date.Text = "" }, "date: no words"},
		{"span of a voice", func(_ *Article, r *Report) { r.Killed[0].BySpan.Start-- }, "killed.by[0]: span"},
		{"span of a cue", func(_ *Article, r *Report) { r.Attribution[0].CueSpan = Span{} }, "attribution.cue[0]: words"},
		{"span of a mention", func(_ *Article, r *Report) { r.Mentions[1].Span = r.Mentions[0].Span }, "mentions[1]: span"},
		{"span of evidence", func(_ *Article, r *Report) {
			r.Evidence.Modes["explosives"] = Reason{"", Because{Span: Span{0, 1}, Rule: "r"}}
		}, "evidence.modes.explosives: no words"},
		{"span of a second reading", func(_ *Article, r *Report) { r.Also[0].Entity.Span.End -= 2 }, "also[0]: span"},
		{"half a letter", func(a *Article, r *Report) {
			r.Place.Span.End--
			r.Place.Text = r.Place.Span.Of(a.Text)
		}, "cuts a character in two"},
		{"no rule", func(_ *Article, r *Report) { r.Place.Rule = "" }, "without a rule"},
		{"confidence over 1000", func(_ *Article, r *Report) { r.Place.Confidence = 1001 }, "place: confidence 1001"},
		{"negative confidence", func(_ *Article, r *Report) { r.Evidence.Main.Confidence = -1 }, "evidence.main: confidence -1"},
		{"no trigger", func(_ *Article, r *Report) { r.Trigger = "" }, "trigger: no words"},
		{"trigger and evidence differ", func(_ *Article, r *Report) { r.Trigger = "الهجوم" }, "trigger:"},
		{"made-up id", func(_ *Article, r *Report) { r.ID = "aaaaaaaaaaaaa" }, "id:"},
		{"skipped, yet coded", func(a *Article, _ *Report) { a.Skipped = "not-arabic" }, "skipped (not-arabic)"},
		{"text is not UTF-8", func(a *Article, _ *Report) { a.Text += "\xd8" }, "not valid UTF-8"},
	})
}

func TestValidateRefusesCodes(t *testing.T) {
	checkRefusals(t, []refusal{
		{"nil list", func(_ *Article, r *Report) { r.Abducted = nil }, "abducted: the list is nil"},
		{"unknown type", func(a *Article, r *Report) {
			r.Type = "FIGHT"
			r.ID = ReportID(a, r.Type, r.Evidence.Trigger.Span)
		}, `type: unknown code "FIGHT"`},
		{"unknown outcome", func(_ *Article, r *Report) { r.Outcome = "" }, `outcome: unknown code ""`},
		{"mode of another type", func(_ *Article, r *Report) { r.Modes[0] = "demo" }, `modes: unknown code "demo"`},
		{"mode twice", func(_ *Article, r *Report) { r.Modes = []string{"explosives", "explosives"} }, "stands twice"},
		{"context without evidence", func(_ *Article, r *Report) { clear(r.Evidence.Contexts) }, `contexts: "terrorism" has no evidence`},
		{"evidence without weapon", func(_ *Article, r *Report) { r.Weapons = []string{} }, "weapons: 0 codes"},
		{"unknown sector", func(_ *Article, r *Report) { r.Actors[0].Sector = "XXX" }, `unknown sector "XXX"`},
		{"unknown stance", func(_ *Article, r *Report) { r.Attribution[0].Stance = "says" }, `unknown stance "says"`},
		{"unknown sector of a figure", func(_ *Article, r *Report) { r.Injured[0].Of = "x" }, "of: unknown sector"},
		{"bad precision of the place", func(_ *Article, r *Report) { r.Place.Precision = "town" }, "place: unknown precision"},
	})
}

func TestValidateRefusesValues(t *testing.T) {
	checkRefusals(t, []refusal{
		{"country name", func(_ *Article, r *Report) { r.Recipients[0].Country = "Iraq" }, `country "Iraq"`},
		{"bad country of the place", func(_ *Article, r *Report) { r.Place.Country = "ir1" }, "place: country"},
		{"half a point", func(_ *Article, r *Report) { r.Place.Lon = nil }, "place: one of lat and lon"},
		{"off the globe", func(_ *Article, r *Report) { *r.Place.Lat = 9000001 }, "place: 90.00001"},
		{"day out of the calendar", func(_ *Article, r *Report) { r.Date.End = "2016-02-30" }, "date:"},
		{"date that ends before it starts", func(_ *Article, r *Report) { r.Date.End = "2016-02-29" }, "date: ends"},
		{"date without a grain", func(_ *Article, r *Report) { r.Date.Precision = "" }, "date:"},
		{"assumed date with words", func(_ *Article, r *Report) { r.Date.Assumed = true }, "date: assumed"},
		{"max below min", func(_ *Article, r *Report) { *r.Killed[0].Max = 1 }, "max 1 is less than min 2"},
		{"negative figure", func(_ *Article, r *Report) { r.Injured[0].Min = -3 }, "min -3"},
		{"figure of an unnamed voice", func(_ *Article, r *Report) {
			f := &r.Injured[0]
			f.By, f.BySpan = f.Text, f.Span
		}, "which no attribution"},
		{"actor of an unnamed voice", func(_ *Article, r *Report) { r.Actors[0].By = "x" }, "which no attribution"},
		{"second reading of an unnamed voice", func(_ *Article, r *Report) { r.Also[0].Entity.By = "x" }, "also[0]: by"},
		{"second reading of no field", func(_ *Article, r *Report) { r.Also[0].Field = "note" }, "also[0]: field"},
		{"second reading of two kinds", func(_ *Article, r *Report) { r.Also[0].Date = r.Date }, "also[0]: field"},
	})
}

func checkRefusals(t *testing.T, tests []refusal) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, reports := Sample()
			tt.spoil(a, &reports[0])
			err := Validate(a, reports)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestValidateSameReportTwice(t *testing.T) {
	a, reports := Sample()
	err := Validate(a, append(reports, reports[0]))
	if err == nil || !strings.Contains(err.Error(), "stands twice") {
		t.Errorf("error %v, want one that says the id stands twice", err)
	}
}

func TestValidateUnresolvedDate(t *testing.T) {
	a, reports := Sample()
	d := reports[0].Date
	d.Start, d.End, d.Precision = "", "", ""
	if err := Validate(a, reports); err != nil {
		t.Errorf("a date with words that cannot be resolved is refused: %v", err)
	}
}

func TestBreaks(t *testing.T) {
	segments := func(list ...Segment) []Segment { return list }
	copied := func(text, source Span) Segment { return Segment{text, source, Copied} }
	tests := []struct {
		name     string
		segments []Segment
		dropped  []Dropped
		want     []Span
	}{
		{"nothing dropped", segments(copied(Span{0, 5}, Span{0, 5}), copied(Span{6, 9}, Span{8, 11})), nil, nil},
		{"dropped between", segments(copied(Span{0, 5}, Span{0, 5}), copied(Span{5, 9}, Span{8, 12})),
			[]Dropped{{6, 7, "menu"}}, []Span{{5, 5}}},
		{"dropped between, newline added", segments(copied(Span{0, 5}, Span{0, 5}), copied(Span{6, 10}, Span{8, 12})),
			[]Dropped{{5, 8, "menu"}}, []Span{{5, 6}}},
		{"dropped before and after only", segments(copied(Span{0, 5}, Span{3, 8}), copied(Span{6, 9}, Span{9, 12})),
			[]Dropped{{0, 3, "menu"}, {12, 20, "share"}}, nil},
		{"tag between, nothing dropped there", segments(copied(Span{0, 2}, Span{0, 2}), copied(Span{2, 4}, Span{5, 7}),
			copied(Span{4, 6}, Span{9, 11})), []Dropped{{7, 9, "share"}}, []Span{{4, 4}}},
		{"title that the file gives last", segments(copied(Span{0, 5}, Span{50, 55}), copied(Span{6, 10}, Span{0, 4})),
			[]Dropped{{10, 20, "menu"}}, nil},
		{"two parts of one unescaped run", segments(Segment{Span{0, 5}, Span{0, 40}, Unescaped},
			Segment{Span{5, 9}, Span{0, 40}, Unescaped}), []Dropped{{10, 20, "menu"}}, []Span{{5, 5}}},
		{"a short dropped run hides no longer one", segments(copied(Span{0, 5}, Span{45, 50}), copied(Span{5, 9}, Span{60, 64})),
			[]Dropped{{10, 12, "b"}, {6, 80, "a"}}, []Span{{5, 5}}},
		{"dropped run of length zero", segments(copied(Span{0, 5}, Span{0, 5}), copied(Span{5, 9}, Span{8, 12})),
			[]Dropped{{6, 6, "menu"}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Article{Segments: tt.segments, Dropped: tt.dropped}
			got := a.Breaks()
			if len(got) != len(tt.want) {
				t.Fatalf("breaks %v, want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("breaks %v, want %v", got, tt.want)
				}
			}
		})
	}
}

func TestSpanCrosses(t *testing.T) {
	breaks := []Span{{10, 10}, {20, 21}}
	tests := []struct {
		name string
		span Span
		want bool
	}{
		{"before", Span{0, 10}, false},
		{"after", Span{10, 20}, false},
		{"across a bare break", Span{9, 11}, true},
		{"ends on an added newline", Span{15, 21}, false},
		{"begins on an added newline", Span{20, 25}, false},
		{"across an added newline", Span{15, 22}, true},
		{"across both", Span{0, 30}, true},
		{"empty at a break", Span{10, 10}, false},
		{"behind all", Span{21, 30}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.span.Crosses(breaks); got != tt.want {
				t.Errorf("%v crosses %v: %v, want %v", tt.span, breaks, got, tt.want)
			}
		})
	}
}

func TestValidateRefusesToCrossADroppedRun(t *testing.T) {
	a, reports := Sample()
	cut := reports[0].Attribution[0].Span.Start + len("المتحدث ") // inside "the spokesman Samir Naddaf"
	a.Segments = []Segment{
		{Span{0, cut}, Span{0, cut}, Copied},
		{Span{cut, len(a.Text)}, Span{cut + 9, len(a.Text) + 9}, Copied},
	}
	if err := Validate(a, reports); err != nil {
		t.Fatalf("nothing was dropped, yet: %v", err)
	}
	a.Dropped = []Dropped{{cut, cut + 9, "share-buttons"}}
	err := Validate(a, reports)
	if err == nil || !strings.Contains(err.Error(), "crosses a dropped run") {
		t.Errorf("error %v, want one about the dropped run", err)
	}
}

// TestValidateAgreesWithRecord moves one span of the sample at random. Whatever
// Validate lets pass must read as the same words in the record, where spans
// count code points, and only a span that reads so may pass.
func TestValidateAgreesWithRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, reports := Sample()
		total := 0
		for range reports[0].phrases {
			total++
		}
		pick, n := rapid.IntRange(0, total-1).Draw(t, "phrase"), 0
		start := rapid.IntRange(-2, 2).Draw(t, "start")
		end := rapid.IntRange(-2, 2).Draw(t, "end")
		for p := range reports[0].phrases {
			if n == pick && p.words != "" {
				p.span.Start, p.span.End = max(p.span.Start+start, 0), min(p.span.End+end, len(a.Text))
			}
			n++
		}
		if Validate(a, reports) != nil {
			return
		}
		runes := []rune(a.Text)
		rec := NewRecord(a, reports)
		for p := range rec.Reports[0].phrases {
			if got := string(runes[p.span.Start:p.span.End]); got != p.words {
				t.Fatalf("%v: %v is %q, want %q", p, *p.span, got, p.words)
			}
		}
	})
}
