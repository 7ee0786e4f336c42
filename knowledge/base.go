package knowledge

import (
	"strconv"
	"strings"

	"github.com/waqai/waqai"
)

// Base is what the program knows: the rows of all tables and the lexicon that
// finds their words in a text. It is read-only and may be shared.
type Base struct {
	Acts          []Act
	Exclusions    []Exclusion
	Topics        []Topic
	Outcomes      []Cue
	Reporting     []Report
	Roles         []Role
	Groups        []Group
	Nationalities []Nationality
	Weapons       []Weapon
	Titles        []Title
	Voices        []Voice
	Countries     []Country
	Regions       []Region
	Places        []Place
	PlaceTypes    []PlaceType
	Directions    []Direction
	Verbs         []Verb
	Noise         []NoisePhrase
	WordLists     []ListedWord

	rows     [TableCount][]row
	lexicon  *lexicon
	lists    [wordListCount]map[string]bool
	parted   map[[2]string][]PartedAct
	byISO    map[string]int // country code to row of Countries
	regions  map[[2]string]int
	compiled string // what the base was decoded from; empty if it was compiled from tables
}

// Act is a word or phrase that names an act.
type Act struct {
	Lemma, Kind string
	Type        waqai.Type
	Modes       []string
	Weapons     []string
	Contexts    []string
	Frame       string // who fills which part: "agent-target" and so on
	Toll        string // what a count of victims counts: "killed" and so on
	Strength    string // "strong", "weak", "result", "anaphor" or "light"
}

// Exclusion is a phrase that holds an act word and names no act.
type Exclusion struct{ Phrase, Reason string }

// Topic is a word that marks a text as being about something not coded.
type Topic struct {
	Word, Topic string
	Weight      int
}

// Cue tells what became of an act.
type Cue struct {
	Cue, Kind string
	Outcome   string // an outcome, "historical", or "demanded": what is called for is not coded
	Scope     string // "noun", "clause", "after" or "sentence"
	Strong    bool
}

// Report is a cue of attribution.
type Report struct {
	Cue, Kind string
	Stance    waqai.Stance
	Frame     string // "said", "according", "passive", "claimed" or "chain"
}

// Role is a common noun for people, bodies and things.
type Role struct {
	Lemma  string
	Sector string
	Kind   string // "person", "force", "body", "thing" or "place-thing"
	Toll   string // what the word itself says of those it counts: "killed" …
	Flags  []string
	Head   bool // takes the sector of the noun after it: عناصر, قوات
	Held   bool // people held before, not newly taken: أسرى
}

// Group is a named organisation.
type Group struct {
	NameEN, Sector, Country, Parent string
	General                         bool // the army, the police, a ministry: gives sector and country, never the group of an entity
}

// Nationality is an adjective of a country, and the names of its state.
type Nationality struct{ Country, Masculine string }

// Weapon is a word for a weapon.
type Weapon struct {
	Lemma, Weapon string
	Modes         []string
	Strong        bool
}

// Title stands before the name of a person.
type Title struct{ Title, Sector, Kind string }

// Voice is a noun for those who speak to the press.
type Voice struct{ Lemma, Kind, Sector string }

// Country is a state or territory.
type Country struct {
	ISO3, ISO2, NameEN string
	Lat, Lon           *waqai.Degrees
}

// Region is a first-level region of a country.
type Region struct {
	ID, Country, NameEN string
	Lat, Lon            *waqai.Degrees
}

// Place is anything on the map below a first-level region, or beside it.
type Place struct {
	ID, Kind, Country, Admin1, Parent, NameEN string
	Lat, Lon                                  *waqai.Degrees
	Population                                int
	Prominence                                int // 3 famous, 2 well known, 1 needs support, 0 mostly no place
}

// PlaceType is a noun before the name of a place: مدينة ("city").
type PlaceType struct {
	Word, Kind string
	Precision  waqai.PlacePrecision
}

// Direction is a word that turns a place into its surroundings: شمال, قرب.
type Direction struct{ Word, Kind string }

// Verb is a common verb that names no act: it ends a noun phrase.
type Verb struct{ Lemma string }

// NoisePhrase is a phrase that a page adds to an article.
type NoisePhrase struct{ Phrase, Reason, Scope string }

// ListedWord is one word of a list.
type ListedWord struct {
	List WordList
	Word string
}

// PartedAct is an act named by a verb and its object: قطع طريق ("cut a road").
// In a sentence the subject, who does it, may stand between the two.
type PartedAct struct {
	Row    int32  // of Acts
	Object string // folded, without ال
}

// PartedActs returns the acts that a verb names together with an object, by
// the table and row of any match of that verb.
func (b *Base) PartedActs(t Table, row int32) []PartedAct {
	c := cells{&schemas[t], b.rows[t][row]}
	return b.parted[[2]string{c.text("root"), c.text("form")}]
}

// typedParts lists, by root and form of the verb, the acts of a verb and its
// object whose subject does the act rather than suffers it.
func (b *Base) typedParts() {
	b.parted = map[[2]string][]PartedAct{}
	for i, r := range b.rows[Acts] {
		c := cells{&schemas[Acts], r}
		words := strings.Fields(c.text("lemma"))
		if c.text("kind") != "phrase" || c.text("root") == "" || len(words) != 2 {
			continue
		}
		if frame := c.text("frame"); frame == "victim" || frame == "event" || c.text("toll") != "" {
			continue
		}
		key := [2]string{c.text("root"), c.text("form")}
		object, _ := split(words[1])
		b.parted[key] = append(b.parted[key], PartedAct{int32(i), object})
	}
}

