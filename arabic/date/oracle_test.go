package date

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/waqai/waqai/arabic"
)

const shared = "../../../shared/"

// rowsOf reads a tab-separated oracle, or skips the test.
func rowsOf(t *testing.T, name string) []map[string]string {
	t.Helper()
	file, err := os.Open(shared + "dates/" + name)
	if err != nil {
		t.Skip("no folder of dates beside the repository")
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := make([]map[string]string, 0, len(rows))
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

// first finds the first expression of a text.
func first(text, published string) (e Expression, ok bool) {
	day, known := ParsePublication(published)
	f := arabic.Fold(text)
	found := Find(f, f.Tokens(), day, known)
	if len(found) == 0 {
		return e, false
	}
	return found[0], true
}

// TestNewspapers resolves days that newspapers named twice: by weekday and by
// relation or date. Only rows in which both agree are used.
func TestNewspapers(t *testing.T) {
	for _, c := range []struct{ file, consistent, want string }{
		{"intext_relative_weekday.tsv", "consistent", "resolved_iso"},
		{"intext_weekday_plus_date.tsv", "weekday_consistent", "iso"},
	} {
		right, all := 0, 0
		for _, row := range rowsOf(t, c.file) {
			if row[c.consistent] != "True" {
				continue
			}
			all++
			e, ok := first(row["surface"], row["pub_date"])
			if ok && e.Resolved && e.From == e.To && e.From.String() == row[c.want] {
				right++
			} else {
				t.Logf("%s: %q of %s: got %s, want %s", c.file, row["surface"], row["pub_date"], e.From, row[c.want])
			}
		}
		t.Logf("%s: %d of %d", c.file, right, all)
		if right*100 < all*99 {
			t.Errorf("%s: only %d of %d", c.file, right, all)
		}
	}
}

// TestPublishers reads the dates that publishers put over articles.
func TestPublishers(t *testing.T) {
	for _, c := range []struct{ file, text, consistent, want string }{
		{"hespress_moroccan_dates.tsv", "arabic_string", "weekday_consistent", "iso"},
		{"alriyadh_hijri_gregorian.tsv", "raw_json", "weekday_consistent", "iso_gregorian"},
		{"misbar_string_vs_url.tsv", "arabic_string", "agree", "url_date"},
	} {
		for _, row := range rowsOf(t, c.file) {
			if row[c.consistent] != "True" {
				continue
			}
			text := strings.NewReplacer("&nbsp;", " ", `\n`, " ", `\t`, " ", `"`, "").Replace(row[c.text])
			if d, ok := ParsePublication(text); !ok || d.String() != row[c.want][:10] {
				t.Errorf("%s: %q: got %s %v, want %s", c.file, text, d, ok, row[c.want])
			}
		}
	}
}

// TestGold resolves the date phrases of the gold records, each alone against
// the day of publication.
func TestGold(t *testing.T) {
	var articles []struct{ ID, Date string }
	var records []struct {
		ID      string
		Reports []struct {
			Date *struct{ Text, Start, End string }
		}
	}
	for name, into := range map[string]any{"articles.json": &articles, "gold.json": &records} {
		data, err := os.ReadFile(shared + "gold/" + name)
		if err != nil {
			t.Skip("no gold folder beside the repository")
		}
		if err := json.Unmarshal(data, into); err != nil {
			t.Fatal(err)
		}
	}
	published := map[string]string{}
	for _, a := range articles {
		published[a.ID] = a.Date
	}
	right, all := 0, 0
	for _, record := range records {
		for _, report := range record.Reports {
			if report.Date == nil || report.Date.Text == "" {
				continue
			}
			all++
			e, ok := first(report.Date.Text, published[record.ID])
			from, to := "", ""
			if e.Resolved {
				from, to = e.From.String(), e.To.String()
			}
			if ok && from == report.Date.Start && to == report.Date.End {
				right++
			} else {
				t.Logf("%q of %s: got %s..%s, want %s..%s", report.Date.Text, published[record.ID], from, to, report.Date.Start, report.Date.End)
			}
		}
	}
	t.Logf("%d of %d date phrases", right, all)
	if right*100 < all*90 {
		t.Errorf("only %d of %d date phrases", right, all)
	}
}
