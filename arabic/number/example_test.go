package number_test

import (
	"fmt"

	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
)

func ExampleFind() {
	f := arabic.Fold("مقتل أكثر من عشرين شخصا وإصابة نحو 30")
	for _, q := range number.Find(f, f.Tokens()) {
		fmt.Println(f.Source[q.Start:q.End], q.Min, q.Bounded, q.Approx)
	}
	// Output:
	// أكثر من عشرين 21 false false
	// نحو 30 30 true true
}

func ExampleCardinal() {
	f := arabic.Fold("ثلاثة وعشرون ألفا ومئتان")
	value, _, _ := number.Cardinal(f, f.Tokens(), 0)
	fmt.Println(value)
	// Output: 23200
}
