package code

import (
	"cmp"
	"slices"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic"
	"github.com/waqai/waqai/knowledge"
)

// reports groups the mentions and makes the reports of the article.
func (d *document) reports(ms []mention) []waqai.Report {
	d.findLead()
	all := d.clusters(ms)
	kept := all[:0:0]
	for _, c := range all {
		if d.supported(c) {
			kept = append(kept, c)
		}
	}
	var out []waqai.Report
	for _, c := range kept {
		out = append(out, d.report(c))
	}
	d.setMain(out, kept)
	for i := range out {
		d.groupBeside(&out[i])
	}
	return slices.DeleteFunc(out, passing)
}

// passing reports whether a report is of an attack that is only mentioned in
// passing: it is not what the article is about, and no day, no figure, no
// weapon and nobody on either side is told. On real articles no such report
// was in the gold.
func passing(r waqai.Report) bool {
	return r.Type == waqai.Assault && !r.Main && (r.Date == nil || r.Date.Start == "") && len(r.Actors)+len(r.Recipients)+len(r.Weapons) == 0 &&
		r.FoiledBy == nil && len(r.Killed)+len(r.Injured)+len(r.Detained)+len(r.Abducted) == 0
}

// findLead finds the first sentence after the title that tells something.
func (d *document) findLead() {
	d.lead = 0
	for i, s := range d.sentences {
		if s.First >= len(d.tokens) || d.inTitle(s.First) {
			continue
		}
		if s.Last-s.First >= 8 {
			d.lead = i
			return
		}
	}
}

// supported reports whether a cluster is bounded by something specific, as
// the codebook asks, and shows what its words alone leave open.
func (d *document) supported(c *cluster) bool {
	strength, asserted := "", false
	var actors, recipients, tolls, weapons int
	violent := false
	for _, m := range c.mentions {
		switch {
		case m.act.Strength == "strong":
			strength = "strong"
		case strength != "strong" && m.act.Strength != "anaphor":
			strength = m.act.Strength
		}
		actors, recipients, tolls, weapons = actors+known(m.actors), recipients+known(m.recipients)+known(m.objects), tolls+len(m.tolls), weapons+len(m.weapons)
		asserted = asserted || m.asserted && (m.act.Type == waqai.Assault || !m.finite || m.form.Tense() != knowledge.Imperfect || d.inTitle(m.first))
		violent = violent || slices.ContainsFunc(m.actors, func(e waqai.Entity) bool { return armed[e.Sector] })
	}
	told := weapons > 0 && slices.ContainsFunc(c.mentions, func(m *mention) bool { return m.asserted })
	if c.outcome.code == waqai.Foiled && strength != "result" && slices.ContainsFunc(c.mentions, func(m *mention) bool { return m.foiledBy != nil }) {
		return true
	}
	if d.verbal(c, weapons+tolls) {
		return false
	}
	bounded := told || c.place != nil || c.date != nil || actors+recipients+tolls > 0
	if !bounded || d.accidental(c) {
		return false
	}
	m := c.mentions[0]
	if !asserted && m.act.Type == waqai.Assault && actors+tolls == 0 && (c.date == nil || c.date.Start == "") && (c.place == nil || c.place.precision == waqai.AtCountry || c.place.precision == waqai.AtRegion && c.place.country == "") {
		return false // general talk of attacks
	}
	if !asserted && m.act.Type != waqai.Assault && actors+recipients+tolls == 0 && (c.date == nil || c.date.Start == "") && (c.place == nil || c.place.precision == waqai.AtCountry) {
		return false
	}
	switch strength {
	case "strong":
		return true
	case "result":
		return violent || weapons > 0 || tolls > 0 && d.killing(c)
	case "weak":
		if m.act.Type == waqai.Assault {
			return violent && recipients > 0 || weapons > 0 && actors+recipients+tolls > 0 || tolls > 0
		}
		return asserted && actors > 0 && (recipients > 0 || c.place != nil)
	}
	return false
}

// verbal reports whether an attack is one of words: a politician, a party or a
// journalist attacks, with no weapon and no victim told.
func (d *document) verbal(c *cluster, harm int) bool {
	if harm > 0 || !d.base.In(knowledge.VerbalActs, arabic.Key(c.mentions[0].act.Lemma)) {
		return false
	}
	speakers := 0
	for _, m := range c.mentions {
		for _, e := range m.actors {
			switch e.Sector {
			case "PTY", "LEG", "ELI", "JRN", "OPP", "LAB", "EDU", "JUD":
				speakers++
			case "GOV":
				if t := d.tokenAt(e.Span.Start); t >= 0 {
					if _, ok := d.startsAt(knowledge.Titles, t); ok {
						speakers++
					}
				}
			default:
				return false
			}
		}
	}
	return speakers > 0
}

