package number

import "github.com/waqai/waqai/arabic"

// amount is a number as it is read, before what stands around it is looked at.
type amount struct {
	value  int
	start  int  // letter at which it begins, proclitics left out
	vague  bool // عشرات, آلاف
	scraps bool // a part below one was lost
	word   bool // written in words
	bare   bool // one run of four digits, which may be a year
	def    bool // with the article
}

// amount reads the number at token i: groups of thousands, each with its
// scale, the larger first, joined by و.
func (r *reader) amount(i int) (n amount, next int, ok bool) {
	limit := 0
	for next = i; ; {
		at, joined := next, next == i
		if !joined {
			if at, joined = r.conjunction(next); !joined {
				break
			}
		}
		g, end, found := r.group(at, next == i)
		if !found || limit > 0 && (g.scale >= limit || g.vague || g.value >= limit) {
			break
		}
		if limit > 0 && g.digits && limit == 1 {
			break
		}
		if next == i {
			n = amount{start: g.start, vague: g.vague, word: !g.digits, bare: g.bare, def: g.def}
		}
		n.value, n.scraps, limit, next = n.value+g.value*g.scale, n.scraps || g.scraps, g.scale, end
		n.value += g.rest
		if g.scale == 1 {
			break
		}
	}
	if next == i {
		return amount{}, i, false
	}
	return r.withHalf(n, limit, next)
}

// withHalf adds the part of a scale that follows it: "مليون ونصف المليون".
func (r *reader) withHalf(n amount, limit, next int) (amount, int, bool) {
	at, joined := r.conjunction(next)
	if t := r.term(at); joined && limit >= thousand && t.class == fraction && !n.vague {
		n.value += limit / t.value
		next = at + 1
		if s := r.term(next); s.class == scale && s.article && s.value == limit {
			next++
		}
	}
	return n, next, true
}

// conjunction passes a و that stands apart or finds one on the word itself.
func (r *reader) conjunction(i int) (at int, ok bool) {
	if r.is(i, arabic.Waw) {
		return i + 1, true
	}
	if r.reads(i, keyOne) && r.class(i+1) == ten {
		return i, true // وأحد عشر
	}
	return i, r.term(i).joined && r.f.Letters[r.tokens[i].From] == arabic.Waw
}

var keyOne = arabic.Key("واحد")

// group is a number and the scale it is counted in.
type group struct {
	value, scale int
	rest         int // what digits after the decimal point come to in the scale
	start        int
	digits       bool
	bare         bool
	vague        bool
	scraps       bool
	def          bool
}

// group reads a number below a thousand in words, or any in digits, and the
// scales after it: "ثلاثة وعشرين", "200 ألف", "مئات الآلاف".
func (r *reader) group(i int, first bool) (group, int, bool) {
	if r.digits(i) {
		return r.digitGroup(i)
	}
	t := r.term(i)
	g := group{scale: 1, def: t.article}
	if t.class != none {
		g.start = r.tokens[i].From + t.cut
	}
	next := i + 1
	switch t.class {
	case dozens:
		g.value, g.vague = t.value, true
	case twoScale:
		g.value, g.scale = 2, t.value
		return g, next, true
	case scale, manyScale:
		return r.scaleAlone(g, t, i)
	case fraction:
		return r.partOfScale(g, t.value, 1, next)
	default:
		value, end, ok := r.below1000(i)
		if !ok {
			return group{}, i, false
		}
		g.value, next = value, end
		if p := r.term(next); p.class == fractions {
			return r.partOfScale(g, p.value, value, next+1)
		}
	}
	g.scale, next = r.scales(next)
	return g, next, true
}

// scaleAlone reads a scale with no number before it: ألف is 1000, ألفا before
// its noun the dual 2000, آلاف any thousands.
func (r *reader) scaleAlone(g group, t term, i int) (group, int, bool) {
	g.value = 1
	if t.class == manyScale {
		g.value, g.vague = 2, true
	}
	letters := r.f.Of(r.tokens[i])
	if t.class == scale && letters[len(letters)-1] == arabic.Alef && r.noun(i+1) == i+1 {
		g.value = 2
	}
	more, next := r.scales(i + 1)
	g.scale = t.value * more
	return g, next, true
}

// partOfScale reads what is counted in parts of a scale: "نصف مليون",
// "ثلاثة أرباع المليون". Without a scale it is no whole number.
func (r *reader) partOfScale(g group, of, count, i int) (group, int, bool) {
	s := r.term(i)
	if s.class != scale || s.joined {
		return group{}, i, false
	}
	g.value, g.scale, g.rest = 0, s.value, s.value*count/of
	return g, i + 1, true
}

// scales reads the scales that follow a number: "ألف", "آلاف", "ألف مليار".
func (r *reader) scales(i int) (product, next int) {
	product, next = 1, i
	for t := r.term(next); (t.class == scale || t.class == manyScale) && t.cut == 0 && product < billion; t = r.term(next) {
		product *= t.value
		next++
	}
	return product, next
}

// below1000 reads a number in words from 0 to 999.
func (r *reader) below1000(i int) (value, next int, ok bool) {
	t := r.term(i)
	next = i + 1
	switch t.class {
	case zero:
		return 0, next, true
	case hundreds, hundred:
		value = t.value
	case unit:
		if h := r.term(next); t.value >= 3 && h.class == hundred && h.cut == 0 {
			value, next = t.value*100, next+1
			break
		}
		return r.below100(i)
	default:
		return r.below100(i)
	}
	if at, joined := r.conjunction(next); joined {
		if low, end, ok := r.below100(at); ok {
			return value + low, end, true
		}
	}
	return value, next, true
}

// below100 reads a number in words from 1 to 99.
func (r *reader) below100(i int) (value, next int, ok bool) {
	t := r.term(i)
	next = i + 1
	switch t.class {
	case ten, teen, tens:
		return t.value, next, true
	case oneOf:
		if x := r.term(next); x.class == ten && x.cut == 0 {
			return 11, next + 1, true
		}
		if at, joined := r.conjunction(next); joined && r.class(at) == tens {
			return 1 + r.term(at).value, at + 1, true
		}
		return 0, i, false
	case unit:
		if x := r.term(next); x.class == ten && x.cut == 0 && !x.article {
			return t.value + 10, next + 1, true
		}
		if at, joined := r.conjunction(next); joined && r.class(at) == tens {
			return t.value + r.term(at).value, at + 1, true
		}
		return t.value, next, true
	}
	return 0, i, false
}

// ordinal reads an ordinal in words from first to ninety-ninth.
func (r *reader) ordinal(i int) (value, next int, ok bool) {
	t := r.term(i)
	next = i + 1
	switch {
	case t.class == tens && t.article:
		return t.value, next, true
	case t.class != ordinal:
		return 0, i, false
	}
	if x := r.term(next); x.class == ten && x.cut == 0 && t.value < 10 {
		return t.value + 10, next + 1, true
	}
	if at, joined := r.conjunction(next); joined && r.class(at) == tens && r.term(at).article == t.article {
		return t.value + r.term(at).value, at + 1, true
	}
	return t.value, next, true
}
