package waqai_test

import (
	"encoding/json"
	"fmt"

	"github.com/waqai/waqai"
)

// A record counts code points where the program counts bytes.
func ExampleNewRecord() {
	a := &waqai.Article{ID: "a", Text: "بعد انفجار في السوق"} // after a blast in the market
	trigger := waqai.Span{Start: 7, End: 19}
	words := waqai.Because{Span: trigger, Rule: "acts:انفجار", Confidence: 900}
	report := waqai.Report{
		ID:       waqai.ReportID(a, waqai.Assault, trigger),
		Type:     waqai.Assault,
		Trigger:  trigger.Of(a.Text),
		Evidence: waqai.Evidence{Trigger: waqai.Reason{Text: trigger.Of(a.Text), Because: words}},
	}
	record := waqai.NewRecord(a, []waqai.Report{report})
	b, err := json.Marshal(record.Reports[0].Evidence.Trigger)
	fmt.Println(string(b), err)
	fmt.Println(string([]rune(record.Text)[4:10]))
	// Output:
	// {"text":"انفجار","span":{"start":4,"end":10},"rule":"acts:انفجار","confidence":900} <nil>
	// انفجار
}

func ExampleReportID() {
	a := &waqai.Article{ID: "a", Text: "انفجار في السوق"} // blast in the market
	fmt.Println(waqai.ReportID(a, waqai.Assault, waqai.Span{Start: 0, End: len("انفجار")}))
	// Output:
	// rgsuxj7nmk5hf
}
