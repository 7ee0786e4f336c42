package read

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/waqai/waqai"
)

// TestComposition follows one word through four steps: HTML inside CDATA
// inside XML inside windows-1256.
func TestComposition(t *testing.T) {
	xml := "<item><description><![CDATA[<p>قال &quot;نعم&quot; &amp;amp; لا</p>]]></description></item>"
	file, err := charmap.Windows1256.NewEncoder().String(xml)
	if err != nil {
		t.Fatal(err)
	}
	page, err := decode([]byte(file), "windows-1256")
	if err != nil {
		t.Fatal(err)
	}
	source := page.String()
	if source != xml {
		t.Fatalf("decoded %q", source)
	}
	it, err := parseItem(source, 0, len(source))
	if err != nil {
		t.Fatal(err)
	}
	got := fragment(&it.description).over(page)
	if want := `قال "نعم" &amp; لا`; got.String() != want {
		t.Fatalf("text %q, want %q", got.String(), want)
	}
	for _, c := range []struct{ words, original string }{
		{"قال", "قال"}, {`"نعم"`, "&quot;نعم&quot;"}, {"&", "&amp;"}, {"لا", "لا"},
	} {
		at := strings.Index(got.String(), c.words)
		from, to := got.origin(at, at+len(c.words))
		original, _ := charmap.Windows1256.NewDecoder().String(file[from:to])
		if original != c.original {
			t.Errorf("%q comes from %q, want %q", c.words, original, c.original)
		}
	}
}

func TestMappedCut(t *testing.T) {
	m := &mapped{}
	m.copy("ab", 10)
	for i := range 3 {
		m.put("د", 12+i, 1, waqai.Decoded)
	}
	m.add("\n")
	m.put("&", 15, 5, waqai.Unescaped)
	var part mapped
	part.take(m, 1, len(m.text)-1) // b, three letters, the line break
	if from, to := part.origin(0, 3); from != 11 || to != 13 {
		t.Errorf("b and the first letter come from [%d,%d), want [11,13)", from, to)
	}
	if from, to := part.origin(5, 7); from != 14 || to != 15 {
		t.Errorf("the third letter comes from [%d,%d), want [14,15)", from, to)
	}
	if from, to := part.origin(7, 8); from != to {
		t.Errorf("the line break comes from [%d,%d), want nothing", from, to)
	}
	want := []waqai.Segment{
		{Text: waqai.Span{Start: 0, End: 2}, Source: waqai.Span{Start: 10, End: 12}, Kind: waqai.Copied},
		{Text: waqai.Span{Start: 2, End: 8}, Source: waqai.Span{Start: 12, End: 15}, Kind: waqai.Decoded},
		{Text: waqai.Span{Start: 9, End: 10}, Source: waqai.Span{Start: 15, End: 20}, Kind: waqai.Unescaped},
	}
	got := m.segments()
	if len(got) != len(want) {
		t.Fatalf("segments %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("segment %d is %v, want %v", i, got[i], want[i])
		}
	}
}

// FuzzMapped cuts and joins two steps at any places and compares with the same
// done letter by letter.
func FuzzMapped(f *testing.F) {
	f.Add("نص &amp; \\\" آخر", 3, 9)
	f.Add("abc", 0, 2)
	f.Fuzz(func(t *testing.T, s string, a, b int) {
		if !utf8.ValidString(s) || len(s) == 0 || len(s) > 2000 {
			return
		}
		inner := &mapped{} // every rune twice as far from the next in the source
		for i, r := range s {
			inner.put(string(r), 2*i, 2*utf8.RuneLen(r), waqai.Decoded)
		}
		outer := &mapped{}
		outer.putVerbatim(s, 0, len(s))
		whole := outer.over(inner)
		a, b = abs(a)%(len(outer.text)+1), abs(b)%(len(outer.text)+1)
		if a > b {
			a, b = b, a
		}
		var part mapped
		part.take(whole, a, b)
		if string(part.text) != string(outer.text[a:b]) {
			t.Fatalf("cut %q", part.text)
		}
		for i := range part.text {
			from, to := part.origin(i, i+1)
			midFrom, midTo := outer.origin(a+i, a+i+1)
			wantFrom, wantTo := inner.origin(midFrom, midTo)
			if from != wantFrom || to != wantTo {
				t.Fatalf("byte %d of [%d,%d) comes from [%d,%d), want [%d,%d)", i, a, b, from, to, wantFrom, wantTo)
			}
		}
	})
}

func abs(n int) int {
	if n < 0 {
		return -(n + 1)
	}
	return n
}
