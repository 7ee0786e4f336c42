package waqai

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Validate checks reports against their article before anything is written. It
// enforces the span law, namely that article.Text[span] is the words of every
// value and that no value crosses a [Article.Breaks], and the promises of
// docs/format.md: known codes, evidence for each code, voices that the report
// names, ids made by [ReportID], lists that are not nil. Spans count bytes. The
// error names the first fault: which report, which value.
func Validate(a *Article, reports []Report) error {
	if err := a.Validate(); err != nil {
		return fmt.Errorf("article %s: %w", a.ID, err)
	}
	if a.Skipped != "" && len(reports) > 0 {
		return fmt.Errorf("article %s: skipped (%s), yet it has %d reports", a.ID, a.Skipped, len(reports))
	}
	breaks := a.Breaks()
	seen := make(map[string]bool, len(reports))
	for i := range reports {
		r := &reports[i]
		if err := r.validate(a, breaks); err != nil {
			return fmt.Errorf("article %s: report %d: %w", a.ID, i, err)
		}
		if seen[r.ID] {
			return fmt.Errorf("article %s: report %d: id %s stands twice", a.ID, i, r.ID)
		}
		seen[r.ID] = true
	}
	return nil
}

func (r *Report) validate(a *Article, breaks []Span) error {
	for p := range r.phrases {
		if err := p.validate(a.Text, breaks); err != nil {
			return fmt.Errorf("%v: %w", p, err)
		}
	}
	if err := r.validateTrigger(a); err != nil {
		return err
	}
	if field := r.nilList(); field != "" {
		return fmt.Errorf("%s: the list is nil", field)
	}
	if err := r.validateCodes(); err != nil {
		return err
	}
	if err := r.validateValues(); err != nil {
		return err
	}
	return r.validateVoices()
}

// validate holds the span law for one phrase.
func (p phrase) validate(text string, breaks []Span) error {
	s := *p.span
	if p.why != nil && (p.why.Confidence < 0 || p.why.Confidence > 1000) {
		return fmt.Errorf("confidence %d is not in 0 to 1000", p.why.Confidence)
	}
	if p.words == "" {
		if s != (Span{}) {
			return fmt.Errorf("no words, yet span %v", s)
		}
		return nil
	}
	switch {
	case s.Empty():
		return fmt.Errorf("words %q without a span", p.words)
	case s.Start < 0 || s.End > len(text):
		return fmt.Errorf("span %v lies outside the text of %d bytes", s, len(text))
	case s.Of(text) != p.words:
		return fmt.Errorf("span %v is %q, but the words are %q", s, s.Of(text), p.words)
	case !utf8.ValidString(p.words):
		return fmt.Errorf("span %v cuts a character in two", s)
	case s.Crosses(breaks):
		return fmt.Errorf("span %v (%q) crosses a dropped run", s, p.words)
	case p.why != nil && p.why.Rule == "":
		return fmt.Errorf("words %q without a rule", p.words)
	}
	return nil
}

// validateTrigger checks that the trigger has words, that its evidence is the
// same words, and that the id is made from it.
func (r *Report) validateTrigger(a *Article) error {
	e := r.Evidence.Trigger
	if r.Trigger == "" {
		return errors.New("trigger: no words")
	}
	if e.Text != r.Trigger {
		return fmt.Errorf("trigger: %q, but its evidence is %q", r.Trigger, e.Text)
	}
	if want := ReportID(a, r.Type, e.Span); r.ID != want {
		return fmt.Errorf("id: %q, but type and trigger make it %q", r.ID, want)
	}
	return nil
}

// nilList names the first list of the report that is nil, if any.
func (r *Report) nilList() string {
	lists := []struct {
		field string
		isNil bool
	}{
		{"modes", r.Modes == nil},
		{"contexts", r.Contexts == nil},
		{"weapons", r.Weapons == nil},
		{"actors", r.Actors == nil},
		{"recipients", r.Recipients == nil},
		{"killed", r.Killed == nil},
		{"injured", r.Injured == nil},
		{"detained", r.Detained == nil},
		{"abducted", r.Abducted == nil},
		{"attribution", r.Attribution == nil},
		{"mentions", r.Mentions == nil},
		{"also", r.Also == nil},
	}
	for _, l := range lists {
		if l.isNil {
			return l.field
		}
	}
	return ""
}

// validateVoices checks that every voice a value leans on is the Who of an
// attribution of the report.
func (r *Report) validateVoices() error {
	check := func(field, by string) error {
		if by == "" || slices.ContainsFunc(r.Attribution, func(v Attribution) bool { return v.Who == by }) {
			return nil
		}
		return fmt.Errorf("%s: by is %q, which no attribution of the report names", field, by)
	}
	var errs []error
	if r.Date != nil {
		errs = append(errs, check("date", r.Date.By))
	}
	if r.Place != nil {
		errs = append(errs, check("place", r.Place.By))
	}
	for _, e := range slices.Concat(r.Actors, r.Recipients) {
		errs = append(errs, check(fmt.Sprintf("actor or recipient %q", e.Text), e.By))
	}
	if r.FoiledBy != nil {
		errs = append(errs, check("foiled_by", r.FoiledBy.By))
	}
	for _, f := range slices.Concat(r.Killed, r.Injured, r.Detained, r.Abducted) {
		errs = append(errs, check(fmt.Sprintf("figure %q", f.Text), f.By))
	}
	for i, s := range r.Also {
		errs = append(errs, check(fmt.Sprintf("also[%d]", i), s.by()))
	}
	return errors.Join(errs...)
}

// by is the voice behind a second reading.
func (s *Reading) by() string {
	switch {
	case s.Date != nil:
		return s.Date.By
	case s.Place != nil:
		return s.Place.By
	case s.Entity != nil:
		return s.Entity.By
	}
	return ""
}
