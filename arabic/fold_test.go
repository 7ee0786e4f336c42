package arabic

import (
	"testing"
	"unicode/utf8"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"hamza on alef", "أإآٱا", "ااااا"},
		{"teh marbuta stays", "محافظة محافظه", "محافظة محافظه"},
		{"alef maqsura", "على مستشفى", "علي مستشفي"},
		{"vowels and tatweel", "قُتِـــلَ", "قتل"},
		{"digits", "٢٠١٥ ۲۰۱۵ 2015", "2015 2015 2015"},
		{"quotes and dashes", "«داعش» – “x”", "\"داعش\" - \"x\""},
		{"controls", "\u200fداعش\u200e", "داعش"},
		{"presentation forms", "ﺩﺍﻋﺶ ﻻ", "داعش لا"},
		{"persian letters", "گلاله پاریس", "كلاله باريس"},
		{"latin", "CNN", "cnn"},
		{"spaces", " ا  ب\u00a0ج\nد ", "ا ب ج د"},
	} {
		if got := Unfold(Key(c.in)); got != c.want {
			t.Errorf("%s: Key(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestTokens(t *testing.T) {
	f := Fold("قُتِلَ\u200f 5 أشخاص،في CNN عام1994 الأساسيةرهن.\nب")
	want := []string{"قُتِلَ", "5", "أشخاص", "،", "في", "CNN", "عام", "1994", "الأساسية", "رهن", ".", "\n", "ب"}
	got := f.Tokens()
	if len(got) != len(want) {
		t.Fatalf("got %d tokens, want %d", len(got), len(want))
	}
	for i, tok := range got {
		if f.Words(tok) != want[i] {
			t.Errorf("token %d = %q, want %q", i, f.Words(tok), want[i])
		}
	}
	if !got[9].Glued {
		t.Error("the word after a glued ة is not marked")
	}
}

// FuzzFold holds the span law of the layer: every token covers whole runes of
// the source, in order, and folding its source again gives its letters.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"قُتِلَ 5 أشخاص", "\xff\xd8\u200f", "ﻻ ﷲ…", "a\u064b", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fold := Fold(s)
		end := 0
		for _, tok := range fold.Tokens() {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(s) {
				t.Fatalf("token [%d,%d) after %d in %d bytes", tok.Start, tok.End, end, len(s))
			}
			end = tok.End
			words := fold.Words(tok)
			if utf8.ValidString(s) && !utf8.ValidString(words) {
				t.Fatalf("token %q cuts a rune", words)
			}
			if utf8.ValidString(s) && string(Fold(words).Letters) != string(fold.Of(tok)) {
				t.Fatalf("%q folds to %q, inside the text to %q", words, Fold(words).Letters, fold.Of(tok))
			}
		}
	})
}
