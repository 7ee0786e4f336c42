package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/waqai/waqai"
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
				{"two workers on one core", "1", "2"}, {"two workers on two cores", "2", "2"}, {"again, with seven workers", "2", "7"},
			} {
				if got := waqaiRun(t, run.cores, append(args, "--jobs", run.jobs)...); !bytes.Equal(got, want) {
					t.Errorf("%s: other bytes than one worker (%d and %d)", run.name, len(got), len(want))
				}
			}
		})
	}
}

// TestInterrupt: a stop by the user keeps the records whole and does not wait
// for an input that gives nothing.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be interrupted here")
	}
	cmd := exec.Command("waqai", "code", "--format", "json", "-")
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var messages bytes.Buffer
	cmd.Stderr = &messages
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go io.Copy(input, repeated(long(100<<10), 800<<10)) // and stays open
	first := make([]byte, 10)
	if _, err := io.ReadFull(output, first); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(output)
	if err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != int(interrupted) {
		t.Errorf("ended with %v, want exit code %d", err, interrupted)
	}
	var list []waqai.Record
	if err := json.Unmarshal(append(first, rest...), &list); err != nil || len(list) == 0 {
		t.Errorf("%d records: %v", len(list), err)
	}
	if !strings.Contains(messages.String(), "stopped; what was written is whole") {
		t.Errorf("said %q", &messages)
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
		{"texts of 3.5 MB", repeated(long(7<<19), 30<<20), "skipped 8 (too-long 8); failed 0"},
		{"articles of 1 MB", repeated(long(1020<<10), 8<<20), "coded 8 (reports 8), empty 0, skipped 0; failed 0"},
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

// long is an article of about so many bytes, on one line.
func long(bytes int) string {
	return `{"text":"قتل ثلاثة جنود في هجوم قرب الموصل. ` + strings.Repeat("وقال مصدر في الشرطة. ", bytes/len("وقال مصدر في الشرطة. ")) + `"}` + "\n"
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
