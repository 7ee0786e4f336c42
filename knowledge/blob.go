package knowledge

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"unsafe"
)

// The compiled form of a knowledge base: magic, checksum of all that follows,
// rows of every table as length-prefixed cells, then the arrays of the lexicon
// as little-endian words. It is read in place: cells are parts of the compiled
// string.
const (
	magic   = "waqai knowledge 2\n"
	sumSize = 4
)

// castagnoli is the checksum that processors compute themselves: 12 MB take a
// millisecond. It finds damage, not forgery.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

var errBlob = errors.New("compiled knowledge is damaged: run go generate ./knowledge")

// encode writes the compiled form. The same base gives the same bytes.
func (b *Base) encode() []byte {
	out := append([]byte(magic), make([]byte, sumSize)...) // the checksum is put in by seal
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
	out = appendWords(appendWords(out, edges), entries)
	seal(out)
	return out
}

// seal writes the checksum of a compiled form into it.
func seal(data []byte) {
	body := data[len(magic)+sumSize:]
	binary.LittleEndian.PutUint32(data[len(magic):], crc32.Checksum(body, castagnoli))
}

// bytesOf gives the bytes of a string without a copy. Nobody may write them.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

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

// intact reports how the bytes of a compiled form differ from those that were
// written. The numbers in the lexicon are used without a look at their range,
// so nothing damaged may come through.
func intact(data string) error {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return fmt.Errorf("%w: it does not begin with %q", errBlob, magic)
	}
	rest := bytesOf(data[len(magic):])
	if len(rest) < sumSize {
		return fmt.Errorf("%w: it ends after %q", errBlob, magic)
	}
	if binary.LittleEndian.Uint32(rest) != crc32.Checksum(rest[sumSize:], castagnoli) {
		return fmt.Errorf("%w: its checksum is not that of its content", errBlob)
	}
	return nil
}

// decode reads what encode wrote. The base keeps data, to be hashed as it is.
func decode(data string) (*Base, error) {
	if err := intact(data); err != nil {
		return nil, err
	}
	d := &decoder{data: data, at: len(magic) + sumSize}
	b := &Base{compiled: data}
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
	l := &lexicon{pool: bytesOf(d.string()), starts: d.words(), slots: d.words(), accepts: d.words()}
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
