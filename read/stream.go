package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/waqai/waqai"
)

// stream reads the pieces of a long input one by one (lines, or the elements
// of an array) and knows where each stands. A piece that passes the limit is
// read to its end but not kept.
type stream struct {
	r      *bufio.Reader
	offset int64 // of the next byte
	line   int   // number of the line the next byte is in, from 1
	limit  int64
	buf    []byte
}

func newStream(r *bufio.Reader, limit int64) *stream {
	return &stream{r: r, line: 1, limit: limit}
}

// piece is one line or element. Its bytes hold until the next is read.
type piece struct {
	bytes  []byte
	offset int64
	line   int
	length int64 // also of a piece that was too long to keep
}

// tooLong reports whether the bytes were not kept.
func (p piece) tooLong() bool { return int64(len(p.bytes)) != p.length }

// nextLine reads one line without its line break. At the end it returns
// [io.EOF].
func (s *stream) nextLine() (piece, error) {
	p := piece{offset: s.offset, line: s.line}
	s.buf = s.buf[:0]
	for {
		chunk, err := s.r.ReadSlice('\n')
		s.offset += int64(len(chunk))
		p.length += int64(len(chunk))
		if p.length <= s.limit {
			s.buf = append(s.buf, chunk...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (!errors.Is(err, io.EOF) || p.length == 0) {
			return p, err
		}
		break
	}
	s.line++
	p.bytes = s.buf
	if p.length > s.limit {
		p.bytes = nil
		return p, nil
	}
	p.bytes = bytes.TrimSuffix(bytes.TrimSuffix(p.bytes, []byte("\n")), []byte("\r"))
	p.length = int64(len(p.bytes))
	return p, nil
}

// nextByte reads one byte.
func (s *stream) nextByte() (byte, error) {
	c, err := s.r.ReadByte()
	if err != nil {
		return 0, err
	}
	s.offset++
	if c == '\n' {
		s.line++
	}
	return c, nil
}

// unread takes back the byte just read, which must not be a line break.
func (s *stream) unread() {
	s.r.UnreadByte()
	s.offset--
}

// nextElement reads one element of a JSON array, the bracket before the first
// one having been read. After the closing bracket it returns [io.EOF].
func (s *stream) nextElement() (piece, error) {
	for {
		c, err := s.nextByte()
		if err != nil {
			return piece{offset: s.offset, line: s.line}, endsEarly(err)
		}
		switch c {
		case ' ', '\t', '\r', '\n', ',':
			continue
		case ']':
			return piece{}, io.EOF
		}
		s.unread()
		return s.element()
	}
}

// element reads a value up to the comma or bracket behind it.
func (s *stream) element() (piece, error) {
	p := piece{offset: s.offset, line: s.line}
	s.buf = s.buf[:0]
	scan := elementScan{}
	for !scan.done {
		if _, err := s.r.Peek(1); err != nil {
			return p, endsEarly(err)
		}
		chunk, _ := s.r.Peek(s.r.Buffered())
		n := scan.feed(chunk)
		p.length += int64(n)
		if p.length <= s.limit {
			s.buf = append(s.buf, chunk[:n]...)
		}
		s.line += bytes.Count(chunk[:n], []byte("\n"))
		s.offset += int64(n)
		s.r.Discard(n)
	}
	if p.length <= s.limit {
		p.bytes = bytes.TrimRight(s.buf, " \t\r\n")
		p.length = int64(len(p.bytes))
	}
	return p, nil
}

// elementScan finds the end of a JSON value across chunks.
type elementScan struct {
	depth           int
	inString, after bool // after a backslash
	done            bool
}

// feed returns how many bytes of chunk belong to the value.
func (e *elementScan) feed(chunk []byte) int {
	for i := 0; i < len(chunk); i++ {
		c := chunk[i]
		if e.inString {
			switch {
			case e.after:
				e.after = false
			case c == '\\':
				e.after = true
			case c == '"':
				e.inString = false
			}
			continue
		}
		switch c {
		case '"':
			e.inString = true
		case '{', '[':
			e.depth++
		case '}', ']':
			if e.depth == 0 && c == ']' {
				e.done = true
				return i
			}
			e.depth = max(0, e.depth-1) // a brace too many makes a broken element
		case ',':
			if e.depth == 0 {
				e.done = true
				return i
			}
		}
	}
	return len(chunk)
}

// endsEarly is the error for an array that stops before its bracket.
func endsEarly(err error) error {
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: the array does not end", ErrJSON)
	}
	return err
}

// tooLongError says how long a piece is.
func tooLongError(length, limit int64) error {
	return fmt.Errorf("%d MB: %w of %d MB", length>>20, ErrTooLong, limit>>20)
}

const jsonHint = "each article is one JSON object with the keys id, publisher, url, title, date, text"

// jsonLines reads one object a line. A line that cannot be read is an error of
// its own.
func (s *session) jsonLines(in *input, r *bufio.Reader) {
	lines := newStream(r, s.o.Limits.Article)
	for !s.stopped {
		p, err := lines.nextLine()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			s.fail(in.path, fmt.Sprintf("line %d", p.line), err, "nothing behind this line was read")
			return
		}
		if !p.tooLong() && len(bytes.TrimSpace(trimBOM(p.bytes))) == 0 {
			continue
		}
		s.jsonPiece(in, p, fmt.Sprintf("line %d", p.line), p.line)
	}
}

