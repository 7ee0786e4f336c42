package read

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/waqai/waqai"
)

const encodingHint = "known are UTF-8, UTF-16, windows-1256 and ISO-8859-6; convert the input to UTF-8, for example with iconv"

var bomUTF8 = []byte("\xEF\xBB\xBF")

func trimBOM(data []byte) []byte { return bytes.TrimPrefix(data, bomUTF8) }

// plain reports whether the text is its source, byte for byte.
func (m *mapped) plain() bool {
	return len(m.parts) == 0 || len(m.parts) == 1 && m.parts[0].kind == waqai.Copied && m.parts[0].source == 0
}

// decode turns bytes into UTF-8. A declared encoding (from a meta tag or an XML
// declaration; empty where there is none) counts unless the bytes speak against
// it: Arabic text of a single-byte encoding is practically never valid UTF-8 by
// chance.
func decode(data []byte, declared string) (*mapped, error) {
	switch {
	case bytes.HasPrefix(data, bomUTF8):
		m := &mapped{}
		m.copyValid(string(data[3:]), 3)
		return m, nil
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return decodeUTF16(data, 2, 0), nil
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return decodeUTF16(data, 2, 1), nil
	case utf8.Valid(data) && bytes.IndexByte(data, 0) < 0:
		m := &mapped{text: data}
		if len(data) > 0 {
			m.parts = []stretch{{0, 0, len(data), 1, 1, waqai.Copied}}
		}
		return m, nil
	}
	if low, ok := looksUTF16(data); ok {
		return decodeUTF16(data, 0, low), nil
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return nil, ErrBinary
	}
	if mostlyUTF8(data) {
		return mapString(string(data)), nil
	}
	if table := declaredTable(declared); table != nil {
		return decodeTable(data, table), nil
	}
	best := bestTable(data)
	if best == nil {
		return nil, ErrEncoding
	}
	return decodeTable(data, best), nil
}

// declaredTable is the single-byte table of a declared name, or nil.
func declaredTable(name string) *charmap.Charmap {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "windows-1256", "cp1256", "x-cp1256", "cp-1256", "win-1256", "windows1256":
		return charmap.Windows1256
	case "iso-8859-6", "iso8859-6", "iso_8859-6", "arabic", "asmo-708", "ecma-114", "iso-8859-6-e", "iso-8859-6-i":
		return charmap.ISO8859_6
	case "windows-1252", "iso-8859-1", "latin1", "cp1252":
		return nil // servers declare these by default; the letters decide
	}
	return nil
}

// mostlyUTF8 reports whether data is UTF-8 with a few broken bytes: at least
// nine in ten of the bytes beyond ASCII belong to whole characters.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good += n
		}
		i += n
	}
	return good >= 9*bad
}

// looksUTF16 tells UTF-16 without a mark by its high bytes: in Arabic text
// nearly all of them are 06 or 00. It returns the place of the high byte's
// order: 0 for little-endian, 1 for big-endian.
func looksUTF16(data []byte) (order int, ok bool) {
	sample := data[:min(len(data), 4096)&^1]
	if len(sample) < 4 {
		return 0, false
	}
	var high, control [2]int // by the place of the high byte in the pair
	for i, c := range sample {
		if c == 0x06 || c == 0 {
			high[i&1]++
		}
		if low := sample[i^1]; c == 0 && (low < ' ' && low != '\t' && low != '\n' && low != '\r' || low >= 0x7F && low < 0xA0) {
			control[i&1]++
		}
	}
	units := len(sample) / 2
	for at := range high {
		if high[at]*10 >= units*9 && high[1-at]*3 <= units && control[at]*50 <= units {
			return 1 - at, true
		}
	}
	return 0, false
}

