package knowledge

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

// tiny compiles a base of the given tables alone; all others hold a header and
// nothing else. A table is its header line and rows, cells separated by " ; ".
func tiny(t testing.TB, tables map[string]string) *Base {
	t.Helper()
	b, err := Compile(tinyFiles(tables))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func tinyFiles(tables map[string]string) fstest.MapFS {
	files := fstest.MapFS{}
	for i := range schemas {
		s := &schemas[i]
		files[s.name+".tsv"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(s.names(), " ", "\t") + "\n")}
	}
	for name, rows := range tables {
		files[name] = table(rows)
	}
	return files
}

// table writes rows with " ; " between cells as a file.
func table(rows string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(strings.ReplaceAll(rows, " ; ", "\t"))}
}

func TestTableFaults(t *testing.T) {
	const topics = "word ; topic ; weight ; source\n"
	const roles = "lemma ; plural ; sector ; kind ; flags ; gloss ; source\n"
	for _, c := range []struct {
		name, file, rows string
		at               string // how the message begins
		hint             string // what it goes on to say
	}{
		{"too few cells", "topics.tsv", topics + "مباراة ; sport ; 5\n", "topics.tsv:2: ", "one tab"},
		{"too many cells", "topics.tsv", topics + "مباراة ; sport ; 5 ; waqai ; more\n", "topics.tsv:2: ", "one tab"},
		{"line is counted with comments and blanks", "topics.tsv", "# why\n\n" + topics + "# a comment\nمباراة ; sport ; 9 ; waqai\n", "topics.tsv:5: ", "1 to 5"},
		{"unknown column", "topics.tsv", "word ; topic ; heft ; source\n", "topics.tsv:1: ", "the columns are: word topic weight source"},
		{"column twice", "topics.tsv", "word ; topic ; topic ; source\n", "topics.tsv:1: ", "the columns are"},
		{"missing column", "topics.tsv", "word ; weight ; source\n", "topics.tsv:1: column topic is missing", "the columns are"},
		{"no header", "topics.tsv", "# only a comment\n", "topics.tsv: ", "the first line names the columns"},
		{"empty file", "topics.tsv", "", "topics.tsv: ", "the first line names the columns"},
		{"not UTF-8", "topics.tsv", topics + "\xc7\xe1 ; sport ; 5 ; waqai\n", "topics.tsv: ", "UTF-8"},
		{"bad number", "topics.tsv", topics + "مباراة ; sport ; six ; waqai\n", "topics.tsv:2: ", "1 to 5"},
		{"bad code", "roles.tsv", roles + "جندي ; جنود ; SOLDIER ; person ;  ; soldier ; waqai\n", "roles.tsv:2: ", "COP GOV JUD"},
		{"bad kind", "roles.tsv", roles + "جندي ; جنود ; MIL ; animal ;  ; soldier ; waqai\n", "roles.tsv:2: ", "one of: person force body thing place-thing"},
		{"bad mode in a list", "weapons.tsv", "lemma ; weapon ; modes ; strength ; source\nقنبلة ; explosives ; explosives|boom ; strong ; waqai\n", "weapons.tsv:2: ", "explosives"},
		{"bad form", "verbs.tsv", "lemma ; root ; form ; source\nوصل ; وصل ; 13 ; waqai\n", "verbs.tsv:2: ", "1 to 10"},
		{"coordinates off the globe", "countries.tsv", "iso3 ; iso2 ; name_en ; lat ; lon ; source\nABC ; AB ; Abecia ; 99 ; 10 ; waqai\n", "countries.tsv:2: ", "from -90 to 90"},
		{"empty cell that must not be", "topics.tsv", topics + " ; sport ; 5 ; waqai\n", "topics.tsv:2: ", ""},
		{"missing source", "topics.tsv", topics + "مباراة ; sport ; 5 ; \n", "topics.tsv:2: ", "where the row comes from"},
		{"duplicate row", "topics.tsv", topics + "مباراة ; sport ; 5 ; waqai\nدوري ; sport ; 5 ; waqai\nمباراة ; sport ; 4 ; waqai\n", "topics.tsv:4: ", "keep one"},
		{"two rows that replace one", "groups.tsv", "name_en ; country ; source\nIslamic State ; IMG ; waqai\nIslamic State ; IMG ; waqai\n", "groups.tsv:3: ", "keep one"},
		{"unknown file", "topcis.tsv", topics, "topcis.tsv: no table has this name", "the tables are: acts.tsv"},
		{"unknown country", "groups.tsv", "name_en ; country ; source\nDawn ; QQQ ; waqai\n", "groups.tsv:2: ", "countries.tsv"},
		{"unknown region", "places.tsv", "id ; kind ; country ; admin1 ; prominence ; source\nx-1 ; town ; IRQ ; Nowhereshire ; 1 ; waqai\n", "places.tsv:2: ", "regions.tsv"},
		{"verb that does not conjugate", "verbs.tsv", "lemma ; root ; form ; source\nوصل ; كتب ; 1 ; waqai\n", "verbs.tsv:2: ", "check lemma, root and form"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(fstest.MapFS{c.file: table(c.rows)})
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.HasPrefix(err.Error(), c.at) || !strings.Contains(err.Error(), c.hint) {
				t.Errorf("got %q, want it to begin with %q and to hold %q", err, c.at, c.hint)
			}
			var p Problem
			if !errors.As(err, &p) || p.File != c.file {
				t.Errorf("no Problem of file %s in %#v", c.file, err)
			}
		})
	}
}

func TestTableFaultsTogether(t *testing.T) {
	_, err := Load(fstest.MapFS{
		"topics.tsv": table("word ; topic ; weight ; source\nمباراة ; sport ; 9 ; waqai\nدوري ; sport\n"),
		"verbs.tsv":  table("lemma ; root ; form ; source\nوصل ; وصل ; 1 ; \n"),
		"vrebs.tsv":  table("lemma ; root\n"),
	})
	for _, at := range []string{"topics.tsv:2: ", "topics.tsv:3: ", "verbs.tsv:2: ", "vrebs.tsv: "} {
		if err == nil || !strings.Contains(err.Error(), at) {
			t.Errorf("the error lacks %q: %v", at, err)
		}
	}
}

func TestTableReading(t *testing.T) {
	// A byte order mark, Windows line ends, columns in another order, spaces
	// round a cell, optional columns left out.
	b := tiny(t, map[string]string{"roles.tsv": "\ufeffsource ; kind ; lemma ; plural ; sector\r\nwaqai ; person ;  جندي  ; جنود | عساكر ; MIL\r\n"})
	if len(b.Roles) != 1 || b.Roles[0].Lemma != "جندي" || b.Roles[0].Sector != "MIL" || b.Roles[0].Kind != "person" {
		t.Fatalf("roles: %+v", b.Roles)
	}
	if got := found(b, "وصل العساكر"); got != "roles:جندي=العساكر" {
		t.Errorf("matches: %s", got)
	}
}

func TestCompileWantsEveryTable(t *testing.T) {
	files := tinyFiles(nil)
	delete(files, "acts.tsv")
	if _, err := Compile(files); err == nil || !strings.Contains(err.Error(), "read table acts.tsv") {
		t.Errorf("got %v", err)
	}
}
