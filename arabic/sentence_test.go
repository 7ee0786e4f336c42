package arabic

import (
	"slices"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"one without a stop", "قتل خمسة جنود", []string{"قتل خمسة جنود"}},
		{"two", "قتل خمسة جنود. وأصيب سبعة.", []string{"قتل خمسة جنود.", "وأصيب سبعة."}},
		{"question", "من نفذ الهجوم؟ لا أحد يعرف.", []string{"من نفذ الهجوم؟", "لا أحد يعرف."}},
		{"exclamation", "كارثة! لم ينج أحد", []string{"كارثة!", "لم ينج أحد"}},
		{"several marks", "هل يعقل؟!! نعم", []string{"هل يعقل؟!!", "نعم"}},
		{"doubted word", "وصف الخطوة بالناجحة (؟) ثم غادر.", []string{"وصف الخطوة بالناجحة (؟) ثم غادر."}},
		{"line break", "انفجار في السوق\nقتل ثلاثة", []string{"انفجار في السوق", "قتل ثلاثة"}},
		{"blank lines", "عنوان\n\n\nنص", []string{"عنوان", "نص"}},
		{"glued stop", "شارك في المناسبات.أدى ذلك إلى زحام", []string{"شارك في المناسبات.", "أدى ذلك إلى زحام"}},
		{"glued to a number", "وصلت التعزيزات.30 آلية في المجموع", []string{"وصلت التعزيزات.", "30 آلية في المجموع"}},
		{"year then word", "بدأت الحرب في 2015.وقال سامر إنها مستمرة", []string{"بدأت الحرب في 2015.", "وقال سامر إنها مستمرة"}},
		{"decimal", "ارتفع السعر 3.5 في المئة. ثم هبط.", []string{"ارتفع السعر 3.5 في المئة.", "ثم هبط."}},
		{"decimal, eastern digits", "بلغ ٣٫٥ مليون. انتهى", []string{"بلغ ٣٫٥ مليون.", "انتهى"}},
		{"date with stops", "في 12.3.2019 وقع الانفجار. لم يصب أحد", []string{"في 12.3.2019 وقع الانفجار.", "لم يصب أحد"}},
		{"number ends a sentence", "قتل في عام 2015. 30 شخصا أصيبوا", []string{"قتل في عام 2015.", "30 شخصا أصيبوا"}},
		{"title", "قال د. سمير نعمان إن الحالة مستقرة. وغادر.", []string{"قال د. سمير نعمان إن الحالة مستقرة.", "وغادر."}},
		{"double title", "قال أ.د. سمير نعمان إنه بخير. وغادر.", []string{"قال أ.د. سمير نعمان إنه بخير.", "وغادر."}},
		{"agency", "ذكرت أ.ف.ب أن القصف توقف. ولم تزد.", []string{"ذكرت أ.ف.ب أن القصف توقف.", "ولم تزد."}},
		{"agency ends a sentence", "هذا ما نقلته أ.ف.ب. وأضافت أنه توقف", []string{"هذا ما نقلته أ.ف.ب.", "وأضافت أنه توقف"}},
		{"agency in brackets, stops before the letters", "انتهى الخبر . (أ .ف .ب) خبر آخر", []string{"انتهى الخبر .", "(أ .ف .ب) خبر آخر"}},
		{"agency of longer parts", "قالت (يو.بي.آي) ذلك. انتهى", []string{"قالت (يو.بي.آي) ذلك.", "انتهى"}},
		{"short words are no agency", "لم ير أحد من. ثم سكت", []string{"لم ير أحد من.", "ثم سكت"}},
		{"stops between thousands", "بقيمة 190 .480 .858 درهم. انتهى", []string{"بقيمة 190 .480 .858 درهم.", "انتهى"}},
		{"spaced pause", "قلعة جميلة . . . وفي كل زاوية", []string{"قلعة جميلة . . . وفي كل زاوية"}},
		{"era ends a sentence", "تأسست سنة 2002 م. ثم أغلقت", []string{"تأسست سنة 2002 م.", "ثم أغلقت"}},
		{"hijri era", "في شعبان 1436 هـ. وبعده رمضان", []string{"في شعبان 1436 هـ.", "وبعده رمضان"}},
		{"latin initial", "كتب J. K. Malouf تقريرا. نشر أمس", []string{"كتب J. K. Malouf تقريرا.", "نشر أمس"}},
		{"latin initials", "قوات U.S. Army هنا. انتهى", []string{"قوات U.S. Army هنا.", "انتهى"}},
		{"address", "نشر موقع news.example.com الصورة. ثم حذفها", []string{"نشر موقع news.example.com الصورة.", "ثم حذفها"}},
		{"latin word ends", "بحسب CNN. وقال آخرون", []string{"بحسب CNN.", "وقال آخرون"}},
		{"latin title", "وصل Dr. Malouf أمس. ثم غادر", []string{"وصل Dr. Malouf أمس.", "ثم غادر"}},
		{"headline pause", "قصف على البلدة .. ونزوح المئات", []string{"قصف على البلدة .. ونزوح المئات"}},
		{"glued pause", "قصف..ونزوح", []string{"قصف..ونزوح"}},
		{"ellipsis", "قال إنه … لا يعرف. ثم سكت", []string{"قال إنه … لا يعرف.", "ثم سكت"}},
		{"pause before a line break", "لا يعرف أحد...\nفي الصباح عاد", []string{"لا يعرف أحد...", "في الصباح عاد"}},
		{"closing quote", "قال «لن نرحل.» ثم غادر", []string{"قال «لن نرحل.»", "ثم غادر"}},
		{"opening quote after a stop", "انتهى اللقاء. «لن نرحل» قال سامر", []string{"انتهى اللقاء.", "«لن نرحل» قال سامر"}},
		{"straight closing quote", "قال \"لن نرحل.\" ثم غادر", []string{"قال \"لن نرحل.\"", "ثم غادر"}},
		{"straight opening quote", "انتهى. \"لن نرحل\" قال", []string{"انتهى.", "\"لن نرحل\" قال"}},
		{"quote glued on both sides", "قال \"لن نرحل.\"وغادر", []string{"قال \"لن نرحل.\"", "وغادر"}},
		{"stray closing quote", "قال “لن نرحل. ” وغادر", []string{"قال “لن نرحل. ”", "وغادر"}},
		{"bracket", "(انتهى اللقاء.) ثم غادر", []string{"(انتهى اللقاء.)", "ثم غادر"}},
		{"stray second stop", "بحسب المصدر. . وقال", []string{"بحسب المصدر. .", "وقال"}},
		{"bullets in a line", "القتلى: • جندي • شرطي", []string{"القتلى:", "• جندي", "• شرطي"}},
		{"list dashes", "- جندي\n- شرطي", []string{"- جندي", "- شرطي"}},
		{"list numbers", "1. جندي\n2. شرطي", []string{"1. جندي", "2. شرطي"}},
		{"urdu stop", "قتل جندي۔ وأصيب آخر", []string{"قتل جندي۔", "وأصيب آخر"}},
		{"semicolon stays inside", "قتل جندي؛ وأصيب آخر.", []string{"قتل جندي؛ وأصيب آخر."}},
		{"vowelled", "قُتِلَ جُنديٌّ. وأُصيبَ آخَر", []string{"قُتِلَ جُنديٌّ.", "وأُصيبَ آخَر"}},
	} {
		f := Fold(c.in)
		tokens := f.Tokens()
		var got []string
		for _, s := range Sentences(f, tokens) {
			got = append(got, c.in[tokens[s.First].Start:tokens[s.Last-1].End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// FuzzSentences holds that sentences hold every token but line breaks, once
// and in order.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{"قتل 3.5. ثم؟!»\n• د. أ.ف.ب. \"نص.\"..", "...\n.", "1.", "U.S. a", "\xff."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fold := Fold(s)
		tokens := fold.Tokens()
		next := 0
		for _, sentence := range Sentences(fold, tokens) {
			for next < sentence.First && tokens[next].Class == Newline {
				next++
			}
			if sentence.First != next || sentence.Last <= next {
				t.Fatalf("sentence %v after token %d", sentence, next)
			}
			for ; next < sentence.Last; next++ {
				if tokens[next].Class == Newline {
					t.Fatalf("sentence %v holds line break %d", sentence, next)
				}
			}
		}
		for ; next < len(tokens); next++ {
			if tokens[next].Class != Newline {
				t.Fatalf("token %d is in no sentence", next)
			}
		}
	})
}
