package knowledge

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/arabic/noun"
	"github.com/waqai/waqai/arabic/verb"
)

// speller writes all forms of the rows of a base into phrases.
type speller struct {
	base    *Base
	phrases []phrase
	faults  []error
}

// phrases spells every row of every table in all its forms.
func (b *Base) phrases() ([]phrase, error) {
	s := &speller{base: b}
	for t := range TableCount {
		if t == Noise || t == WordLists {
			continue // compared whole, not matched inside sentences
		}
		for i, r := range b.rows[t] {
			s.row(t, int32(i), r)
		}
	}
	return s.phrases, errors.Join(s.faults...)
}

// row spells one row.
func (s *speller) row(t Table, index int32, r row) {
	c := cells{&schemas[t], r}
	e := Entry{Table: t, Row: index}
	switch t {
	case Acts, Outcomes, Reporting:
		s.cue(e, c)
	case Verbs:
		s.verb(e, c.text("lemma"), c.text("root"), c.text("form"), nil, r)
	case Roles:
		s.nounPhrase(e, c.text("lemma"), c.list("plural"), strings.Contains("|"+c.text("flags")+"|", "|f|"), strings.Contains("|"+c.text("flags")+"|", "|s|"))
	case Titles:
		s.nounPhrase(e, c.text("title"), c.list("plural"), false, false)
	case Voices, Weapons:
		s.nounPhrase(e, c.text("lemma"), c.list("plural"), false, false)
	case PlaceTypes:
		s.nounPhrase(e, c.text("word"), c.list("plural"), false, false)
	case Nationalities:
		s.nationality(e, c)
	case Groups:
		s.names(e, c.list("names"))
	case Countries, Regions:
		s.names(e, c.list("names_ar"))
	case Places:
		s.names(e, c.list("names"))
	case Exclusions:
		s.plain(e, c.text("phrase"))
	case Topics, Directions:
		s.plain(e, c.text("word"))
	}
}

// add adds one spelling. Words that fold to nothing are passed over.
func (s *speller) add(e Entry, spelling string) {
	f := arabic.Fold(spelling)
	var p phrase
	for _, t := range f.Tokens() {
		if t.Class == arabic.Punct || t.Class == arabic.Newline {
			continue
		}
		stem, article := split(f.Words(t))
		if article && len(p.words) < 8 && e.Form.Part() != VerbForm {
			e.Article |= 1 << len(p.words)
		} else if article {
			stem = arabic.Key(f.Words(t))
		}
		p.words = append(p.words, stem)
	}
	if len(p.words) == 0 || len(p.words) == 1 && len(p.words[0]) < 2 {
		return
	}
	p.entry = e
	s.phrases = append(s.phrases, p)
}

func (s *speller) plain(e Entry, spelling string) { s.add(e, spelling) }

// names spells names as they stand. A name marked with ~ needs support; a
// short one that begins with a hamza must be written with it.
func (s *speller) names(e Entry, names []string) {
	for _, n := range names {
		one := e
		if rest, ok := strings.CutPrefix(n, "~"); ok {
			n = rest
			one.Form |= Support
		}
		if first, _, _ := strings.Cut(n, " "); first == n && len([]rune(n)) <= 3 && strings.ContainsAny(n, "أإآ") {
			one.Form |= Exact
		}
		s.add(one, n)
	}
}

// nationality spells the adjective in all forms, and the names of the state
// as uninflected names.
func (s *speller) nationality(e Entry, c cells) {
	for i, masculine := range c.list("masculine") { // spellings of one adjective: أمريكي, أميركي
		n := noun.Noun{Lemma: masculine, Human: true, Adjective: true}
		if feminine := c.list("feminine"); i < len(feminine) {
			n.Partner = feminine[i]
		}
		if i == 0 {
			n.Plurals = c.list("plural")
		}
		for _, f := range noun.Inflect(n) {
			s.add(nounEntry(e, f), f.Text)
		}
	}
	s.names(e, c.list("state_ar"))
}

