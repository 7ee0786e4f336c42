package knowledge

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func embedded(t testing.TB) *Base {
	t.Helper()
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestCompiledIsCurrent(t *testing.T) {
	fresh, err := Encode(os.DirFS("tables"))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile("compiled.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(fresh, kept) {
		t.Errorf("compiled.bin (%d bytes) is not what the tables give (%d bytes): run `go generate ./knowledge`", len(kept), len(fresh))
	}
}

func TestEncodeTwice(t *testing.T) {
	files := tinyFiles(map[string]string{
		"roles.tsv":  "lemma ; plural ; kind ; source\nجندي ; جنود ; person ; waqai\nضابط ; ضباط ; person ; waqai\n",
		"topics.tsv": "word ; topic ; weight ; source\nكرة القدم ; sport ; 5 ; waqai\n",
	})
	first, err := Encode(files)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		if again, _ := Encode(files); !bytes.Equal(first, again) {
			t.Fatal("the same tables gave other bytes")
		}
	}
	b, err := decode(string(first))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.encode(), first) {
		t.Error("encode(decode(x)) is not x")
	}
}

// TestHash: the hash says what is known, not where it was read from.
func TestHash(t *testing.T) {
	known := embedded(t)
	fresh, err := Compile(os.DirFS("tables"))
	if err != nil {
		t.Fatal(err)
	}
	if known.Hash() != fresh.Hash() {
		t.Errorf("embedded %s, compiled from the tables %s", known.Hash(), fresh.Hash())
	}
	nothing, err := Load(fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	if known.Hash() != nothing.Hash() {
		t.Errorf("embedded %s, with an empty folder %s", known.Hash(), nothing.Hash())
	}
	more, err := Load(fstest.MapFS{"topics.tsv": table("word ; topic ; weight ; source\nالبطولة المدرسية للشطرنج ; sport ; 4 ; mine\n")})
	if err != nil {
		t.Fatal(err)
	}
	if known.Hash() == more.Hash() {
		t.Error("a new row does not change the hash")
	}
}

func TestLoad(t *testing.T) {
	known := embedded(t)
	b, err := Load(fstest.MapFS{
		"groups.tsv": table("name_en ; sector ; country ; names ; source\n" +
			"Islamic State ; UNK ; IMG ; تنظيم الزوبعة ; mine\n" + // replaces
			"Green Lantern Brigade ; REB ; SYR ; لواء الفانوس الأخضر ; mine\n"), // adds
		"topics.tsv": table("word ; topic ; weight ; source\nالبطولة المدرسية للشطرنج ; sport ; 4 ; mine\n"),
		"readme.txt": &fstest.MapFile{Data: []byte("not a table")},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Run("a row with a known key replaces", func(t *testing.T) {
		i := slices.IndexFunc(known.Groups, func(g Group) bool { return g.NameEN == "Islamic State" })
		if i < 0 {
			t.Fatal("the embedded tables have no Islamic State")
		}
		if g := b.Groups[i]; g.NameEN != "Islamic State" || g.Sector != "UNK" {
			t.Errorf("row %d is now %+v", i, g)
		}
		if got := foundIn(b, Groups, "أعلن تنظيم الزوبعة"); got != "groups:Islamic State=تنظيم الزوبعة" {
			t.Errorf("new name: %s", got)
		}
		if got := foundIn(b, Groups, "أعلن تنظيم داعش"); strings.Contains(got, "Islamic State") {
			t.Errorf("the old name still counts: %s", got)
		}
	})
	t.Run("a row with a new key is added", func(t *testing.T) {
		if len(b.Groups) != len(known.Groups)+1 || len(b.Topics) != len(known.Topics)+1 {
			t.Errorf("groups %d, topics %d; embedded %d and %d", len(b.Groups), len(b.Topics), len(known.Groups), len(known.Topics))
		}
		if got := foundIn(b, Groups, "قال لواء الفانوس الأخضر"); got != "groups:Green Lantern Brigade=لواء الفانوس الأخضر" {
			t.Errorf("got %s", got)
		}
	})
	t.Run("tables not given stay", func(t *testing.T) {
		if !slices.Equal(b.Verbs, known.Verbs) || len(b.Places) != len(known.Places) {
			t.Error("verbs or places changed")
		}
		if got := foundIn(b, Places, "في بعقوبة"); got == "" {
			t.Error("بعقوبة is no longer found")
		}
	})
	t.Run("the embedded base is untouched", func(t *testing.T) {
		if got := foundIn(known, Groups, "قال لواء الفانوس الأخضر"); got != "" {
			t.Errorf("the embedded base now finds %s", got)
		}
		if got := foundIn(known, Groups, "أعلن تنظيم داعش"); !strings.Contains(got, "groups:Islamic State=تنظيم داعش") {
			t.Errorf("the old name no longer counts: %q", got)
		}
	})
}

func TestEveryTableHasRows(t *testing.T) {
	b := embedded(t)
	for i := range TableCount {
		if len(b.rows[i]) == 0 {
			t.Errorf("table %s is empty", i)
		}
	}
}

// TestVerbsConjugate holds every row that gives a root against the generator.
func TestVerbsConjugate(t *testing.T) {
	b := embedded(t)
	for _, tab := range []Table{Acts, Outcomes, Reporting, Verbs} {
		verbs := 0
		for _, r := range b.rows[tab] {
			c := cells{&schemas[tab], r}
			if c.text("root") == "" {
				if tab != Verbs && c.text("kind") == "verb" {
					t.Errorf("%s: verb %q has no root", tab, r.cells[0])
				}
				continue
			}
			verbs++
			lemma := firstWord(r.cells[0])
			forms, err := conjugate(lemma, c.text("root"), c.text("form"))
			if err != nil || len(forms) == 0 {
				t.Errorf("%s: %q of root %s form %s: %d forms, error %v", tab, lemma, c.text("root"), c.text("form"), len(forms), err)
			}
		}
		if verbs < 30 {
			t.Errorf("%s: only %d verbs were tried", tab, verbs)
		}
	}
}

// TestActsFindThemselves looks for every lemma and noun of the table of acts
// in a text that holds nothing else.
func TestActsFindThemselves(t *testing.T) {
	b := embedded(t)
	for i, r := range b.rows[Acts] {
		c := cells{&schemas[Acts], r}
		words := []string{c.text("lemma")}
		for _, n := range c.list("nouns") {
			words = append(words, splitNoun(n)...)
		}
		for _, w := range words {
			if !finds(b, Acts, int32(i), w) {
				t.Errorf("acts:%s (%s): %q is not found", c.text("lemma"), c.text("type"), w)
			}
		}
	}
}
