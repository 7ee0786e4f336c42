package code

import (
	"encoding/json"
	"math/rand"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/knowledge"
)

// record codes an article and gives the bytes that would be written.
func record(t testing.TB, c *Coder, a *waqai.Article) string {
	t.Helper()
	reports := c.Article(a)
	if err := waqai.Validate(a, reports); err != nil {
		t.Errorf("title %q: %v", a.Title, err)
		return ""
	}
	out, err := json.Marshal(waqai.NewRecord(a, reports))
	if err != nil {
		t.Error(err)
	}
	return string(out)
}

// holdsLaws checks the promises of the format on coded articles.
func holdsLaws(t *testing.T, b *knowledge.Base, articles []*waqai.Article, atLeast int) {
	c := New(b)
	reports := 0
	for _, a := range articles {
		if out := record(t, c, a); out == "" {
			t.Logf("article %s breaks the law", a.ID)
		}
		reports += len(c.Article(a))
	}
	if reports < atLeast {
		t.Errorf("%d articles gave %d reports: too few to prove anything", len(articles), reports)
	}
}

func TestSpanLawDemo(t *testing.T) {
	b := embedded(t)
	holdsLaws(t, b, demo(t, b), 20)
}

func TestSpanLawPool(t *testing.T) {
	b := embedded(t)
	holdsLaws(t, b, pool(t, b), 300)
}

// TestSpanLawShuffled codes the demo articles with their words in another
// order: no article reads like that, and the law holds all the same.
func TestSpanLawShuffled(t *testing.T) {
	b := embedded(t)
	c := New(b)
	random := rand.New(rand.NewSource(1))
	for _, a := range demo(t, b) {
		words := strings.Fields(a.Text)
		for range 3 {
			random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
			title := strings.Join(words[:len(words)/8], " ")
			record(t, c, written(title, strings.Join(words[len(words)/8:], " "), a.Published))
		}
	}
}

// TestSpanLawCut codes the demo articles cut off after every word of the lead.
func TestSpanLawCut(t *testing.T) {
	b := embedded(t)
	c := New(b)
	for _, a := range demo(t, b) {
		ends := 0
		for i, r := range a.Text {
			if r == ' ' && ends < 60 {
				ends++
				record(t, c, written("", a.Text[:i], a.Published))
			}
		}
	}
}

// TestSameBytes codes the same articles with two coders in two goroutines, one
// forwards and one backwards.
func TestSameBytes(t *testing.T) {
	b := embedded(t)
	articles := demo(t, b)
	if !testing.Short() {
		t.Run("pool", func(t *testing.T) { sameBytes(t, b, pool(t, b)) })
	}
	sameBytes(t, b, articles)
}

func sameBytes(t *testing.T, b *knowledge.Base, articles []*waqai.Article) {
	var results [2][]string
	var wait sync.WaitGroup
	for k := range results {
		order := make([]int, len(articles))
		for i := range order {
			order[i] = i
		}
		if k == 1 {
			slices.Reverse(order)
		}
		results[k] = make([]string, len(articles))
		wait.Go(func() {
			c := New(b)
			for _, i := range order {
				results[k][i] = record(t, c, articles[i])
			}
		})
	}
	wait.Wait()
	for i, a := range articles {
		if results[0][i] != results[1][i] {
			t.Errorf("article %s: two coders give two records\n%s\n%s", a.ID, results[0][i], results[1][i])
		}
	}
}

// FuzzArticle: whatever the words, nothing panics, the law holds, and the same
// article gives the same reports.
func FuzzArticle(f *testing.F) {
	b := embedded(f)
	for _, a := range demo(f, b) {
		title, body, _ := strings.Cut(a.Text, "\n")
		f.Add(title, body, string(a.Published))
	}
	for _, r := range Rules {
		for _, e := range r.Examples {
			f.Add("", e.Text, e.Published)
		}
	}
	f.Add("", "«", "2020-13-77")
	f.Add("قتل", "بينهم بينهم: (\"5 5", "")
	f.Fuzz(func(t *testing.T, title, body, published string) {
		a := written(strings.ToValidUTF8(title, "?"), strings.ToValidUTF8(body, "?"), waqai.Day(published))
		if a.Published != "" {
			if day, ok := publication(published); ok {
				a.Published = day
			} else {
				a.Published = ""
			}
		}
		first := record(t, New(b), a)
		c := New(b)
		c.Article(written("", "قتل خمسة جنود أمس في هجوم قرب الموصل.", "2015-08-10")) // buffers in use
		if again := record(t, c, a); again != first {
			t.Errorf("the same article gave\n%s\nand\n%s", first, again)
		}
	})
}

// BenchmarkArticle codes the demo articles on one core.
func BenchmarkArticle(b *testing.B) {
	base := embedded(b)
	articles := demo(b, base)
	size := 0
	for _, a := range articles {
		size += len(a.Text)
	}
	c := New(base)
	b.SetBytes(int64(size))
	reports := 0
	for b.Loop() {
		reports = 0
		for _, a := range articles {
			reports += len(c.Article(a))
		}
	}
	b.ReportMetric(float64(b.N*len(articles))/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(reports), "reports")
}
