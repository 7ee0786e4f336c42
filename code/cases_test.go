package code

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/waqai/waqai"
	"golang.org/x/tools/txtar"
)

// The cases of testdata are articles about invented people with the reports
// that the codebook asks for. A file NAME of an archive is an article: lines
// "title:", "date:", "publisher:", "country:" (all may be left out), an empty
// line and the body. The file NAME.want after it holds the reports as
// [summary] writes them.
//
// The wanted text is what the codebook says, not what the program says: look at
// every change that -update makes. Where the program is wrong today, the case stands in testdata/known under the
// same file name: TestKnown fails when such a case comes right, and moves it to
// the good ones with -update.
var update = flag.Bool("update", false, "write what the program says into testdata, and move known cases that came right")

// testCase is one article with the reports that it should give.
type testCase struct {
	name, article, want string
}

func readCases(t testing.TB, path string) (comment []byte, cases []testCase) {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(archive.Files); i += 2 {
		a := archive.Files[i]
		if i+1 == len(archive.Files) || archive.Files[i+1].Name != a.Name+".want" {
			t.Fatalf("%s: no %s.want after %s", path, a.Name, a.Name)
		}
		cases = append(cases, testCase{a.Name, string(a.Data), string(archive.Files[i+1].Data)})
	}
	return archive.Comment, cases
}

func writeCases(t testing.TB, path string, comment []byte, cases []testCase) {
	t.Helper()
	archive := &txtar.Archive{Comment: comment}
	for _, c := range cases {
		archive.Files = append(archive.Files, txtar.File{Name: c.name, Data: []byte(c.article)}, txtar.File{Name: c.name + ".want", Data: []byte(c.want)})
	}
	if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// parsed makes the article of a case.
func (c testCase) parsed() (*waqai.Article, error) {
	header, body, _ := strings.Cut(c.article, "\n\n")
	if strings.HasPrefix(c.article, "\n") { // no header at all
		header, body = "", c.article[1:]
	}
	a := &waqai.Article{ID: c.name, Text: strings.TrimSuffix(body, "\n")}
	for line := range strings.Lines(header) {
		key, v, ok := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case ok && key == "title":
			a.Title, a.Text = v, v+"\n"+a.Text
		case ok && key == "publisher":
			a.Publisher = v
		case ok && key == "country":
			a.Country = v
		case ok && key == "date":
			day, read := publication(v)
			if !read {
				return nil, fmt.Errorf("%s: date %q is not understood", c.name, v)
			}
			a.Date, a.Published = v, day
		default:
			return nil, fmt.Errorf("%s: header line %q", c.name, line)
		}
	}
	return a, nil
}

// given codes the article of a case and sums the reports up.
func (c testCase) given(t testing.TB, coder *Coder) string {
	t.Helper()
	a, err := c.parsed()
	if err != nil {
		t.Fatal(err)
	}
	reports := coder.Article(a)
	if err := waqai.Validate(a, reports); err != nil {
		t.Error(err)
	}
	return summary(reports)
}

// summary writes the scored values of reports for people, one value a line.
// What is empty has no line; no report at all is "none".
func summary(reports []waqai.Report) string {
	if len(reports) == 0 {
		return "none\n"
	}
	var out []string
	for i := range reports {
		out = append(out, summaryOf(&reports[i]))
	}
	return strings.Join(out, "\n")
}

