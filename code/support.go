package code

import (
	"slices"

	"github.com/waqai/waqai/knowledge"
)

// support decides which names that need support have it here, and drops the
// others: القاعدة is the organisation after تنظيم, or where the article calls
// it تنظيم القاعدة elsewhere; else it is a base.
func (d *document) support() {
	sure, countries := map[int32]bool{}, map[string]bool{}
	for _, m := range d.matches {
		switch {
		case m.Table == knowledge.Groups && !m.Form.Has(knowledge.Support):
			sure[m.Row] = true
		case m.Table == knowledge.Countries:
			countries[d.base.Countries[m.Row].ISO3] = true
		case m.Table == knowledge.Nationalities:
			countries[d.base.Nationalities[m.Row].Country] = true
		case m.Table == knowledge.Places && d.base.Places[m.Row].Prominence >= 2:
			countries[d.base.Places[m.Row].Country] = true
		}
	}
	head := map[int]bool{} // tokens right after an organisation noun
	for _, m := range d.matches {
		if m.Table == knowledge.Roles && m.Prefix&knowledge.Article == 0 {
			if k := d.base.Roles[m.Row].Kind; k == "body" || k == "force" || d.base.Roles[m.Row].Head {
				head[m.Last] = true
			}
		}
	}
	for i := range d.matches {
		m := &d.matches[i]
		if m.Table != knowledge.Groups || !m.Form.Has(knowledge.Support) {
			continue
		}
		at := m.First
		if d.isMark(at-1, "\"(") {
			at--
		}
		if head[at] || sure[m.Row] || m.Last-m.First > 1 && countries[d.base.Groups[m.Row].Country] || d.isMark(m.First-1, "\"") && countries[d.base.Groups[m.Row].Country] {
			m.Form &^= knowledge.Support
		}
	}
	d.matches = slices.DeleteFunc(d.matches, func(m knowledge.Match) bool {
		return m.Table == knowledge.Groups && m.Form.Has(knowledge.Support)
	})
	d.preferCountry(countries)
}

// preferCountry keeps, of several groups with one name, those whose country
// the article names, if there are any.
func (d *document) preferCountry(countries map[string]bool) {
	home := map[[2]int]bool{}
	for _, m := range d.matches {
		if m.Table == knowledge.Groups && countries[d.base.Groups[m.Row].Country] {
			home[[2]int{m.First, m.Last}] = true
		}
	}
	d.matches = slices.DeleteFunc(d.matches, func(m knowledge.Match) bool {
		return m.Table == knowledge.Groups && home[[2]int{m.First, m.Last}] && !countries[d.base.Groups[m.Row].Country]
	})
}
