package read

import (
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The tokenizer of x/net/html gives the raw bytes of every token; their
// lengths, summed, say where a token stands. Its parser does not, so the tree
// is built here, with as much of the HTML rules as news pages need: empty
// elements, paragraphs and items that end themselves, end tags without a start.

// element is a node of the page.
type element struct {
	tag        atom.Atom // 0 for names that HTML does not have
	name       string
	marks      string // class, id, role and the like, lower-cased, one space around each
	parent     *element
	children   []*element
	start, end int // bytes of the page, tags included
	attributes []attribute
	hidden     bool
	drop       string // why it, or an element around it, is no part of the article; or empty
	score      int    // worth of its text; see html_body.go
}

// attribute is a name and its raw value.
type attribute struct {
	name   string // lower case
	value  string // raw, entities and all
	offset int    // of the value in the page
}

// textRun is a piece of text between two tags.
type textRun struct {
	in         *element
	start, end int // bytes of the page
	breaks     int // block borders passed so far; runs with the same number stand on one line
	raw        bool
}

// tree is a page taken apart.
type tree struct {
	source string
	root   *element
	all    []*element // in the order of their start
	runs   []textRun
	breaks int
	deep   int
}

// maxElementDepth bounds the nesting; deeper elements are hung up higher.
const maxElementDepth = 200

// parseTree takes a page apart. It accepts anything.
func parseTree(source string) *tree {
	t := &tree{source: source, root: &element{name: "root", end: len(source)}}
	t.all = append(t.all, t.root)
	z := html.NewTokenizer(strings.NewReader(source))
	open, at := t.root, 0
	for {
		kind := z.Next()
		raw := z.Raw()
		start := at
		at += len(raw)
		switch kind {
		case html.ErrorToken:
			if z.Err() == io.EOF && len(raw) > 0 {
				t.text(open, start, at)
			}
			t.closeAll(open, len(source))
			return t
		case html.TextToken:
			t.text(open, start, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			open = t.startTag(open, source[start:at], start)
		case html.EndTagToken:
			open = t.endTag(open, source[start:at], at)
		}
	}
}

// text records a piece of text.
func (t *tree) text(in *element, start, end int) {
	raw := in.tag == atom.Script || in.tag == atom.Style || in.tag == atom.Noscript
	t.runs = append(t.runs, textRun{in: in, start: start, end: end, breaks: t.breaks, raw: raw})
}

// tagName is the name in a raw tag, lower-cased.
func tagName(raw string) string {
	raw = strings.TrimLeft(raw, "</")
	end := strings.IndexAny(raw, " \t\r\n\f/>")
	if end < 0 {
		end = len(raw)
	}
	return strings.ToLower(raw[:end])
}

// startTag opens an element and returns the one that is open now.
func (t *tree) startTag(open *element, raw string, start int) *element {
	name := tagName(raw)
	e := &element{tag: atom.Lookup([]byte(name)), name: name, start: start, end: start + len(raw)}
	e.attributes = scanAttributes(raw, start)
	e.readMarks()
	open = t.implied(open, e.tag, start)
	e.parent = open
	open.children = append(open.children, e)
	t.all = append(t.all, e)
	if isBlock(e) {
		t.breaks++
	}
	if isVoid(e.tag) || strings.HasSuffix(raw, "/>") && e.tag == 0 || t.deep >= maxElementDepth {
		return open
	}
	t.deep++
	return e
}

// endTag closes the nearest open element of that name, if there is one.
func (t *tree) endTag(open *element, raw string, end int) *element {
	name := tagName(raw)
	for e, steps := open, 0; e != t.root && steps < 60; e, steps = e.parent, steps+1 {
		if e.name == name {
			for ; open != e; open = open.parent {
				t.close(open, end-len(raw))
			}
			t.close(e, end)
			return e.parent
		}
		if e.tag == atom.Table && name != "table" && name != "div" {
			break
		}
	}
	if name == "p" || name == "br" {
		t.breaks++
	}
	return open
}

// close ends an element.
func (t *tree) close(e *element, end int) {
	e.end = end
	t.deep--
	if isBlock(e) {
		t.breaks++
	}
}

func (t *tree) closeAll(open *element, end int) {
	for ; open != t.root; open = open.parent {
		t.close(open, end)
	}
}

// implied closes elements that a start tag ends without an end tag of their
// own: a paragraph before a block, an item before an item, a cell before a cell.
func (t *tree) implied(open *element, next atom.Atom, at int) *element {
	for steps := 0; steps < 8 && open != t.root; steps++ {
		ends := false
		switch open.tag {
		case atom.P:
			ends = isBlockTag(next) && next != atom.Br
		case atom.Li:
			ends = next == atom.Li
		case atom.Td, atom.Th:
			ends = next == atom.Td || next == atom.Th || next == atom.Tr
		case atom.Tr:
			ends = next == atom.Tr
		case atom.Option:
			ends = next == atom.Option
		case atom.Dt, atom.Dd:
			ends = next == atom.Dt || next == atom.Dd
		case atom.Head:
			ends = next == atom.Body
		}
		if !ends {
			return open
		}
		t.close(open, at)
		open = open.parent
	}
	return open
}

// scanAttributes reads the attributes of a raw tag that stands at base.
func scanAttributes(raw string, base int) []attribute {
	var out []attribute
	i := strings.IndexAny(raw, " \t\r\n\f/")
	for i >= 0 && i < len(raw) {
		for i < len(raw) && strings.IndexByte(" \t\r\n\f/>", raw[i]) >= 0 {
			i++
		}
		from := i
		for i < len(raw) && strings.IndexByte(" \t\r\n\f/>=", raw[i]) < 0 {
			i++
		}
		if from == i {
			i++
			continue
		}
		a := attribute{name: strings.ToLower(raw[from:i])}
		for i < len(raw) && strings.IndexByte(" \t\r\n\f", raw[i]) >= 0 {
			i++
		}
		if i < len(raw) && raw[i] == '=' {
			from, i = attributeValue(raw, i+1)
			a.value, a.offset = raw[from:min(i, len(raw))], base+from
			if i < len(raw) && (raw[i] == '"' || raw[i] == '\'') {
				i++
			}
		}
		out = append(out, a)
	}
	return out
}

// attributeValue is where a value begins and ends; i is after the equals sign.
func attributeValue(raw string, i int) (from, to int) {
	for i < len(raw) && strings.IndexByte(" \t\r\n\f", raw[i]) >= 0 {
		i++
	}
	if i == len(raw) {
		return i, i
	}
	if q := raw[i]; q == '"' || q == '\'' {
		end := strings.IndexByte(raw[i+1:], q)
		if end < 0 {
			return i + 1, len(raw)
		}
		return i + 1, i + 1 + end
	}
	end := strings.IndexAny(raw[i:], " \t\r\n\f>")
	if end < 0 {
		return i, len(raw)
	}
	return i, i + end
}

// attr is the value of an attribute, entities resolved, or empty.
func (e *element) attr(name string) string {
	for _, a := range e.attributes {
		if a.name == name {
			return html.UnescapeString(a.value)
		}
	}
	return ""
}

// readMarks gathers the names by which a page tells what an element is for.
func (e *element) readMarks() {
	var b strings.Builder
	for _, a := range e.attributes {
		switch a.name {
		case "class", "id", "role", "itemprop", "data-component", "data-testid":
			b.WriteByte(' ')
			b.WriteString(splitMarks(a.value))
		case "hidden":
			e.hidden = true
		case "aria-hidden":
			e.hidden = e.hidden || a.value == "true"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.value), " ", "")
			e.hidden = e.hidden || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	b.WriteByte(' ')
	e.marks = b.String()
}

// splitMarks cuts class names into words: "relatedPosts-list" is "related
// posts list".
func splitMarks(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			if i > 0 && s[i-1] >= 'a' && s[i-1] <= 'z' {
				b.WriteByte(' ')
			}
			b.WriteByte(c | 0x20)
		case c >= 'a' && c <= 'z':
			b.WriteByte(c)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// isBlock reports whether an element begins and ends lines.
func isBlock(e *element) bool {
	return isBlockTag(e.tag) || e.tag == 0 && strings.HasPrefix(e.name, "amp-")
}

func isBlockTag(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Br, atom.Button, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head, atom.Header, atom.Hr, atom.Html,
		atom.Li, atom.Main, atom.Nav, atom.Ol, atom.Option, atom.P, atom.Pre, atom.Script, atom.Section, atom.Select,
		atom.Style, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Textarea, atom.Tfoot, atom.Th, atom.Thead,
		atom.Title, atom.Tr, atom.Ul, atom.Video, atom.Iframe, atom.Noscript, atom.Template:
		return true
	}
	return false
}
