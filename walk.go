package waqai

import (
	"fmt"
	"maps"
	"slices"
)

// phrase is one place in a report where words of the text and their span meet.
// Everything that must hold for all words (the span law) or be done to all
// spans (the change of unit) goes through phrases, so no value is forgotten.
type phrase struct {
	field string // key of the report, such as "killed" or "evidence.modes"
	index int    // place in the list, -1 where the field is not a list
	words string
	span  *Span
	why   *Because // nil where the words have no rule of their own, such as a cue
}

// String names the phrase as a reader of the JSON would look it up.
func (p phrase) String() string {
	if p.index < 0 {
		return p.field
	}
	return fmt.Sprintf("%s[%d]", p.field, p.index)
}

// phrases yields all phrases of the report in the order of its JSON keys; those
// of a map, in the order of the keys. A span that is changed through the
// pointer is changed in the report.
func (r *Report) phrases(yield func(phrase) bool) {
	_ = r.valuePhrases(yield) && r.Evidence.phrases(yield) && alsoPhrases(r.Also, yield)
}

func (r *Report) valuePhrases(yield func(phrase) bool) bool {
	return datePhrase("date", -1, r.Date, yield) &&
		placePhrase("place", -1, r.Place, yield) &&
		entityPhrases("actors", r.Actors, yield) &&
		entityPhrases("recipients", r.Recipients, yield) &&
		entityPhrase("foiled_by", -1, r.FoiledBy, yield) &&
		figurePhrases("killed", r.Killed, yield) &&
		figurePhrases("injured", r.Injured, yield) &&
		figurePhrases("detained", r.Detained, yield) &&
		figurePhrases("abducted", r.Abducted, yield) &&
		voicePhrases(r.Attribution, yield) &&
		mentionPhrases(r.Mentions, yield)
}

func datePhrase(field string, i int, d *Date, yield func(phrase) bool) bool {
	return d == nil || yield(phrase{field, i, d.Text, &d.Span, &d.Because})
}

func placePhrase(field string, i int, p *Place, yield func(phrase) bool) bool {
	return p == nil || yield(phrase{field, i, p.Text, &p.Span, &p.Because})
}

func entityPhrase(field string, i int, e *Entity, yield func(phrase) bool) bool {
	return e == nil || yield(phrase{field, i, e.Text, &e.Span, &e.Because})
}

func entityPhrases(field string, list []Entity, yield func(phrase) bool) bool {
	for i := range list {
		if !entityPhrase(field, i, &list[i], yield) {
			return false
		}
	}
	return true
}

func figurePhrases(field string, list []Figure, yield func(phrase) bool) bool {
	for i := range list {
		f := &list[i]
		if !yield(phrase{field, i, f.Text, &f.Span, &f.Because}) || !yield(phrase{field + ".by", i, f.By, &f.BySpan, nil}) {
			return false
		}
	}
	return true
}

func voicePhrases(list []Attribution, yield func(phrase) bool) bool {
	for i := range list {
		v := &list[i]
		if !yield(phrase{"attribution", i, v.Who, &v.Span, &v.Because}) ||
			!yield(phrase{"attribution.cue", i, v.Cue, &v.CueSpan, nil}) {
			return false
		}
	}
	return true
}

func mentionPhrases(list []Mention, yield func(phrase) bool) bool {
	for i := range list {
		if !yield(phrase{"mentions", i, list[i].Text, &list[i].Span, nil}) {
			return false
		}
	}
	return true
}

func alsoPhrases(list []Reading, yield func(phrase) bool) bool {
	for i := range list {
		a := &list[i]
		if !datePhrase("also", i, a.Date, yield) || !placePhrase("also", i, a.Place, yield) ||
			!entityPhrase("also", i, a.Entity, yield) {
			return false
		}
	}
	return true
}

func (e *Evidence) phrases(yield func(phrase) bool) bool {
	return reasonPhrase("evidence.trigger", &e.Trigger, yield) &&
		reasonPhrase("evidence.type", &e.Type, yield) &&
		reasonPhrase("evidence.outcome", &e.Outcome, yield) &&
		reasonPhrase("evidence.historical", &e.Historical, yield) &&
		reasonPhrase("evidence.main", &e.Main, yield) &&
		reasonPhrases("evidence.modes", e.Modes, yield) &&
		reasonPhrases("evidence.contexts", e.Contexts, yield) &&
		reasonPhrases("evidence.weapons", e.Weapons, yield)
}

func reasonPhrase(field string, r *Reason, yield func(phrase) bool) bool {
	return yield(phrase{field, -1, r.Text, &r.Span, &r.Because})
}

func reasonPhrases(field string, m map[string]Reason, yield func(phrase) bool) bool {
	for _, code := range slices.Sorted(maps.Keys(m)) {
		r := m[code]
		more := reasonPhrase(field+"."+code, &r, yield)
		if r.Span != m[code].Span { // a mere look must not write: others may be reading
			m[code] = r
		}
		if !more {
			return false
		}
	}
	return true
}
