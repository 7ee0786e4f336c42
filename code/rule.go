package code

// Rule is one way the program reads a value. Its name stands beside every
// value it proposed; where a row of a table did, the name is "table:row".
// The examples are its tests.
type Rule struct {
	Name       string
	Means      string // one sentence for people
	Confidence int    // thousandths: how often its values are right
	Examples   []Example
}

// Example is a text and a value that the rule must read from it.
type Example struct {
	Text      string
	Published string // ISO day, where the value needs it
	Field     string // key of the report: "actors", "outcome", "place" …
	Want      string // the words of the value, or the code
}

// confidence of values that a row of a table gives.
const tableConfidence = 800

// confidence returns the confidence of a rule or table row by name.
func confidence(name string) int {
	if c, ok := confidences[name]; ok {
		return c
	}
	return tableConfidence
}

var confidences = func() map[string]int {
	out := make(map[string]int, len(Rules))
	for _, r := range Rules {
		out[r.Name] = r.Confidence
	}
	return out
}()
