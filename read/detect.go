package read

import (
	"bufio"
	"bytes"
	"path"
	"strings"
	"unicode/utf8"
)

// format is what an input turned out to be.
type format int

const (
	formatEmpty format = iota
	formatBinary
	formatText
	formatJSONLines
	formatJSONArray
	formatJSONObject
	formatHTML
	formatFeed
	formatZip
	formatGzip
)

// peekSize is how much of an input is looked at to tell its format.
const peekSize = 64 << 10

// detect tells the format by content first and by the ending of the name where
// the content leaves it open. The second result names what a binary input is.
func detect(head []byte, name string) (format, string) {
	if len(head) == 0 {
		return formatEmpty, ""
	}
	for _, m := range magics {
		if strings.HasPrefix(string(head), m.magic) {
			return m.format, m.name
		}
	}
	text := headText(head)
	if text == nil {
		return formatBinary, ""
	}
	text = bytes.TrimLeft(text, " \t\r\n\uFEFF")
	if len(text) == 0 {
		return formatEmpty, ""
	}
	ending := strings.ToLower(path.Ext(strings.TrimSuffix(name, ".gz")))
	switch {
	case text[0] == '{' || ending == ".jsonl" || ending == ".ndjson":
		return detectObject(text, ending), ""
	case text[0] == '[' && (ending == ".json" || looksArray(text)):
		return formatJSONArray, ""
	case text[0] == '<':
		return detectMarkup(text, ending), ""
	case ending == ".html" || ending == ".htm" || ending == ".xhtml":
		return formatHTML, ""
	}
	return formatText, ""
}

// magics are the first bytes of formats that are not text.
var magics = []struct {
	magic  string
	format format
	name   string
}{
	{"\x1f\x8b", formatGzip, ""},
	{"PK\x03\x04", formatZip, ""},
	{"PK\x05\x06", formatZip, ""},
	{"%PDF-", formatBinary, "a PDF"},
	{"\x89PNG", formatBinary, "a PNG picture"},
	{"\xff\xd8\xff", formatBinary, "a JPEG picture"},
	{"GIF8", formatBinary, "a GIF picture"},
	{"\xd0\xcf\x11\xe0", formatBinary, "an old Word or Excel file"},
	{"SQLite format 3", formatBinary, "an SQLite file"},
	{"\x28\xb5\x2f\xfd", formatBinary, "a zstd file"},
	{"7z\xbc\xaf", formatBinary, "a 7z archive"},
	{"Rar!", formatBinary, "a RAR archive"},
	{"BZh", formatBinary, "a bzip2 file"},
	{"{\\rtf", formatBinary, "an RTF document"},
}

// headText is the head decoded far enough to see its first ASCII signs, or nil
// where it is binary.
func headText(head []byte) []byte {
	if utf8.Valid(head) && bytes.IndexByte(head, 0) < 0 {
		return head
	}
	if order, ok := utf16Order(head); ok {
		return decodeUTF16(head, 0, order).text
	}
	control := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			control++
		}
	}
	if bytes.IndexByte(head, 0) >= 0 || control*50 > len(head) {
		return nil
	}
	return head
}

// utf16Order reports whether data is UTF-16, by mark or by looks.
func utf16Order(data []byte) (order int, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return 0, true
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return 1, true
	}
	return looksUTF16(data)
}

// detectObject tells one object over several lines from one object a line: the
// first line of the latter is complete, or the next line begins with a brace.
func detectObject(text []byte, ending string) format {
	if ending == ".jsonl" || ending == ".ndjson" {
		return formatJSONLines
	}
	first, rest, more := bytes.Cut(text, []byte("\n"))
	if !more {
		return formatJSONLines
	}
	if valueEnd(string(first), 0) > 0 {
		return formatJSONLines
	}
	if next := bytes.TrimLeft(rest, "\r\n"); bytes.HasPrefix(next, []byte("{")) {
		return formatJSONLines
	}
	return formatJSONObject
}

// looksArray reports whether a bracket opens an array of objects rather than a
// note in running text.
func looksArray(text []byte) bool {
	rest := bytes.TrimLeft(text[1:], " \t\r\n")
	return len(rest) > 0 && (rest[0] == '{' || rest[0] == ']' && len(bytes.TrimSpace(rest)) == 1)
}

// detectMarkup tells feeds and pages apart by their first tags, past comments,
// declarations and processing instructions.
func detectMarkup(text []byte, ending string) format {
	lower := strings.ToLower(string(text[:min(len(text), 8<<10)]))
	for lower != "" {
		lower = strings.TrimLeft(lower, " \t\r\n")
		skip := ""
		switch {
		case strings.HasPrefix(lower, "<!--"):
			skip = "-->"
		case strings.HasPrefix(lower, "<?"):
			skip = "?>"
		case strings.HasPrefix(lower, "<!doctype html"):
			return formatHTML
		case strings.HasPrefix(lower, "<!"):
			skip = ">"
		}
		if skip == "" {
			break
		}
		_, after, found := strings.Cut(lower, skip)
		if !found {
			break
		}
		lower = after
	}
	for _, tag := range []string{"<rss", "<feed", "<rdf:rdf", "<atom:feed", "<channel"} {
		if strings.HasPrefix(lower, tag) {
			return formatFeed
		}
	}
	if len(lower) > 1 && (lower[1] >= 'a' && lower[1] <= 'z' || lower[1] == '/') || ending == ".html" || ending == ".htm" {
		return formatHTML
	}
	return formatText
}

// stream dispatches one input to its format.
func (s *session) stream(in *input) {
	r := bufio.NewReaderSize(in.r, 256<<10)
	head, err := r.Peek(peekSize)
	if err != nil && len(head) == 0 && !isEOF(err) {
		s.fail(in.path, "", err, "")
		return
	}
	kind, what := detect(trimPartial(head), in.name)
	switch kind {
	case formatEmpty:
		s.fail(in.path, "", ErrEmpty, "")
	case formatBinary:
		s.binary(in, what)
	case formatGzip:
		s.gzip(in, r)
	case formatZip:
		s.zipStream(in, r)
	case formatJSONLines, formatJSONArray, formatJSONObject:
		s.json(in, r, head, kind)
	case formatHTML:
		s.html(in, r)
	case formatFeed:
		s.feed(in, r)
	default:
		s.text(in, r)
	}
}

// binary reports an input that is not text.
func (s *session) binary(in *input, what string) {
	err := ErrBinary
	if what != "" {
		err = &kindError{what}
	}
	s.fail(in.path, "", err, "save it as text, HTML or JSON first")
}

// kindError is ErrBinary with the name of what it is instead.
type kindError struct{ what string }

func (e *kindError) Error() string { return ErrBinary.Error() + " but " + e.what }
func (e *kindError) Unwrap() error { return ErrBinary }

// trimPartial takes off a character that the peek cut in two.
func trimPartial(head []byte) []byte {
	if len(head) < peekSize {
		return head
	}
	for n := 1; n < utf8.UTFMax && n < len(head); n++ {
		if c := head[len(head)-n]; c >= 0xC0 {
			if !utf8.FullRune(head[len(head)-n:]) {
				return head[:len(head)-n]
			}
			break
		} else if c < utf8.RuneSelf {
			break
		}
	}
	return head
}
