package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// waqaiRun runs the whole program and returns its output.
func waqaiRun(t *testing.T, cores string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("waqai", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GOMAXPROCS="+cores)
	var out, messages bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &messages
	if err := cmd.Run(); err != nil {
		t.Fatalf("waqai %s: %v\n%s", strings.Join(args, " "), err, &messages)
	}
	return out.Bytes()
}

// inputs are what the tests of the whole program read: the demo articles and
// pages, and the larger pool of real articles where it is at hand.
func inputs(t *testing.T) []string {
	list := []string{"../../gold/articles.json", "../../gold/pages"}
	pool := filepath.FromSlash("../../../shared/pool/articles.jsonl")
	if _, err := os.Stat(pool); err != nil {
		t.Logf("the pool of articles is not here: %v", err)
		return list
	}
	return append(list, pool)
}

// TestSameBytes: one worker and two, one core and two, once and again give the
// same bytes in every format.
func TestSameBytes(t *testing.T) {
	files := inputs(t)
	for _, format := range []string{"json", "jsonl", "csv", "table"} {
		t.Run(format, func(t *testing.T) {
			args := append([]string{"code", "--format", format}, files...)
			want := waqaiRun(t, "1", append(args, "--jobs", "1")...)
			if len(want) < 10_000 {
				t.Fatalf("only %d bytes were written", len(want))
			}
			for _, run := range []struct{ name, cores, jobs string }{
				{"again", "1", "1"}, {"two workers on one core", "1", "2"}, {"two workers on two cores", "2", "2"},
				{"seven workers", "2", "7"},
			} {
				if got := waqaiRun(t, run.cores, append(args, "--jobs", run.jobs)...); !bytes.Equal(got, want) {
					t.Errorf("%s: other bytes than one worker (%d and %d)", run.name, len(got), len(want))
				}
			}
		})
	}
}

// maxMemory is what the whole process may take, in kB.
const maxMemory = 250 << 10

// TestMemory reads a line of 200 MB, and many articles, in bounded memory.
func TestMemory(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the resident size is read as Linux gives it")
	}
	if testing.Short() {
		t.Skip("reads 400 MB")
	}
	article := `{"text":"قتل ثلاثة جنود في هجوم قرب الموصل. ` + strings.Repeat("وقال مصدر في الشرطة إن الوضع هادئ. ", 20) + `"}` + "\n"
	for _, c := range []struct {
		name  string
		input io.Reader
		want  string
	}{
		{"one line of 200 MB", io.MultiReader(strings.NewReader(article+`{"text":"`), repeated("هجوم ", 200<<20),
			strings.NewReader("\"}\n"+article)), "read 2: coded 2"},
		{"articles of 4 MB", repeated(`{"text":"قتل ثلاثة جنود في هجوم قرب الموصل. `+strings.Repeat("وقال مصدر في الشرطة. ", 4<<20/36)+`"}`+"\n", 40<<20), "failed 0"},
		{"many articles", repeated(article, 30<<20), "failed 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cmd := exec.Command("waqai-measured", "code", "-")
			cmd.Env = append(os.Environ(), "LC_ALL=C")
			var messages bytes.Buffer
			cmd.Stdin, cmd.Stdout, cmd.Stderr = c.input, io.Discard, &messages
			_ = cmd.Run() // the long line is a failure
			if !strings.Contains(messages.String(), c.want) {
				t.Errorf("said %q, want %q", messages.String(), c.want)
			}
			_, peak, _ := strings.Cut(messages.String(), "VmHWM:")
			kB, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(peak), " kB"))
			if err != nil {
				t.Fatalf("the peak of memory was not told: %q", peak)
			}
			t.Logf("at most %d MB", kB>>10)
			if kB > maxMemory {
				t.Errorf("took %d kB, allowed are %d", kB, maxMemory)
			}
		})
	}
}

// repeated reads a text over and over, up to a length.
func repeated(unit string, length int64) io.Reader {
	return io.LimitReader(&repeater{unit: unit}, length/int64(len(unit))*int64(len(unit)))
}

type repeater struct {
	unit string
	at   int
}

func (r *repeater) Read(p []byte) (n int, err error) {
	for n < len(p) {
		k := copy(p[n:], r.unit[r.at:])
		n, r.at = n+k, (r.at+k)%len(r.unit)
	}
	return n, nil
}

// BenchmarkStart measures a whole run over one short article.
func BenchmarkStart(b *testing.B) {
	page := filepath.Join(b.TempDir(), "a.txt")
	if err := os.WriteFile(page, []byte("هاجم مسلحون نقطة تفتيش في مدينة الموصل."), 0o644); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := exec.Command("waqai", "code", page).Run(); err != nil {
			b.Fatal(err)
		}
	}
}
