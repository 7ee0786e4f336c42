package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"

	"github.com/waqai/waqai"
)

// format is one way of writing records: what stands before, between and after
// them, and how one is written.
type format struct {
	head, first, between, tail string
	encode                     func(*bytes.Buffer, *waqai.Article, []waqai.Report) error
}

// formatOf returns the format of a name, for a terminal or file of the given
// width in columns.
func (s *session) formatOf(name string) format {
	switch name {
	case "json":
		return format{head: "[", first: "\n", between: ",\n", tail: "\n]\n", encode: encodeJSON}
	case "csv":
		return format{head: csvHead(), encode: encodeCSV}
	case "table":
		t := newTable(s.talk, columnsOf(s.stdout))
		return format{head: t.head(), between: "\n", encode: t.encode}
	}
	return format{encode: encodeJSONLine}
}

// encodeJSON writes the record of one article on one line, without its end.
func encodeJSON(buf *bytes.Buffer, a *waqai.Article, reports []waqai.Report) error {
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(waqai.NewRecord(a, reports)); err != nil {
		return err
	}
	buf.Truncate(buf.Len() - 1)
	return nil
}

func encodeJSONLine(buf *bytes.Buffer, a *waqai.Article, reports []waqai.Report) error {
	err := encodeJSON(buf, a, reports)
	buf.WriteByte('\n')
	return err
}

// writer writes records in one format.
type writer struct {
	w      *bufio.Writer
	format format
	n      int
}

func newWriter(out *os.File, f format) *writer {
	w := &writer{w: bufio.NewWriterSize(out, 64<<10), format: f}
	io.WriteString(w.w, f.head)
	return w
}

// record writes what encode has made of one article. What it makes of an
// article may be nothing.
func (w *writer) record(encoded []byte) error {
	if len(encoded) == 0 {
		return nil
	}
	if w.n++; w.n == 1 {
		io.WriteString(w.w, w.format.first)
	} else {
		io.WriteString(w.w, w.format.between)
	}
	_, err := w.w.Write(encoded)
	return err
}

// close writes what stands behind the last record.
func (w *writer) close() error {
	io.WriteString(w.w, w.format.tail)
	return w.w.Flush()
}