func summaryOf(r *waqai.Report) string {
	var b strings.Builder
	line := func(key, format string, args ...any) { fmt.Fprintf(&b, "%s: %s\n", key, fmt.Sprintf(format, args...)) }
	head := strings.Join(append([]string{string(r.Type)}, slices.Sorted(slices.Values(r.Modes))...), "/") + " " + string(r.Outcome)
	if r.Main {
		head += " main"
	}
	if r.Historical {
		head += " historical"
	}
	fmt.Fprintf(&b, "%s | %s\n", head, r.Trigger)
	if d := r.Date; d != nil {
		line("date", "%s | %s..%s %s", d.Text, d.Start, d.End, d.Precision)
	}
	if p := r.Place; p != nil {
		line("place", "%s | %s", p.Text, strings.Join([]string{p.NameEN, p.Admin1EN, p.Country, string(p.Precision)}, ", "))
	}
	for _, e := range r.Actors {
		line("actor", "%s", entity(e))
	}
	for _, e := range r.Recipients {
		line("recipient", "%s", entity(e))
	}
	if r.FoiledBy != nil {
		line("foiled_by", "%s", entity(*r.FoiledBy))
	}
	if len(r.Weapons) > 0 {
		line("weapons", "%s", strings.Join(slices.Sorted(slices.Values(r.Weapons)), ", "))
	}
	figures := func(key string, list []waqai.Figure) {
		for _, f := range list {
			line(key, "%s", figureLine(f))
		}
	}
	figures("killed", r.Killed)
	figures("injured", r.Injured)
	figures("detained", r.Detained)
	figures("abducted", r.Abducted)
	for _, a := range r.Attribution {
		line("says", "%s | %s | %s", a.Who, a.Cue, a.Stance)
	}
	return b.String()
}

// entity writes "text | sector, group", with - for a sector that is empty.
func entity(e waqai.Entity) string {
	s := e.Text + " | " + cmp.Or(e.Sector, "-")
	if e.Group != "" {
		s += ", " + e.Group
	}
	return s
}

// figureLine writes "text | 4", "text | 21+" or "text | about 30", then whom
// it counts and who says so.
func figureLine(f waqai.Figure) string {
	s := fmt.Sprint(f.Min)
	switch {
	case f.Max == nil:
		s += "+"
	case *f.Max != f.Min:
		s += fmt.Sprintf("..%d", *f.Max)
	}
	if f.Approx {
		s = "about " + s
	}
	if f.Of != "" {
		s += " of " + f.Of
	}
	if f.By != "" {
		s += " by " + f.By
	}
	return f.Text + " | " + s
}

func caseFiles(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases in %s: %v", pattern, err)
	}
	return paths
}

func TestCases(t *testing.T) {
	coder := New(embedded(t))
	for _, path := range caseFiles(t, "testdata/*.txtar") {
		comment, cases := readCases(t, path)
		changed := false
		for i, c := range cases {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar")+"/"+c.name, func(t *testing.T) {
				got := c.given(t, coder)
				switch {
				case got == c.want:
				case *update:
					cases[i].want, changed = got, true
				default:
					t.Errorf("%s\ngot\n%s\nwant\n%s", c.article, got, c.want)
				}
			})
		}
		if changed {
			writeCases(t, path, comment, cases)
		}
	}
}

// TestKnown holds the list of known faults to the truth: a case that comes
// right must leave it.
func TestKnown(t *testing.T) {
	coder := New(embedded(t))
	paths, err := filepath.Glob("testdata/known/*.txtar") // none is best
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		comment, cases := readCases(t, path)
		var wrong, right []testCase
		for _, c := range cases {
			if c.given(t, coder) != c.want {
				wrong = append(wrong, c)
				continue
			}
			right = append(right, c)
			if !*update {
				t.Errorf("%s: %s comes right now: go test ./code -run TestKnown -update moves it to testdata", path, c.name)
			}
		}
		if *update && len(right) > 0 {
			move(t, path, comment, wrong, right)
		}
	}
}

// move takes cases that came right out of a file of known faults and appends
// them to the file of the same name among the good ones.
func move(t *testing.T, path string, comment []byte, wrong, right []testCase) {
	good := filepath.Join("testdata", filepath.Base(path))
	var kept []testCase
	if _, err := os.Stat(good); err == nil {
		comment, kept = readCases(t, good)
	}
	writeCases(t, good, comment, append(kept, right...))
	if len(wrong) == 0 {
		if err := os.Remove(path); err != nil {
			t.Error(err)
		}
		return
	}
	knownComment, _ := readCases(t, path)
	writeCases(t, path, knownComment, wrong)
}
