package read

import (
	"sort"
	"unicode/utf8"

	"github.com/waqai/waqai"
)

// mapped is a text that knows where each part of it came from. Positions on
// the source side count bytes of whatever the text was made from: the bytes of
// a file, or the text of another mapped one step nearer to the file. [mapped.over]
// joins two such steps into one, so that HTML inside CDATA inside XML inside
// UTF-16 still leads back to bytes.
//
//	var m mapped
//	m.copy("a", 0)                            // byte 0 of the source
//	m.put("&", 1, 5, waqai.Unescaped)         // bytes 1 to 6: &amp;
//	m.add("\n")                               // comes from nowhere
type mapped struct {
	text  []byte
	parts []stretch
}

// stretch is a row of units that were all made alike: each is width bytes of
// the text and stride bytes of the source. Copied bytes have 1 and 1, an Arabic
// letter of windows-1256 has 2 and 1, a JSON escape such as a quote 1 and 2. A
// text can be cut between any two units and both halves stay exact.
type stretch struct {
	text, source  int // where the first unit begins on either side
	units         int
	width, stride int
	kind          waqai.SegmentKind
}

func (s stretch) textEnd() int   { return s.text + s.units*s.width }
func (s stretch) sourceEnd() int { return s.source + s.units*s.stride }

// len is the length of the text in bytes.
func (m *mapped) len() int { return len(m.text) }

// String returns the text.
func (m *mapped) String() string { return string(m.text) }

// reset empties m and keeps its memory.
func (m *mapped) reset() { m.text, m.parts = m.text[:0], m.parts[:0] }

// add appends words that have no source.
func (m *mapped) add(s string) { m.text = append(m.text, s...) }

// copy appends s, which stands as it is at source.
func (m *mapped) copy(s string, source int) {
	if s == "" {
		return
	}
	m.join(stretch{len(m.text), source, len(s), 1, 1, waqai.Copied})
	m.text = append(m.text, s...)
}

// put appends s as one unit made from length bytes at source. A made unit
// without words leaves no trace.
func (m *mapped) put(s string, source, length int, kind waqai.SegmentKind) {
	if s == "" {
		return
	}
	if length == 0 {
		m.add(s)
		return
	}
	m.join(stretch{len(m.text), source, 1, len(s), length, kind})
	m.text = append(m.text, s...)
}

// join appends a stretch, as part of the last one where it goes on alike.
func (m *mapped) join(s stretch) {
	if n := len(m.parts); n > 0 {
		last := &m.parts[n-1]
		if last.kind == s.kind && last.width == s.width && last.stride == s.stride &&
			last.textEnd() == s.text && last.sourceEnd() == s.source {
			last.units += s.units
			return
		}
	}
	m.parts = append(m.parts, s)
}

// take appends from[a:b] with its map. A unit that the cut goes through keeps
// its words and its whole source.
func (m *mapped) take(from *mapped, a, b int) {
	if b <= a {
		return
	}
	base := len(m.text) - a
	m.text = append(m.text, from.text[a:b]...)
	for i := from.first(a); i < len(from.parts) && from.parts[i].text < b; i++ {
		for _, s := range from.parts[i].cut(a, b) {
			if s.units > 0 {
				s.text += base
				m.join(s)
			}
		}
	}
}

// first is the index of the first stretch that ends after text position at.
func (m *mapped) first(at int) int {
	return sort.Search(len(m.parts), func(i int) bool { return m.parts[i].textEnd() > at })
}

// cut restricts a stretch to text[a:b]: a torn unit in front, whole units, a
// torn unit behind; those that are missing have no units.
func (s stretch) cut(a, b int) (out [3]stretch) {
	a, b = max(a, s.text), min(b, s.textEnd())
	from, to := (a-s.text+s.width-1)/s.width, (b-s.text)/s.width // whole units
	torn := func(unit, a, b int) stretch {
		return stretch{a, s.source + unit*s.stride, 1, b - a, s.stride, s.kind}
	}
	if from > to { // both cuts in one unit
		out[0] = torn(to, a, b)
		return out
	}
	if at := s.text + from*s.width; a < at {
		out[0] = torn(from-1, a, at)
	}
	out[1] = stretch{s.text + from*s.width, s.source + from*s.stride, to - from, s.width, s.stride, s.kind}
	if at := s.text + to*s.width; at < b {
		out[2] = torn(to, at, b)
	}
	return out
}

