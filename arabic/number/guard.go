package number

import "github.com/waqai/waqai/arabic"

// excluded reports whether the figure of tokens [at, end) counts nothing: it
// is a year, a day, a time, an age, a length of time or part of a name.
func (r *reader) excluded(at, end int, n amount) bool {
	before := r.before(at)
	after := r.class(end)
	switch {
	case after == stretch || (after == month || after == zero) && !r.term(end).joined || after == daypart && !r.term(end).joined:
		return true
	case after == year && !r.term(end).article && !r.term(end).joined && n.value < 200:
		return true
	case before == clock || before == label && r.digits(at) || before == age:
		return true
	case before == year || before == month && (n.value > 31 || r.noun(end) < 0):
		return true
	case r.ageAfter(end):
		return true
	case n.value == 2 && n.def && end == at+1 && !r.twoOfThem(at): // Monday
		return true
	case n.value == 1 && n.word && before == stretch:
		return true
	case r.digits(at) && at > 0 && r.noun(end) < 0 && (r.tokens[at-1].Class == arabic.Latin || r.touches(at-1) && r.isNoun(at-1)):
		return true
	case r.is(end, arabic.Heh) && r.touches(end-1) || r.is(end, arabic.Meem) && r.touches(end-1) && n.value > 999:
		return true // هـ, م: years of the two eras
	case r.reads(end, keyFrom) && r.class(end+1) == month:
		return true
	}
	return n.bare && r.isYear(at, end, n.value)
}

// before is the class of the word that governs a figure from before it.
func (r *reader) before(at int) class {
	i := at - 1
	if r.isArticle(i) || r.isProclitic(i) {
		i--
	}
	if r.is(i, '-') || r.is(i, '(') {
		i--
	}
	t := r.term(i)
	if t.class == stretch && (r.reads(i, keyYear) || r.reads(i, keyTheYear)) {
		return year
	}
	return t.class
}

// twoOfThem reports whether الاثنين at token i is "the two": after a dual with
// the article.
func (r *reader) twoOfThem(i int) bool {
	if !r.isNoun(i-1) || !r.definite(i-1) {
		return false
	}
	_, dual := DualStem(r.f.Of(r.tokens[i-1]))
	return dual
}

// ageAfter reads "في العشرين من عمره".
func (r *reader) ageAfter(end int) bool {
	return r.reads(end, keyFrom) && r.class(end+1) == age
}

// isYear decides on four bare digits: a year of our time that counts no noun
// or follows a word that dates ("في 2014 قتل …").
func (r *reader) isYear(at, end, value int) bool {
	if value < 1900 || value > 2099 {
		return false
	}
	if r.noun(end) < 0 {
		return true
	}
	i := at - 1
	if r.isProclitic(i) {
		i--
	}
	return r.isWord(i) && dating[string(r.f.Of(r.tokens[i]))]
}

var (
	keyYear    = arabic.Key("سنة")
	keyTheYear = arabic.Key("السنة")

	dating = set("في منذ بين حتى قبل بعد خلال أواخر مطلع أوائل نهاية بداية منتصف صيف شتاء ربيع خريف انتخابات ثورة حرب مونديال")
)
