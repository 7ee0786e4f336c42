package waqai

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// Type is the type of an act: one of the seven of the codebook, named as in
// PLOVER 2.0 (Open Event Data Alliance).
type Type string

// The types of version 1.
const (
	Assault  Type = "ASSAULT"
	Coerce   Type = "COERCE"
	Protest  Type = "PROTEST"
	Mobilize Type = "MOBILIZE"
	Sanction Type = "SANCTION"
	Retreat  Type = "RETREAT"
	Threaten Type = "THREATEN"
)

// Types lists all types in the order of the codebook.
var Types = []Type{Assault, Coerce, Protest, Mobilize, Sanction, Retreat, Threaten}

// Modes lists the modes each type may have, named as in PLOVER 2.0.
var Modes = map[Type][]string{
	Assault: {"abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
		"suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"},
	Coerce: {"arrest", "seize", "restrict", "censor", "curfew", "martial-law", "deport", "withhold", "cyber",
		"misinformation"},
	Protest:  {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"},
	Mobilize: {"troops", "weapons", "police", "militia"},
	Sanction: {"convict", "expel", "withdraw", "discontinue"},
	Retreat:  {"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"},
	Threaten: {"violence", "arrest", "restrict", "relations", "expel", "territory"},
}

// Contexts lists the contexts a report may have, named as in PLOVER 2.0.
var Contexts = []string{"terrorism", "military", "crime", "illegal_drugs", "trafficking", "migration", "legal",
	"election", "religion_ethnicity", "repression", "corruption", "cyber"}

// Weapons lists the weapons a report may name.
var Weapons = []string{"car bomb", "motorcycle bomb", "suicide vest", "IED", "mine", "grenade", "explosives", "firearm",
	"sniper", "artillery", "mortar", "rocket", "missile", "tank", "air strike", "drone", "knife", "fire", "vehicle",
	"stones", "chemical", "other"}

// Sectors lists the sectors of actors and recipients, named as in PLOVER 2.0.
// An object without a told owner has none.
var Sectors = []string{"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "CRM", "CVL", "JRN",
	"MED", "REF", "REL", "EDU", "BUS", "LAB", "ELI", "OPP", "SOC", "AGR"}

// Outcome says what became of an act.
type Outcome string

// The outcomes.
const (
	Done         Outcome = "done"         // it took place
	Foiled       Outcome = "foiled"       // somebody else stopped it
	Failed       Outcome = "failed"       // it came to nothing by itself
	Planned      Outcome = "planned"      // intended, announced, ordered, prepared
	Hypothetical Outcome = "hypothetical" // supposed, feared, conditional, asked
	Denied       Outcome = "denied"       // said not to have happened
)

// Outcomes lists all outcomes.
var Outcomes = []Outcome{Done, Foiled, Failed, Planned, Hypothetical, Denied}

// Stance is how a voice stands to the act it speaks of.
type Stance string

// The stances.
const (
	Asserts Stance = "asserts"
	Alleges Stance = "alleges" // believed, suspected, reported, accused
	Denies  Stance = "denies"
	Claims  Stance = "claims" // claims responsibility
)

// Stances lists all stances.
var Stances = []Stance{Asserts, Alleges, Denies, Claims}

// Precision is the grain of a date.
type Precision string

// The grains of a date.
const (
	ToDay    Precision = "day"
	ToWeek   Precision = "week"
	ToMonth  Precision = "month"
	ToSeason Precision = "season"
	ToYear   Precision = "year"
	ToRange  Precision = "range"
)

// Precisions lists all grains.
var Precisions = []Precision{ToDay, ToWeek, ToMonth, ToSeason, ToYear, ToRange}

// PlacePrecision is the grain of a place.
type PlacePrecision string

// The grains of a place.
const (
	AtPoint         PlacePrecision = "point"
	AtNeighbourhood PlacePrecision = "neighbourhood"
	AtCity          PlacePrecision = "city"
	AtDistrict      PlacePrecision = "district"
	AtAdmin1        PlacePrecision = "admin1"
	AtCountry       PlacePrecision = "country"
	AtRegion        PlacePrecision = "region"
)

// PlacePrecisions lists all grains of a place, finest first.
var PlacePrecisions = []PlacePrecision{AtPoint, AtNeighbourhood, AtCity, AtDistrict, AtAdmin1, AtCountry, AtRegion}

// Day is a civil day as ISO 8601 writes it, "2015-08-10", or empty where it is
// not known. Days compare as strings.
type Day string

// MarshalJSON writes the day, or null where it is not known.
func (d Day) MarshalJSON() ([]byte, error) {
	if d == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(d))
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Day) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	*d = ""
	if s != nil {
		*d = Day(*s)
	}
	return nil
}

// Degrees is a latitude or longitude in hundred-thousandths of a degree, about
// one metre, so that no floating point takes part in a result.
type Degrees int32

// String writes degrees with five decimals.
func (d Degrees) String() string {
	sign, n := "", int64(d)
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%05d", sign, n/100000, n%100000)
}

// MarshalJSON writes a decimal number.
func (d Degrees) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a decimal number.
func (d *Degrees) UnmarshalJSON(b []byte) error {
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil {
		return fmt.Errorf("degrees %s: %w", b, err)
	}
	if f < 0 {
		*d = Degrees(f*100000 - 0.5)
	} else {
		*d = Degrees(f*100000 + 0.5)
	}
	return nil
}

// ValidMode reports whether the type may have the mode.
func ValidMode(t Type, mode string) bool { return slices.Contains(Modes[t], mode) }
