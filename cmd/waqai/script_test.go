package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/waqai/waqai"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"waqai":          main,
		"waqai-full":     mainToFullDisk,
		"waqai-measured": mainMeasured,
	})
}

// mainToFullDisk is the program with a standard output that takes nothing.
func mainToFullDisk() {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		panic(err)
	}
	os.Stdout = full
	os.Exit(int(run(append([]string{"code"}, os.Args[1:]...))))
}

// mainMeasured is the program, and tells the peak of its memory in the end.
func mainMeasured() {
	code := run(os.Args[1:])
	about, err := os.ReadFile("/proc/self/status")
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(about)) {
		if strings.HasPrefix(line, "VmHWM:") {
			os.Stderr.WriteString(line)
		}
	}
	os.Exit(int(code))
}

// TestScripts runs the sessions of testdata.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("LC_ALL", "C")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"records":  records,
			"csvrows":  csvRows,
			"bytes":    writeBytes,
			"bomb":     writeBomb,
			"longline": writeLongLine,
			"repeat":   repeatFile,
		},
	})
}

// exits CODE COMMAND… runs a command that must end with the code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// records FORMAT N checks that the standard output holds N records, as JSON
// Lines or as one array.
func records(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	out := ts.ReadFile("stdout")
	var list []waqai.Record
	if args[0] == "json" {
		ts.Check(json.Unmarshal([]byte(out), &list))
	} else {
		for line := range strings.Lines(out) {
			var r waqai.Record
			ts.Check(json.Unmarshal([]byte(line), &r))
			list = append(list, r)
		}
	}
	if len(list) != want {
		ts.Fatalf("%d records, want %d", len(list), want)
	}
}

// csvrows N checks that the standard output is CSV with a head and N rows.
func csvRows(ts *testscript.TestScript, _ bool, args []string) {
	rows, err := csv.NewReader(strings.NewReader(ts.ReadFile("stdout"))).ReadAll()
	ts.Check(err)
	if got := strconv.Itoa(len(rows) - 1); got != args[0] {
		ts.Fatalf("%s rows, want %s", got, args[0])
	}
}

// bytes FILE HEX N writes N times a string in which x41 stands for a byte.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	unit, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], "x", `\x`) + `"`)
	ts.Check(err)
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(unit, n)), 0o644))
}

// bomb FILE GOOD writes a zip of a good file and of two that unpack to a
// thousand times their length: one long line, and a line with nothing but
// empty ones behind it.
func writeBomb(ts *testscript.TestScript, _ bool, args []string) {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, m := range []struct{ name, text string }{
		{filepath.Base(args[1]), ts.ReadFile(args[1])},
		{"breaks.jsonl", `{"text":"هاجم مسلحون نقطة تفتيش في مدينة الموصل."}` + strings.Repeat("\n", 40<<20)},
		{"zeros.txt", strings.Repeat("0", 40<<20)},
	} {
		w, err := z.Create(m.name)
		ts.Check(err)
		_, err = w.Write([]byte(m.text))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), buf.Bytes(), 0o644))
}

// longline FILE MB LINE writes a line of so many MB between two good ones.
func writeLongLine(ts *testscript.TestScript, _ bool, args []string) {
	mb, err := strconv.Atoi(args[1])
	ts.Check(err)
	good := ts.ReadFile(args[2])
	long := fmt.Sprintf(`{"text":"%s"}`+"\n", strings.Repeat("هجوم ", mb<<20/len("هجوم ")+1))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(good+long+good), 0o644))
}

// repeat FILE N UNIT writes a file N times over.
func repeatFile(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(ts.ReadFile(args[2]), n)), 0o644))
}
