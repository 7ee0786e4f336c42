package read

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/waqai/waqai"
)

// text reads a plain text: one article, without a title.
func (s *session) text(in *input, r *bufio.Reader) {
	body, length, ok := s.decoded(in, r, s.o.Limits.Article, nil)
	if !ok {
		return
	}
	s.finish(&draft{id: in.stem(), body: *body, origin: waqai.Origin{Path: in.path, Length: length}})
}

// json reads one of the three JSON shapes. UTF-16 is turned into UTF-8 as a
// whole; the single-byte encodings keep their ASCII bytes, so their structure
// can be read as it stands and each object is decoded on its own.
func (s *session) json(in *input, r *bufio.Reader, head []byte, kind format) {
	if order, ok := utf16Order(head); ok {
		s.json16(in, r, order, kind)
		return
	}
	switch kind {
	case formatJSONLines:
		s.jsonLines(in, r)
	case formatJSONArray:
		s.jsonArray(in, r)
	default:
		s.jsonObject(in, r)
	}
}

// json16 reads UTF-16. Origin counts the bytes of the file, and so do all
// segments.
func (s *session) json16(in *input, r *bufio.Reader, order int, kind format) {
	data, ok := s.whole(in, r, s.o.Limits.File)
	if !ok {
		return
	}
	from := 0
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		from = 2
	}
	outer := decodeUTF16(data, from, order)
	inner := *in
	inner.outer = outer
	s.json(&inner, bufio.NewReader(bytes.NewReader(outer.text)), nil, kind)
}

func isEOF(err error) bool { return errors.Is(err, io.EOF) }
