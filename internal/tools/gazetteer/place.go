package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/waqai/waqai/arabic"
)

// place is one row of places.tsv.
type place struct {
	id         string
	kind       string
	country    string // ISO 3166-1 alpha-3, empty for waters and lands of several
	admin1     string // English name of the first-level region
	parent     string // id of the place it is part of
	at         point
	located    bool // at is known
	population int
	names      []string
	english    string
	prominence int
	source     string
}

// region is what a GeoNames code stands for.
type region struct {
	country string
	admin1  string
}

const placesHeader = "id\tkind\tcountry\tadmin1\tparent\tlat\tlon\tpopulation\tnames\tname_en\tprominence\tsource"

const placesComment = `# Places below the first-level regions, and waters, deserts and historic lands. Written by internal/tools/gazetteer
# from GeoNames (CC BY 4.0) and knowledge/sources/places-waqai.tsv; change that file, not this one.
# prominence: 3 famous, matches freely; 2 well known; 1 needs support; 0 mostly not a place.
`

// kinds are the kinds a place may have.
const kinds = "city town village neighbourhood district camp base crossing site water mountain desert road region"

// populated reports whether the place is one where people live, so that a
// town of GeoNames may be the same.
func (p place) populated() bool {
	switch p.kind {
	case "city", "town", "village", "neighbourhood", "district", "camp":
		return true
	}
	return false
}

// parsePlace reads one row in the columns of places.tsv.
func parsePlace(f []string) (p place, err error) {
	p = place{id: f[0], kind: f[1], country: f[2], admin1: f[3], parent: f[4],
		names: strings.Split(f[8], "|"), english: f[9], source: f[11]}
	if !strings.Contains(" "+kinds+" ", " "+p.kind+" ") || p.kind == "" {
		return p, fmt.Errorf("kind %q is none of: %s", p.kind, kinds)
	}
	if f[5] != "" {
		p.located = true
		if p.at, err = parsePoint(f[5], f[6]); err != nil {
			return p, err
		}
	}
	if f[7] != "" {
		if p.population, err = strconv.Atoi(f[7]); err != nil {
			return p, fmt.Errorf("population: %w", err)
		}
	}
	if p.prominence, err = strconv.Atoi(f[10]); err != nil || p.prominence < 0 || p.prominence > 3 {
		return p, fmt.Errorf("prominence %q is not 0 to 3", f[10])
	}
	for _, n := range p.names {
		if cleanName(n) != n {
			return p, fmt.Errorf("name %q is not plain Arabic", n)
		}
	}
	return p, nil
}

// line writes the row.
func (p place) line() string {
	population, lat, lon := "", "", ""
	if p.population > 0 {
		population = strconv.Itoa(p.population)
	}
	if p.located {
		lat, lon = degrees(p.at.lat), degrees(p.at.lon)
	}
	return strings.Join([]string{p.id, p.kind, p.country, p.admin1, p.parent, lat, lon, population,
		strings.Join(p.names, "|"), p.english, strconv.Itoa(p.prominence), p.source}, "\t")
}

// writePlaces writes the table.
func writePlaces(path string, rows []place) error {
	var b strings.Builder
	b.WriteString(placesComment + placesHeader + "\n")
	for _, p := range rows {
		b.WriteString(p.line() + "\n")
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		return fmt.Errorf("write places: %w", err)
	}
	return nil
}

// eachRow calls f with the columns of each row below the header of a table.
func eachRow(path string, columns int, f func([]string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("read table: %w", err)
	}
	defer file.Close()
	lines, header := bufio.NewScanner(file), true
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if line := lines.Text(); line == "" || line[0] == '#' {
			continue
		}
		if header {
			header = false
			continue
		}
		row := strings.Split(lines.Text(), "\t")
		if len(row) != columns {
			return fmt.Errorf("%s line %d: %d columns instead of %d", path, n, len(row), columns)
		}
		if err := f(row); err != nil {
			return fmt.Errorf("%s line %d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// readOwn reads the rows written by hand.
func readOwn(path string) (own []place, err error) {
	seen := map[string]bool{}
	err = eachRow(path, 12, func(f []string) error {
		p, err := parsePlace(f)
		if err == nil && seen[p.id] {
			err = fmt.Errorf("id %s stands twice", p.id)
		}
		seen[p.id] = true
		own = append(own, p)
		return err
	})
	return own, err
}

// readRegions reads which country and region a GeoNames code ("IQ.07"), a
// country alone ("IQ.") or a single town (its id) belongs to.
func readRegions(path string) (map[string]region, error) {
	regions := map[string]region{}
	return regions, eachRow(path, 4, func(f []string) error {
		regions[f[0]] = region{f[1], f[2]}
		return nil
	})
}

// readWords reads the names that are also common words or names of persons.
func readWords(path string) (map[string]int, error) {
	words := map[string]int{}
	return words, eachRow(path, 4, func(f []string) error {
		most, err := strconv.Atoi(f[1])
		words[arabic.Key(f[0])] = most
		return err
	})
}

// readLands reads the names of the countries.
func readLands(path string) (map[string]string, error) {
	lands := map[string]string{}
	return lands, eachRow(path, 8, func(f []string) error {
		for _, n := range strings.Split(f[3], "|") {
			lands[arabic.Key(n)] = f[0]
		}
		return nil
	})
}

// readDrops reads the rows and names of GeoNames that are wrong.
func readDrops(path string) (map[string]bool, error) {
	drops := map[string]bool{}
	return drops, eachRow(path, 4, func(f []string) error {
		if f[1] == "" {
			drops[f[0]] = true
		} else {
			drops[f[0]+"/"+arabic.Key(f[1])] = true
		}
		return nil
	})
}
