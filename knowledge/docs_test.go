package knowledge

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// described is what docs/knowledge.md says of a table: for each column the
// cell beside its name, which holds "must" and "key".
type described map[string]string

// describedTables reads the sections "### name" and in each the table whose first
// column is headed "column".
func describedTables(t *testing.T) map[string]described {
	t.Helper()
	text, err := os.ReadFile("../docs/knowledge.md")
	if err != nil {
		t.Fatal(err)
	}
	quoted := regexp.MustCompile("`([^`]+)`")
	tables := map[string]described{}
	var section described
	columns := false
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		cells := strings.Split(line, "|")
		switch {
		case strings.HasPrefix(line, "#"):
			section, columns = nil, false
			if name, ok := strings.CutPrefix(line, "### "); ok {
				section = described{}
				tables[name] = section
			}
		case section == nil || len(cells) < 4:
			columns = false
		case strings.TrimSpace(cells[1]) == "column":
			columns = true
		case columns:
			for _, name := range quoted.FindAllStringSubmatch(cells[1], -1) {
				section[name[1]] = cells[2]
			}
		}
	}
	return tables
}

// TestDocs holds docs/knowledge.md against the schemas, both ways. The column
// source, which every table has, is described once for all.
func TestDocs(t *testing.T) {
	tables := describedTables(t)
	for i := range schemas {
		s := &schemas[i]
		section, ok := tables[s.name]
		if !ok {
			t.Errorf("no section ### %s", s.name)
			continue
		}
		for _, c := range s.columns {
			if c.name == source.name {
				continue
			}
			marks, ok := section[c.name]
			if !ok {
				t.Errorf("%s: column `%s` is not described", s.name, c.name)
				continue
			}
			if key := slices.Contains(s.key, c.name); strings.Contains(marks, "must") != c.must || strings.Contains(marks, "key") != key {
				t.Errorf("%s: `%s` is marked %q; must %t, key %t", s.name, c.name, strings.TrimSpace(marks), c.must, key)
			}
		}
		for name := range section {
			if !slices.ContainsFunc(s.columns, func(c column) bool { return c.name == name }) {
				t.Errorf("%s: no column is called `%s`", s.name, name)
			}
		}
		delete(tables, s.name)
	}
	for name := range tables {
		t.Errorf("### %s is no table", name)
	}
}
