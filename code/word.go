package code

import (
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// nounTables are the tables whose words are nouns.
var nounTables = []knowledge.Table{knowledge.Roles, knowledge.Titles, knowledge.Weapons, knowledge.Voices, knowledge.PlaceTypes}

// nameTables are the tables whose words are names.
var nameTables = []knowledge.Table{knowledge.Groups, knowledge.Countries, knowledge.Regions, knowledge.Places}

// verbTables are the tables that hold conjugated verbs.
var verbTables = []knowledge.Table{knowledge.Acts, knowledge.Reporting, knowledge.Outcomes, knowledge.Verbs}

// readWords chooses a reading for every token.
func (d *document) readWords() {
	if cap(d.words) < len(d.tokens) {
		d.words = make([]word, len(d.tokens), len(d.tokens)*3/2)
	}
	d.words = d.words[:len(d.tokens)]
	for i, t := range d.tokens {
		switch {
		case t.Class == arabic.Punct || t.Class == arabic.Newline:
			d.words[i] = word{tag: mark}
		case t.Class == arabic.Number:
			d.words[i] = word{tag: figure}
		default:
			d.words[i] = d.readWord(i)
		}
	}
}

// readWord chooses the reading of one word.
func (d *document) readWord(i int) word {
	if d.dateAt[i] != 0 && arabic.ParticleOf(d.letters(i)) == arabic.NotParticle {
		return word{} // فجر أمس ("at dawn yesterday") is no verb
	}
	w := d.reading(i)
	w.particle = arabic.ParticleOf(d.letters(i))
	if w.particle != arabic.NotParticle {
		if !d.inPhrase(i) {
			w.tag = particle
			if l := d.letters(i); len(l) > 2 && (l[0] == arabic.Waw || l[0] == arabic.Feh) && arabic.ParticleOf(l[1:]) == w.particle {
				w.prefix |= knowledge.And
			}
			return w
		}
		w.particle = arabic.NotParticle
	}
	if d.numberAt[i] != 0 && w.tag != name {
		return word{tag: figure, prefix: d.figurePrefix(i)}
	}
	if w.tag == unknown {
		w = d.guess(i)
	}
	return w
}

// figurePrefix is what stands joined before a number in words: لثمانية.
func (d *document) figurePrefix(i int) knowledge.Prefix {
	l := d.letters(i)
	if d.tokens[i].Class != arabic.Word || len(l) < 4 || d.is(i, knowledge.PlainFigures) {
		return 0
	}
	switch l[0] {
	case arabic.Waw, arabic.Feh:
		return knowledge.And
	case arabic.Beh:
		return knowledge.Bi
	case arabic.Lam:
		return knowledge.Li
	}
	return 0
}

// inPhrase reports whether token i belongs to a name of several words.
func (d *document) inPhrase(i int) bool {
	for _, t := range nameTables {
		if m, ok := d.at(t, i); ok && m.Last-m.First > 1 {
			return true
		}
	}
	return false
}

// reading takes the reading from the tables.
func (d *document) reading(i int) word {
	var best knowledge.Match
	found := unknown
	take := func(m knowledge.Match, t tag) {
		if found == unknown || better(m, best) {
			best, found = m, t
		}
	}
	for _, t := range nounTables {
		if m, ok := d.at(t, i); ok {
			take(m, noun)
		}
	}
	if m, ok := d.at(knowledge.Acts, i); ok && m.Form.Part() != knowledge.VerbForm {
		take(m, noun)
	}
	if m, ok := d.at(knowledge.Nationalities, i); ok {
		if m.Form.Part() == knowledge.Plain { // the name of the state
			take(m, name)
		} else {
			take(m, adjective)
		}
	}
	for _, t := range nameTables {
		if m, ok := d.at(t, i); ok && !m.Form.Has(knowledge.Support) {
			take(m, name)
		}
	}
	if m, ok := d.verbMatch(i); ok && (found == unknown || d.verbHere(i, m, best, found)) {
		return word{tag: verb, prefix: m.Prefix, suffix: m.Suffix}
	}
	if found == unknown {
		return word{}
	}
	w := word{tag: found, prefix: best.Prefix, suffix: best.Suffix}
	if i > best.First { // inside a phrase
		w.prefix = 0
		if l := d.letters(i); len(l) > 3 && l[0] == arabic.Alef && l[1] == arabic.Lam {
			w.prefix = knowledge.Article
		}
	}
	return w
}

// verbMatch returns a finite verb that begins at token i.
func (d *document) verbMatch(i int) (knowledge.Match, bool) {
	for _, m := range d.beginning(i) {
		for _, t := range verbTables {
			if m.Table == t && m.Form.Part() == knowledge.VerbForm {
				return m, true
			}
		}
	}
	return knowledge.Match{}, false
}

// verbHere decides between a verb and a noun or name of the same spelling:
// قتل is "killed" and "killing".
func (d *document) verbHere(i int, v, other knowledge.Match, found tag) bool {
	switch {
	case other.Last-other.First > v.Last-v.First:
		return false
	case v.Last-v.First > other.Last-other.First:
		return true
	case other.Prefix&(knowledge.Article|knowledge.Bi|knowledge.Ka) != 0:
		return better(v, other)
	case d.is(i-1, knowledge.BeforeVerbs):
		return true
	case d.is(i-1, knowledge.BeforeNouns):
		return false
	case better(v, other) || better(other, v):
		return better(v, other)
	case found == name:
		return false
	}
	return d.opensClause(i) && !d.followedByPreposition(i)
}

// opensClause reports whether token i begins a sentence or clause, as a verb
// in Arabic prose does.
func (d *document) opensClause(i int) bool {
	first, _ := d.bounds(i)
	if i == first || d.isMark(i-1, ".,;:\"()-\x03") || d.tokens[i-1].Class == arabic.Newline {
		return true
	}
	l := d.letters(i)
	return l[0] == arabic.Waw && len(l) > 3
}

func (d *document) followedByPreposition(i int) bool {
	return i+1 < len(d.tokens) && arabic.ParticleOf(d.letters(i+1)) == arabic.Preposition
}

// guess reads a word that no table knows by its shape alone.
func (d *document) guess(i int) word {
	l := d.letters(i)
	w := word{}
	at := 0
	if len(l) > 4 && l[0] == arabic.Waw && !isNameLike(l) {
		w.prefix |= knowledge.And
		at = 1
	}
	rest := l[at:]
	switch {
	case len(rest) > 3 && rest[0] == arabic.Alef && rest[1] == arabic.Lam:
		w.prefix |= knowledge.Article
	case len(rest) > 4 && rest[0] == arabic.Lam && rest[1] == arabic.Lam:
		w.prefix |= knowledge.Li | knowledge.Article
	case len(rest) > 5 && (rest[0] == arabic.Beh || rest[0] == arabic.Kaf || rest[0] == arabic.Feh || rest[0] == arabic.Waw) && rest[1] == arabic.Alef && rest[2] == arabic.Lam:
		w.prefix |= knowledge.Article | clitic(rest[0])
	case looksImperfect(rest):
		w.tag = verb
	}
	return w
}

func clitic(b byte) knowledge.Prefix {
	switch b {
	case arabic.Beh:
		return knowledge.Bi
	case arabic.Kaf:
		return knowledge.Ka
	case arabic.Lam:
		return knowledge.Li
	}
	return knowledge.And
}

// isNameLike reports whether a word that begins with و is more likely a name
// or noun with a root و: the tables know it, or it is short.
func isNameLike(l []byte) bool { return len(l) < 5 }

// looksImperfect reports whether a word has the shape of an imperfect: يفعل,
// سيفعل. Names of that shape are in the tables.
func looksImperfect(l []byte) bool {
	if len(l) > 4 && l[0] == arabic.Seen && (l[1] == arabic.Yeh || l[1] == arabic.Teh) {
		return l[1] == arabic.Yeh
	}
	return len(l) >= 4 && len(l) <= 7 && l[0] == arabic.Yeh && l[1] != arabic.Alef && l[len(l)-1] != arabic.TehMarbuta
}
