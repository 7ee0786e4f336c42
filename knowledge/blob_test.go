package knowledge

import (
	"errors"
	"strings"
	"testing"
)

// blob is a small compiled base.
func blob(t testing.TB) string { return string(small(t).encode()) }

// sealed is a compiled form of any content, with a checksum that fits it.
func sealed(content string) string {
	data := []byte(magic + strings.Repeat("\x00", sumSize) + content)
	seal(data)
	return string(data)
}

func TestDecodeDamaged(t *testing.T) {
	whole := blob(t)
	content := whole[len(magic)+sumSize:]
	for _, c := range []struct{ name, data string }{
		{"nothing", ""},
		{"another magic", "waqai knowledge 0\n" + whole[len(magic):]},
		{"half a magic", whole[:len(magic)/2]},
		{"magic alone", magic},
		{"half a checksum", whole[:len(magic)+sumSize/2]},
		{"no content", sealed("")},
		{"one byte short", whole[:len(whole)-1]},
		{"one byte more", whole + "\x00"},
		{"one byte short, checksum fits", sealed(content[:len(content)-1])},
		{"one byte more, checksum fits", sealed(content + "\x00")},
		{"a count too large", sealed("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")},
		{"a count larger than what follows", sealed("\x7f")},
		{"a count that never ends", sealed(strings.Repeat("\x80", 64))},
	} {
		t.Run(c.name, func(t *testing.T) {
			if b, err := decode(c.data); !errors.Is(err, errBlob) || b != nil {
				t.Errorf("got base %v, error %v", b != nil, err)
			}
		})
	}
	t.Run("cut anywhere", func(t *testing.T) {
		for i := range whole {
			if _, err := decode(whole[:i]); !errors.Is(err, errBlob) {
				t.Fatalf("cut at byte %d of %d: %v", i, len(whole), err)
			}
		}
	})
}

// TestDecodeFlipped: wherever one byte differs, in one bit or in all, it shows.
func TestDecodeFlipped(t *testing.T) {
	data := []byte(blob(t))
	for i := range data {
		for _, bits := range []byte{0x01, 0x80, 0xFF} {
			data[i] ^= bits
			if b, err := decode(string(data)); !errors.Is(err, errBlob) || b != nil {
				t.Fatalf("byte %d of %d with bits %#x turned: base %v, error %v", i, len(data), bits, b != nil, err)
			}
			data[i] ^= bits
		}
	}
	if _, err := decode(string(data)); err != nil {
		t.Errorf("unchanged: %v", err)
	}
}

// FuzzDecode: no content makes decode panic, and what it takes it can write.
// The checksum always fits, or no content would ever be read.
func FuzzDecode(f *testing.F) {
	content := blob(f)[len(magic)+sumSize:]
	f.Add([]byte(content))
	f.Add([]byte(content[:len(content)/2]))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, content []byte) {
		b, err := decode(sealed(string(content)))
		if (b == nil) == (err == nil) {
			t.Fatalf("base %v, error %v", b != nil, err)
		}
		if err == nil {
			again, err := decode(string(b.encode()))
			if err != nil {
				t.Fatalf("what was written is not read again: %v", err)
			}
			if string(again.encode()) != string(b.encode()) {
				t.Fatal("written twice, it differs")
			}
		}
	})
}
