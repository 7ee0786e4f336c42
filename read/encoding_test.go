package read

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

const sentence = "أعلنت الشرطة في مدينة المرج أن مجهولين ألقوا قنبلة يدوية على مقر البلدية، ولم يصب أحد."

func TestDecode(t *testing.T) {
	utf16LE, utf16BE := "", ""
	for _, u := range utf16.Encode([]rune(sentence)) {
		utf16LE += string([]byte{byte(u), byte(u >> 8)})
		utf16BE += string([]byte{byte(u >> 8), byte(u)})
	}
	w1256, _ := charmap.Windows1256.NewEncoder().String(sentence)
	iso, _ := charmap.ISO8859_6.NewEncoder().String(sentence)
	for _, c := range []struct{ name, data, declared, want string }{
		{"utf-8", sentence, "", sentence},
		{"utf-8 with mark", "\xEF\xBB\xBF" + sentence, "", sentence},
		{"utf-8 declared as windows-1256", sentence, "windows-1256", sentence},
		{"utf-8 with a broken byte", sentence + "\xff" + sentence, "", sentence + "\uFFFD" + sentence},
		{"utf-16 little-endian with mark", "\xFF\xFE" + utf16LE, "", sentence},
		{"utf-16 big-endian with mark", "\xFE\xFF" + utf16BE, "", sentence},
		{"utf-16 little-endian", utf16LE, "", sentence},
		{"utf-16 big-endian", utf16BE, "", sentence},
		{"windows-1256", w1256, "", sentence},
		{"windows-1256 declared as latin", w1256, "iso-8859-1", sentence},
		{"iso-8859-6", iso, "", sentence},
		{"iso-8859-6 declared", iso, "ISO-8859-6", sentence},
		{"ascii", "plain", "", "plain"},
		{"empty", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := decode([]byte(c.data), c.declared)
			if err != nil || m.String() != c.want {
				t.Errorf("%q, %v", m, err)
			}
		})
	}
	for _, c := range []struct{ name, data string }{
		{"binary", "\x00\x01\x02\x03\x00\x00\x07"},
		{"no words in any table", strings.Repeat("\x81\x8d\x8f\x9d\x90", 40)},
	} {
		if m, err := decode([]byte(c.data), ""); err == nil {
			t.Errorf("%s was read as %q", c.name, m)
		}
	}
}

// TestDecodeSamples tells the encoding of real texts, long and short.
func TestDecodeSamples(t *testing.T) {
	data, err := os.ReadFile(shared(t, "gold/articles.json"))
	if err != nil {
		t.Fatal(err)
	}
	var articles []struct{ Title, Text string }
	if err := json.Unmarshal(data, &articles); err != nil {
		t.Fatal(err)
	}
	wrong, n := 0, 0
	for _, table := range []*charmap.Charmap{charmap.Windows1256, charmap.ISO8859_6} {
		for _, a := range articles {
			for _, text := range []string{a.Title, a.Text} {
				text, err := encoding.ReplaceUnsupported(table.NewEncoder()).String(text)
				if err != nil || len(text) < 40 {
					continue
				}
				n++
				want, _ := table.NewDecoder().String(text)
				if got, err := decode([]byte(text), ""); err != nil || got.String() != want {
					wrong++
				}
			}
		}
	}
	if n < 100 || wrong > 0 {
		t.Errorf("%d of %d samples were told wrong", wrong, n)
	}
}
