package knowledge

import (
	"os"
	"testing"

	"github.com/waqai/waqai/arabic"
)

// BenchmarkEmbedded times what [Embedded] does the first time it is called.
func BenchmarkEmbedded(b *testing.B) {
	b.SetBytes(int64(len(compiled)))
	for b.Loop() {
		if _, err := decode(compiled); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAppend matches the demo articles, JSON marks and all.
func BenchmarkAppend(b *testing.B) {
	base := embedded(b)
	text, err := os.ReadFile("../gold/articles.json")
	if err != nil {
		b.Skip(err)
	}
	f := arabic.Fold(string(text))
	tokens := f.Tokens()
	m := base.NewMatcher()
	var out []Match
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		out = m.Append(out[:0], f, tokens)
	}
	b.ReportMetric(float64(len(out)), "matches")
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := Encode(os.DirFS("tables")); err != nil {
			b.Fatal(err)
		}
	}
}
