package knowledge

import (
	"errors"
	"strings"
	"testing"
)

// blob is a small compiled base.
func blob(t testing.TB) string { return string(small(t).encode()) }

func TestDecodeDamaged(t *testing.T) {
	whole := blob(t)
	for _, c := range []struct{ name, data string }{
		{"nothing", ""},
		{"another magic", "waqai knowledge 0\n" + whole[len(magic):]},
		{"half a magic", whole[:len(magic)/2]},
		{"magic alone", magic},
		{"one byte short", whole[:len(whole)-1]},
		{"one byte more", whole + "\x00"},
		{"a count too large", magic + "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"},
		{"a count larger than what follows", magic + "\x7f"},
		{"a count that never ends", magic + strings.Repeat("\x80", 64)},
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

// FuzzDecode: no bytes make decode panic, and what it takes it can write.
func FuzzDecode(f *testing.F) {
	whole := blob(f)
	f.Add([]byte(whole))
	f.Add([]byte(whole[:len(whole)/2]))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := decode(string(data))
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
