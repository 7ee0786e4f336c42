package number

import (
	"strings"

	"github.com/waqai/waqai/arabic"
)

// sense is what the words around a figure make of it.
type sense uint8

const (
	exactly sense = iota
	over          // more than: the next figure up, no upper bound
	atLeast       // the figure, no upper bound
	under         // fewer than: up to the figure before
	atMost        // up to the figure
	about         // the figure, not exactly
)

// bound is a sense that was read.
type bound struct {
	sense   sense
	between bool // "بين": two figures follow
}

func (b bound) found() bool { return b.sense != exactly || b.between }

// apply changes a quantity by what bounds it.
func (b bound) apply(q *Quantity) {
	switch b.sense {
	case over:
		if q.Kind != Vague {
			q.Min++
		}
		q.Max, q.Bounded = 0, false
	case atLeast:
		q.Max, q.Bounded = 0, false
	case under:
		q.Min, q.Max, q.Bounded = 0, q.Min-1, true
	case atMost:
		q.Min, q.Max, q.Bounded = 0, q.Min, true
	case about:
		q.Approx = true
		return
	default:
		return
	}
	if q.Kind != Vague {
		q.Kind = Bound
	}
}

// Lists of phrases, by their first word.
const (
	openMore = iota
	openLess
	openWhat
	openNot
	openAbout
	openAbove
	openExceed
	openUpTo
	openBetween
	openLeast
	closeAs
	closeMore
	closeOr
	closeUp
	closeAbout
)

// phrase is the rest of a phrase, after its first word.
type phrase struct {
	rest  []string
	sense sense
}

// phrases are the phrases that bound a figure, by their first word; the longer
// stand before the shorter.
var phrases = [...][]phrase{
	openMore:    {list("من", over), list("عن", over)},
	openLess:    {list("من", under), list("عن", under)},
	openWhat:    {list("لا يقل عن", atLeast), list("لا تقل عن", atLeast), list("لا يقل على", atLeast), list("لا يزيد عن", atMost), list("لا يزيد على", atMost), list("لا يتجاوز", atMost), list("لا يتعدى", atMost), list("يزيد عن", over), list("يزيد على", over), list("يربو عن", over), list("يربو على", over), list("يفوق", over), list("يتجاوز", over), list("مجموعه", exactly), list("يقارب", about), list("يقرب من", about), list("يناهز", about), list("بين", about)},
	openNot:     {list("يقل عن", atLeast), list("تقل عن", atLeast), list("يقلون عن", atLeast), list("يقل عددهم عن", atLeast), list("يزيد عن", atMost), list("يزيد على", atMost), list("تزيد عن", atMost), list("تزيد على", atMost), list("يتجاوز", atMost), list("تتجاوز", atMost), list("يتعدى", atMost), list("تتعدى", atMost)},
	openAbout:   {list("من", about), list("", about)},
	openAbove:   {list("", over)},
	openExceed:  {list("عن", over), list("على", over)},
	openUpTo:    {list("", atMost)},
	openBetween: {},
	openLeast:   {list("الأقل", atLeast), list("أقل تقدير", atLeast), list("الأكثر", atMost), list("أكثر تقدير", atMost), list("أبعد تقدير", atMost), list("وجه التقريب", about), list("وجه التقدير", about)},
	closeAs:     {list("أدنى", atLeast), list("أقصى", atMost)},
	closeMore:   {list("", atLeast)},
	closeOr:     {list("أكثر", atLeast), list("يزيد", atLeast), list("يزيدون", atLeast), list("أقل", atMost)},
	closeUp:     {list("فوق", atLeast), list("دون", atMost)},
	closeAbout:  {list("", about)},
}

func list(rest string, s sense) phrase {
	p := phrase{sense: s}
	for _, w := range strings.Fields(rest) {
		p.rest = append(p.rest, arabic.Key(w))
	}
	return p
}

// match finds the phrase of a list whose rest stands at token i.
func (r *reader) match(of []phrase, i int) (s sense, next int, ok bool) {
	for _, p := range of {
		k := 0
		for k < len(p.rest) && r.reads(i+k, p.rest[k]) {
			k++
		}
		if k == len(p.rest) {
			return p.sense, i + k, true
		}
	}
	return exactly, i, false
}

// bound reads the phrases that bound the figure after them, from token i on.
// Two may stand together: "نحو أكثر من". The last decides, "about" stays.
func (r *reader) bound(i int) (b bound, next int) {
	for next = i; next < i+12; {
		t := r.term(next)
		if t.class != opening && t.class != both || t.article {
			return b, next
		}
		if t.value == openBetween {
			return bound{between: true}, next + 1
		}
		s, end, ok := r.match(phrases[t.value], next+1)
		if t.value == openWhat && !ok || !ok {
			return b, next
		}
		if t.value == openWhat && r.class(end-1) == opening && r.term(end-1).value == openBetween {
			return bound{between: true}, end
		}
		if !r.countable(end) {
			return b, next
		}
		if s != about || b.sense == exactly {
			b.sense = s
		}
		next = end
	}
	return b, next
}

// countable reports whether a figure, or another bound, may begin at token i.
func (r *reader) countable(i int) bool {
	if i = r.passArticle(i); r.digits(i) || r.is(i, '(') {
		return true
	}
	t := r.term(i)
	return t.class != none && t.class <= counting && !t.joined || t.class == fraction || t.class == oneOf || t.class == opening || t.class == both
}

// boundAfter finds a phrase behind the figure or its noun: "20 طالبا عسكريا
// على الأقل". It looks a few words ahead, never over a mark, a new figure or
// the beginning of a clause, and leaves alone what bounds a figure of its own.
func (r *reader) boundAfter(q Quantity, end int) (b bound, next int) {
	for i := end; i < end+8 && i < len(r.tokens); i++ {
		if !r.isWord(i) {
			if r.is(i, '"') {
				continue
			}
			return b, i
		}
		t := r.term(i)
		if t.class == closing || t.class == both {
			s, stop, ok := r.match(phrases[t.value], i+1)
			if ok && !r.countable(stop) {
				return bound{sense: s}, stop
			}
		}
		if t.joined || t.class != none && t.class < ordinal || r.opensClause(i) {
			return b, i
		}
	}
	return b, end
}
