package code

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic/date"
	"github.com/waqai/waqai/gold"
	"github.com/waqai/waqai/knowledge"
	"github.com/waqai/waqai/read"
)

func embedded(t testing.TB) *knowledge.Base {
	t.Helper()
	b, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// readAll reads articles as the program does.
func readAll(t testing.TB, b *knowledge.Base, path, stdin string) []*waqai.Article {
	t.Helper()
	o := read.Options{ParseDate: publication, Stdin: strings.NewReader(stdin)}
	for _, n := range b.Noise {
		o.Noise = append(o.Noise, read.NoisePhrase(n))
	}
	var out []*waqai.Article
	for a, err := range read.Open(context.Background(), []string{path}, o) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

func publication(text string) (waqai.Day, bool) {
	d, ok := date.ParsePublication(text)
	if !ok {
		return "", false
	}
	return waqai.Day(d.String()), true
}

// demo is the articles of the folder gold.
func demo(t testing.TB, b *knowledge.Base) []*waqai.Article {
	t.Helper()
	articles := readAll(t, b, "-", gold.Articles)
	if len(articles) < 20 {
		t.Fatalf("only %d demo articles", len(articles))
	}
	return articles
}

const poolPath = "../../shared/pool/articles.jsonl"

// pool is the articles of the data folder, or skips the test.
func pool(t testing.TB, b *knowledge.Base) []*waqai.Article {
	t.Helper()
	if _, err := os.Stat(poolPath); err != nil {
		t.Skipf("no shared articles: %v", err)
	}
	return readAll(t, b, poolPath, "")
}

// written makes an article of a title and a body, as the readers do.
func written(title, body string, published waqai.Day) *waqai.Article {
	a := &waqai.Article{ID: "written", Title: title, Date: string(published), Published: published, Text: body}
	if title != "" {
		a.Text = title + "\n" + body
	}
	return a
}
