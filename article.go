package waqai

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"unicode/utf8"
)

// Article is one piece of news as it was read: the cleaned text that all
// spans count in, and the way from there back to the original bytes.
type Article struct {
	ID        string // unique within one run
	Publisher string // as the input names it; may be empty
	URL       string
	Title     string // the headline; empty where the input gives none
	Date      string // publication date as the publisher wrote it
	Published Day    // the same, resolved; empty where unknown or unreadable
	Assumed   bool   // Published was found in page noise, not given as the date
	Country   string // ISO 3166 alpha-3 of the publisher; may be empty

	// Text is the title, a newline and the cleaned body, or the body alone
	// where there is no title. It is valid UTF-8.
	Text string

	Segments []Segment // where each part of Text comes from, in order, without overlap
	Dropped  []Dropped // what was left out of Text, and why
	Skipped  string    // why the article was not coded; empty if it was
	Origin   Origin
}

// Origin says where the original bytes of an article stand.
type Origin struct {
	Path   string // file, or file and member: "news.zip/a.html"; "-" is standard input
	Offset int64  // first byte of the article in that file
	Length int64  // length in bytes; Segment and Dropped count from Offset
}

// SegmentKind says how a run of Text was made from the original bytes.
type SegmentKind string

// The kinds of segment.
const (
	Copied    SegmentKind = "copied"    // byte for byte
	Decoded   SegmentKind = "decoded"   // from another character encoding
	Unescaped SegmentKind = "unescaped" // JSON escapes, HTML or XML entities
)

// Segment ties a run of Text to the run of original bytes it was made from.
// Runs of Text that no segment covers (the newline after the title, a
// paragraph break made from a tag) were added by the reader.
type Segment struct {
	Text   Span        // in Article.Text
	Source Span        // in the original bytes of the article
	Kind   SegmentKind // how one became the other
}

// Dropped is a run of the original that is not in Text, with the reason.
type Dropped struct {
	Start  int    `json:"start"` // bytes from the start of the article's original
	End    int    `json:"end"`
	Reason string `json:"reason"` // a code of the noise table, such as "comment-form"
}

// Body is the part of Text after the title and its newline.
func (a *Article) Body() Span {
	if a.Title == "" {
		return Span{0, len(a.Text)}
	}
	return Span{min(len(a.Title)+1, len(a.Text)), len(a.Text)}
}

// Hash is the SHA-256 of Text. It depends on nothing but the words, so the
// same article read from two formats has the same hash.
func (a *Article) Hash() [sha256.Size]byte { return sha256.Sum256([]byte(a.Text)) }

// Source returns the original bytes range behind a span of Text, or an empty
// span where the words were not taken from the original in one piece of known
// place. For decoded and unescaped segments the whole segment is returned.
func (a *Article) Source(s Span) Span {
	var out Span
	for _, g := range a.Segments {
		if !g.Text.Overlaps(s) {
			continue
		}
		part := g.Source
		if g.Kind == Copied {
			from, to := max(s.Start, g.Text.Start), min(s.End, g.Text.End)
			part = Span{g.Source.Start + from - g.Text.Start, g.Source.Start + to - g.Text.Start}
		}
		out = out.Join(part)
	}
	return out
}

// Validate checks what every reader must give: valid UTF-8, the title in
// front, segments in order and inside the text, and copied segments of equal
// length on both sides.
func (a *Article) Validate() error {
	if !utf8.ValidString(a.Text) {
		return errors.New("text is not valid UTF-8")
	}
	if a.Title != "" && (len(a.Text) < len(a.Title) || a.Text[:len(a.Title)] != a.Title) {
		return errors.New("text does not begin with the title")
	}
	end := 0
	for i, g := range a.Segments {
		switch {
		case g.Text.Start < end || g.Text.End > len(a.Text) || g.Text.Empty():
			return fmt.Errorf("segment %d: text range %v is out of order or outside the text", i, g.Text)
		case g.Source.Start < 0 || g.Source.Empty():
			return fmt.Errorf("segment %d: source range %v is empty or negative", i, g.Source)
		case g.Kind == Copied && g.Text.Len() != g.Source.Len():
			return fmt.Errorf("segment %d: copied, but %d bytes became %d", i, g.Source.Len(), g.Text.Len())
		}
		end = g.Text.End
	}
	for i, d := range a.Dropped {
		if d.Start < 0 || d.End < d.Start || d.Reason == "" {
			return fmt.Errorf("dropped run %d: bad range or no reason", i)
		}
	}
	return nil
}
