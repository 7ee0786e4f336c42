package number

import (
	"strings"
	"testing"

	"github.com/waqai/waqai/arabic"
)

// speller writes numbers in words, to read them back.
type speller struct {
	feminine bool // the counted noun is
	oblique  bool // accusative or genitive
	maia     bool // مائة instead of مئة
	apart    bool // a space after و
}

func (s speller) pick(nominative, oblique string) string {
	if s.oblique {
		return oblique
	}
	return nominative
}

// small spells 1 to 10 as they stand before a plural.
func (s speller) small(n int) string {
	masculine := strings.Fields("واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
	feminine := strings.Fields("واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر")
	switch {
	case n == 2 && s.feminine:
		return s.pick("اثنتان", "اثنتين")
	case n == 2:
		return s.pick("اثنان", "اثنين")
	case s.feminine:
		return feminine[n-1]
	}
	return masculine[n-1]
}

// below100 spells 1 to 99.
func (s speller) below100(n int) string {
	tens := strings.Fields("عشر ثلاث أربع خمس ست سبع ثمان تسع")
	switch {
	case n <= 10:
		return s.small(n)
	case n < 20:
		return s.teen(n)
	}
	out := tens[n/10-2] + s.pick("ون", "ين")
	if n%10 > 0 {
		out = s.small(n%10) + s.and() + out
	}
	return out
}

func (s speller) teen(n int) string {
	tail := " عشر"
	if s.feminine {
		tail = " عشرة"
	}
	switch {
	case n == 11 && s.feminine:
		return "إحدى" + tail
	case n == 11:
		return "أحد" + tail
	case n == 12 && s.feminine:
		return s.pick("اثنتا", "اثنتي") + tail
	case n == 12:
		return s.pick("اثنا", "اثني") + tail
	}
	return s.small(n-10) + tail
}

func (s speller) below1000(n int) string {
	hundred := "مئة"
	if s.maia {
		hundred = "مائة"
	}
	var parts []string
	switch h := n / 100; h {
	case 0:
	case 1:
		parts = append(parts, hundred)
	case 2:
		parts = append(parts, strings.TrimSuffix(hundred, "ة")+s.pick("تان", "تين"))
	default:
		parts = append(parts, strings.Fields("ثلاث أربع خمس ست سبع ثمان تسع")[h-3]+hundred)
	}
	if n%100 > 0 {
		parts = append(parts, s.below100(n%100))
	}
	return strings.Join(parts, s.and())
}

// scaled spells n thousands or millions.
func (s speller) scaled(n int, one, two, twoOblique, many, tanwin string) string {
	masculine := s
	masculine.feminine = false
	switch low := n % 100; {
	case n == 1:
		return one
	case n == 2:
		return s.pick(two, twoOblique)
	case low >= 3 && low <= 10:
		return masculine.below1000(n) + " " + many
	case low > 10:
		return masculine.below1000(n) + " " + tanwin
	}
	return masculine.below1000(n) + " " + one
}

func (s speller) and() string {
	if s.apart {
		return " و "
	}
	return " و"
}

func (s speller) spell(n int) string {
	if n == 0 {
		return "صفر"
	}
	var parts []string
	if m := n / million; m > 0 {
		parts = append(parts, s.scaled(m, "مليون", "مليونان", "مليونين", "ملايين", "مليونا"))
	}
	if k := n / thousand % thousand; k > 0 {
		parts = append(parts, s.scaled(k, "ألف", "ألفان", "ألفين", "آلاف", "ألفا"))
	}
	if low := n % thousand; low > 0 {
		parts = append(parts, s.below1000(low))
	}
	return strings.Join(parts, s.and())
}

func TestWordsAndBack(t *testing.T) {
	for n := 0; n <= 10*million; n += 1 + n/211 {
		for k := range 16 {
			s := speller{k&1 > 0, k&2 > 0, k&4 > 0, k&8 > 0}
			words := s.spell(n)
			f := arabic.Fold(words)
			tokens := f.Tokens()
			if got, next, ok := Cardinal(f, tokens, 0); !ok || got != n || next != len(tokens) {
				t.Fatalf("%d is %q, read as %d up to token %d of %d", n, words, got, next, len(tokens))
			}
		}
	}
}

func TestOrdinal(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
	}{
		{"الأول", 1}, {"الأولى", 1}, {"ثالث", 3}, {"الرابعة", 4}, {"العاشر", 10}, {"الحادي عشر", 11}, {"الثانية عشرة", 12},
		{"التاسع عشر", 19}, {"العشرين", 20}, {"الحادي والعشرين", 21}, {"الثانية والثلاثون", 32}, {"التاسع والتسعون", 99},
	} {
		f := arabic.Fold(c.in)
		tokens := f.Tokens()
		if got, next, ok := Ordinal(f, tokens, 0); !ok || got != c.want || next != len(tokens) {
			t.Errorf("%s: got %d, token %d, want %d", c.in, got, next, c.want)
		}
	}
}

func TestDualStem(t *testing.T) {
	for _, c := range []struct {
		in, want string
		ok       bool
	}{{"شخصان", "شخص", true}, {"جنديين", "جندي", true}, {"سيارتان", "سيارت", true}, {"قتلى", "", false}, {"بين", "", false}} {
		got, ok := DualStem([]byte(arabic.Key(c.in)))
		if ok != c.ok || arabic.Unfold(got) != c.want {
			t.Errorf("%s: got %q %v, want %q %v", c.in, arabic.Unfold(got), ok, c.want, c.ok)
		}
	}
}
