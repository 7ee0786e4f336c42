package main

import (
	"fmt"
	"strconv"
	"strings"
)

// city is one row of GeoNames (geonames.org, "The main 'geoname' table").
type city struct {
	id         string
	name       string // in Latin letters, ASCII
	alternates []string
	at         point
	feature    string // PPL, PPLA, PPLC, PPLX …
	country    string // ISO 3166-1 alpha-2
	admin1     string // GeoNames code, unique within the country
	admin2     string
	population int
}

// parseCity reads one line of the table.
func parseCity(line string) (city, error) {
	f := strings.Split(line, "\t")
	if len(f) < 15 {
		return city{}, fmt.Errorf("%d columns instead of 15 or more", len(f))
	}
	at, err := parsePoint(f[4], f[5])
	if err != nil {
		return city{}, err
	}
	population := 0
	if f[14] != "" {
		if population, err = strconv.Atoi(f[14]); err != nil {
			return city{}, fmt.Errorf("population: %w", err)
		}
	}
	return city{id: f[0], name: f[2], alternates: strings.Split(f[3], ","), at: at, feature: f[7],
		country: f[8], admin1: f[10], admin2: f[11], population: population}, nil
}

// near are the countries of which every town is taken: the Arab world, its
// neighbours and the lands whose wars Arabic news follows. Of other countries
// only towns of [farPopulation] people and more are taken.
const near = "AE AF BH DJ DZ EG EH ER ET IL IQ IR JO KM KW LB LY MA ML MR NE NG OM PK PS QA SA SD SO SS SY TD TN TR UA YE"

const farPopulation = 15000

// wanted reports whether the city has a place in the table.
func (c city) wanted() bool {
	switch c.feature {
	case "PPLQ", "PPLH", "PPLCH", "PPLW": // abandoned, historical, destroyed
		return false
	}
	return strings.Contains(near, c.country) || c.population >= farPopulation || c.feature == "PPLC"
}

// kind gives the kind of place from feature code and population.
func (c city) kind() string {
	switch {
	case c.feature == "PPLX":
		return "neighbourhood"
	case c.feature == "PPLC" || c.feature == "PPLA" || c.population >= 50000:
		return "city"
	case c.feature == "PPLA2" || c.population >= 5000:
		return "town"
	}
	return "village"
}

// surnames are countries whose small towns mostly bear the names of persons
// (Clinton, Jackson, Wayne): a name of one word needs strong support there.
const surnames = "AU CA GB IE NZ US"

// prominence says how freely the name may match, before homonyms and common
// words are looked at: 3 capitals, 2 large cities, 1 others, 0 small towns of
// the countries named for persons.
func (c city) prominence() int {
	if strings.Contains(surnames, c.country) && c.population < 100000 {
		return 0
	}
	large := 300000
	if strings.Contains(near, c.country) {
		large = 100000
	}
	switch {
	case c.feature == "PPLC" && c.population >= 100000:
		return 3
	case c.population >= large && c.feature != "PPLX":
		return 2
	}
	return 1
}
