package arabic

import (
	"slices"
	"testing"
)

// quoted writes a quotation for comparison: the text, * if it is a scare
// quote, < or > where the opening or closing mark is missing.
func quoted(f *Folded, tokens []Token, q Quote) string {
	s := f.Source[tokens[q.First].Start:tokens[q.Last-1].End]
	if q.Scare {
		s += "*"
	}
	if q.Open < 0 {
		s = "<" + s
	}
	if q.Close < 0 {
		s += ">"
	}
	return s
}

func TestQuotes(t *testing.T) {
	const speech = "لن نغادر هذه الأرض أبدا"
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"none", "قال إنه باق", nil},
		{"guillemets", "قال «" + speech + "» ثم غادر", []string{speech}},
		{"curly", "قال “" + speech + "” ثم غادر", []string{speech}},
		{"curly, turned round", "قال ”" + speech + "“ ثم غادر", []string{speech}},
		{"guillemets, turned round", "قال »" + speech + "« ثم غادر", []string{speech}},
		{"straight", "قال \"" + speech + "\" ثم غادر", []string{speech}},
		{"same curly on both sides", "قال ”" + speech + "” ثم غادر", []string{speech}},
		{"same opening curly on both sides", "قال “" + speech + "“ ثم غادر", []string{speech}},
		{"mixed marks", "قال “" + speech + "\" ثم غادر", []string{speech}},
		{"single guillemets", "قال ‹" + speech + "› ثم غادر", []string{speech}},
		{"doubled marks", "قال \"\"" + speech + "\"\" ثم غادر", []string{speech}},
		{"spaces on both sides", "قال \" " + speech + " \" ثم غادر", []string{speech}},
		{"space inside only", "قال\" " + speech + " \"ثم غادر", []string{speech}},
		{"whole text", "«" + speech + "»", []string{speech}},
		{"after a colon", "قال: \"" + speech + "\".", []string{speech}},
		{"colon and no space", "قال:\"" + speech + "\".", []string{speech}},
		{"stop inside", "قال \"" + speech + ".\" ثم غادر", []string{speech + "."}},
		{"stop outside", "قال «" + speech + "».", []string{speech}},
		{"comma after", "«" + speech + "»، قال سامر", []string{speech}},
		{"brackets", "(\"" + speech + "\")", []string{speech}},
		{"scare", "عناصر تنظيم \"النجم الأسود\" فروا", []string{"النجم الأسود*"}},
		{"scare after proclitic", "ندد ب\"الخيانة\" ووصفها و\"الغدر\" بالعار", []string{"الخيانة*", "الغدر*"}},
		{"scare, glued behind", "تنظيم \"النجم\"في البلدة", []string{"النجم*"}},
		{"short speech", "قال: «لن نرحل»", []string{"لن نرحل"}},
		{"two", "بين \"النجم\" و \"الهلال\" خلاف", []string{"النجم*", "الهلال*"}},
		{"two in brackets", "بين (\"النجم\") و(\"الهلال\")", []string{"النجم*", "الهلال*"}},
		{"nested, two kinds", "قال «إن تنظيم “النجم” لن يغادر هذه الأرض»", []string{"إن تنظيم “النجم” لن يغادر هذه الأرض", "النجم*"}},
		{"nested, one kind", "قال “إن تنظيم “النجم” لن يغادر هذه الأرض”", []string{"إن تنظيم “النجم” لن يغادر هذه الأرض", "النجم*"}},
		{"nested, marks touch", "قال «“النجم” لن يغادر هذه الأرض»", []string{"“النجم” لن يغادر هذه الأرض", "النجم*"}},
		{"two marks round one word", "تنظيم «“النجم”» فر", []string{"“النجم”*", "النجم*"}},
		{"both closing", "قال" + "\" " + speech + "\" ثم غادر", []string{speech}},
		{"both opening", "قال “" + speech + " “ثم غادر", []string{speech}},
		{"stray closing", "الصورة” من البلدة وقال «" + speech + "»", []string{speech}},
		{"stray opening", "الصورة “من البلدة وقال «" + speech + "»", []string{speech}},
		{"inch", "شاشة 12\" جديدة", nil},
		{"apostrophe", "قال l'espoir هنا", nil},
		{"empty", "قال \"\" ثم غادر", nil},
		{"not over a line break", "قال “نعم\nثم” غادر", nil},
		{"runs on to the next line", "قال: «" + speech + "\nوسنبقى هنا إلى الأبد» ثم غادر", []string{speech + ">", "<وسنبقى هنا إلى الأبد"}},
		{"not over a blank line", "قال: «" + speech + "\n\nوسنبقى» ثم غادر", []string{speech + ">"}},
		{"each line reopened", "«" + speech + "\n«سنبقى هنا إلى الأبد»", []string{speech + ">", "سنبقى هنا إلى الأبد"}},
		{"tatweel before", "ما يعرف بـ«النجم»", []string{"النجم*"}},
		{"article before", "قوات ال\"نجم\" هنا", []string{"نجم*"}},
	} {
		f := Fold(c.in)
		tokens := f.Tokens()
		var got []string
		for _, q := range Quotes(f, tokens) {
			got = append(got, quoted(f, tokens, q))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// FuzzQuotes holds that quotations are inside their marks and their line, in
// order, and that two of them never cross.
func FuzzQuotes(f *testing.F) {
	for _, s := range []string{"«ا “ب” ج»", "\"ا\" ب \"", "قال: «ا\nب»", "”ا“ب”", "\"\"ا\"\"", "ا\" ب\" «ج\" د»", "\xff\"ا\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fold := Fold(s)
		tokens := fold.Tokens()
		quotes := Quotes(fold, tokens)
		for i, q := range quotes {
			if q.First >= q.Last || q.First < 0 || q.Last > len(tokens) {
				t.Fatalf("quotation %+v of %d tokens", q, len(tokens))
			}
			if q.Open >= 0 && q.Open != q.First-1 || q.Close >= 0 && q.Close != q.Last || q.Open < 0 && q.Close < 0 {
				t.Fatalf("quotation %+v: marks are not beside it", q)
			}
			if slices.ContainsFunc(tokens[q.First:q.Last], func(t Token) bool { return t.Class == Newline }) {
				t.Fatalf("quotation %+v holds a line break", q)
			}
			if i > 0 && quotes[i-1].First > q.First {
				t.Fatalf("quotations %+v, %+v: out of order", quotes[i-1], q)
			}
			for _, r := range quotes[i+1:] {
				if r.First < q.Last && r.Last > q.Last {
					t.Fatalf("quotations %+v and %+v cross", q, r)
				}
			}
		}
	})
}

// BenchmarkQuotes measures sentences and quotations of one text.
func BenchmarkQuotes(b *testing.B) {
	text := ""
	for range 50 {
		text += "قال المتحدث باسم البلدية: «لن نغادر هذه الأرض». وأضاف أن عناصر \"النجم\" فروا.\n"
	}
	f := Fold(text)
	tokens := f.Tokens()
	var sentences []Sentence
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		sentences = AppendSentences(sentences[:0], f, tokens)
		Quotes(f, tokens)
	}
}
