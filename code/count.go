package code

import (
	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/number"
)

// count gives the figure a phrase states, and whether it states one. A single
// person described counts as one, a dual as two, a bare plural as nothing.
func (d *document) count(p phrase) (waqai.Figure, bool) {
	if p.quantity >= 0 {
		return figureOf(d.numbers[p.quantity]), true
	}
	n := 1
	switch {
	case p.dual:
		n = 2
	case p.plural || p.kind == force || p.kind == body || p.kind == something && d.looksPlural(p.head):
		return waqai.Figure{}, false
	}
	return waqai.Figure{Min: n, Max: &n}, true
}

// looksPlural reports whether an unknown word has a plural ending.
func (d *document) looksPlural(i int) bool {
	l := d.letters(i)
	n := len(l)
	if n < 4 {
		return false
	}
	last := [2]byte{l[n-2], l[n-1]}
	return last == [2]byte{arabic.Yeh, arabic.Noon} || last == [2]byte{arabic.Waw, arabic.Noon} || last == [2]byte{arabic.Alef, arabic.Teh}
}

func figureOf(q number.Quantity) waqai.Figure {
	f := waqai.Figure{Min: q.Min, Approx: q.Approx}
	if q.Bounded {
		top := q.Max
		f.Max = &top
	}
	return f
}
