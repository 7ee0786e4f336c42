// Package knowledge is what Waqai knows of the world: which words name an
// act, who the armed groups are, where the towns lie, which phrases foil or
// deny. All of it stands in the tables of the folder tables, one fact a row,
// every row with its source; this package checks them, inflects the words and
// finds them in a text.
//
// Start with [Embedded], the knowledge that comes with the program, and
// [Base.NewMatcher], which finds its words in folded text:
//
//	base, err := knowledge.Embedded()
//	…
//	matches := base.NewMatcher().Append(nil, folded, folded.Tokens())
//
// [Load] adds a folder of a user's own tables: a row with the key of a known
// row replaces it, any other row is added. docs/knowledge.md describes the
// columns.
package knowledge

import (
	"crypto/sha256"
	_ "embed" // the compiled tables
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ../internal/tools/compileknowledge

//go:embed compiled.bin
var compiled string

// Embedded returns the knowledge that is compiled into the program.
var Embedded = sync.OnceValues(func() (*Base, error) { return decode(compiled) })

// Compile checks all tables of a folder and builds a knowledge base from them
// alone. It returns every fault found, joined, each a [Problem].
func Compile(tables fs.FS) (*Base, error) { return (&Base{}).with(tables, true) }

// Load returns the embedded knowledge extended by the tables of a folder,
// which need not hold every table.
func Load(tables fs.FS) (*Base, error) {
	base, err := Embedded()
	if err != nil {
		return nil, err
	}
	return base.with(tables, false)
}

// Encode writes the compiled form of tables, for the file compiled.bin.
func Encode(tables fs.FS) ([]byte, error) {
	b, err := Compile(tables)
	if err != nil {
		return nil, err
	}
	return b.encode(), nil
}

// Hash tells one state of the knowledge from another: the SHA-256 of its
// compiled form, in hexadecimal.
func (b *Base) Hash() string {
	data := bytesOf(b.compiled)
	if len(data) == 0 {
		data = b.encode()
	}
	return fmt.Sprintf("%x", sha256.Sum256(data))
}

// with returns a base of b's rows and those of the folder.
func (b *Base) with(tables fs.FS, all bool) (*Base, error) {
	out := &Base{}
	var faults []error
	known := map[string]bool{}
	for t := range TableCount {
		s := &schemas[t]
		file := s.name + ".tsv"
		known[file] = true
		out.rows[t] = b.rows[t]
		data, err := fs.ReadFile(tables, file)
		if errors.Is(err, fs.ErrNotExist) && !all {
			continue
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("read table %s: %w", file, err))
			continue
		}
		rows, err := readTable(s, file, data)
		if err != nil {
			faults = append(faults, err)
		}
		if out.rows[t], err = s.merge(b.rows[t], rows); err != nil {
			faults = append(faults, err)
		}
	}
	faults = append(faults, strangers(tables, known)...)
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	out.typed()
	if err := out.crossCheck(); err != nil {
		return nil, err
	}
	phrases, err := out.phrases()
	if err != nil {
		return nil, err
	}
	out.lexicon = newLexicon(phrases)
	return out, nil
}

// merge puts new rows over old ones with the same key. Two new rows with one
// key are a fault.
func (s *schema) merge(old, rows []row) ([]row, error) {
	out := slices.Clone(old)
	at := make(map[string]int, len(old)+len(rows))
	for i, r := range old {
		at[s.keyOf(r)] = i
	}
	var faults []error
	for _, r := range rows {
		key := s.keyOf(r)
		i, ok := at[key]
		switch {
		case ok && i < len(old) && out[i].line == 0:
			out[i] = r
		case ok:
			faults = append(faults, r.problem("keep one of them", "%s: the same row as line %d", s.name, out[i].line))
		default:
			at[key] = len(out)
			out = append(out, r)
		}
	}
	return out, errors.Join(faults...)
}

// strangers reports tables whose name is unknown, so that a misspelt file
// name is not passed over in silence.
func strangers(tables fs.FS, known map[string]bool) []error {
	files, err := fs.Glob(tables, "*.tsv")
	if err != nil {
		return []error{err}
	}
	var faults []error
	for _, f := range files {
		if !known[path.Base(f)] {
			var names []string
			for _, s := range schemas {
				names = append(names, s.name+".tsv")
			}
			faults = append(faults, Problem{File: f, Text: "no table has this name", Hint: "the tables are: " + strings.Join(names, " ")})
		}
	}
	return faults
}

// crossCheck finds conflicts between rows: countries and regions that no
// table knows.
func (b *Base) crossCheck() error {
	var faults []error
	other := []string{"", "IMG", "UNO", "EUR", "IGO", "NGO"}
	for t, column := range map[Table]string{Groups: "country", Nationalities: "country", Regions: "country", Places: "country"} {
		s := &schemas[t]
		for _, r := range b.rows[t] {
			c := r.cells[s.at(column)]
			if _, ok := b.byISO[c]; !ok && !slices.Contains(other, c) {
				faults = append(faults, r.problem("add it to countries.tsv", "%s: country %q is not known", s.name, c))
			}
		}
	}
	s := &schemas[Places]
	for i, p := range b.Places {
		if _, ok := b.Region(p.Country, p.Admin1); p.Admin1 != "" && !ok {
			faults = append(faults, b.rows[Places][i].problem("add it to regions.tsv", "%s: region %q of %s is not known", s.name, p.Admin1, p.Country))
		}
	}
	slices.SortFunc(faults, func(x, y error) int { return strings.Compare(x.Error(), y.Error()) })
	return errors.Join(faults...)
}
