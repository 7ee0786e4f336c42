package waqai

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSpan(t *testing.T) {
	a, b, empty := Span{2, 5}, Span{4, 9}, Span{}
	tests := []struct {
		name      string
		got, want any
	}{
		{"join of two that overlap", a.Join(b), Span{2, 9}},
		{"join of two that do not", Span{7, 9}.Join(Span{1, 2}), Span{1, 9}},
		{"join with nothing", a.Join(empty), a},
		{"nothing joined with something", empty.Join(a), a},
		{"overlap", a.Overlaps(b), true},
		{"side by side is no overlap", a.Overlaps(Span{5, 6}), false},
		{"within itself", a.Within(a), true},
		{"within a longer one", a.Within(Span{0, 5}), true},
		{"not within a shorter one", a.Within(Span{3, 9}), false},
		{"nothing is within anything", empty.Within(b), true},
		{"length", b.Len(), 5},
		{"words", a.Of("abcdefgh"), "cde"},
		{"as text", a.String(), "[2,5)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %v, want %v", tt.got, tt.want)
			}
		})
	}
}

func TestValuesAsJSON(t *testing.T) {
	tests := []struct {
		name  string
		value any
		want  string
	}{
		{"span", Span{3, 9}, `{"start":3,"end":9}`},
		{"empty span", Span{}, `null`},
		{"day", Day("2015-08-10"), `"2015-08-10"`},
		{"unknown day", Day(""), `null`},
		{"degrees", Degrees(3334059), `33.34059`},
		{"degrees keep five decimals", Degrees(4400000), `44.00000`},
		{"degrees between 0 and -1", Degrees(-7), `-0.00007`},
		{"degrees of the west", Degrees(-679001), `-6.79001`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, err := json.Marshal(tt.value)
			if err != nil || string(b) != tt.want {
				t.Errorf("got %s, %v, want %s", b, err, tt.want)
			}
		})
	}
}

func TestDegreesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Degrees(rapid.Int32Range(-18000000, 18000000).Draw(t, "degrees"))
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Degrees
		if err := json.Unmarshal(b, &back); err != nil || back != d {
			t.Fatalf("%v was written as %s and read as %v, %v", d, b, back, err)
		}
	})
}

func TestArticleSource(t *testing.T) {
	a := Article{Segments: []Segment{
		{Span{0, 10}, Span{100, 110}, Copied},
		{Span{11, 20}, Span{130, 150}, Unescaped},
	}}
	tests := []struct {
		name string
		span Span
		want Span
	}{
		{"part of a copied run", Span{2, 5}, Span{102, 105}},
		{"part of an unescaped run gives the whole", Span{12, 14}, Span{130, 150}},
		{"over both", Span{8, 12}, Span{108, 150}},
		{"a newline that the reader added", Span{10, 11}, Span{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := a.Source(tt.span); got != tt.want {
				t.Errorf("source of %v is %v, want %v", tt.span, got, tt.want)
			}
		})
	}
}

func TestArticleValidateRefuses(t *testing.T) {
	tests := []struct {
		name    string
		article Article
		want    string
	}{
		{"bytes that are not UTF-8", Article{Text: "\xff"}, "UTF-8"},
		{"another title", Article{Title: "x", Text: "y\nz"}, "title"},
		{"overlapping segments", Article{Text: "abcd", Segments: []Segment{{Span{0, 3}, Span{0, 3}, Copied},
			{Span{2, 4}, Span{3, 5}, Copied}}}, "segment 1"},
		{"segment past the end", Article{Text: "ab", Segments: []Segment{{Span{0, 3}, Span{0, 3}, Copied}}}, "segment 0"},
		{"segment from nowhere", Article{Text: "ab", Segments: []Segment{{Span{0, 2}, Span{4, 4}, Decoded}}}, "source range"},
		{"copied, but not byte for byte", Article{Text: "ab", Segments: []Segment{{Span{0, 2}, Span{0, 3}, Copied}}}, "copied"},
		{"dropped for no reason", Article{Dropped: []Dropped{{0, 3, ""}}}, "dropped run 0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.article.Validate(); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}
