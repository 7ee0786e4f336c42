package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/code"
	"github.com/waqai/waqai/read"
)

// testSession is a session whose output and messages can be read.
func testSession(t *testing.T, arabic bool) (s *session, stdout, stderr func() string) {
	t.Helper()
	open := func(name string) (*os.File, func() string) {
		path := filepath.Join(t.TempDir(), name)
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f, func() string {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			return string(b)
		}
	}
	s = &session{ctx: context.Background(), talk: talk{arabic: arabic}, stdin: strings.NewReader("")}
	s.stdout, stdout = open("out")
	s.stderr, stderr = open("messages")
	return s, stdout, stderr
}

func TestProgress(t *testing.T) {
	s, _, stderr := testSession(t, false)
	if p := s.newProgress(nil); p != nil {
		t.Error("progress is shown where no terminal is")
	}
	p := &progress{session: s, begin: time.Now().Add(-10 * time.Second), next: time.Now().Add(time.Hour), total: 1000}
	p.add(100)
	if got := stderr(); got != "" {
		t.Errorf("a short run shows %q", got)
	}
	p.next = time.Time{}
	p.add(100)
	if got := stderr(); !strings.Contains(got, "2 articles, 0 a second, 20 %, 40s left") {
		t.Errorf("a long run shows %q", got)
	}
	p.clear()
	if got := stderr(); !strings.HasSuffix(got, "\r\x1b[K") {
		t.Errorf("the line is still there: %q", got)
	}
	p.total, p.next = 0, time.Time{}
	p.add(100)
	if got := stderr(); !strings.HasSuffix(got, "3 articles, 0 a second") {
		t.Errorf("of unknown length: %q", got)
	}
}

func TestSizeOf(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "12345", "b/c.jsonl": "1234567", "z/d.zip": "123"} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name  string
		paths []string
		want  int64
	}{
		{"a file and a folder", []string{filepath.Join(dir, "a.txt"), filepath.Join(dir, "b")}, 12},
		{"with an archive", []string{dir}, 0},
		{"with standard input", []string{filepath.Join(dir, "a.txt"), "-"}, 0},
		{"with a file that is not there", []string{filepath.Join(dir, "a.txt"), "gone"}, 5},
	} {
		if got := sizeOf(c.paths); got != c.want {
			t.Errorf("%s: %d bytes, want %d", c.name, got, c.want)
		}
	}
}

// checkWords looks for words in both languages.
func checkWords(t *testing.T, kind, code string, w words) {
	t.Helper()
	if w.english == "" || w.arabic == "" || rightToLeft(w.english) || !rightToLeft(w.arabic) {
		t.Errorf("%s %s: words %q", kind, code, w)
	}
}

func TestTypesAndModesHaveWords(t *testing.T) {
	used := map[string]bool{}
	for _, typ := range waqai.Types {
		checkWords(t, "type", string(typ), typeWords[typ])
		for _, m := range waqai.Modes[typ] {
			key := string(typ) + "/" + m
			if _, ok := modeWords[key]; !ok {
				key = m
			}
			used[key] = true
			checkWords(t, "mode", key, modeWords[key])
		}
	}
	for key := range modeWords {
		if !used[key] {
			t.Errorf("mode %s is in no type", key)
		}
	}
}

// TestEveryCodeHasWords: a code without words would be shown bare.
func TestEveryCodeHasWords(t *testing.T) {
	codes := slices.Concat(waqai.Contexts, waqai.Weapons, waqai.Sectors, plain(waqai.Outcomes), plain(waqai.Stances),
		plain(waqai.Precisions), plain(waqai.PlacePrecisions), []string{"IMG", "UNO", "EUR", "IGO", "NGO",
			read.NotArabic, read.Empty, read.OnlyNoise, skippedInternal, skippedTooLong})
	for _, c := range codes {
		checkWords(t, "code", c, codeWords[c])
	}
	for c := range codeWords {
		if !slices.Contains(codes, c) {
			t.Errorf("%s is no code", c)
		}
	}
	for table, w := range tableMeanings {
		checkWords(t, "table", table, w)
	}
}

func plain[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = string(c)
	}
	return out
}

// TestRuleWordsNameRules: Arabic words for a rule that is gone, or is now
// called otherwise, would never be shown.
func TestRuleWordsNameRules(t *testing.T) {
	known := map[string]bool{}
	for _, r := range code.Rules {
		known[r.Name] = true
		if ruleWords[r.Name] == "" {
			t.Logf("rule %s has no Arabic words: it is explained in English", r.Name)
		}
	}
	for name, w := range ruleWords {
		if !known[name] {
			t.Errorf("there is no rule %s (any more)", name)
		}
		if !rightToLeft(w) {
			t.Errorf("rule %s: words %q", name, w)
		}
	}
}

// TestFailureInArabic: every cause the reader can give has Arabic words.
func TestFailureInArabic(t *testing.T) {
	for _, err := range []error{read.ErrEmpty, read.ErrBinary, read.ErrEncoding, read.ErrTooLong, read.ErrBomb, read.ErrLoop,
		read.ErrDepth, read.ErrJSON, read.ErrNoText, os.ErrNotExist, os.ErrPermission} {
		text, hint := talk{arabic: true}.failure(&read.Error{Path: "أ.txt", Place: "item 3 (line 9)", Err: fmt.Errorf("step: %w", err), Hint: "try"})
		if !strings.HasPrefix(text, "قراءة \u2068أ.txt\u2069 العنصر 3 (السطر 9): ") || !strings.Contains(text, err.Error()) {
			t.Errorf("%v: %q", err, text)
		}
		if cause, _, _ := strings.Cut(text, "("+isolateStart); strings.Contains(cause, "step") {
			t.Errorf("%v is said in English: %q", err, text)
		}
		if strings.Contains(hint, "try") {
			t.Errorf("%v: the hint is English: %q", err, hint)
		}
	}
}
