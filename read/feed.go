package read

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/waqai/waqai"
)

// feed reads RSS and Atom. Items are found by their tags and parsed one by
// one, so that one broken item costs no other; of each the longest of its texts
// is the body.
func (s *session) feed(in *input, r *bufio.Reader) {
	page, _, ok := s.decoded(in, r, s.o.Limits.File, declaredInPage)
	if !ok {
		return
	}
	source := page.String()
	publisher := channelTitle(source)
	at, line, counted := 0, 1, 0
	for n := 1; !s.stopped; n++ {
		start, end := nextItem(source, at)
		if start < 0 {
			return
		}
		line, counted = line+strings.Count(source[counted:start], "\n"), start
		place := fmt.Sprintf("item %d (line %d)", n, line)
		at = max(end, start+1)
		d, err := s.draftItem(source, start, end)
		if err != nil {
			s.fail(in.path, place, err, "the rest of the feed was read")
			continue
		}
		if d.publisher == "" {
			d.publisher = publisher
		}
		d.id = in.numbered(n)
		d.place(page, in.path, start, end)
		s.finish(d)
	}
}

// place turns positions in the decoded source into positions from the first
// byte of the item in the file.
func (d *draft) place(page *mapped, path string, start, end int) {
	from, to := page.origin(start, end)
	d.title, d.body = *d.title.over(page), *d.body.over(page)
	for _, m := range []*mapped{&d.title, &d.body} {
		for i := range m.parts {
			m.parts[i].source -= from
		}
	}
	d.origin = waqai.Origin{Path: path, Offset: int64(from), Length: int64(to - from)}
}

// nextItem finds the next item or entry from at: its first byte and the byte
// after its end tag. An item without an end tag ends where the next begins.
func nextItem(s string, at int) (start, end int) {
	start = -1
	for at < len(s) {
		i := strings.IndexByte(s[at:], '<')
		if i < 0 {
			break
		}
		at += i
		rest := s[at:]
		switch {
		case strings.HasPrefix(rest, "<![CDATA["):
			at = skipTo(s, at, "]]>")
		case strings.HasPrefix(rest, "<!--"):
			at = skipTo(s, at, "-->")
		case isTag(rest, "<item") || isTag(rest, "<entry"):
			if start >= 0 {
				return start, at
			}
			start = at
			at++
		case start >= 0 && (isTag(rest, "</item") || isTag(rest, "</entry")):
			return start, skipTo(s, at, ">")
		default:
			at++
		}
	}
	return start, len(s)
}

// skipTo is the position after the next mark, or the end.
func skipTo(s string, at int, mark string) int {
	i := strings.Index(s[at:], mark)
	if i < 0 {
		return len(s)
	}
	return at + i + len(mark)
}

// isTag reports whether s begins with the tag and not with a longer name.
func isTag(s, tag string) bool {
	return strings.HasPrefix(s, tag) && len(s) > len(tag) && strings.IndexByte(" \t\r\n>/", s[len(tag)]) >= 0
}

// channelTitle is the title of the feed: what its publisher calls itself.
func channelTitle(source string) string {
	first, _ := nextItem(source, 0)
	if first < 0 {
		return ""
	}
	head := source[:first]
	if i := strings.Index(head, "<title"); i >= 0 {
		if from := strings.IndexByte(head[i:], '>'); from >= 0 {
			if to := strings.Index(head[i:], "</title>"); to > from {
				m := &mapped{}
				m.putXML(head, i+from+1, i+to)
				return strings.TrimSpace(fragment(m).String())
			}
		}
	}
	return ""
}

// feedItem is an item as its elements give it, in the source's positions.
type feedItem struct {
	title, content, encoded, description mapped
	published, updated, link             string
}

// draftItem makes an article of source[start:end].
func (s *session) draftItem(source string, start, end int) (*draft, error) {
	it, err := parseItem(source, start, end)
	if err != nil {
		return nil, err
	}
	d := &draft{url: strings.TrimSpace(it.link), title: *fragment(&it.title).trimmed()}
	for _, m := range []*mapped{&it.encoded, &it.content, &it.description} {
		if m.len() == 0 {
			continue
		}
		if text := fragment(m).trimmed(); text.len() > d.body.len() {
			d.body = *text
		}
	}
	d.date = strings.TrimSpace(it.published)
	if d.date == "" {
		d.date = strings.TrimSpace(it.updated)
	}
	d.published, _ = mailDate(d.date)
	return d, nil
}

// parseItem reads the elements of an item. Namespaces are told by their usual
// prefixes, as the item stands alone here.
func parseItem(source string, start, end int) (*feedItem, error) {
	it := &feedItem{}
	dec := xml.NewDecoder(strings.NewReader(source[start:end]))
	dec.Strict, dec.Entity = false, xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	depth, name := 0, ""
	for {
		from := start + int(dec.InputOffset())
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return it, nil
		}
		if err != nil {
			return nil, fmt.Errorf("not valid XML: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				name = t.Name.Space + ":" + t.Name.Local
				it.start(t)
			}
		case xml.EndElement:
			if depth--; depth == 0 {
				return it, nil
			}
		case xml.CharData:
			if depth >= 2 {
				it.put(name, source, from, start+int(dec.InputOffset()))
			}
		}
	}
}

// start takes what stands in attributes: the address of an Atom entry.
func (it *feedItem) start(t xml.StartElement) {
	if t.Name.Local != "link" {
		return
	}
	rel, href := "", ""
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "rel":
			rel = a.Value
		case "href":
			href = a.Value
		}
	}
	if href != "" && (rel == "" || rel == "alternate") {
		it.link = href
	}
}

// put appends the characters at source[from:to] to what the element is for.
func (it *feedItem) put(name, source string, from, to int) {
	switch name {
	case ":title":
		it.title.putXML(source, from, to)
	case "content:encoded":
		it.encoded.putXML(source, from, to)
	case ":content":
		it.content.putXML(source, from, to)
	case ":description", ":summary":
		it.description.putXML(source, from, to)
	default:
		m := &mapped{}
		m.putXML(source, from, to)
		switch name {
		case ":link":
			it.link += m.String()
		case ":pubDate", ":published", "dc:date":
			it.published += m.String()
		case ":updated":
			it.updated += m.String()
		}
	}
}

// putXML appends character data: a CDATA section as it stands, else with its
// entities resolved once.
func (m *mapped) putXML(source string, from, to int) {
	const open, shut = "<![CDATA[", "]]>"
	for from < to {
		i := strings.Index(source[from:to], open)
		if i < 0 {
			m.putVerbatim(source, from, to)
			return
		}
		m.putVerbatim(source, from, from+i)
		from += i + len(open)
		j := strings.Index(source[from:to], shut)
		if j < 0 {
			m.copy(source[from:to], from)
			return
		}
		m.copy(source[from:from+j], from)
		from += j + len(shut)
	}
}

// mailDate reads the dates of RSS and Atom: the civil day in the zone that is
// written.
func mailDate(text string) (waqai.Day, bool) {
	for _, layout := range []string{time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
		"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 -0700", time.RFC3339} {
		if d, err := time.Parse(layout, text); err == nil {
			return waqai.Day(d.Format(time.DateOnly)), true
		}
	}
	return "", false
}
