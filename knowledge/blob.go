package knowledge

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"
)

// The compiled form of a knowledge base: magic, rows of every table as
// length-prefixed cells, then the arrays of the lexicon as little-endian
// words. It is read in place: cells are parts of the compiled string.
const magic = "waqai knowledge 1\n"

var errBlob = errors.New("compiled knowledge is damaged: run go generate ./knowledge")

// encode writes the compiled form. The same base gives the same bytes.
func (b *Base) encode() []byte {
	out := []byte(magic)
	for t := range TableCount {
		out = binary.AppendUvarint(out, uint64(len(b.rows[t])))
		for _, r := range b.rows[t] {
			for _, c := range r.cells {
				out = binary.AppendUvarint(out, uint64(len(c)))
				out = append(out, c...)
			}
		}
	}
	l := b.lexicon
	out = binary.AppendUvarint(out, uint64(len(l.pool)))
	out = append(out, l.pool...)
	for _, words := range [][]uint32{l.starts, l.slots, l.accepts} {
		out = appendWords(out, words)
	}
	edges := make([]uint32, 0, 3*len(l.edges))
	for _, e := range l.edges {
		edges = append(edges, e.From, e.Word, e.To)
	}
	entries := make([]uint32, 0, 2*len(l.entries))
	for _, e := range l.entries {
		entries = append(entries, uint32(e.Row), uint32(e.Table)|uint32(e.Article)<<8|uint32(e.Form)<<16)
	}
	return appendWords(appendWords(out, edges), entries)
}

func appendWords(out []byte, words []uint32) []byte {
	out = binary.AppendUvarint(out, uint64(len(words)))
	for _, w := range words {
		out = binary.LittleEndian.AppendUint32(out, w)
	}
	return out
}

// decoder reads the compiled form. After a fault it reads nothing more.
type decoder struct {
	data string
	at   int
	bad  bool
}

func (d *decoder) count(each int) int {
	var n uint64
	for shift := 0; ; shift += 7 {
		if d.at >= len(d.data) || shift > 35 {
			d.bad = true
			return 0
		}
		c := d.data[d.at]
		d.at++
		n |= uint64(c&0x7F) << shift
		if c < 0x80 {
			break
		}
	}
	if n > uint64(len(d.data)-d.at)/uint64(each) {
		d.bad = true
		return 0
	}
	return int(n)
}

func (d *decoder) string() string {
	n := d.count(1)
	s := d.data[d.at : d.at+n]
	d.at += n
	return s
}

func (d *decoder) words() []uint32 {
	n := d.count(4)
	out := make([]uint32, n)
	for i := range out {
		s := d.data[d.at+4*i:]
		out[i] = uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	}
	d.at += 4 * n
	return out
}

// decode reads what encode wrote.
func decode(data string) (*Base, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, fmt.Errorf("%w: it does not begin with %q", errBlob, magic)
	}
	d := &decoder{data: data, at: len(magic)}
	b := &Base{}
	for t := range TableCount {
		columns := len(schemas[t].columns)
		rows := make([]row, d.count(columns))
		cells := make([]string, len(rows)*columns)
		for i := range cells {
			cells[i] = d.string()
		}
		for i := range rows {
			rows[i] = row{file: schemas[t].name + ".tsv", cells: cells[i*columns : (i+1)*columns : (i+1)*columns]}
		}
		b.rows[t] = rows
	}
	b.lexicon = d.lexicon()
	if d.bad || d.at != len(data) {
		return nil, errBlob
	}
	b.typed()
	return b, nil
}

func (d *decoder) lexicon() *lexicon {
	pool := d.string()
	l := &lexicon{pool: unsafe.Slice(unsafe.StringData(pool), len(pool)), starts: d.words(), slots: d.words(), accepts: d.words()}
	edges := d.words()
	l.edges = make([]edge, len(edges)/3)
	for i := range l.edges {
		l.edges[i] = edge{edges[3*i], edges[3*i+1], edges[3*i+2]}
	}
	entries := d.words()
	l.entries = make([]Entry, len(entries)/2)
	for i := range l.entries {
		w := entries[2*i+1]
		l.entries[i] = Entry{Row: int32(entries[2*i]), Table: Table(w), Article: uint8(w >> 8), Form: Form(w >> 16)}
	}
	return l
}
