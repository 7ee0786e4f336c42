package main

import (
	"slices"
	"unicode/utf8"

	"github.com/waqai/waqai/arabic"
)

// farApart is how many metres apart two places of one name are rivals.
const farApart = 50000

// setProminence lowers the prominence of names that are common words or names
// of persons, and of those that several places bear. Rows written by hand
// keep what they say about rivals, since their writer knew them.
func setProminence(rows []place, words map[string]int, lands map[string]string) {
	bearers := map[string][]int{}
	for i := range rows {
		p := &rows[i]
		p.capWords(words, lands)
		for _, n := range p.names {
			bearers[arabic.Key(n)] = append(bearers[arabic.Key(n)], i)
		}
	}
	for i := range rows {
		p := &rows[i]
		if rank(*p) == 0 || p.prominence < 2 {
			continue
		}
		for _, n := range p.names {
			for _, j := range bearers[arabic.Key(n)] {
				if rivals(*p, rows[j]) {
					p.prominence = 1
				}
			}
		}
	}
}

// capWords holds the prominence down to what the names allow. A row of
// GeoNames loses names that are words, if it has others; short names, which
// turn up inside other words, and names of countries count as words. The famous places written by
// hand keep their rank, whatever their names may also mean.
func (p *place) capWords(words map[string]int, lands map[string]string) {
	if rank(*p) == 0 && p.prominence == 3 {
		return
	}
	limit := func(n string) int {
		if most, ok := words[arabic.Key(n)]; ok {
			return most
		}
		if land, ok := lands[arabic.Key(n)]; ok && rank(*p) == 1 && land != p.country {
			return 0 // Lebanon, Ohio
		}
		if rank(*p) == 1 && utf8.RuneCountInString(n) <= 3 {
			return 0
		}
		return 3
	}
	if rank(*p) == 1 {
		if safe := slices.DeleteFunc(slices.Clone(p.names), func(n string) bool { return limit(n) < 2 }); len(safe) > 0 {
			p.names = safe
		}
	}
	for _, n := range p.names {
		p.prominence = min(p.prominence, limit(n))
	}
}

// rivals reports whether q, of the same name and elsewhere, is too well known
// for the name alone to mean p.
func rivals(p, q place) bool {
	if p.id == q.id || metres(p.at, q.at) < farApart {
		return false
	}
	return q.prominence > p.prominence || q.prominence == p.prominence && q.population*4 > p.population
}
