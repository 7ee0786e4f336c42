package verb_test

import (
	"fmt"

	"github.com/waqai/waqai/arabic/verb"
)

func ExampleConjugate() {
	forms, err := verb.Conjugate(verb.Verb{Lemma: "أصاب", Root: "صوب", Form: 4})
	if err != nil {
		fmt.Println(err)
		return
	}
	// تصب is both voices: تُصِبْ, تُصَبْ.
	for _, f := range forms {
		if f.Number == verb.Singular && f.Gender == verb.Feminine {
			fmt.Println(f.Text, f.Voice == verb.Passive)
		}
	}
	// Output:
	// أصابت false
	// تصيب false
	// تصب false
	// أصيبت true
	// تصاب true
}

func ExampleVerbalNouns() {
	nouns, err := verb.VerbalNouns(verb.Verb{Lemma: "استولى", Root: "ولي", Form: 10})
	fmt.Println(nouns, err)
	// Output: [استيلاء] <nil>
}