// over joins two steps: m was made from the text of inner, and the result
// leads from m's text to inner's source. Words whose source has no source of
// its own come from nowhere.
func (m *mapped) over(inner *mapped) *mapped {
	out := &mapped{text: m.text}
	for _, s := range m.parts {
		if s.kind == waqai.Copied {
			out.through(inner, s)
			continue
		}
		for u := range s.units {
			at := s.source + u*s.stride
			if from, to := inner.origin(at, at+s.stride); to > from {
				out.join(stretch{s.text + u*s.width, from, 1, s.width, to - from, s.kind})
			}
		}
	}
	return out
}

// through appends what inner knows of a copied stretch.
func (m *mapped) through(inner *mapped, s stretch) {
	shift := s.text - s.source
	for i := inner.first(s.source); i < len(inner.parts) && inner.parts[i].text < s.sourceEnd(); i++ {
		for _, c := range inner.parts[i].cut(s.source, s.sourceEnd()) {
			if c.units > 0 {
				c.text += shift
				m.join(c)
			}
		}
	}
}

// origin returns the source range behind text[a:b], whole units, or an empty
// range where nothing is known.
func (m *mapped) origin(a, b int) (from, to int) {
	found := false
	for i := m.first(a); i < len(m.parts) && m.parts[i].text < b; i++ {
		s := m.parts[i]
		lo := s.source + max(0, (a-s.text)/s.width)*s.stride
		hi := s.source + (min(b, s.textEnd())-s.text+s.width-1)/s.width*s.stride
		if !found {
			from, to, found = lo, hi, true
			continue
		}
		from, to = min(from, lo), max(to, hi)
	}
	return from, to
}

// segments writes the map in the form that leaves the package. Copied runs
// stay whole; made runs are cut at spaces so that one names a word, not a
// paragraph.
func (m *mapped) segments() []waqai.Segment {
	out := make([]waqai.Segment, 0, len(m.parts))
	for _, s := range m.parts {
		for u := 0; u < s.units; u++ {
			first, space := u, false
			if s.kind == waqai.Copied {
				u = s.units - 1
			} else {
				space = m.isSpace(s.text + u*s.width)
			}
			text := waqai.Span{Start: s.text + first*s.width, End: s.text + (u+1)*s.width}
			source := waqai.Span{Start: s.source + first*s.stride, End: s.source + (u+1)*s.stride}
			if n := len(out); n > 0 && !space && s.kind != waqai.Copied && out[n-1].Kind == s.kind &&
				out[n-1].Text.End == text.Start && out[n-1].Source.End == source.Start && !m.isSpace(out[n-1].Text.End-1) {
				out[n-1].Text.End, out[n-1].Source.End = text.End, source.End
				continue
			}
			out = append(out, waqai.Segment{Text: text, Source: source, Kind: s.kind})
		}
	}
	return out
}

func (m *mapped) isSpace(at int) bool { return m.text[at] <= ' ' }

// mapString is s as the copy of its own bytes. Bytes that are not UTF-8 become
// U+FFFD, one each.
func mapString(s string) *mapped {
	m := &mapped{text: make([]byte, 0, len(s))}
	m.copyValid(s, 0)
	return m
}

// copyValid is copy for bytes of unknown quality.
func (m *mapped) copyValid(s string, source int) {
	if utf8.ValidString(s) {
		m.copy(s, source)
		return
	}
	from := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			m.copy(s[from:i], source+from)
			m.put(string(utf8.RuneError), source+i, 1, waqai.Decoded)
			from = i + 1
		}
		i += n
	}
	m.copy(s[from:], source+from)
}
