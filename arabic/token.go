package arabic

import "unicode/utf8"

// Class is the kind of a token.
type Class uint8

// The classes of token.
const (
	Word    Class = iota // a run of Arabic letters
	Number               // a run of digits, of any family
	Latin                // a run of letters of another script
	Punct                // one mark or symbol
	Newline              // one line break
)

// Token is one word, number, mark or line break.
type Token struct {
	Start, End int // bytes of Folded.Source
	From, To   int // letters of Folded.Letters
	Class      Class
	Glued      bool // it was cut from the word before it, where a space was missing
}

// Tokens cuts the text into runs of one class. Spaces part tokens and are not
// tokens themselves. A word is cut after ة where letters follow, since ة ends
// a word ("الأساسيةرهن" is two).
func (f *Folded) Tokens() []Token { return f.AppendTokens(nil) }

// AppendTokens is [Folded.Tokens] into a slice that is given.
func (f *Folded) AppendTokens(tokens []Token) []Token {
	for i := 0; i < len(f.Letters); {
		class := classes[f.Letters[i]]
		if class == space {
			i++
			continue
		}
		end := i + 1
		if class <= Latin {
			for end < len(f.Letters) && classes[f.Letters[end]] == class && (class != Word || f.Letters[end-1] != TehMarbuta) {
				end++
			}
		}
		glued := class == Word && i > 0 && f.Letters[i-1] == TehMarbuta
		tokens = append(tokens, Token{Start: int(f.Offsets[i]), End: f.endOf(end), From: i, To: end, Class: class, Glued: glued})
		i = end
	}
	return tokens
}

// Of returns the folded letters of a token.
func (f *Folded) Of(t Token) []byte { return f.Letters[t.From:t.To] }

// Words returns the source of a token.
func (f *Folded) Words(t Token) string { return f.Source[t.Start:t.End] }

// endOf gives the byte where letter end-1 ends: its own bytes and the vowel
// marks on it, but no invisible controls that may follow.
func (f *Folded) endOf(end int) int {
	stop := int(f.Offsets[end])
	at := int(f.Offsets[end-1])
	for first := true; at < stop; first = false {
		r, n := utf8.DecodeRuneInString(f.Source[at:])
		if !first && !isMark(r) && r != 0x640 {
			break
		}
		at += n
	}
	return at
}

const space = Class(255)

var classes = func() (t [256]Class) {
	for i := range t {
		b := byte(i)
		switch {
		case b == ' ':
			t[i] = space
		case b == '\n':
			t[i] = Newline
		case IsLetter(b):
			t[i] = Word
		case IsDigit(b):
			t[i] = Number
		case b >= 'a' && b <= 'z' || b == otherLetter:
			t[i] = Latin
		default:
			t[i] = Punct
		}
	}
	return t
}()
