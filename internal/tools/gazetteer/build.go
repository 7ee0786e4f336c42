package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/waqai/waqai/arabic"
)

// Distances in metres within which two rows of one name are one place.
const (
	sameByHand = 25000 // a row written by hand, whose coordinates are rough
	sameTown   = 8000  // two rows of GeoNames
	ofCity     = 25000 // a neighbourhood and its city
)

// build joins the hand-written rows and the towns of GeoNames, drops doubles,
// sets prominence and order.
func build(in inputs) []place {
	towns := in.towns()
	rows := make([]place, 0, len(in.own)+len(towns))
	taken := make([]bool, len(towns))
	index := indexTowns(towns)
	for _, p := range in.own {
		if i, ok := index.match(p, taken); ok {
			taken[i] = true
			p = p.joined(towns[i].place)
		}
		rows = append(rows, p)
	}
	for i, t := range towns {
		if !taken[i] && len(t.names) > 0 {
			rows = append(rows, t.place)
		}
	}
	rows = dropDoubles(rows)
	setParents(rows)
	setProminence(rows, in.words, in.lands)
	slices.SortFunc(rows, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.country, b.country), cmp.Compare(a.admin1, b.admin1), cmp.Compare(a.id, b.id))
	})
	return rows
}

// town is a place of GeoNames with the keys of its Latin names.
type town struct {
	place
	latin []string
}

// towns turns the wanted cities into places. A town without an Arabic name
// stays, since a hand-written row may know one.
func (in inputs) towns() []town {
	var towns []town
	for _, c := range in.cities {
		if !c.wanted() || in.drops[c.id] {
			continue
		}
		where, ok := in.regions[c.id]
		if !ok {
			where, ok = in.regions[c.country+"."+c.admin1]
		}
		if !ok {
			where, ok = in.regions[c.country+"."]
		}
		if !ok {
			continue
		}
		t := town{place: place{id: "g" + c.id, kind: c.kind(), country: where.country, admin1: where.admin1, at: c.at, located: true,
			population: c.population, names: in.arabicNames(c), english: c.name, prominence: c.prominence(), source: "geonames"}}
		for _, n := range append([]string{c.name}, c.alternates...) {
			if k := latinKey(n); len(k) > 2 {
				t.latin = append(t.latin, k)
			}
		}
		towns = append(towns, t)
	}
	return towns
}

// arabicNames gives the clean Arabic names of a city, its label first.
func (in inputs) arabicNames(c city) []string {
	var names []string
	for _, n := range append([]string{in.labels[c.id]}, c.alternates...) {
		n = bareName(cleanName(n))
		if n != "" && !in.drops[c.id+"/"+arabic.Key(n)] {
			names = append(names, n)
		}
	}
	return mergeNames(names)
}

// townIndex finds towns by country and name.
type townIndex struct {
	towns []town
	at    map[string][]int // "IRQ/key" to rows
}

func indexTowns(towns []town) townIndex {
	index := townIndex{towns, map[string][]int{}}
	for i, t := range towns {
		for _, k := range t.keys() {
			index.at[k] = append(index.at[k], i)
		}
	}
	return index
}

// keys lists what a town is looked up by, without repeats.
func (t town) keys() []string {
	var keys []string
	for _, n := range t.names {
		keys = append(keys, t.country+"/"+nameKey(n))
	}
	for _, k := range t.latin {
		keys = append(keys, t.country+"/"+k)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// match finds the town a hand-written row means among those of its name that
// are near: for a city or town the one of most people, else the nearest.
func (x townIndex) match(p place, taken []bool) (int, bool) {
	best := -1
	if !p.populated() || !p.located {
		return 0, false
	}
	keys := []string{p.country + "/" + latinKey(p.english)}
	for _, n := range p.names {
		keys = append(keys, p.country+"/"+nameKey(bareName(n)))
	}
	for _, k := range keys {
		for _, i := range x.at[k] {
			if !taken[i] && metres(p.at, x.towns[i].at) < sameByHand && (best < 0 || x.closer(p, i, best)) {
				best = i
			}
		}
	}
	return best, best >= 0
}

// closer reports whether town i is more likely than town j to be place p.
func (x townIndex) closer(p place, i, j int) bool {
	a, b := x.towns[i], x.towns[j]
	if (p.kind == "city" || p.kind == "town") && a.population != b.population {
		return a.population > b.population
	}
	return cmp.Or(cmp.Compare(metres(p.at, a.at), metres(p.at, b.at)), cmp.Compare(i, j)) < 0
}

// joined takes from the town what the hand-written row leaves open, and its
// coordinates, which are finer. It takes no names: those of GeoNames are of
// mixed quality, and whoever wrote the row knew the town.
func (p place) joined(t place) place {
	p.at = t.at
	if p.population == 0 {
		p.population = t.population
	}
	if p.admin1 == "" {
		p.admin1 = t.admin1
	}
	p.source = "waqai|geonames"
	return p
}

// dropDoubles leaves out a GeoNames row that shares a name with a row before
// it (hand-written, or of more people) close by.
func dropDoubles(rows []place) []place {
	slices.SortStableFunc(rows, func(a, b place) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.population, a.population))
	})
	seen := map[string][]point{}
	kept := rows[:0]
	for _, p := range rows {
		if rank(p) == 1 && slices.ContainsFunc(p.names, func(n string) bool {
			return slices.ContainsFunc(seen[p.country+"/"+nameKey(n)], func(at point) bool { return metres(at, p.at) < sameTown })
		}) {
			continue
		}
		if p.populated() && p.located {
			for _, n := range p.names {
				k := p.country + "/" + nameKey(n)
				seen[k] = append(seen[k], p.at)
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// rank is 0 for hand-written rows and 1 for those of GeoNames alone.
func rank(p place) int {
	if strings.HasPrefix(p.source, "waqai") {
		return 0
	}
	return 1
}

// setParents puts neighbourhoods without a parent into the nearest city.
func setParents(rows []place) {
	cities := map[string][]int{}
	for i, p := range rows {
		if p.kind == "city" {
			cities[p.country] = append(cities[p.country], i)
		}
	}
	for i := range rows {
		p := &rows[i]
		if p.kind != "neighbourhood" || p.parent != "" || !p.located {
			continue
		}
		distance := ofCity
		for _, c := range cities[p.country] {
			if d := metres(p.at, rows[c].at); d < distance && rows[c].population >= 100000 {
				p.parent, distance = rows[c].id, d
			}
		}
	}
}
