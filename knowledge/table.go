package knowledge

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Problem is one fault in a table, with the place to mend it.
type Problem struct {
	File string
	Line int // 1-based; 0 where the fault is the file's
	Text string
	Hint string
}

// Error gives the fault as file:line: text (hint).
func (p Problem) Error() string {
	where := p.File
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	if p.Hint == "" {
		return where + ": " + p.Text
	}
	return where + ": " + p.Text + " (" + p.Hint + ")"
}

// row is one line of a table: its cells in the order of the schema's columns.
type row struct {
	file  string
	line  int
	cells []string
}

func (r row) problem(hint, format string, args ...any) error {
	return Problem{File: r.file, Line: r.line, Text: fmt.Sprintf(format, args...), Hint: hint}
}

// readTable reads a tab-separated table whose header names the columns of the
// schema, in any order. Lines beginning with # are comments. All faults are
// reported together.
func readTable(s *schema, file string, data []byte) ([]row, error) {
	if !utf8.Valid(data) {
		return nil, Problem{File: file, Text: "not UTF-8", Hint: "save the file as UTF-8"}
	}
	var rows []row
	var faults []error
	var order []int // order[i] is the schema column of cell i
	for n, line := range bytes.Split(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\n")) {
		text := strings.TrimSuffix(string(line), "\r")
		if strings.TrimSpace(text) == "" || strings.HasPrefix(text, "#") {
			continue
		}
		cells := strings.Split(text, "\t")
		if order == nil {
			var err error
			if order, err = s.header(file, n+1, cells); err != nil {
				return nil, err
			}
			continue
		}
		r := row{file: file, line: n + 1, cells: make([]string, len(s.columns))}
		if len(cells) != len(order) {
			faults = append(faults, r.problem("separate cells by one tab each", "%d cells, the header has %d", len(cells), len(order)))
			continue
		}
		for i, c := range cells {
			r.cells[order[i]] = strings.TrimSpace(c)
		}
		if err := s.check(r); err != nil {
			faults = append(faults, err)
			continue
		}
		rows = append(rows, r)
	}
	if order == nil {
		faults = append(faults, Problem{File: file, Text: "no header line", Hint: "the first line names the columns: " + s.names()})
	}
	return rows, errors.Join(faults...)
}

// list splits a cell of several values.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	out := strings.Split(cell, "|")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}