// cue spells a row of acts, outcomes or reporting by its kind.
func (s *speller) cue(e Entry, c cells) {
	lemma := c.text(c.s.key[0])
	nouns := c.list("nouns")
	switch c.text("kind") {
	case "verb":
		s.verb(e, lemma, c.text("root"), c.text("form"), nouns, c.r)
		if e.Table == Acts && c.text("type") == "THREATEN" {
			s.participle(e, lemma, c)
		}
	case "noun":
		s.nounPhrase(e, lemma, nouns, false, false)
	case "participle":
		s.add(withPart(e, Participle), lemma)
		for _, n := range nouns {
			s.add(withPart(e, Participle), n)
		}
	case "phrase":
		s.phraseRow(e, lemma, nouns, c)
	default:
		s.plain(e, lemma)
	}
}

func withPart(e Entry, part Form) Entry {
	e.Form |= part
	return e
}

// phraseRow spells a phrase that begins with a verb (root and form given) or
// with a noun.
func (s *speller) phraseRow(e Entry, lemma string, nouns []string, c cells) {
	if c.text("root") == "" {
		s.nounPhrase(e, lemma, nouns, false, false)
		return
	}
	first, rest, _ := strings.Cut(lemma, " ")
	forms, err := conjugate(first, c.text("root"), c.text("form"))
	if err != nil {
		s.faults = append(s.faults, c.r.problem("check lemma, root and form", "%s %q: %v", c.s.name, lemma, err))
		return
	}
	for _, f := range forms {
		if !f.Bound && usual(e.Table, f) {
			s.add(verbEntry(e, f), f.Text+" "+rest)
		}
	}
	s.verbalNouns(e, nouns)
}

// conjugate lists the forms of a verb. A phrase may give another form than
// the citation form (سقطت قذائف, "shells fell"): then only that spelling is
// listed. A lemma in the passive (توفي) is conjugated in the passive alone.
func conjugate(lemma, root, form string) ([]verb.Form, error) {
	n, err := strconv.Atoi(form)
	if err != nil {
		return nil, fmt.Errorf("form %q is no number", form)
	}
	forms, err := verb.Conjugate(verb.Verb{Lemma: lemma, Root: root, Form: n})
	if err == nil {
		return forms, nil
	}
	for _, spelling := range []string{lemma, strings.TrimPrefix(lemma, "س")} { // سيكون is س + يكون
		if forms, other := verb.Recognize(verb.Verb{Lemma: spelling, Root: root, Form: n}); other == nil {
			return forms, nil
		}
	}
	return nil, err
}

// verb spells a verb in all its forms, and its verbal nouns.
func (s *speller) verb(e Entry, lemma, root, form string, nouns []string, r row) {
	forms, err := conjugate(lemma, root, form)
	if err != nil {
		s.faults = append(s.faults, r.problem("check lemma, root and form", "verb %q: %v", lemma, err))
		return
	}
	for _, f := range forms {
		if usual(e.Table, f) {
			s.add(verbEntry(e, f), f.Text)
		}
	}
	s.verbalNouns(e, nouns)
}

// usual reports whether news writes a form of a verb often enough to be worth
// the words it would be mistaken for: نصف ("half") is also "we describe", بدون
// ("without") also "they [women] appeared", بيت ("house") the passive of بات.
func usual(t Table, f verb.Form) bool {
	if f.Person == 1 || f.Number == verb.Plural && f.Gender == verb.Feminine {
		return false
	}
	return t != Verbs || f.Voice != verb.Passive && !(f.Number == verb.Dual && f.Tense == verb.Perfect)
}

// verbalNouns spells nouns written "singular/plural/plural".
func (s *speller) verbalNouns(e Entry, nouns []string) {
	for _, n := range nouns {
		parts := strings.Split(n, "/")
		s.nounPhrase(e, parts[0], parts[1:], false, false)
	}
}

