package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/read"
)

// articlesOf yields articles with the texts given; "error" stands for an error.
func articlesOf(texts ...string) iter.Seq2[*waqai.Article, error] {
	return func(yield func(*waqai.Article, error) bool) {
		for i, text := range texts {
			if text == "panic" {
				panic("the reader broke")
			}
			a, err := &waqai.Article{ID: fmt.Sprint(i), Text: text}, error(nil)
			if text == "error" {
				a, err = nil, &read.Error{Path: "x", Err: read.ErrEmpty}
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// testPool codes nothing, but breaks on some texts.
func testPool(jobs int) *pool {
	return &pool{
		jobs: jobs,
		newCoding: func() coding {
			broken := false
			return func(a *waqai.Article) []waqai.Report {
				switch {
				case broken:
					panic("the coder was used again after it broke")
				case strings.Contains(a.Text, "bad report"):
					return []waqai.Report{{Trigger: "words that are not in the text"}}
				case strings.Contains(a.Text, "break"):
					broken = true
					var none []int
					_ = none[len(a.Text)]
				}
				time.Sleep(time.Duration(rand.IntN(200)) * time.Microsecond) // results come out of order
				return nil
			}
		},
		encode: func(buf *bytes.Buffer, a *waqai.Article, _ []waqai.Report) error {
			fmt.Fprintf(buf, "%s:%s:%s ", a.ID, a.Text, a.Skipped)
			return nil
		},
	}
}

func TestPool(t *testing.T) {
	for _, c := range []struct {
		name       string
		texts      []string
		want       string
		wantErrors []string
	}{
		{"in order", []string{"a", "b", "c"}, "0:a: 1:b: 2:c: ", nil},
		{"an error in between", []string{"a", "error", "b"}, "0:a: ! 2:b: ", []string{"read x: the input is empty"}},
		{"a panic of the coder", []string{"a", "break", "b", "c"}, "0:a: !1:break:internal-error 2:b: 3:c: ",
			[]string{"code article 1: runtime error: index out of range [5] with length 0"}},
		{"a report that breaks the span law", []string{"bad report", "b"}, "!0:bad report:internal-error 1:b: ",
			[]string{"check article 0: article 0: report 0: "}},
		{"a text that is not UTF-8", []string{"\xff", "b"}, "!0:\xff:internal-error 1:b: ",
			[]string{"check article 0: article 0: text is not valid UTF-8"}},
		{"a panic of the reader", []string{"a", "panic"}, "0:a: ! ", []string{"read: the reader broke"}},
	} {
		for _, jobs := range []int{1, 2, 5} {
			t.Run(fmt.Sprintf("%s, %d jobs", c.name, jobs), func(t *testing.T) {
				got, errs := allOf(t, testPool(jobs), c.texts)
				if got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
				if len(errs) != len(c.wantErrors) {
					t.Fatalf("errors %q, want %q", errs, c.wantErrors)
				}
				for i := range errs {
					if !strings.HasPrefix(errs[i], c.wantErrors[i]) {
						t.Errorf("error %q, want %q", errs[i], c.wantErrors[i])
					}
				}
			})
		}
	}
}

// allOf writes down all results of a pool, an error as an exclamation mark.
func allOf(t *testing.T, p *pool, texts []string) (string, []string) {
	var got strings.Builder
	var errs []string
	for r := range p.run(t.Context(), articlesOf(texts...)) {
		if r.err != nil {
			errs = append(errs, r.err.Error())
			got.WriteByte('!')
		}
		got.Write(r.written)
		if r.article == nil {
			got.WriteByte(' ')
		}
	}
	return got.String(), errs
}

// TestPoolHoldsOrder sends more articles than fit into the queues, and more
// bytes than may be held.
func TestPoolHoldsOrder(t *testing.T) {
	texts := make([]string, 5*maxQueued)
	for i := range texts {
		texts[i] = "x"
		if i%100 == 7 {
			texts[i] = strings.Repeat("y", maxInFlight+1)
		}
	}
	p := testPool(3)
	p.encode = func(buf *bytes.Buffer, a *waqai.Article, _ []waqai.Report) error {
		buf.WriteString(a.ID)
		return nil
	}
	n := 0
	for r := range p.run(t.Context(), articlesOf(texts...)) {
		if want := fmt.Sprint(n); string(r.written) != want {
			t.Fatalf("article %s came in place %s", r.written, want)
		}
		n++
	}
	if n != len(texts) {
		t.Errorf("%d articles came out of %d", n, len(texts))
	}
}

// TestPoolStops: when the caller leaves or the context ends, nothing waits for
// the reader, even where it hangs.
func TestPoolStops(t *testing.T) {
	left := make(chan bool)
	hanging := func(yield func(*waqai.Article, error) bool) {
		for range 3 * maxQueued {
			if !yield(&waqai.Article{Text: "x"}, nil) {
				close(left)
				return
			}
		}
		select {}
	}
	t.Run("the caller leaves", func(t *testing.T) {
		for range testPool(2).run(t.Context(), hanging) {
			break
		}
		select {
		case <-left:
		case <-time.After(10 * time.Second):
			t.Error("the reader was not told")
		}
	})
	t.Run("the context ends", func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		var last error
		for r := range testPool(2).run(ctx, func(func(*waqai.Article, error) bool) { select {} }) {
			last = r.err
		}
		if !errors.Is(last, context.DeadlineExceeded) {
			t.Errorf("ended with %v", last)
		}
	})
}

// TestInternalErrorIsSaid: a fault of the program is reported with the id of
// the article, which is written as skipped, and the exit code is 3.
func TestInternalErrorIsSaid(t *testing.T) {
	s, stdout, stderr := testSession(t, false)
	p := testPool(1)
	r := s.newRun(nil)
	if err := r.run(p, s.formatOf("jsonl"), articlesOf("a", "break", "b")); err != nil {
		t.Fatal(err)
	}
	if err := r.finish(); !errors.Is(err, someFailed) {
		t.Errorf("ended with %v, want %v", err, someFailed)
	}
	if out := stdout(); strings.Count(out, "\n") != 3 || strings.Count(out, `"skipped":"internal-error"`) != 1 {
		t.Errorf("wrote %s", out)
	}
	for _, want := range []string{"internal error: code article 1: runtime error", "hint: this is a fault of the program",
		"read 3: coded 0 (reports 0), empty 2, skipped 1 (internal-error 1); failed 1"} {
		if !strings.Contains(stderr(), want) {
			t.Errorf("%q is not said in %q", want, stderr())
		}
	}
}