// jsonArray reads the elements of an array.
func (s *session) jsonArray(in *input, r *bufio.Reader) {
	elements := newStream(r, s.o.Limits.Article)
	for c := byte(0); c != '['; {
		var err error
		if c, err = elements.nextByte(); err != nil {
			s.fail(in.path, "", endsEarly(err), jsonHint)
			return
		}
	}
	for n := 1; !s.stopped; n++ {
		p, err := elements.nextElement()
		if errors.Is(err, io.EOF) {
			return
		}
		place := fmt.Sprintf("item %d (line %d)", n, p.line)
		if err != nil {
			s.fail(in.path, place, err, "nothing from here on was read; a quote or bracket may be missing")
			return
		}
		s.jsonPiece(in, p, place, n)
	}
}

// jsonObject reads an input that is one object over several lines.
func (s *session) jsonObject(in *input, r *bufio.Reader) {
	data, ok := s.whole(in, r, s.o.Limits.Article)
	if !ok {
		return
	}
	p := piece{bytes: bytes.TrimRight(data, " \t\r\n"), line: 1}
	p.length = int64(len(p.bytes))
	s.jsonPiece(in, p, "", 1)
}

// jsonPiece makes an article of one object. The n-th article of an input that
// gives no id is named after the input and n.
func (s *session) jsonPiece(in *input, p piece, place string, n int) {
	if p.tooLong() {
		s.fail(in.path, place, tooLongError(p.length, s.o.Limits.Article), "the rest of the input was read")
		return
	}
	text, origin, err := in.decodePiece(p)
	if err != nil {
		s.fail(in.path, place, err, encodingHint)
		return
	}
	d := &draft{title: s.title, body: s.body}
	err = d.json(text.String())
	s.title, s.body = d.title, d.body // for the next article, which resets them
	if err != nil {
		s.fail(in.path, place, err, jsonHint)
		return
	}
	if !text.plain() {
		d.title, d.body = *d.title.over(text), *d.body.over(text)
	}
	if d.id == "" {
		d.id = in.numbered(n)
	}
	d.origin = origin
	s.finish(d)
}

// decodePiece turns a piece into UTF-8 that leads back to the piece's first
// byte in the file, and says where that is.
func (in *input) decodePiece(p piece) (*mapped, waqai.Origin, error) {
	if in.outer == nil {
		text, err := decode(p.bytes, "")
		return text, waqai.Origin{Path: in.path, Offset: p.offset, Length: p.length}, err
	}
	text := &mapped{}
	text.take(in.outer, int(p.offset), int(p.offset+p.length))
	from, to := text.origin(0, text.len())
	for i := range text.parts {
		text.parts[i].source -= from
	}
	return text, waqai.Origin{Path: in.path, Offset: int64(from), Length: int64(to - from)}, nil
}
