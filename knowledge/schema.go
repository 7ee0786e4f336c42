package knowledge

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/waqai/waqai"
)

// Table names one of the tables. The names are those of the files, without
// ending, and the first half of a rule name ("acts:هجوم").
type Table uint8

// The tables, in the order they are compiled.
const (
	Acts Table = iota
	Exclusions
	Topics
	Outcomes
	Reporting
	Roles
	Groups
	Nationalities
	Weapons
	Titles
	Voices
	Countries
	Regions
	Places
	PlaceTypes
	Directions
	Verbs
	Noise
	WordLists
	TableCount // how many tables there are
)

// String is the name of the table's file, without ending.
func (t Table) String() string { return schemas[t].name }

// column describes one column: how a cell of it must look.
type column struct {
	name string
	must bool                    // may not be empty
	many bool                    // values separated by |
	ok   func(value string) bool // nil: anything
	hint string
}

// schema describes one table.
type schema struct {
	name    string
	key     []string // columns that tell rows apart
	columns []column
}

func (s *schema) names() string {
	var out []string
	for _, c := range s.columns {
		out = append(out, c.name)
	}
	return strings.Join(out, " ")
}

// at is the index of a column. It panics on a name the schema lacks, which a
// test of every table would show.
func (s *schema) at(name string) int {
	i := slices.IndexFunc(s.columns, func(c column) bool { return c.name == name })
	if i < 0 {
		panic("knowledge: table " + s.name + " has no column " + name)
	}
	return i
}

func (s *schema) header(file string, line int, cells []string) ([]int, error) {
	order := make([]int, len(cells))
	seen := map[string]bool{}
	for i, c := range cells {
		c = strings.TrimSpace(c)
		order[i] = slices.IndexFunc(s.columns, func(x column) bool { return x.name == c })
		if order[i] < 0 || seen[c] {
			return nil, Problem{file, line, fmt.Sprintf("column %q is unknown or stands twice", c), "the columns are: " + s.names()}
		}
		seen[c] = true
	}
	for _, c := range s.columns {
		if c.must && !seen[c.name] {
			return nil, Problem{file, line, "column " + c.name + " is missing", "the columns are: " + s.names()}
		}
	}
	return order, nil
}

func (s *schema) check(r row) error {
	var faults []error
	for i, c := range s.columns {
		cell := r.cells[i]
		if cell == "" {
			if c.must {
				hint := c.hint
				if c.name == "source" {
					hint = "say where the row comes from: waqai, geonames, cldr, or your own name"
				}
				faults = append(faults, r.problem(hint, "%s: %s is empty", s.name, c.name))
			}
			continue
		}
		values := []string{cell}
		if c.many {
			values = list(cell)
		}
		for _, v := range values {
			if v == "" || c.ok != nil && !c.ok(v) {
				faults = append(faults, r.problem(c.hint, "%s: %s %q is not allowed", s.name, c.name, v))
			}
		}
	}
	return errors.Join(faults...)
}

// keyOf joins the cells that must be unique.
func (s *schema) keyOf(r row) string {
	var out []string
	for _, k := range s.key {
		out = append(out, r.cells[s.at(k)])
	}
	return strings.Join(out, "\t")
}

func text(name string) column { return column{name: name} }
func must(name string) column { return column{name: name, must: true} }
func many(name string) column { return column{name: name, many: true} }

func oneOf(name string, required bool, values ...string) column {
	return column{name: name, must: required, hint: "one of: " + strings.Join(values, " "),
		ok: func(v string) bool { return slices.Contains(values, v) }}
}

func codes(name string, values []string) column {
	c := oneOf(name, false, values...)
	c.many = true
	return c
}

func pattern(name string, required bool, re, hint string) column {
	r := regexp.MustCompile("^(?:" + re + ")$")
	return column{name: name, must: required, hint: hint, ok: r.MatchString}
}

func number(name string, low, high float64) column {
	return column{name: name, hint: fmt.Sprintf("a number from %v to %v", low, high), ok: func(v string) bool {
		f, err := strconv.ParseFloat(v, 64)
		return err == nil && f >= low && f <= high
	}}
}

var (
	source   = column{name: "source", must: true}
	gloss    = text("gloss")
	sector   = oneOf("sector", false, waqai.Sectors...)
	country  = pattern("country", false, "[A-Z]{3}", "an ISO 3166 alpha-3 code, or IMG UNO EUR IGO NGO")
	form     = pattern("form", false, "[1-9]|1[0-2]", "1 to 10, 11 and 12 for quadriliterals")
	lat, lon = number("lat", -90, 90), number("lon", -180, 180)
)