// participle spells the participle of a voiced threat: متوعدا, مهددة.
func (s *speller) participle(e Entry, lemma string, c cells) {
	n, err := strconv.Atoi(c.text("form"))
	if err != nil || n == 1 {
		return
	}
	p, err := verb.ActiveParticiple(verb.Verb{Lemma: lemma, Root: c.text("root"), Form: n})
	if err != nil {
		return // intransitive patterns have none
	}
	for _, f := range noun.Inflect(noun.Noun{Lemma: p, Human: true, Adjective: true}) {
		s.add(withPart(e, Participle), f.Text)
	}
}

func verbEntry(e Entry, f verb.Form) Entry {
	e.Form |= VerbForm
	switch f.Tense {
	case verb.Perfect:
		e.Form |= Perfect
	case verb.Imperfect:
		e.Form |= Imperfect
	default:
		e.Form |= Jussive
	}
	e.Form |= []Form{verb.Active: Active, verb.Passive: Passive, verb.Either: Either}[f.Voice]
	e.Form |= numberForm(f.Number)
	if f.Gender == verb.Feminine {
		e.Form |= Feminine
	}
	if f.Person == 1 {
		e.Form |= First
	}
	if f.Bound {
		e.Form |= Bound
	}
	return e
}

func numberForm(n verb.Number) Form {
	return []Form{verb.Singular: Singular, verb.Dual: Dual, verb.Plural: Plural}[n]
}

func nounEntry(e Entry, f noun.Form) Entry {
	e.Form |= NounForm | numberForm(f.Number)
	if f.Gender == verb.Feminine {
		e.Form |= Feminine
	}
	if f.Construct {
		e.Form |= Construct
	}
	if f.Bound {
		e.Form |= Bound
	}
	return e
}

// nounPhrase spells a noun, or a phrase whose first word is one. In a phrase
// the adjective after the noun agrees with it: هجوما انتحاريا, غارتين جويتين.
func (s *speller) nounPhrase(e Entry, lemma string, plurals []string, feminine, sound bool) {
	first, rest, phrase := strings.Cut(lemma, " ")
	if !phrase {
		for _, f := range noun.Inflect(noun.Noun{Lemma: lemma, Plurals: plurals, Human: sound, Adjective: feminine || sound}) {
			s.add(nounEntry(e, f), f.Text)
		}
		return
	}
	for _, f := range noun.Inflect(noun.Noun{Lemma: first, Plurals: []string{"-"}}) {
		if f.Bound || f.Text == "-" {
			continue
		}
		one := nounEntry(e, f)
		s.add(one, f.Text+" "+rest)
		for _, a := range agreeing(f, rest) {
			s.add(one, f.Text+" "+a)
		}
	}
	for _, p := range plurals {
		one := e
		one.Form |= NounForm | Plural
		s.add(one, p)
		if head, tail, ok := strings.Cut(p, " "); ok { // the genitive of ون is ين
			if stem, ok := strings.CutSuffix(head, "ون"); ok {
				s.add(one, stem+"ين "+tail)
				if adjective, ok := strings.CutSuffix(tail, "ون"); ok {
					s.add(one, stem+"ين "+adjective+"ين")
				}
			}
		}
	}
}

// agreeing gives the forms that an adjective after the noun takes with it.
func agreeing(f noun.Form, rest string) []string {
	if strings.Contains(rest, " ") || f.Number == verb.Singular && !f.Accusative {
		return nil
	}
	var out []string
	for _, a := range noun.Inflect(noun.Noun{Lemma: rest, Adjective: true}) {
		if a.Number == f.Number && !a.Construct && !a.Bound && a.Accusative == f.Accusative {
			out = append(out, a.Text)
		}
	}
	return out
}

// SpeltAs reports whether the words of a match are written with the hamza of
// one of the names of its row.
func (b *Base) SpeltAs(m Match, words string) bool {
	for _, cell := range b.rows[m.Table][m.Row].cells {
		for _, n := range list(cell) {
			if strings.HasSuffix(arabic.Clean(words), arabic.Clean(strings.TrimPrefix(n, "~"))) && n != "" {
				return true
			}
		}
	}
	return false
}
