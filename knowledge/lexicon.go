package knowledge

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/waqai/waqai/arabic"
)

// Entry is one meaning of a word or phrase: a row of a table, and the
// grammatical form in which the row was met.
type Entry struct {
	Row     int32
	Table   Table
	Article uint8 // bit i: word i must carry ال
	Form    Form
}

// Form packs the grammatical features of an inflected form.
type Form uint16

// Features of a form. Tense, voice and number are fields of two bits.
const (
	Plain      Form = 0      // a word or phrase that is not inflected
	VerbForm   Form = 1      // part: 2 bits
	NounForm   Form = 2      //
	Participle Form = 3      //
	Perfect    Form = 1 << 2 // tense: 2 bits
	Imperfect  Form = 2 << 2
	Jussive    Form = 3 << 2 // after لم, لن, أن, where it is spelt differently
	Active     Form = 1 << 4 // voice: 2 bits
	Passive    Form = 2 << 4
	Either     Form = 3 << 4
	Singular   Form = 1 << 6 // number: 2 bits
	Dual       Form = 2 << 6
	Plural     Form = 3 << 6
	Feminine   Form = 1 << 8
	Construct  Form = 1 << 9
	First      Form = 1 << 10 // first person
	Exact      Form = 1 << 11 // hamza and final ي/ى must be written as in the table
	Support    Form = 1 << 12 // too common a word: counts only with support from around it

	Bound Form = 1 << 13 // spelt so only before a pronoun: غارت in غارته

	partMask, tenseMask, voiceMask, numberMask Form = 3, 3 << 2, 3 << 4, 3 << 6
)

// Part is VerbForm, NounForm, Participle or Plain.
func (f Form) Part() Form { return f & partMask }

// Tense is Perfect, Imperfect, Jussive or 0.
func (f Form) Tense() Form { return f & tenseMask }

// Voice is Active, Passive, Either or 0.
func (f Form) Voice() Form { return f & voiceMask }

// Number is Singular, Dual, Plural or 0.
func (f Form) Number() Form { return f & numberMask }

// Has reports whether a one-bit feature is set.
func (f Form) Has(bit Form) bool { return f&bit != 0 }

// lexicon finds words and phrases by their folded letters. It is made once
// and only read afterwards: a word table (open addressing over folded
// letters), a trie of phrases over word numbers (open addressing over state
// and word) and the entries each state accepts.
type lexicon struct {
	pool    []byte   // folded letters of all words, one after another
	starts  []uint32 // where word i begins in pool; one more at the end
	slots   []uint32 // word+1, or 0
	edges   []edge   // open addressing; To 0 is empty
	accepts []uint32 // accepts[s] to accepts[s+1] are the entries of state s
	entries []Entry
}

type edge struct{ From, Word, To uint32 }

// phrase is one way to write an entry, before it is in the lexicon.
type phrase struct {
	words []string // folded, without ال
	entry Entry
}

// hash is FNV-1a.
func hash(letters []byte) uint32 {
	h := uint32(2166136261)
	for _, b := range letters {
		h = (h ^ uint32(b)) * 16777619
	}
	return h
}

func hashEdge(from, word uint32) uint32 {
	h := (from*0x9E3779B1 ^ word) * 0x85EBCA6B
	return h ^ h>>15
}

// word returns the number of a word and whether it is known.
func (l *lexicon) word(letters []byte) (uint32, bool) {
	mask := uint32(len(l.slots) - 1)
	for i := hash(letters) & mask; ; i = (i + 1) & mask {
		w := l.slots[i]
		if w == 0 {
			return 0, false
		}
		if bytes.Equal(l.pool[l.starts[w-1]:l.starts[w]], letters) {
			return w - 1, true
		}
	}
}

// step follows the trie from a state by a word; 0 is no state.
func (l *lexicon) step(from, word uint32) uint32 {
	mask := uint32(len(l.edges) - 1)
	for i := hashEdge(from, word) & mask; ; i = (i + 1) & mask {
		e := l.edges[i]
		if e.To == 0 || e.From == from && e.Word == word {
			return e.To
		}
	}
}

// root is the state before the first word. State 0 is none.
const root = 1

// newLexicon builds the lexicon. The same phrases give the same lexicon,
// whatever their order.
func newLexicon(phrases []phrase) *lexicon {
	phrases = slices.Clone(phrases)
	slices.SortFunc(phrases, func(a, b phrase) int {
		return cmp.Or(slices.Compare(a.words, b.words), cmp.Compare(a.entry.Table, b.entry.Table),
			cmp.Compare(a.entry.Row, b.entry.Row), cmp.Compare(a.entry.Form, b.entry.Form), cmp.Compare(a.entry.Article, b.entry.Article))
	})
	l := &lexicon{}
	words := l.addWords(phrases)
	next := uint32(root + 1)
	var edges []edge
	to := map[[2]uint32]uint32{}
	accept := map[uint32][]Entry{}
	for _, p := range phrases {
		state := uint32(root)
		for _, w := range p.words {
			k := [2]uint32{state, words[w]}
			if to[k] == 0 {
				to[k] = next
				edges = append(edges, edge{state, words[w], next})
				next++
			}
			state = to[k]
		}
		if es := accept[state]; len(es) == 0 || es[len(es)-1] != p.entry {
			accept[state] = append(es, p.entry)
		}
	}
	for s := uint32(0); s < next; s++ {
		l.accepts = append(l.accepts, uint32(len(l.entries)))
		l.entries = append(l.entries, accept[s]...)
	}
	l.accepts = append(l.accepts, uint32(len(l.entries)))
	l.edges = make([]edge, tableSize(len(edges)))
	mask := uint32(len(l.edges) - 1)
	for _, e := range edges {
		i := hashEdge(e.From, e.Word) & mask
		for l.edges[i].To != 0 {
			i = (i + 1) & mask
		}
		l.edges[i] = e
	}
	return l
}

func (l *lexicon) addWords(phrases []phrase) map[string]uint32 {
	var all []string
	for _, p := range phrases {
		all = append(all, p.words...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	l.slots = make([]uint32, tableSize(len(all)))
	mask := uint32(len(l.slots) - 1)
	numbers := make(map[string]uint32, len(all))
	for n, w := range all {
		numbers[w] = uint32(n)
		l.starts = append(l.starts, uint32(len(l.pool)))
		l.pool = append(l.pool, w...)
		i := hash([]byte(w)) & mask
		for l.slots[i] != 0 {
			i = (i + 1) & mask
		}
		l.slots[i] = uint32(n) + 1
	}
	l.starts = append(l.starts, uint32(len(l.pool)))
	return numbers
}

// tableSize is the power of two that keeps a table of n less than half full.
func tableSize(n int) int {
	size := 16
	for size < 2*n+2 {
		size *= 2
	}
	return size
}

// split takes ال off a table word. Only the bare alef is the article: ألغام
// ("mines") begins with a root letter.
func split(word string) (stem string, article bool) {
	key := arabic.Key(word)
	if len(key) > 3 && key[0] == arabic.Alef && key[1] == arabic.Lam && hasBareArticle(word) {
		return key[2:], true
	}
	return key, false
}

func hasBareArticle(word string) bool {
	const al = "ال"
	return len(word) > len(al) && word[:len(al)] == al
}
