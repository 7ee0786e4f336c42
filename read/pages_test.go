package read

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/waqai/waqai"
)

// months is enough of a calendar for the demo pages; the real one is the
// program's.
var months = map[string]int{"يناير": 1, "كانون الثاني": 1, "فبراير": 2, "فيفري": 2, "شباط": 2, "مارس": 3, "آذار": 3, "أبريل": 4, "نيسان": 4,
	"مايو": 5, "ماي": 5, "أيار": 5, "يونيو": 6, "حزيران": 6, "يوليو": 7, "تموز": 7, "أغسطس": 8, "غشت": 8, "آب": 8, "سبتمبر": 9, "أيلول": 9,
	"أكتوبر": 10, "تشرين الأول": 10, "نوفمبر": 11, "تشرين الثاني": 11, "ديسمبر": 12, "كانون الأول": 12}

var dayMonthYear = regexp.MustCompile(`([0-9]{1,2})\s+([^0-9]+?)\s+((?:19|20)[0-9]{2})|([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})`)

func parseTestDate(text string) (waqai.Day, bool) {
	if d, ok := parseISO(text); ok {
		return d, true
	}
	m := dayMonthYear.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	if m[4] != "" {
		return waqai.Day(fmt.Sprintf("%s-%02s-%02s", m[6], m[5], m[4])), true
	}
	month := months[m[2]]
	return waqai.Day(fmt.Sprintf("%s-%02d-%02s", m[3], month, m[1])), month > 0
}

// expectation is what must and must not come out of a page.
type expectation struct {
	Title, Date   string
	Must          []string
	MustNot       []string `json:"must_not"`
	With, Without []string // the names of another collection
}

func (e *expectation) check(t *testing.T, a *waqai.Article) {
	t.Helper()
	if a.Title != e.Title {
		t.Errorf("title\ngot  %q\nwant %q", a.Title, e.Title)
	}
	if e.Date != "" && string(a.Published) != e.Date {
		t.Errorf("published %q (from %q), want %q", a.Published, a.Date, e.Date)
	}
	for _, words := range append(e.Must, e.With...) {
		if !strings.Contains(a.Text, words) {
			t.Errorf("missing: %q", words)
		}
	}
	for _, words := range append(e.MustNot, e.Without...) {
		if strings.Contains(a.Text, words) {
			t.Errorf("not wanted: %q", words)
		}
	}
	if t.Failed() {
		t.Logf("text:\n%s", a.Text)
	}
}

func TestDemoPages(t *testing.T) {
	pages, _ := filepath.Glob("../gold/pages/*.html")
	if len(pages) == 0 {
		t.Skip("no demo pages")
	}
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			var want expectation
			readJSON(t, strings.TrimSuffix(page, ".html")+".expected.json", &want)
			articles, errs := collect(t, Options{Noise: noiseTable(t), ParseDate: parseTestDate}, page)
			if len(articles) != 1 || len(errs) > 0 {
				t.Fatalf("%d articles, errors %v", len(articles), errs)
			}
			want.check(t, articles[0])
			checkCopied(t, articles[0])
		})
	}
}

func TestDemoFeed(t *testing.T) {
	if _, err := os.Stat("../gold/pages/feed.xml"); err != nil {
		t.Skip("no demo feed")
	}
	var want []expectation
	readJSON(t, "../gold/pages/feed.items.json", &want)
	articles, errs := collect(t, Options{Noise: noiseTable(t), ParseDate: parseTestDate}, "../gold/pages/feed.xml")
	if len(articles) != len(want) || len(errs) > 0 {
		t.Fatalf("%d articles, errors %v", len(articles), errs)
	}
	for i, a := range articles {
		want[i].check(t, a)
		checkCopied(t, a)
	}
}

func TestSharedPage(t *testing.T) {
	page := shared(t, "noisy/html/assabah_tn_sudan_interview.html")
	var want map[string]expectation
	readJSON(t, strings.TrimSuffix(page, ".html")+".expected.json", &want)
	articles, errs := collect(t, Options{Noise: noiseTable(t), ParseDate: parseTestDate}, page)
	if len(articles) != 1 || len(errs) > 0 {
		t.Fatalf("%d articles, errors %v", len(articles), errs)
	}
	for _, w := range want {
		w.Date = "2019-02-08"
		w.check(t, articles[0])
	}
	checkCopied(t, articles[0])
	if testing.Verbose() {
		fmt.Println(articles[0].Text)
	}
}

func TestSharedFeeds(t *testing.T) {
	articles, errs := collect(t, Options{Noise: noiseTable(t)}, shared(t, "noisy/rss"))
	for _, err := range errs {
		t.Error(err)
	}
	if len(articles) != 430 {
		t.Errorf("%d articles, want 430", len(articles))
	}
	for _, a := range articles {
		if a.Published == "" || a.Title == "" || a.Skipped != "" || strings.Contains(a.Text, "<a href") || strings.Contains(a.Text, "&lt;") {
			t.Errorf("%s: published %q, title %q, skipped %q:\n%s", a.ID, a.Published, a.Title, a.Skipped, a.Text)
		}
		checkCopied(t, a)
	}
}

// checkCopied holds that copied segments are the bytes of the file.
func checkCopied(t *testing.T, a *waqai.Article) {
	t.Helper()
	original := readOrigin(t, a.Origin)
	for _, g := range a.Segments {
		if g.Source.End > len(original) {
			t.Fatalf("%s: segment %v reaches beyond the %d bytes of the original", a.ID, g, len(original))
		}
		if got := g.Source.Of(original); g.Kind == waqai.Copied && got != g.Text.Of(a.Text) {
			t.Fatalf("%s: segment %v was copied from %q and reads %q", a.ID, g, got, g.Text.Of(a.Text))
		}
	}
}

func readJSON(t *testing.T, path string, to any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, to); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}
