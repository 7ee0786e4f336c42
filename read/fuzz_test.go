package read

import (
	"bytes"
	"context"
	"os"
	"slices"
	"testing"

	"github.com/waqai/waqai"
)

// FuzzOpen gives any bytes under several names and holds that articles are
// valid and copied words are those of the original.
func FuzzOpen(f *testing.F) {
	for _, s := range []string{object, "[" + object + "," + object + "]", "<p>نص &amp; <b>آخر</b>", "<rss><item><title>أ</title><description><![CDATA[<p>ب]]>",
		"---\na: b\n---\n**نص** [رابط](http://a) {x:1;} <br> #ا", "\xFF\xFEب\x06", "\xe3\xd1\xca", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\u0627\"}</script><h1>ا"} {
		f.Add([]byte(s))
	}
	noise := indexNoise(noiseTable(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.txt", "a.jsonl", "a.json", "a.html", "a.xml"} {
			s := &session{ctx: context.Background(), o: Options{Limits: DefaultLimits(), ParseDate: parseTestDate}, cleaner: newCleaner(noise), taken: map[uint64]int32{}}
			s.yield = func(a *waqai.Article, err error) bool {
				if err != nil {
					return true
				}
				if err := a.Validate(); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				original := data[a.Origin.Offset : a.Origin.Offset+a.Origin.Length]
				for _, g := range a.Segments {
					if g.Kind == waqai.Copied && string(original[g.Source.Start:g.Source.End]) != g.Text.Of(a.Text) {
						t.Fatalf("%s: segment %v differs from the original", name, g)
					}
				}
				return true
			}
			s.stream(&input{path: name, name: name, r: bytes.NewReader(data)})
		}
	})
}

// BenchmarkLines reads JSON Lines with cleaning, on one core.
func BenchmarkLines(b *testing.B) {
	path := shared(b, "pool/articles.jsonl")
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	o := Options{Noise: noiseTable(b)}
	paths := slices.Repeat([]string{path}, 10) // so that the start of a run does not count
	b.SetBytes(info.Size() * int64(len(paths)))
	for b.Loop() {
		for _, err := range Open(context.Background(), paths, o) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkPage reads one HTML page.
func BenchmarkPage(b *testing.B) {
	path := shared(b, "noisy/html/assabah_tn_sudan_interview.html")
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	o := Options{Noise: noiseTable(b)}
	b.SetBytes(info.Size())
	for b.Loop() {
		for range Open(context.Background(), []string{path}, o) {
		}
	}
}
