// Package waqai holds the nouns of the program: an article, what it reports,
// and the record that is written out. Waqai (وقائع, "what took place") reads
// Arabic news and says what happened, to whom, where, when, how it ended and
// on whose word, and ties every value to the exact words that say it.
//
// The package does no reading or writing and imports nothing of the project,
// so that every other package can speak in its terms. Package read turns bytes
// into an [Article]; package code finds the [Report] values in it; [Validate]
// holds the span law over them; [NewRecord] makes the form that docs/format.md
// promises.
//
// Start with [Span], on which all else stands, then [Article], [Report] and
// [NewRecord]. The codes are in codes.go, as docs/codebook.md explains them.
//
//	a := &waqai.Article{ID: "a", Text: "انفجار في السوق"} // "blast in the market"
//	trigger := waqai.Span{Start: 0, End: len("انفجار")}
//	fmt.Println(trigger.Of(a.Text))                       // انفجار
//	fmt.Println(waqai.ReportID(a, waqai.Assault, trigger)) // rgsuxj7nmk5hf
//
// Inside the program a span counts bytes, in a record code points. Nothing in
// a result depends on the clock, on the order of a map or on floating point:
// the same article gives the same record, byte for byte, on any machine.
package waqai
