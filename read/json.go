package read

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/waqai/waqai"
)

// JSON objects are scanned by hand: every string must be traced to its bytes,
// which encoding/json does not tell, and the long text field is copied in runs
// between its escapes rather than byte by byte.

// jsonFields are the values of the keys an article may have; other keys are
// passed over. Each holds the raw value: strings with their quotes.
type jsonFields struct {
	id, publisher, url, title, date, text rawValue
	keys                                  []string // unknown keys, for the message when nothing fits
}

// rawValue is a value and where it stands in the object. It is missing where
// its text is empty, also for null.
type rawValue struct {
	text string
	at   int
}

// json reads one object. The source positions of the draft count bytes of
// object.
func (d *draft) json(object string) error {
	d.title.reset()
	d.body.reset()
	fields, err := scanObject(object)
	if err != nil {
		return err
	}
	if fields.text.text == "" && fields.title.text == "" {
		return fmt.Errorf("%w (keys found: %q)", ErrNoText, fields.keys)
	}
	for _, f := range []struct {
		value rawValue
		to    *mapped
		name  string
	}{{fields.title, &d.title, "title"}, {fields.text, &d.body, "text"}} {
		if f.value.text == "" {
			continue
		}
		if f.value.text[0] != '"' {
			return fmt.Errorf("%w: %s is not a string", ErrJSON, f.name)
		}
		if err := f.to.unescape(f.value.text[1:len(f.value.text)-1], f.value.at+1); err != nil {
			return err
		}
	}
	d.id, d.publisher = fields.id.plain(), fields.publisher.plain()
	d.url, d.date = fields.url.plain(), fields.date.plain()
	return nil
}

// plain is the value as words: strings unescaped, numbers as written.
func (v rawValue) plain() string {
	if v.text == "" || v.text[0] != '"' {
		return v.text
	}
	var m mapped
	if m.unescape(v.text[1:len(v.text)-1], 0) != nil {
		return ""
	}
	return m.String()
}

// scanObject finds the values of an object. Of a key given twice the last one
// counts, as encoding/json has it.
func scanObject(s string) (jsonFields, error) {
	var f jsonFields
	bad := func(at int, what string) (jsonFields, error) {
		return f, fmt.Errorf("%w at column %d: %s", ErrJSON, at+1, what)
	}
	i := skipSpace(s, 0)
	if i == len(s) || s[i] != '{' {
		return bad(i, "an object is expected")
	}
	if i = skipSpace(s, i+1); i < len(s) && s[i] == '}' {
		return f, f.trailing(s, i+1)
	}
	for {
		if i == len(s) || s[i] != '"' {
			return bad(i, "a key is expected")
		}
		end := stringEnd(s, i)
		if end < 0 {
			return bad(i, "the string has no end")
		}
		key := s[i+1 : end-1]
		if i = skipSpace(s, end); i == len(s) || s[i] != ':' {
			return bad(i, "a colon is expected")
		}
		i = skipSpace(s, i+1)
		if end = valueEnd(s, i); end < 0 {
			return bad(i, "the value is not complete")
		}
		f.set(key, s[i:end], i)
		if i = skipSpace(s, end); i < len(s) && s[i] == ',' {
			i = skipSpace(s, i+1)
			continue
		}
		if i == len(s) || s[i] != '}' {
			return bad(i, "a comma or the end of the object is expected")
		}
		return f, f.trailing(s, i+1)
	}
}

// set stores the value of a key.
func (f *jsonFields) set(key, value string, at int) {
	v := rawValue{value, at}
	if value == "null" {
		v = rawValue{}
	}
	switch key {
	case "id":
		f.id = v
	case "publisher":
		f.publisher = v
	case "url":
		f.url = v
	case "title":
		f.title = v
	case "date":
		f.date = v
	case "text":
		f.text = v
		if value == "null" {
			f.text = rawValue{`""`, at}
		}
	default:
		if len(f.keys) < 8 {
			f.keys = append(f.keys, key)
		}
	}
}

// trailing refuses anything behind the object.
func (f *jsonFields) trailing(s string, i int) error {
	if i = skipSpace(s, i); i < len(s) {
		return fmt.Errorf("%w at column %d: something follows the object", ErrJSON, i+1)
	}
	return nil
}

func skipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	return i
}

// stringEnd is the position after the closing quote of the string at i, or -1.
func stringEnd(s string, i int) int {
	for at := i + 1; ; {
		n := strings.IndexByte(s[at:], '"')
		if n < 0 {
			return -1
		}
		at += n + 1
		slashes := 0
		for k := at - 2; k > i && s[k] == '\\'; k-- {
			slashes++
		}
		if slashes%2 == 0 {
			return at
		}
	}
}

// valueEnd is the position after the value at i, or -1. Of values that no
// article needs only the nesting is checked.
func valueEnd(s string, i int) int {
	if i == len(s) {
		return -1
	}
	if s[i] == '"' {
		return stringEnd(s, i)
	}
	depth := 0
	for k := i; k < len(s); {
		switch s[k] {
		case '"':
			if k = stringEnd(s, k); k < 0 {
				return -1
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return scalarEnd(s, i, k)
			}
			if depth == 0 {
				return k + 1
			}
		case ',', ' ', '\n', '\t', '\r':
			if depth == 0 {
				return scalarEnd(s, i, k)
			}
		}
		k++
	}
	return -1
}

// scalarEnd checks that s[i:k] is a number, true, false or null.
func scalarEnd(s string, i, k int) int {
	v := s[i:k]
	if v == "true" || v == "false" || v == "null" {
		return k
	}
	if _, err := strconv.ParseFloat(v, 64); err != nil && !isRangeError(err) || v == "" {
		return -1
	}
	return k
}

func isRangeError(err error) bool {
	n, ok := err.(*strconv.NumError)
	return ok && n.Err == strconv.ErrRange
}

// unescape appends the words of a JSON string; raw is what stands between its
// quotes, at position base of the source. It must be valid UTF-8.
func (m *mapped) unescape(raw string, base int) error {
	for i := 0; i < len(raw); {
		n := strings.IndexByte(raw[i:], '\\')
		if n < 0 {
			m.copy(raw[i:], base+i)
			return nil
		}
		m.copy(raw[i:i+n], base+i)
		i += n
		word, length := escape(raw[i:])
		if length == 0 {
			return fmt.Errorf("%w: unknown escape %.6q", ErrJSON, raw[i:])
		}
		m.put(word, base+i, length, waqai.Unescaped)
		i += length
	}
	return nil
}

// escape reads the escape s begins with and returns its words and length, or
// length 0 where there is no such escape. Half of a surrogate pair becomes
// U+FFFD.
func escape(s string) (string, int) {
	if len(s) < 2 {
		return "", 0
	}
	switch s[1] {
	case '"', '\\', '/':
		return s[1:2], 2
	case 'n':
		return "\n", 2
	case 't':
		return "\t", 2
	case 'r':
		return "\r", 2
	case 'b':
		return "\b", 2
	case 'f':
		return "\f", 2
	case 'u':
		r := hex4(s)
		if r < 0 {
			return "", 0
		}
		if utf16.IsSurrogate(r) {
			if full := utf16.DecodeRune(r, hex4(s[6:])); full != utf8.RuneError {
				return string(full), 12
			}
		}
		return string(r), 6
	}
	return "", 0
}

// hex4 is the number of an escape of the form backslash, u, four digits, or -1.
func hex4(s string) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	n, err := strconv.ParseUint(s[2:6], 16, 32)
	if err != nil {
		return -1
	}
	return rune(n)
}