// decodeUTF16 decodes data[from:]; order is 0 for little-endian and 1 for
// big-endian. An odd byte at the end and halves of pairs become U+FFFD.
func decodeUTF16(data []byte, from, order int) *mapped {
	m := &mapped{text: make([]byte, 0, len(data))}
	unit := func(i int) rune { return rune(data[i+1-order])<<8 | rune(data[i+order]) }
	for i := from; i < len(data); {
		if i+1 == len(data) {
			m.put(string(utf8.RuneError), i, 1, waqai.Decoded)
			break
		}
		r, n := unit(i), 2
		if utf16.IsSurrogate(r) && i+3 < len(data) {
			if full := utf16.DecodeRune(r, unit(i+2)); full != utf8.RuneError {
				r, n = full, 4
			}
		}
		m.put(string(r), i, n, waqai.Decoded)
		i += n
	}
	return m
}

// decodeTable decodes a single-byte encoding; ASCII bytes are copied.
func decodeTable(data []byte, table *charmap.Charmap) *mapped {
	m := &mapped{text: make([]byte, 0, 2*len(data))}
	text := string(data)
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && text[end] < utf8.RuneSelf {
			end++
		}
		m.copy(text[i:end], i)
		for i = end; i < len(text) && text[i] >= utf8.RuneSelf; i++ {
			m.put(string(table.DecodeByte(text[i])), i, 1, waqai.Decoded)
		}
	}
	return m
}

// tables are the single-byte encodings that are told apart by their letters.
// Windows-1252 stands for Western text, which then fails as not Arabic rather
// than being read as nonsense.
var tables = []*charmap.Charmap{charmap.Windows1256, charmap.ISO8859_6, charmap.Windows1252}

// bestTable picks the table under which the bytes look most like words, or nil
// where none does. The sample is the first 64 KB.
func bestTable(data []byte) *charmap.Charmap {
	var counts [256]int
	high := 0
	for _, c := range data[:min(len(data), 64<<10)] {
		counts[c]++
		if c >= 0x80 {
			high++
		}
	}
	var best *charmap.Charmap
	top := 0
	for _, table := range tables {
		score := 0
		for c := 0x80; c < 256; c++ {
			score += counts[c] * letterWorth(table.DecodeByte(byte(c)))
		}
		if score > top {
			best, top = table, score
		}
	}
	if top < high*2 {
		return nil
	}
	return best
}

// letterWorth says how usual a character is in running text, from about the
// binary logarithm of its share in Arabic news (ا 13 in 100, ظ 2 in 1000;
// counted on the project's own demo articles), and negative for what no text holds.
func letterWorth(r rune) int {
	switch {
	case strings.ContainsRune("ال", r):
		return 10
	case strings.ContainsRune("يمنورت", r):
		return 9
	case strings.ContainsRune("بةعدسفهك", r):
		return 8
	case strings.ContainsRune("قحجأشطصخإ", r):
		return 6
	case strings.ContainsRune("ىذثضزئءغ", r):
		return 4
	case strings.ContainsRune("ظؤآًَُِّْ،؛؟«»“”–", r):
		return 2
	case strings.ContainsRune("éèàçêâîôùëïœ’ ", r):
		return 1
	case r == utf8.RuneError || r >= 0x80 && r < 0xA0:
		return -60
	case strings.ContainsRune("پچژگکیےںھہٹڈڑٌٍـ", r):
		return -2
	}
	return -10
}

// whole reads an input that must be held as a whole, and reports what is wrong
// with it.
func (s *session) whole(in *input, r io.Reader, limit int64) ([]byte, bool) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		s.fail(in.path, "", err, "")
		return nil, false
	}
	if int64(len(data)) > limit {
		s.fail(in.path, "", fmt.Errorf("%w of %d MB", ErrTooLong, limit>>20), "split it into smaller files")
		return nil, false
	}
	return data, true
}

// decoded reads an input as a whole into text of which every byte leads back to
// the input, and says how many bytes the input has. declared finds the encoding
// that the input itself names; nil where its format has no place for one.
func (s *session) decoded(in *input, r io.Reader, limit int64, declared func([]byte) string) (text *mapped, length int64, ok bool) {
	data, ok := s.whole(in, r, limit)
	if !ok {
		return nil, 0, false
	}
	name := ""
	if declared != nil {
		name = declared(data)
	}
	text, err := decode(data, name)
	if err != nil {
		s.fail(in.path, "", err, encodingHint)
		return nil, 0, false
	}
	return text, int64(len(data)), true
}
