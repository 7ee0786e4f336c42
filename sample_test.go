package waqai

import "strings"

// Sample returns a small article about invented people with one report that
// has every kind of value, for the tests of this package and of its schema.
func Sample() (*Article, []Report) {
	a := sampleArticle()

	at := func(words string) Because {
		i := strings.Index(a.Text, words)
		if i < 0 {
			panic("no such words in the sample: " + words)
		}
		return Because{Span{i, i + len(words)}, "sample", 900}
	}
	why := func(words string) Reason { return Reason{words, at(words)} }
	who, cue := "المتحدث سمير نداف", "قال"
	policemen, civilians := "شرطيين", "ثلاثة مدنيين"
	lat, lon := Degrees(3300000), Degrees(4400000)
	r := Report{
		Main: true, Type: Assault, Modes: []string{"explosives"}, Contexts: []string{"terrorism"}, Outcome: Done,
		Trigger: "تفجير", Weapons: []string{"IED"},
		Date: &Date{Text: "يوم الثلاثاء", Start: "2016-03-01", End: "2016-03-01", Precision: ToDay, By: who,
			Because: at("يوم الثلاثاء")},
		Place: &Place{Text: "مدينة الزهراء", NameEN: "Al Zahra", Country: "IRQ", Precision: AtCity, ID: "z1",
			Lat: &lat, Lon: &lon, Why: "only one of the name", Because: at("مدينة الزهراء")},
		Actors:     []Entity{{Text: "حركة الفجر", Sector: "REB", Group: "Dawn", By: who, Because: at("حركة الفجر")}},
		Recipients: []Entity{{Text: policemen, Sector: "COP", Because: at(policemen)}},
		FoiledBy:   nil,
		Killed: []Figure{{Min: 2, Max: new(2), Text: policemen, By: who, Of: "COP", BySpan: at(who).Span,
			Because: at(policemen)}},
		Injured:  []Figure{{Min: 3, Text: civilians, Of: "CVL", Because: at(civilians)}},
		Detained: []Figure{}, Abducted: []Figure{},
		Attribution: []Attribution{{Who: who, Cue: cue, Stance: Asserts, CueSpan: at(cue).Span, Because: at(who)}},
		Mentions:    []Mention{{"تفجير", at("تفجير").Span}, {"انفجرت", at("انفجرت").Span}},
		Evidence: Evidence{
			Trigger: why("تفجير"), Type: why("تفجير"), Main: why("تفجير"),
			Outcome:    Reason{"", Because{Rule: "outcome:default", Confidence: 800}},
			Historical: Reason{"", Because{Rule: "historical:default", Confidence: 800}},
			Modes:      map[string]Reason{"explosives": why("عبوة ناسفة")},
			Contexts:   map[string]Reason{"terrorism": why("تفجير")},
			Weapons:    map[string]Reason{"IED": why("عبوة ناسفة")},
		},
		Also: []Reading{{Field: "recipients", Entity: &Entity{Text: civilians, Sector: "CVL", Because: at(civilians)}}},
	}
	r.ID = ReportID(a, r.Type, r.Evidence.Trigger.Span)
	return a, []Report{r}
}

func sampleArticle() *Article {
	return &Article{
		ID:    "sample-1",
		Title: "قتيلان في تفجير 🔥 بمدينة الزهراء", // two killed in a bombing in Zahra
		// The spokesman Samir Naddaf said two policemen were killed and three
		// civilians wounded on Tuesday when a bomb went off near the market;
		// he blamed the Dawn movement.
		Text: "قتيلان في تفجير 🔥 بمدينة الزهراء\n" +
			"قال المتحدث سمير نداف إن شرطيين قتلا وأصيب ثلاثة مدنيين يوم الثلاثاء حين انفجرت عبوة ناسفة قرب السوق، " +
			"واتهم حركة الفجر بتدبير الهجوم.",
		Date: "2016-03-02", Published: "2016-03-02",
	}
}

// Locate gives a report that people coded, without spans and evidence, the
// spans where its words first stand, so that it can be checked like one of the
// program. It returns the words that do not stand in the text.
func Locate(a *Article, r *Report) (missing []string) {
	r.Evidence.Trigger.Text = r.Trigger
	r.Evidence.Modes = noReasons(r.Modes)
	r.Evidence.Contexts = noReasons(r.Contexts)
	r.Evidence.Weapons = noReasons(r.Weapons)
	r.Mentions, r.Also = []Mention{}, []Reading{}
	for p := range r.phrases {
		if p.words == "" {
			continue
		}
		i := strings.Index(a.Text, p.words)
		if i < 0 {
			missing = append(missing, p.String()+": "+p.words)
			continue
		}
		*p.span = Span{i, i + len(p.words)}
		if p.why != nil {
			p.why.Rule = "coder"
		}
	}
	r.ID = ReportID(a, r.Type, r.Evidence.Trigger.Span)
	return missing
}

func noReasons(codes []string) map[string]Reason {
	m := map[string]Reason{}
	for _, c := range codes {
		m[c] = Reason{}
	}
	return m
}
