package code

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// argument is a noun phrase beside a trigger, with the preposition that
// governs it.
type argument struct {
	phrase
	preposition string // folded; empty for a bare phrase
}

// bare reports whether no preposition governs the phrase.
func (a argument) bare() bool { return a.preposition == "" && a.governed == 0 }

// under reports whether the phrase is governed by a preposition of a list.
func (d *document) under(a argument, list knowledge.WordList) bool {
	if a.preposition != "" {
		return d.base.In(list, a.preposition)
	}
	for _, p := range joinedPrepositions {
		if a.governed&p.bit != 0 && d.base.In(list, p.letter) {
			return true
		}
	}
	return false
}

// joinedPrepositions are those written as one with their noun.
var joinedPrepositions = []struct {
	bit    knowledge.Prefix
	letter string // folded
}{{knowledge.Bi, arabic.Key("ب")}, {knowledge.Li, arabic.Key("ل")}, {knowledge.Ka, arabic.Key("ك")}}

// clauseEnd returns where the clause that holds token i ends on the right: at
// a mark, a subordinator, or the next finite verb.
func (d *document) clauseEnd(i int) int {
	_, last := d.bounds(i)
	for k := i; k < last; k++ {
		if k > i && d.breaks(k) {
			return k
		}
	}
	return last
}

// breaks reports whether a clause ends before token k.
func (d *document) breaks(k int) bool {
	w := d.words[k]
	if d.numberAt[k] != 0 {
		return false // ما لا يقل عن خمسة
	}
	switch w.tag {
	case verb:
		return true
	case mark:
		return !d.isMark(k, "\"'()-/") && !d.aside(k)
	case particle:
		switch w.particle {
		case arabic.Relative, arabic.Complementer, arabic.Negation, arabic.Interrogative, arabic.Auxiliary:
			return true
		case arabic.Subordinator:
			return true
		}
	}
	return false
}

// aside reports whether the comma at k opens or closes a date or nothing else:
// "أعلنت، أمس السبت، مقتل".
func (d *document) aside(k int) bool {
	if !d.isMark(k, ",") {
		return false
	}
	return k+1 < len(d.tokens) && d.dateAt[k+1] != 0 || k > 0 && d.dateAt[k-1] != 0
}

// clauseStart returns where the clause that holds token i begins.
func (d *document) clauseStart(i int) int {
	first, _ := d.bounds(i)
	for k := i - 1; k >= first; k-- {
		if d.breaks(k) {
			return k + 1
		}
	}
	return first
}

// arguments reads the noun phrases of the tokens from first to before last.
func (d *document) arguments(into []argument, first, last int) []argument {
	preposition := ""
	for i := first; i < last; {
		w := d.words[i]
		if d.numberAt[i] != 0 {
			w.tag = figure // "أكثر من", "نحو" and the like belong to the number
		}
		switch {
		case d.dateAt[i] != 0:
			i = d.dates[d.dateAt[i]-1].Last
			preposition = ""
			continue
		case w.tag == particle && w.particle == arabic.Preposition:
			preposition = string(d.bareLetters(i))
			i++
			continue
		case w.tag == particle && (w.particle == arabic.Quantifier || w.particle == arabic.Adverb), w.tag == particle && w.particle == arabic.Demonstrative:
			i++
			continue
		}
		p := d.phraseAt(i)
		if p.last > last && p.head < last {
			p.last = last
		}
		if p.empty() || p.last > last {
			if w.tag == particle || w.tag == mark && !d.isMark(i, "\"'(") {
				preposition = ""
			}
			i++
			continue
		}
		if p.joined && len(into) > 0 && preposition == "" && p.governed == 0 {
			preposition = into[len(into)-1].preposition // و carries the preposition on
			p.governed = into[len(into)-1].governed
		}
		into = append(into, argument{p, preposition})
		preposition = ""
		i = p.last
	}
	return into
}

// bareLetters are the letters of a particle without a joined و or ف.
func (d *document) bareLetters(i int) []byte {
	l := d.letters(i)
	if d.words[i].joined() {
		return l[1:]
	}
	return l
}