func typeNames() []string {
	var out []string
	for _, t := range waqai.Types {
		out = append(out, string(t))
	}
	return out
}

func modeNames() []string {
	var out []string
	for _, t := range waqai.Types {
		out = append(out, waqai.Modes[t]...)
	}
	return out
}

// schemas describes every table, by Table.
var schemas = [TableCount]schema{
	Acts: {"acts", []string{"lemma", "kind", "type"}, []column{must("lemma"), oneOf("kind", true, "verb", "noun", "phrase"),
		text("root"), form, many("nouns"), oneOf("type", false, typeNames()...), codes("modes", modeNames()),
		codes("weapons", waqai.Weapons), codes("contexts", waqai.Contexts),
		oneOf("frame", true, "agent-target", "agent-victim", "victim", "event", "mutual", "agent", "agent-object", "agent-voice"),
		oneOf("toll", false, "killed", "injured", "detained", "abducted"),
		oneOf("strength", true, "strong", "weak", "result", "anaphor", "light"), gloss, source}},
	Exclusions: {"exclusions", []string{"phrase"}, []column{must("phrase"), must("reason"), gloss, source}},
	Topics:     {"topics", []string{"word", "topic"}, []column{must("word"), must("topic"), pattern("weight", true, "[1-5]", "1 to 5"), source}},
	Outcomes: {"outcomes", []string{"cue", "kind", "outcome"}, []column{must("cue"), oneOf("kind", true, "verb", "noun", "phrase", "particle"),
		text("root"), form, many("nouns"),
		oneOf("outcome", true, "foiled", "failed", "planned", "hypothetical", "denied", "done", "historical", "demanded"),
		oneOf("scope", true, "noun", "clause", "after", "sentence"), oneOf("strength", true, "strong", "weak"), gloss, source}},
	Reporting: {"reporting", []string{"cue", "kind"}, []column{must("cue"),
		oneOf("kind", true, "verb", "noun", "phrase", "preposition", "participle"), text("root"), form, many("nouns"),
		oneOf("stance", true, "asserts", "alleges", "denies", "claims"),
		oneOf("frame", true, "said", "according", "passive", "claimed", "chain"), gloss, source}},
	Roles: {"roles", []string{"lemma"}, []column{must("lemma"), many("plural"), sector,
		oneOf("kind", true, "person", "force", "body", "thing", "place-thing"), many("flags"), gloss, source}},
	Groups:        {"groups", []string{"name_en"}, []column{must("name_en"), text("kind"), sector, country, text("parent"), many("names"), source}},
	Nationalities: {"nationalities", []string{"masculine", "country"}, []column{country, {name: "masculine", must: true, many: true}, many("plural"), many("feminine"), many("state_ar"), source}},
	Weapons: {"weapons", []string{"lemma"}, []column{must("lemma"), many("plural"), oneOf("weapon", false, waqai.Weapons...),
		codes("modes", modeNames()), oneOf("strength", true, "strong", "weak"), gloss, source}},
	Titles:    {"titles", []string{"title"}, []column{must("title"), many("plural"), sector, oneOf("kind", true, "office", "rank", "honorific", "profession"), source}},
	Voices:    {"voices", []string{"lemma"}, []column{must("lemma"), many("plural"), must("kind"), sector, source}},
	Countries: {"countries", []string{"iso3"}, []column{must("iso3"), must("iso2"), must("name_en"), many("names_ar"), text("capital_ar"), lat, lon, source}},
	Regions:   {"regions", []string{"id", "country", "name_en"}, []column{must("id"), country, must("name_en"), many("names_ar"), lat, lon, many("kind_ar"), source}},
	Places: {"places", []string{"id"}, []column{must("id"), must("kind"), country, text("admin1"), text("parent"), lat, lon, text("population"),
		many("names"), text("name_en"), pattern("prominence", true, "[0-3]", "0 to 3"), source}},
	PlaceTypes: {"placetypes", []string{"word", "kind"}, []column{must("word"), many("plural"), must("kind"), must("precision"), source}},
	Directions: {"directions", []string{"word"}, []column{must("word"), must("kind"), source}},
	Verbs:      {"verbs", []string{"lemma", "form"}, []column{must("lemma"), must("root"), form, gloss, source}},
	Noise:      {"noise", []string{"phrase"}, []column{must("phrase"), must("reason"), oneOf("scope", true, "line", "rest", "run", "block", "tail"), source}},
	WordLists:  {"wordlists", []string{"list", "word"}, []column{oneOf("list", true, wordListNames[:]...), must("word"), source}},
}
