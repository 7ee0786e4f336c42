package waqai

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestPointsSpan(t *testing.T) {
	long := strings.Repeat("خبر ", 100) // "news", 7 bytes and 4 code points each
	tests := []struct {
		name  string
		text  string
		bytes Span
		want  Span
	}{
		{"empty text", "", Span{}, Span{}},
		{"empty span inside a text", "abc", Span{2, 2}, Span{}},
		{"ASCII", "abc", Span{1, 3}, Span{1, 3}},
		{"Arabic letters have two bytes", "في غزة", Span{5, 11}, Span{3, 6}},
		{"vowel marks are code points of their own", "قُتِلَ", Span{0, 12}, Span{0, 6}},
		{"beyond the basic plane one code point, not two", "🔥نار", Span{4, 10}, Span{1, 4}},
		{"whole text that ends on a count", strings.Repeat("a", 2*stride), Span{0, 2 * stride}, Span{0, 2 * stride}},
		{"a letter that lies across two counts", strings.Repeat("a", stride-1) + "ب.", Span{stride - 1, stride + 2}, Span{stride - 1, stride + 1}},
		{"far into a text", long, Span{693, 699}, Span{396, 399}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := countPoints(tt.text).span(tt.bytes); got != tt.want {
				t.Errorf("span(%v) = %v, want %v", tt.bytes, got, tt.want)
			}
		})
	}
}

// TestPointsSpanAgainstRunes compares with the plainest way there is: cut a
// slice of runes.
func TestPointsSpanAgainstRunes(t *testing.T) {
	letters := []rune("aبة\u064e،🔥\n \u200f中é")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom(letters), 0, 300, -1).Draw(t, "text")
		runes := []rune(text)
		start := rapid.IntRange(0, len(runes)).Draw(t, "start")
		end := rapid.IntRange(start, len(runes)).Draw(t, "end")
		from := len(string(runes[:start]))
		bytes := Span{from, from + len(string(runes[start:end]))}
		want := Span{start, end}
		if start == end {
			want = Span{}
		}
		if got := countPoints(text).span(bytes); got != want {
			t.Fatalf("span(%v) = %v, want %v", bytes, got, want)
		}
	})
}

func FuzzPointsSpan(f *testing.F) {
	f.Add("انفجار 🔥 في المدينة", 3, 9)
	f.Add("", 0, 0)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		start, end = runeStart(text, start), runeStart(text, end)
		if start > end {
			start, end = end, start
		}
		got := countPoints(text).span(Span{start, end})
		if words := string([]rune(text)[got.Start:got.End]); words != text[start:end] {
			t.Errorf("span [%d,%d) of %q became %v: %q", start, end, text, got, words)
		}
	})
}

// runeStart brings any number to the beginning of a rune of the text, or to
// its end.
func runeStart(text string, i int) int {
	i = int(uint(i) % uint(len(text)+1))
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}

func TestNewRecordCountsCodePoints(t *testing.T) {
	a, reports := Sample()
	rec := NewRecord(a, reports)
	runes := []rune(rec.Text)
	seen := 0
	for p := range rec.Reports[0].phrases {
		if got := string(runes[p.span.Start:p.span.End]); got != p.words {
			t.Errorf("%v: span %v of the record is %q, want %q", p, *p.span, got, p.words)
		}
		if p.words != "" {
			seen++
		}
	}
	if seen != 18 {
		t.Errorf("%d values of the sample have words, want 18", seen)
	}
}

// TestNewRecordSharesNothing: a record and the reports it was made from do
// not change with each other.
func TestNewRecordSharesNothing(t *testing.T) {
	a, reports := Sample()
	_, untouched := Sample()
	rec := NewRecord(a, reports)
	overwrite(reflect.ValueOf(&rec.Reports[0]).Elem())
	if !reflect.DeepEqual(reports, untouched) {
		t.Errorf("the reports changed with the record:\n got %+v\nwant %+v", reports, untouched)
	}
}

