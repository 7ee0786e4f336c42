package read

import (
	"bytes"
	"sort"
	"strings"

	"golang.org/x/net/html"

	"github.com/waqai/waqai"
)

// putText appends the words of source[start:end] as a page shows them:
// entities resolved, white space drawn together. The source is valid UTF-8.
func (m *mapped) putText(source string, start, end int) {
	for i := start; i < end; {
		switch c := source[i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f':
			from := i
			for i < end && strings.IndexByte(" \t\n\r\f", source[i]) >= 0 {
				i++
			}
			m.putSpace(source, from)
		case c == '&':
			i += m.putEntity(source, i, end)
		default:
			next := strings.IndexAny(source[i:end], "& \t\n\r\f")
			if next < 0 {
				next = end - i
			}
			m.copy(source[i:i+next], i)
			i += next
		}
	}
}

// putSpace appends one space, unless a space or line break stands there.
func (m *mapped) putSpace(source string, at int) {
	if n := len(m.text); n == 0 || m.text[n-1] == ' ' || m.text[n-1] == '\n' {
		return
	}
	if source[at] == ' ' {
		m.copy(" ", at)
		return
	}
	m.put(" ", at, 1, waqai.Unescaped)
}

// putVerbatim is putText with all white space kept, for titles in attributes.
func (m *mapped) putVerbatim(source string, start, end int) {
	for i := start; i < end; {
		next := strings.IndexByte(source[i:end], '&')
		if next < 0 {
			next = end - i
		}
		m.copy(source[i:i+next], i)
		if i += next; i < end {
			i += m.putEntity(source, i, end)
		}
	}
}

// maxEntity is the length of the longest entity, with room.
const maxEntity = 40

// putEntity appends the character of the entity at source[at] and returns its
// length. An ampersand that begins none is copied.
func (m *mapped) putEntity(source string, at, end int) int {
	n := 1
	for at+n < end && n < maxEntity && isEntityByte(source[at+n]) {
		n++
	}
	if at+n < end && source[at+n] == ';' {
		n++
	}
	raw := source[at : at+n]
	word := html.UnescapeString(raw)
	if word == raw || n == 1 {
		m.copy(raw, at)
		return n
	}
	if word == "\u00a0" || word == "\n" {
		word = " " // a space that does not break is a space to a reader
	}
	m.put(word, at, n, waqai.Unescaped)
	return n
}

func isEntityByte(c byte) bool {
	return c == '#' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// newLine appends a line break, unless one stands there.
func (m *mapped) newLine() {
	if n := len(m.text); n > 0 && m.text[n-1] != '\n' {
		m.add("\n")
	}
}

// trimRight takes spaces off the end.
func (m *mapped) trimRight() {
	m.cutAt(len(bytes.TrimRight(m.text, " \u00a0")))
}

// cutAt shortens the text to n bytes.
func (m *mapped) cutAt(n int) {
	m.text = m.text[:n]
	for k := len(m.parts) - 1; k >= 0; k-- {
		s := &m.parts[k]
		if s.textEnd() <= n {
			return
		}
		if s.text < n && (n-s.text)%s.width == 0 {
			s.units = (n - s.text) / s.width
			return
		}
		m.parts = m.parts[:k]
	}
}

// trimmed is the text without white space at its ends.
func (m *mapped) trimmed() *mapped {
	from, to := 0, len(m.text)
	for from < to && m.text[from] <= ' ' {
		from++
	}
	for to > from && m.text[to-1] <= ' ' {
		to--
	}
	out := &mapped{}
	out.take(m, from, to)
	return out
}

// fragment is the text of a piece of HTML that is all article, as feeds hold
// it. What was escaped twice is unescaped twice.
func fragment(source *mapped) *mapped {
	for range 3 {
		text := source.String()
		out := &mapped{}
		if !leftTag.MatchString(text) {
			if strings.IndexByte(text, '&') < 0 {
				return source
			}
			out.putVerbatim(text, 0, len(text))
		} else {
			t := parseTree(text)
			t.prune(fragmentPruning)
			t.render(out, t.root)
		}
		source = out.over(source)
		if !leftTag.MatchString(source.String()) {
			return source
		}
	}
	return source
}

// render appends the text of an element, one line a block.
func (t *tree) render(m *mapped, in *element) {
	breaks := -1
	for _, r := range t.within(in.start, in.end) {
		if r.raw || r.in.drop != "" {
			continue
		}
		if breaks >= 0 && r.breaks != breaks {
			m.trimRight()
			m.newLine()
		}
		breaks = r.breaks
		m.putText(t.source, r.start, r.end)
	}
	m.trimRight()
	for n := len(m.text); n > 0 && m.text[n-1] == '\n'; n-- {
		m.cutAt(n - 1)
	}
}

// within returns the runs of text between two positions.
func (t *tree) within(start, end int) []textRun {
	from := sort.Search(len(t.runs), func(i int) bool { return t.runs[i].start >= start })
	to := sort.Search(len(t.runs), func(i int) bool { return t.runs[i].end > end })
	return t.runs[from:max(from, to)]
}
