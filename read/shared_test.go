package read

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
)

const sharedFolder = "../../shared"

// shared gives the path of a file of the data folder, or skips the test.
func shared(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join(sharedFolder, name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no shared data: %v", err)
	}
	return path
}

// noiseTable reads the table as the program does.
func noiseTable(t testing.TB) []NoisePhrase {
	t.Helper()
	data, err := os.ReadFile("../knowledge/tables/noise.tsv")
	if err != nil {
		t.Skipf("no noise table: %v", err)
	}
	var out []NoisePhrase
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || cells[0] == "phrase" {
			continue
		}
		if len(cells) != 4 {
			t.Fatalf("noise.tsv: %q has %d cells", line, len(cells))
		}
		out = append(out, NoisePhrase{cells[0], cells[1], cells[2]})
	}
	return out
}

// collect runs Open and splits its results.
func collect(t testing.TB, o Options, paths ...string) (articles []*waqai.Article, errs []error) {
	t.Helper()
	for a, err := range Open(context.Background(), paths, o) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if err := a.Validate(); err != nil {
			t.Errorf("article %s: %v", a.ID, err)
		}
		articles = append(articles, a)
	}
	return articles, errs
}

// TestCleaningKeepsTheNews holds that no word of the coded records is dropped.
func TestCleaningKeepsTheNews(t *testing.T) {
	for _, set := range []string{"seeds", "gold"} {
		texts := map[string]string{}
		articles, errs := collect(t, Options{Noise: noiseTable(t)}, shared(t, set+"/articles.json"))
		for _, err := range errs {
			t.Error(err)
		}
		for _, a := range articles {
			texts[a.ID] = a.Text
		}
		data, err := os.ReadFile(shared(t, set+"/gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		var records []struct {
			ID      string
			Reports []any
		}
		if err := json.Unmarshal(data, &records); err != nil {
			t.Fatal(err)
		}
		for _, r := range records {
			eachQuote(r.Reports, func(words string) {
				if !strings.Contains(texts[r.ID], words) {
					t.Errorf("%s %s: %q was dropped", set, r.ID, words)
				}
			})
		}
	}
}

// eachQuote calls f with every verbatim value below v.
func eachQuote(v any, f func(words string)) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			eachQuote(e, f)
		}
	case map[string]any:
		for _, key := range []string{"text", "trigger", "who", "cue", "by"} {
			if words, ok := v[key].(string); ok {
				f(words)
			}
		}
		for _, e := range v {
			eachQuote(e, f)
		}
	}
}

// TestSeedsReadAlike holds that a raw text and the same text in JSON give one
// Text, and that what the pages of the seeds added is gone.
func TestSeedsReadAlike(t *testing.T) {
	o := Options{Noise: noiseTable(t)}
	fromJSON, _ := collect(t, o, shared(t, "seeds/articles.json"))
	for _, a := range fromJSON {
		raw, _ := collect(t, o, shared(t, "seeds/"+a.ID+".txt"))
		if len(raw) != 1 || raw[0].ID != a.ID || raw[0].Text != a.Text {
			t.Errorf("%s: the raw text reads otherwise than the JSON", a.ID)
		}
		for _, noise := range []string{"data-fave", "uioip", "\n12\n", "المزيد من الأخبار", "اترك رد", "بريدك الإلكتروني", "قد يعجبك"} {
			if strings.Contains(a.Text, noise) {
				t.Errorf("%s: %q is still there", a.ID, noise)
			}
		}
		if strings.HasPrefix(a.ID, "001") && (a.Published != "2024-06-11" || !a.Assumed) {
			t.Errorf("%s: published %q, assumed %v", a.ID, a.Published, a.Assumed)
		}
	}
}

// TestReadsEverything reads all shared data without a failure and prints what
// is dropped when asked to: go test -run ReadsEverything -v.
func TestReadsEverything(t *testing.T) {
	articles, errs := collect(t, Options{Noise: noiseTable(t)}, shared(t, "pool"), shared(t, "gold/articles.json"), shared(t, "seeds/articles.json"), shared(t, "noisy/texts"))
	for _, err := range errs {
		t.Error(err)
	}
	if len(articles) < 400 {
		t.Errorf("only %d articles", len(articles))
	}
	if !testing.Verbose() {
		return
	}
	for _, a := range articles {
		original := readOrigin(t, a.Origin)
		for _, d := range a.Dropped {
			fmt.Printf("%s\t%s\t%.400q\n", a.ID, d.Reason, original[d.Start:d.End])
		}
		if a.Skipped != "" {
			fmt.Printf("%s\tskipped %s\n", a.ID, a.Skipped)
		}
	}
}

// readOrigin returns the original bytes of an article in a plain file.
func readOrigin(t testing.TB, o waqai.Origin) string {
	t.Helper()
	data, err := os.ReadFile(o.Path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data[o.Offset : o.Offset+o.Length])
}

// TestNoiseTable holds what the reader needs of the table: known scopes, a
// reason, and no phrase twice.
func TestNoiseTable(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range noiseTable(t) {
		phrase, begins := strings.CutSuffix(row.Phrase, "…")
		key := fmt.Sprint(arabic.Key(phrase), begins)
		if seen[key] {
			t.Errorf("%q stands twice", row.Phrase)
		}
		seen[key] = true
		switch row.Scope {
		case ScopeLine, ScopeBlock, ScopeRest, ScopeTail, ScopeRun:
		default:
			t.Errorf("%q has the unknown scope %q", row.Phrase, row.Scope)
		}
		if row.Reason == "" || arabic.Key(phrase) == "" {
			t.Errorf("row %v is not complete", row)
		}
	}
	if len(seen) < 150 {
		t.Errorf("only %d rows", len(seen))
	}
}

// TestNothingIsLost holds that the letters of an article are those of its
// original less those that Dropped accounts for.
func TestNothingIsLost(t *testing.T) {
	articles, _ := collect(t, Options{Noise: noiseTable(t)}, shared(t, "pool"), shared(t, "gold/articles.json"), shared(t, "noisy/texts"))
	for _, a := range articles {
		var in struct{ Title, Text string }
		original := readOrigin(t, a.Origin)
		if err := json.Unmarshal([]byte(original), &in); err != nil {
			t.Fatal(err)
		}
		left := countLetters(in.Title).all() + countLetters(in.Text).all()
		for _, d := range a.Dropped {
			var words mapped
			if err := words.unescape(original[d.Start:d.End], 0); err != nil {
				t.Fatalf("%s: dropped run %v tears an escape: %v", a.ID, d, err)
			}
			left -= countLetters(words.String()).all()
		}
		if got := countLetters(a.Text).all(); got != left {
			t.Errorf("%s: %d letters, want %d", a.ID, got, left)
		}
	}
}