// tokenAt finds the token that begins at a byte of the text, or -1.
func (d *document) tokenAt(at int) int {
	i, ok := slices.BinarySearchFunc(d.tokens, at, func(t arabic.Token, at int) int { return cmp.Compare(t.Start, at) })
	if !ok {
		return -1
	}
	return i
}

// known counts the entities whose head a table knows.
func known(list []waqai.Entity) int {
	n := 0
	for _, e := range list {
		if e.Rule != rulePhraseUnknown.Name {
			n++
		}
	}
	return n
}

// killing reports whether the cluster tells of deaths or of victims of
// violence by name of their harm.
func (d *document) killing(c *cluster) bool {
	return slices.ContainsFunc(c.mentions, func(m *mention) bool {
		return slices.ContainsFunc(m.tolls, func(t toll) bool { return t.counts == "killed" })
	})
}

// report makes one report of a cluster.
func (d *document) report(c *cluster) waqai.Report {
	first := d.headMention(c)
	r := d.emptyReport(first, c.outcome)
	objects := d.gather(&r, c)
	if c.place == nil {
		c.place = d.surePlace(&r)
	}
	if c.place != nil {
		r.Place = d.placeValue(c.place)
	}
	d.secondPlaces(&r, c)
	r.Date = c.date
	if first.act.Frame == "mutual" { // both sides are actors; only bystanders suffer
		r.Recipients = slices.DeleteFunc(r.Recipients, func(e waqai.Entity) bool { return armed[e.Sector] })
	} else if len(r.Recipients) == 0 { // people first, else the object
		r.Recipients = append(r.Recipients, objects...)
	}
	r.Actors = spare(r.Actors)
	d.apart(&r)
	d.attribute(&r, c)
	d.figures(&r, c)
	return r
}

// emptyReport makes a report with its trigger and outcome and no other value.
func (d *document) emptyReport(m *mention, o outcomeReading) waqai.Report {
	s := d.triggerSpan(m)
	r := waqai.Report{ID: waqai.ReportID(d.article, m.act.Type, s), Type: m.act.Type, Outcome: o.code, Trigger: d.text(s),
		Actors: []waqai.Entity{}, Recipients: []waqai.Entity{}, Killed: []waqai.Figure{}, Injured: []waqai.Figure{}, Detained: []waqai.Figure{},
		Abducted: []waqai.Figure{}, Attribution: []waqai.Attribution{}, Also: []waqai.Reading{}}
	rule := d.triggerRule(m)
	r.Evidence.Trigger = waqai.Reason{Text: r.Trigger, Because: waqai.Because{Span: s, Rule: rule, Confidence: confidence(rule)}}
	r.Evidence.Type = r.Evidence.Trigger
	r.Evidence.Outcome = d.reason(o.first, o.last, o.rule)
	return r
}

// secondPlaces keeps the places that other mentions of the act name and that
// neither hold nor lie in the chosen one, for a person to see.
func (d *document) secondPlaces(r *waqai.Report, c *cluster) {
	seen := map[string]bool{}
	for _, m := range c.mentions {
		p := m.place
		if p == nil || p == c.place || p.key == c.place.key || seen[p.key] || border(p) || contains(p, c.place) || contains(c.place, p) {
			continue
		}
		seen[p.key] = true
		r.Also = append(r.Also, waqai.Reading{Field: "place", Place: d.placeValue(p)})
	}
}

