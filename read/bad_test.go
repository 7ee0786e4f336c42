package read

import (
	"archive/zip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// badInput is an input with something wrong, and what is to be told of it.
type badInput struct {
	name, file, data string
	cause            error
	says             string
	articles         int // that are read all the same; -1 for any number
}

// badInputs lists what goes wrong.
func badInputs(t *testing.T) []badInput {
	lines := strings.Repeat(object+"\n", 6) + `{"id": "x", "text": "قتل` + "\n" + object + "\n"
	long := `{"text":"` + strings.Repeat("ا", 200_000) + `"}`
	deep := pack(t, "a.zip", pack(t, "a.zip", pack(t, "a.zip", pack(t, "a.txt", "نص", "b", ""), "b.txt", "نص"), ".b", ""), ".b", "")
	return []badInput{
		{"empty", "e.txt", "", ErrEmpty, "e.txt: the input is empty", 0},
		{"only spaces", "e.txt", " \n\t", ErrEmpty, "empty", 0},
		{"binary", "e.bin", "\x01\x02\x00\x00\x7f" + strings.Repeat("\x00\x9c", 50), ErrBinary, "not text", 0},
		{"picture", "e.png", "\x89PNG\r\n\x1a\n", ErrBinary, "a PNG picture", 0},
		{"unknown encoding", "e.txt", strings.Repeat("\x81\x8d\x8f\x9d\x90 ", 40), ErrEncoding, "encoding is not known", 0},
		{"broken line", "e.jsonl", lines, ErrJSON, "line 7: not valid JSON at column 21: the value is not complete", 7},
		{"text is no string", "e.jsonl", `{"text":3}`, ErrJSON, "line 1: not valid JSON: text is not a string", 0},
		{"no text", "e.jsonl", `{"body":"x"}`, ErrNoText, `keys found: ["body"]`, 0},
		{"unknown escape", "e.jsonl", `{"text":"a\qb"}`, ErrJSON, "unknown escape", 0},
		{"long line", "e.jsonl", long + "\n" + object, ErrTooLong, "line 1: ", 1},
		{"long item", "e.json", "[" + object + "," + long + "," + object + "]", ErrTooLong, "item 2 (line 1): ", 2},
		{"array without end", "e.json", "[\n" + object + ",\n" + `{"text":"x`, ErrJSON, "item 2 (line 3): not valid JSON: the array does not end", 1},
		{"long text", "e.txt", strings.Repeat("نص ", 50_000), ErrTooLong, "longer than the limit", 0},
		{"zip cut off", "e.zip", pack(t, "a", "b", "c", "d")[:60], zip.ErrFormat, "e.zip: ", 0},
		{"zip of too many", "e.zip", pack(t, "a", "", "b", "", "c", "", "d", ""), ErrBomb, "4 members", 0},
		{"zip bomb", "e.zip", pack(t, "a.jsonl", strings.Repeat(object+"\n", 20_000), ".b", ""), ErrBomb, "e.zip/a.jsonl line", -1},
		{"gzip bomb", "e.gz", pack(t, strings.Repeat("نص ", 3_000_000)), ErrTooLong, "e.gz: ", 0},
		{"zips in zips", "e.zip", deep, ErrDepth, "e.zip/a.zip/a.zip: archive: nested too deeply", 0},
		{"broken feed item", "e.xml", "<rss><item><title>أ<b</title></item><item><title>نص</title></item></rss>", nil, "item 1 (line 1): not valid XML", 1},
	}
}

// TestBadInput gives each bad input together with a good one, and holds that
// the message tells what and where, and that the good one is read.
func TestBadInput(t *testing.T) {
	small := Limits{Article: 100_000, File: 300_000, Members: 3, Ratio: 20, Depth: 2}
	for _, c := range badInputs(t) {
		t.Run(c.name, func(t *testing.T) {
			good := write(t, "good.txt", "قتل رجل.")
			articles, errs := collect(t, Options{Limits: small}, write(t, c.file, c.data), good)
			if len(errs) != 1 {
				t.Fatalf("errors %v", errs)
			}
			var e *Error
			if !errors.As(errs[0], &e) || !strings.Contains(e.Error(), c.says) || c.cause != nil && !errors.Is(e, c.cause) {
				t.Errorf("error %q", errs[0])
			}
			if n := len(articles); n == 0 || articles[n-1].Text != "قتل رجل." || c.articles >= 0 && n != c.articles+1 {
				t.Errorf("%d articles", n)
			}
		})
	}
}

func TestFolderLoopAndVanishedFile(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "a.txt"), []byte("نص"), 0o644)
	for link, to := range map[string]string{"loop": dir, "gone.txt": filepath.Join(dir, "nowhere")} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	articles, errs := collect(t, Options{}, dir, filepath.Join(dir, "missing.txt"))
	if len(articles) != 1 || len(errs) != 3 {
		t.Fatalf("%d articles, errors %v", len(articles), errs)
	}
	for i, want := range []error{os.ErrNotExist, ErrLoop, os.ErrNotExist} {
		if !errors.Is(errs[i], want) {
			t.Errorf("error %d is %v, want %v", i, errs[i], want)
		}
	}
}

// endless yields the same byte n times.
type endless struct{ n int64 }

func (e *endless) Read(p []byte) (int, error) {
	if e.n == 0 {
		return 0, io.EOF
	}
	n := int(min(int64(len(p)), e.n))
	for i := range p[:n] {
		p[i] = 'x'
	}
	e.n -= int64(n)
	return n, nil
}

// TestHugeLine reads past a line of 200 MB without holding it.
func TestHugeLine(t *testing.T) {
	in := io.MultiReader(strings.NewReader(object+"\n{\"text\":\""), &endless{200 << 20}, strings.NewReader("\"}\n"+object+"\n"))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	articles, errs := collect(t, Options{Stdin: in}, "-")
	runtime.ReadMemStats(&after)
	if len(articles) != 2 || len(errs) != 1 || errs[0].Error() != "read - line 2: 200 MB: longer than the limit of 16 MB" {
		t.Errorf("%d articles, errors %v", len(articles), errs)
	}
	if grown := (after.TotalAlloc - before.TotalAlloc) >> 20; grown > 120 {
		t.Errorf("%d MB were allocated", grown)
	}
}
