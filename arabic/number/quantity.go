package number

import "github.com/waqai/waqai/arabic"

// quantity reads the quantity at token i. Without one, next may still pass
// tokens that belong to something else.
func (r *reader) quantity(i int) (q Quantity, next int, ok bool) {
	if !r.begins(i) {
		return q, i, false
	}
	b, at := r.bound(i)
	if b.between {
		return r.between(i, at)
	}
	at = r.passArticle(at)
	if r.is(at, '(') && r.digits(at+1) && r.is(at+2, ')') {
		return r.bracketed(i, at)
	}
	return r.figure(i, at, b)
}

// begins reports whether a quantity could begin at token i.
func (r *reader) begins(i int) bool {
	switch t := r.tokens[i]; t.Class {
	case arabic.Number:
		return true
	case arabic.Punct:
		return r.f.Letters[t.From] == '(' && r.digits(i+1)
	case arabic.Word:
		c := r.class(i)
		return c != none && c <= both && c != closing || r.isProclitic(i)
	}
	return false
}

// figure reads the number at token at, which bound b governs from token i on.
func (r *reader) figure(i, at int, b bound) (q Quantity, next int, ok bool) {
	if b.found() && r.digits(at) {
		if _, plain := r.run(at); !plain {
			return q, at, false
		}
	}
	n, end, found := r.amount(at)
	if !found {
		return r.otherwise(i, at)
	}
	if r.digits(at) {
		if stop, plain := r.run(at); !plain {
			if high, after, isRange := r.dashed(at); isRange {
				return r.fromTo(i, n, high, after)
			}
			return q, stop, false
		}
	}
	if r.excluded(at, end, n) {
		return q, end, false
	}
	q = Quantity{First: i, Start: r.startOf(i, n), Min: n.value, Max: n.value, Bounded: true, Definite: n.def || r.isArticle(at-1)}
	if n.vague {
		q.Kind, q.Bounded, q.Max = Vague, false, 0
	}
	if high, after, isRange := r.upTo(i, end, n); isRange && !b.found() {
		return r.fromTo(i, n, high, after)
	}
	end = r.sameInBrackets(end, n.value)
	end = r.percent(at, end, &q)
	if n.scraps && !q.Percent {
		q.Approx = true
	}
	b.apply(&q)
	return r.finish(q, end), end, true
}

// finish sets where a quantity ends, finds its noun and what bounds it from
// behind.
func (r *reader) finish(q Quantity, end int) Quantity {
	q.Last = end
	q.Noun = r.countedNoun(q, end)
	if q.Before = -1; r.isNoun(q.First-1) && q.Noun != q.First-1 {
		q.Before = q.First - 1
	}
	if b, last := r.boundAfter(q, end); b.found() {
		b.apply(&q)
		q.Last = last
	}
	q.End = r.tokens[q.Last-1].End
	return q
}

// startOf gives the byte at which a quantity begins: at its bound if it has
// one, else at the number without proclitics.
func (r *reader) startOf(i int, n amount) int {
	t := r.tokens[i]
	if n.start >= t.From && n.start < t.To {
		return int(r.f.Offsets[n.start])
	}
	if x := r.term(i); x.cut > 0 && !x.article {
		return int(r.f.Offsets[t.From+x.cut])
	}
	if r.isProclitic(i) {
		return int(r.f.Offsets[n.start])
	}
	return t.Start
}