// gather brings together what the mentions tell, and returns the objects of
// the act, which count only where no people suffered it.
func (d *document) gather(r *waqai.Report, c *cluster) (objects []waqai.Entity) {
	var modes, weapons, contexts []coded
	for _, m := range c.mentions {
		modes, weapons, contexts = merge(modes, m.modes), merge(weapons, m.weapons), merge(contexts, m.contexts)
		r.Mentions = append(r.Mentions, waqai.Mention{Text: d.text(d.triggerSpan(m)), Span: d.triggerSpan(m)})
		if m.historical.Rule != "" && !r.Historical {
			r.Historical, r.Evidence.Historical = true, m.historical
		}
		for _, e := range m.actors {
			r.Actors = addEntity(r.Actors, e)
		}
		for _, e := range m.recipients {
			r.Recipients = addEntity(r.Recipients, e)
		}
		for _, e := range m.objects {
			objects = addEntity(objects, e)
		}
		if f := m.foiledBy; f != nil && c.outcome.code == waqai.Foiled && (r.FoiledBy == nil || r.FoiledBy.Group == "" && f.Group != "") {
			r.FoiledBy = f // rather a named service than "the authorities"
		}
	}
	r.Modes, r.Evidence.Modes = d.codes(modes)
	r.Weapons, r.Evidence.Weapons = d.codes(specific(weapons))
	if r.Type == waqai.Assault {
		contexts = merge(contexts, d.contexts(r))
	}
	r.Contexts, r.Evidence.Contexts = d.codes(contexts)
	return objects
}

// headMention is the mention that names the act: the first that is not an
// anaphor, or a harm that belongs to another.
func (d *document) headMention(c *cluster) *mention {
	for _, m := range c.mentions {
		if m.act.Strength == "strong" || m.act.Strength == "weak" {
			return m
		}
	}
	return c.mentions[0]
}

func (d *document) triggerSpan(m *mention) waqai.Span { return d.withoutPrefix(m.first, m.last) }

func (d *document) triggerRule(m *mention) string {
	if m.row < 0 {
		return ruleTollNoun.Name
	}
	return d.base.RuleName(knowledge.Acts, m.row)
}

// codes splits coded values into the list and its evidence.
func (d *document) codes(list []coded) ([]string, map[string]waqai.Reason) {
	codes, why := []string{}, map[string]waqai.Reason{}
	for _, c := range list {
		codes = append(codes, c.code)
		why[c.code] = waqai.Reason{Text: d.text(c.span), Because: waqai.Because{Span: c.span, Rule: c.rule, Confidence: confidence(c.rule)}}
	}
	return codes, why
}

// contexts adds what actors show: terrorism of armed groups, war of armies.
func (d *document) contexts(r *waqai.Report) []coded {
	var out []coded
	for _, e := range r.Actors {
		switch {
		case e.Sector == "REB" && e.Country == "IMG":
			out = append(out, coded{"terrorism", e.Span, e.Rule})
		case e.Sector == "MIL":
			out = append(out, coded{"military", e.Span, e.Rule})
		case e.Sector == "CRM":
			out = append(out, coded{"crime", e.Span, e.Rule})
		}
	}
	return out
}

// spare drops the nationality of an act where the text names the actor: in
// "القصف التركي … الطائرات التركية" the aircraft act.
func spare(actors []waqai.Entity) []waqai.Entity {
	named := map[string]bool{}
	for _, e := range actors {
		if e.Rule != ruleNationality.Name {
			named[e.Country] = true
		}
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(actors, func(e waqai.Entity) bool {
		again := seen[e.Country]
		seen[e.Country] = seen[e.Country] || e.Rule == ruleNationality.Name
		return e.Rule == ruleNationality.Name && (named[e.Country] || again)
	})
}

// apart takes out of the recipients whoever is an actor too.
func (d *document) apart(r *waqai.Report) {
	r.Recipients = slices.DeleteFunc(r.Recipients, func(e waqai.Entity) bool {
		return slices.ContainsFunc(r.Actors, func(a waqai.Entity) bool { return a.Span == e.Span })
	})
}

// setMain marks the reports the article exists for: those of the title or,
// where it names no act, those of the lead.
func (d *document) setMain(reports []waqai.Report, clusters []*cluster) {
	for _, r := range []struct {
		rule *Rule
		in   func(m *mention) bool
	}{
		{&ruleMainTitle, func(m *mention) bool { return d.inTitle(m.first) }},
		{&ruleMainLead, func(m *mention) bool { return int(d.sentence[m.first]) <= d.lead && m.asserted }},
		{&ruleMainFirst, func(m *mention) bool { return len(d.sentences) > 2 && m == clusters[0].mentions[0] }},
	} {
		found := false
		for i, c := range clusters {
			k := slices.IndexFunc(c.mentions, r.in)
			if k < 0 || reports[i].Historical {
				continue
			}
			found = true
			s := d.triggerSpan(c.mentions[k])
			reports[i].Main = true
			reports[i].Evidence.Main = waqai.Reason{Text: d.text(s), Because: waqai.Because{Span: s, Rule: r.rule.Name, Confidence: r.rule.Confidence}}
		}
		if found {
			return
		}
	}
}