// overwrite sets everything that can be reached from v to something else.
func overwrite(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			overwrite(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			overwrite(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			overwrite(v.Index(i))
		}
	case reflect.Map:
		v.Clear()
	case reflect.String:
		v.SetString("overwritten")
	case reflect.Int, reflect.Int32:
		v.SetInt(-1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	}
}

// TestPhrasesForgetNothing finds the spans of a report by reflection, which
// knows nothing of the walk, and compares: a span added to a type but not to
// the walk would be written out in bytes.
func TestPhrasesForgetNothing(t *testing.T) {
	var r Report
	fill(reflect.ValueOf(&r).Elem())
	walked := map[*Span]bool{}
	n := 0
	for p := range r.phrases {
		walked[p.span] = true
		n++
	}
	want := countSpans(reflect.ValueOf(r))
	if n != want || len(walked) != want {
		t.Errorf("walk meets %d spans, %d of them different; the report has %d", n, len(walked), want)
	}
}

// fill gives every pointer a value and every list and map one item.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Map:
		item := reflect.New(v.Type().Elem()).Elem()
		fill(item)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf("code"), item)
	}
}

func countSpans(v reflect.Value) int {
	if v.Type() == reflect.TypeFor[Span]() {
		return 1
	}
	n := 0
	switch v.Kind() {
	case reflect.Pointer:
		n += countSpans(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			n += countSpans(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += countSpans(v.Index(i))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			n += countSpans(v.MapIndex(k))
		}
	}
	return n
}

// TestPhrasesStop checks that the walk ends wherever the caller has seen
// enough, as a range loop that breaks needs.
func TestPhrasesStop(t *testing.T) {
	_, reports := Sample()
	total := 0
	for range reports[0].phrases {
		total++
	}
	for stop := 1; stop <= total; stop++ {
		n := 0
		for range reports[0].phrases {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Fatalf("the walk went on to %d of %d phrases after a stop at %d", n, total, stop)
		}
	}
}

// TestRecordLeavesNoKeyOut writes the emptiest record there is and looks for
// what a reader in another language would stumble over.
func TestRecordLeavesNoKeyOut(t *testing.T) {
	rec := NewRecord(&Article{}, []Report{{Date: &Date{}, Place: &Place{}, FoiledBy: &Entity{}}})
	b, err := json.Marshal(rec)
	if err != nil {
		t.Fatal(err)
	}
	var got any
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	compareKeys(t, "record", reflect.TypeFor[Record](), got)
}

// compareKeys checks JSON against the type it was made from: each field has its
// key and each list is a list.
func compareKeys(t *testing.T, path string, typ reflect.Type, got any) {
	t.Helper()
	if typ == reflect.TypeFor[Span]() || typ == reflect.TypeFor[*Degrees]() || typ == reflect.TypeFor[*int]() {
		return
	}
	switch typ.Kind() {
	case reflect.Pointer:
		compareKeys(t, path, typ.Elem(), got)
	case reflect.Slice:
		list, ok := got.([]any)
		if !ok {
			t.Errorf("%s: %v, want a list", path, got)
		}
		for _, item := range list {
			compareKeys(t, path+"[]", typ.Elem(), item)
		}
	case reflect.Map, reflect.Struct:
		object, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s: %v, want an object", path, got)
			return
		}
		if typ.Kind() == reflect.Struct {
			compareFields(t, path, typ, object)
		}
	}
}

func compareFields(t *testing.T, path string, typ reflect.Type, object map[string]any) {
	t.Helper()
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Anonymous {
			compareFields(t, path, f.Type, object)
			continue
		}
		key := f.Tag.Get("json")
		value, ok := object[key]
		if !ok {
			t.Errorf("%s: key %q (field %s) is left out", path, key, f.Name)
			continue
		}
		compareKeys(t, path+"."+key, f.Type, value)
	}
}

func TestReportID(t *testing.T) {
	a, _ := Sample()
	id := ReportID(a, Assault, Span{10, 20})
	if len(id) != idLength || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz234567") != "" {
		t.Errorf("id %q is not %d letters of lower-case base 32", id, idLength)
	}
	// Written down once: an id that changes breaks every link to a report.
	if want := "ar7nqlcm5riwc"; id != want {
		t.Errorf("id of the sample = %s, want %s", id, want)
	}
	other := *a
	other.ID, other.URL, other.Publisher, other.Origin.Path = "x", "x", "x", "x"
	if got := ReportID(&other, Assault, Span{10, 20}); got != id {
		t.Errorf("the id depends on more than the words: %s and %s", got, id)
	}
	other.Text += " "
	for name, got := range map[string]string{
		"another text":  ReportID(&other, Assault, Span{10, 20}),
		"another type":  ReportID(a, Coerce, Span{10, 20}),
		"another start": ReportID(a, Assault, Span{12, 20}),
		"another end":   ReportID(a, Assault, Span{10, 22}),
	} {
		if got == id {
			t.Errorf("%s has the same id %s", name, id)
		}
	}
}