// otherwise reads what counts without being a number: several, a number of,
// one of, and ordinals.
func (r *reader) otherwise(i, at int) (q Quantity, next int, ok bool) {
	t := r.term(at)
	q = Quantity{First: i, Start: r.startOf(i, amount{start: r.tokens[min(at, len(r.tokens)-1)].From + t.cut}), Min: t.value, Max: t.value, Bounded: true, Definite: t.article}
	end := at + 1
	switch t.class {
	case several:
		if s := r.term(end); s.class == dozens || s.class == manyScale {
			q.Min, end = 2*max(s.value/2, 10), end+1
			if s.class == manyScale {
				q.Min = 2 * s.value
			}
		} else if r.noun(end) < 0 && !r.isNoun(at-1) {
			return q, end, false
		}
		q.Kind, q.Bounded, q.Max = Vague, false, 0
	case counting:
		if end = r.someOf(end); end < 0 || t.article && !r.reads(at, keyMany) || r.isWord(at-1) && compared[string(r.f.Of(r.tokens[at-1]))] {
			return q, at + 1, false
		}
		q.Kind, q.Bounded, q.Max = Vague, false, 0
	case oneOf:
		if r.negated(at) || r.noun(end) != end || r.isImperfect(end) {
			return q, end, false
		}
	case oneOfThem:
		if r.negated(at) {
			return q, end, false
		}
	case ordinal:
		return r.ordinalQuantity(i, at)
	default:
		return q, i, false
	}
	return r.finish(q, end), end, true
}

// someOf reads what makes عدد a quantity: "من", "كبير من", "غير قليل من". It
// returns the token after من, or -1.
func (r *reader) someOf(i int) int {
	for k := i; k < i+3 && r.isWord(k); k++ {
		if r.reads(k, keyFrom) {
			return k + 1
		}
		if !sizes[string(r.f.Of(r.tokens[k]))] {
			break
		}
	}
	return -1
}

// ordinalQuantity reads an ordinal that is no date and no month's name.
func (r *reader) ordinalQuantity(i, at int) (q Quantity, next int, ok bool) {
	value, end, _ := r.ordinal(at)
	t := r.term(at)
	before := r.class(at - 1)
	after := r.class(end)
	if r.reads(end, keyFrom) {
		after = r.class(end + 1)
	}
	if before == month || before == clock || after == month || before == stretch {
		return q, end, false
	}
	start := int(r.f.Offsets[r.tokens[at].From+t.cut])
	q = Quantity{Start: start, End: r.tokens[end-1].End, First: i, Last: end, Min: value, Max: value, Bounded: true, Ordinal: true, Definite: t.article, Noun: -1, Before: -1}
	if t.article && r.isNoun(at-1) {
		q.Noun = at - 1
	} else if !t.article {
		q.Noun = r.noun(end)
	}
	return q, end, true
}

// bracketed reads "(7) سبعة", one quantity given twice.
func (r *reader) bracketed(i, at int) (q Quantity, next int, ok bool) {
	low, _ := r.decimal(at + 1)
	n, end, found := r.amount(at + 3)
	if !found || n.value != low || r.digits(at+3) {
		return q, at + 1, false
	}
	q = Quantity{First: i, Start: r.tokens[at].Start, Min: low, Max: low, Bounded: true}
	return r.finish(q, end), end, true
}

// sameInBrackets passes a figure that repeats the number: "سبعة (7)".
func (r *reader) sameInBrackets(i, value int) int {
	if r.is(i, '(') {
		if n, end, ok := r.amount(i + 1); ok && n.value == value && r.is(end, ')') {
			return end + 1
		}
	}
	return i
}

// percent reads the signs and words that make a figure a part of a hundred.
func (r *reader) percent(at, end int, q *Quantity) int {
	switch {
	case r.is(end, '%'):
		q.Percent = true
		return end + 1
	case at > 0 && r.is(at-1, '%'):
		q.Percent = true
	case r.isWord(end) && perCent[string(r.f.Of(r.tokens[end]))]:
		q.Percent = true
		return end + 1
	case r.reads(end, keyIn) && r.class(end+1) == hundred && r.term(end+1).article:
		q.Percent = true
		return end + 2
	}
	return end
}

// The keys of words that rules look for by name.
var (
	keyFrom = arabic.Key("من")
	keyIn   = arabic.Key("في")
	keyTo   = arabic.Key("إلى")

	keyMany = arabic.Key("العديد")

	// compared are words after which عدد is no number of its own: "the
	// greatest number of".
	compared = set("أكبر أقل أي كل نفس أعلى هذا ذلك")

	// sizes may stand between عدد and من.
	sizes = set("كبير كبيرا كبيرة آخر غير قليل قليلا محدود محدودا هائل ضخم متزايد معين لا يحصى")

	perCent = set("بالمئة بالمائة")
)
