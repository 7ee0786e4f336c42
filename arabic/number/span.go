package number

import "github.com/waqai/waqai/arabic"

// between reads two figures after بين: "بين 5 و7", "ما بين عشرين وثلاثين".
func (r *reader) between(i, at int) (q Quantity, next int, ok bool) {
	low, end, found := r.amount(r.passArticle(at))
	if !found {
		return q, i, false
	}
	second, joined := r.conjunction(end)
	if !joined && !r.reads(end, keyTo) {
		return q, i, false
	}
	if !joined {
		second = end + 1
	}
	high, after, found := r.amount(r.passArticle(second))
	if !found || high.value <= low.value || r.excluded(second, after, high) || r.excluded(at, end, low) {
		return q, i, false
	}
	return r.fromTo(i, low, high, after)
}

// upTo reads the upper figure of a range: "5 إلى 7", "من 5 إلى 7". After a
// word of change ("ارتفع من 10 إلى 15") it is none.
func (r *reader) upTo(i, end int, low amount) (high amount, next int, ok bool) {
	if !r.reads(end, keyTo) && !r.reads(end, keyOr) || low.vague {
		return high, end, false
	}
	alternative := r.reads(end, keyOr)
	high, next, ok = r.amount(r.passArticle(end + 1))
	if !ok || high.value <= low.value || alternative && high.value > low.value+5 || r.excluded(end+1, next, high) {
		return high, end, false
	}
	for k := i - 1; k >= 0 && k > i-8 && r.isWord(k); k-- {
		if r.class(k) == change {
			return high, end, false
		}
	}
	return high, next, true
}

// dashed reads "5-7" before a noun. A falling pair is a score, not a range.
func (r *reader) dashed(i int) (high amount, next int, ok bool) {
	if !r.is(i+1, '-') || !r.touches(i) || !r.touches(i+1) || !r.digits(i+2) {
		return high, i, false
	}
	if stop, _ := r.run(i + 2); stop != i+3 {
		return high, i, false
	}
	low, _ := r.decimal(i)
	value, fits := r.decimal(i + 2)
	high = amount{value: value}
	return high, i + 3, fits && value > low && r.noun(i+3) == i+3 && !r.excluded(i+2, i+3, high)
}

// fromTo makes a range.
func (r *reader) fromTo(i int, low, high amount, end int) (Quantity, int, bool) {
	q := Quantity{First: i, Start: r.startOf(i, low), Min: low.value, Max: high.value, Bounded: true, Kind: Range}
	if r.reads(i-1, keyFrom) && r.term(i).cut == 0 {
		q.First, q.Start = i-1, r.tokens[i-1].Start
	}
	end = r.percent(i, end, &q)
	return r.finish(q, end), end, true
}

// isProclitic reports whether token i is a proclitic, or the article, that is
// written to a figure in digits: "و20", "الـ20".
func (r *reader) isProclitic(i int) bool {
	if !r.isWord(i) || !r.digits(i+1) {
		return false
	}
	return proclitics[string(r.f.Of(r.tokens[i]))] && (r.touches(i) || r.isArticle(i))
}

// passArticle steps over a proclitic or the article before digits.
func (r *reader) passArticle(i int) int {
	if r.isProclitic(i) {
		return i + 1
	}
	return i
}

// isArticle reports whether token i is an article that stands for itself.
func (r *reader) isArticle(i int) bool {
	if !r.isWord(i) {
		return false
	}
	letters := r.f.Of(r.tokens[i])
	n := len(letters)
	return n >= 2 && n <= 4 && letters[n-1] == arabic.Lam && letters[n-2] != arabic.Waw && proclitics[string(letters)]
}

var (
	keyOr = arabic.Key("أو")

	proclitics = set("و ف ب ل ك ال وال بال لل وب ول فال كال وبال ولل")
)
