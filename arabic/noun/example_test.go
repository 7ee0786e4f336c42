package noun_test

import (
	"fmt"

	"github.com/waqai/waqai/arabic/noun"
)

func ExampleInflect() {
	for _, f := range noun.Inflect(noun.Noun{Lemma: "هجوم", Plurals: []string{"هجمات"}}) {
		fmt.Print(f.Text, " ")
	}
	// Output: هجوم هجوما هجومان هجوما هجومين هجومي هجمات
}
