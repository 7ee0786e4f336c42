package main

import (
	"github.com/waqai/waqai/arabic"
)

// farApart is how many metres apart two places of one name are rivals.
const farApart = 50000

// setProminence lowers the prominence of names that are common words or names
// of persons, and of those that several places bear. Rows written by hand
// keep what they say about rivals, since their writer knew them.
func setProminence(rows []place, words map[string]int) {
	bearers := map[string][]int{}
	for i := range rows {
		p := &rows[i]
		for _, n := range p.names {
			k := arabic.Key(n)
			if most, ok := words[k]; ok {
				p.prominence = min(p.prominence, most)
			}
			bearers[k] = append(bearers[k], i)
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

// rivals reports whether q, of the same name and elsewhere, is too well known
// for the name alone to mean p.
func rivals(p, q place) bool {
	if p.id == q.id || metres(p.at, q.at) < farApart {
		return false
	}
	return q.prominence > p.prominence || q.prominence == p.prominence && q.population*4 > p.population
}