// RuleName is the name of a row as rules are named: "acts:هجوم".
func (b *Base) RuleName(t Table, index int32) string {
	s := &schemas[t]
	return s.name + ":" + b.rows[t][index].cells[s.at(s.key[0])]
}

// Country returns the row of a country by its alpha-3 code.
func (b *Base) Country(iso3 string) (Country, bool) {
	i, ok := b.byISO[iso3]
	if !ok {
		return Country{}, false
	}
	return b.Countries[i], true
}

// Region returns a first-level region by country and English name.
func (b *Base) Region(country, nameEN string) (Region, bool) {
	i, ok := b.regions[[2]string{country, nameEN}]
	if !ok {
		return Region{}, false
	}
	return b.Regions[i], true
}

// cells reads the cells of a row by column name.
type cells struct {
	s *schema
	r row
}

func (c cells) text(name string) string   { return c.r.cells[c.s.at(name)] }
func (c cells) list(name string) []string { return list(c.text(name)) }

func (c cells) int(name string) int {
	n, _ := strconv.Atoi(c.text(name)) // checked by the schema
	return n
}

func (c cells) degrees(name string) *waqai.Degrees {
	if c.text(name) == "" {
		return nil
	}
	var d waqai.Degrees
	if d.UnmarshalJSON([]byte(c.text(name))) != nil {
		return nil
	}
	return &d
}

// typed fills the typed rows from the cells.
func (b *Base) typed() {
	each(b, Acts, &b.Acts, func(c cells) Act {
		return Act{c.text("lemma"), c.text("kind"), waqai.Type(c.text("type")), c.list("modes"), c.list("weapons"),
			c.list("contexts"), c.text("frame"), c.text("toll"), c.text("strength")}
	})
	each(b, Exclusions, &b.Exclusions, func(c cells) Exclusion { return Exclusion{c.text("phrase"), c.text("reason")} })
	each(b, Topics, &b.Topics, func(c cells) Topic { return Topic{c.text("word"), c.text("topic"), c.int("weight")} })
	each(b, Outcomes, &b.Outcomes, func(c cells) Cue {
		return Cue{c.text("cue"), c.text("kind"), c.text("outcome"), c.text("scope"), c.text("strength") == "strong"}
	})
	each(b, Reporting, &b.Reporting, func(c cells) Report {
		return Report{c.text("cue"), c.text("kind"), waqai.Stance(c.text("stance")), c.text("frame")}
	})
	each(b, Roles, &b.Roles, func(c cells) Role {
		r := Role{Lemma: c.text("lemma"), Sector: c.text("sector"), Kind: c.text("kind"), Flags: c.list("flags")}
		for _, f := range r.Flags {
			if toll, ok := strings.CutPrefix(f, "toll="); ok {
				r.Toll = toll
			}
			r.Head, r.Held = r.Head || f == "head", r.Held || f == "held"
		}
		return r
	})
	each(b, Groups, &b.Groups, func(c cells) Group {
		return Group{c.text("name_en"), c.text("sector"), c.text("country"), c.text("parent"), c.text("kind") == "general"}
	})
	each(b, Nationalities, &b.Nationalities, func(c cells) Nationality { return Nationality{c.text("country"), c.text("masculine")} })
	each(b, Weapons, &b.Weapons, func(c cells) Weapon {
		return Weapon{c.text("lemma"), c.text("weapon"), c.list("modes"), c.text("strength") == "strong"}
	})
	each(b, Titles, &b.Titles, func(c cells) Title { return Title{c.text("title"), c.text("sector"), c.text("kind")} })
	each(b, Voices, &b.Voices, func(c cells) Voice { return Voice{c.text("lemma"), c.text("kind"), c.text("sector")} })
	b.typedPlaces()
	each(b, Verbs, &b.Verbs, func(c cells) Verb { return Verb{c.text("lemma")} })
	b.typedWordLists()
	b.typedParts()
	each(b, Noise, &b.Noise, func(c cells) NoisePhrase { return NoisePhrase{c.text("phrase"), c.text("reason"), c.text("scope")} })
}

func (b *Base) typedPlaces() {
	each(b, Countries, &b.Countries, func(c cells) Country {
		return Country{c.text("iso3"), c.text("iso2"), c.text("name_en"), c.degrees("lat"), c.degrees("lon")}
	})
	each(b, Regions, &b.Regions, func(c cells) Region {
		return Region{c.text("id"), c.text("country"), c.text("name_en"), c.degrees("lat"), c.degrees("lon")}
	})
	each(b, Places, &b.Places, func(c cells) Place {
		return Place{c.text("id"), c.text("kind"), c.text("country"), c.text("admin1"), c.text("parent"), c.text("name_en"),
			c.degrees("lat"), c.degrees("lon"), c.int("population"), c.int("prominence")}
	})
	each(b, PlaceTypes, &b.PlaceTypes, func(c cells) PlaceType {
		return PlaceType{c.text("word"), c.text("kind"), waqai.PlacePrecision(c.text("precision"))}
	})
	each(b, Directions, &b.Directions, func(c cells) Direction { return Direction{c.text("word"), c.text("kind")} })
	b.byISO, b.regions = map[string]int{}, map[[2]string]int{}
	for i, c := range b.Countries {
		b.byISO[c.ISO3] = i
	}
	for i, r := range b.Regions {
		b.regions[[2]string{r.Country, r.NameEN}] = i
	}
}

func each[T any](b *Base, t Table, into *[]T, make1 func(cells) T) {
	*into = make([]T, len(b.rows[t]))
	for i, r := range b.rows[t] {
		(*into)[i] = make1(cells{&schemas[t], r})
	}
}
