package date_test

import (
	"fmt"

	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/date"
)

func ExampleFind() {
	published, _ := date.ParsePublication("الاثنين 10 غشت 2015 - 21:30")
	f := arabic.Fold("قتل ثلاثة جنود فجر أمس الأحد، بعد هجوم وقع ليلة الجمعة")
	for _, e := range date.Find(f, f.Tokens(), published, true) {
		fmt.Println(f.Source[e.Start:e.End], e.From, e.To, e.Precision)
	}
	// Output:
	// فجر أمس الأحد 2015-08-09 2015-08-09 day
	// ليلة الجمعة 2015-08-06 2015-08-07 range
}

func ExampleHijri() {
	day, _ := date.Hijri(1436, 9, 17)
	fmt.Println(day)
	// Output: 2015-07-04
}
