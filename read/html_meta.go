package read

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// pageFacts are what a page says of itself outside its text. Titles keep their
// places; of each kind the first wins.
type pageFacts struct {
	titles    map[string]*mapped // by source: "json-ld", "og", "h1", "title"
	dates     map[string]string
	publisher string
	url       string
	bodies    []*mapped // articleBody of JSON-LD
}

// facts gathers meta tags, headings, times and JSON-LD.
func (t *tree) facts() *pageFacts {
	f := &pageFacts{titles: map[string]*mapped{}, dates: map[string]string{}}
	for _, e := range t.all[1:] {
		switch e.tag {
		case atom.Meta:
			f.meta(t, e)
		case atom.Link:
			if e.attr("rel") == "canonical" && f.url == "" {
				f.url = e.attr("href")
			}
		case atom.Time:
			if d := e.attr("datetime"); d != "" && e.drop == "" {
				kind := "time"
				if e.inside(atom.Article, atom.Main) == nil {
					kind = "time-outside"
				}
				f.date(kind, d)
			}
		case atom.Title, atom.H1:
			f.heading(t, e)
		case atom.Script:
			if strings.Contains(e.attr("type"), "ld+json") {
				f.linkedData(t, e)
			}
		}
		if property := e.attr("property") + e.attr("itemprop"); e.tag != atom.Meta && isDateName(property) {
			f.date("property", e.attr("content")+e.attr("datetime"))
		}
	}
	return f
}

func (f *pageFacts) date(kind, value string) {
	if _, ok := f.dates[kind]; !ok && strings.TrimSpace(value) != "" {
		f.dates[kind] = strings.TrimSpace(value)
	}
}

// isDateName reports whether a property names the day of publication.
func isDateName(name string) bool {
	switch strings.ToLower(name) {
	case "article:published_time", "og:article:published_time", "article:published", "datepublished", "dc:date", "dc.date",
		"dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date",
		"parsely-pub-date", "sailthru.date", "date", "date.created", "cxenseparse:recs:publishtime", "article.published",
		"schema:datepublished", "created":
		return true
	}
	return false
}

// meta reads a meta tag.
func (f *pageFacts) meta(t *tree, e *element) {
	for _, key := range []string{e.attr("property"), e.attr("name"), e.attr("itemprop")} {
		key = strings.ToLower(key)
		switch {
		case key == "":
		case key == "og:title" || key == "twitter:title":
			f.attributeTitle(t, e, key[:2])
		case key == "og:site_name":
			if f.publisher == "" {
				f.publisher = e.attr("content")
			}
		case key == "og:url":
			if f.url == "" {
				f.url = e.attr("content")
			}
		case isDateName(key):
			f.date("meta", e.attr("content"))
		}
	}
}

// attributeTitle takes a title from a content attribute.
func (f *pageFacts) attributeTitle(t *tree, e *element, kind string) {
	for _, a := range e.attributes {
		if a.name == "content" && f.titles[kind] == nil {
			m := &mapped{}
			m.putVerbatim(t.source, a.offset, a.offset+len(a.value))
			f.titles[kind] = m.trimmed()
		}
	}
}

// heading takes a title from the words of an element.
func (f *pageFacts) heading(t *tree, e *element) {
	if f.titles[e.name] != nil || e.name == "h1" && e.drop != "" {
		return
	}
	m := &mapped{}
	for _, r := range t.within(e.start, e.end) {
		if !r.raw {
			m.putText(t.source, r.start, r.end)
		}
	}
	if m = m.trimmed(); m.len() > 0 {
		f.titles[e.name] = m
	}
}

// linkedData reads one block of JSON-LD. Broken blocks are passed over: they
// are common, and everything in them stands elsewhere on the page, too.
func (f *pageFacts) linkedData(t *tree, e *element) {
	for _, r := range t.within(e.start, e.end) {
		if r.in == e {
			f.linkedValue(t.source, r.start, r.end, 0)
		}
	}
}

// maxLinkedDepth bounds the nesting of JSON-LD that is looked at.
const maxLinkedDepth = 12

// linkedValue walks a JSON value of the page: articles are read, and lists and
// @graph are searched for more.
func (f *pageFacts) linkedValue(source string, start, end, depth int) {
	i := start + skipSpace(source[start:end], 0)
	if i >= end || depth > maxLinkedDepth {
		return
	}
	switch source[i] {
	case '[':
		for i++; ; i++ {
			i = skipSpace(source[:end], i)
			to := valueEnd(source[:end], i)
			if to < 0 || to <= i {
				return
			}
			f.linkedValue(source, i, to, depth+1)
			if i = skipSpace(source[:end], to); i >= end || source[i] != ',' {
				return
			}
		}
	case '{':
		keys := map[string]rawValue{}
		eachKey(source[:end], i, func(key string, v rawValue) { keys[key] = v })
		if isArticleType(keys["@type"].text) {
			f.linkedArticle(keys)
		}
		if g := keys["@graph"]; g.text != "" {
			f.linkedValue(source, g.at, g.at+len(g.text), depth+1)
		}
	}
}

// eachKey calls f for the keys of the object at i, as far as it is well-formed.
func eachKey(s string, i int, f func(key string, v rawValue)) {
	for i++; ; i++ {
		if i = skipSpace(s, i); i >= len(s) || s[i] != '"' {
			return
		}
		end := stringEnd(s, i)
		if end < 0 {
			return
		}
		key := s[i+1 : end-1]
		if i = skipSpace(s, end); i >= len(s) || s[i] != ':' {
			return
		}
		i = skipSpace(s, i+1)
		if end = valueEnd(s, i); end <= i {
			return
		}
		f(key, rawValue{s[i:end], i})
		if i = skipSpace(s, end); i >= len(s) || s[i] != ',' {
			return
		}
	}
}

// isArticleType reports whether the raw @type of JSON-LD is a kind of article.
func isArticleType(raw string) bool {
	return strings.Contains(raw, "Article\"") || strings.Contains(raw, "BlogPosting\"") || strings.Contains(raw, "Report\"") ||
		strings.Contains(raw, "ReportageNewsArticle")
}

// linkedArticle takes what an article of JSON-LD says.
func (f *pageFacts) linkedArticle(keys map[string]rawValue) {
	if m := linkedText(keys["headline"]); m != nil && f.titles["json-ld"] == nil {
		f.titles["json-ld"] = m
	}
	if m := linkedText(keys["articleBody"]); m != nil {
		f.bodies = append(f.bodies, m)
	}
	f.date("json-ld", keys["datePublished"].plain())
	if f.url == "" {
		f.url = keys["url"].plain()
	}
	if p := keys["publisher"]; f.publisher == "" && strings.HasPrefix(p.text, "{") {
		eachKey(p.text, 0, func(key string, v rawValue) {
			if key == "name" {
				f.publisher = v.plain()
			}
		})
	}
}

// linkedText is a string value with its entities and tags resolved, or nil.
func linkedText(v rawValue) *mapped {
	if len(v.text) < 3 || v.text[0] != '"' {
		return nil
	}
	m := &mapped{}
	if m.unescape(v.text[1:len(v.text)-1], v.at+1) != nil {
		return nil
	}
	if m = fragment(m).trimmed(); m.len() == 0 {
		return nil
	}
	return m
}
