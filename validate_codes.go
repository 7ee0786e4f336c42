package waqai

import (
	"fmt"
	"slices"
	"time"
)

// validateCodes checks every code of the report itself and that each has its
// evidence.
func (r *Report) validateCodes() error {
	switch {
	case !slices.Contains(Types, r.Type):
		return fmt.Errorf("type: unknown code %q", r.Type)
	case !slices.Contains(Outcomes, r.Outcome):
		return fmt.Errorf("outcome: unknown code %q", r.Outcome)
	}
	if err := checkCodes("modes", r.Modes, Modes[r.Type], r.Evidence.Modes); err != nil {
		return err
	}
	if err := checkCodes("contexts", r.Contexts, Contexts, r.Evidence.Contexts); err != nil {
		return err
	}
	return checkCodes("weapons", r.Weapons, Weapons, r.Evidence.Weapons)
}

// checkCodes checks a list of codes: each known, none twice, each with its
// evidence, and no evidence for a code that is not there.
func checkCodes(field string, codes, known []string, evidence map[string]Reason) error {
	for i, c := range codes {
		if !slices.Contains(known, c) {
			return fmt.Errorf("%s: unknown code %q", field, c)
		}
		if slices.Contains(codes[:i], c) {
			return fmt.Errorf("%s: %q stands twice", field, c)
		}
		if _, ok := evidence[c]; !ok {
			return fmt.Errorf("%s: %q has no evidence", field, c)
		}
	}
	if len(evidence) != len(codes) {
		return fmt.Errorf("%s: %d codes, but evidence for %d", field, len(codes), len(evidence))
	}
	return nil
}

// validateValues checks the codes and bounds of every value object.
func (r *Report) validateValues() error {
	if err := r.Date.validate(); err != nil {
		return fmt.Errorf("date: %w", err)
	}
	if err := r.Place.validate(); err != nil {
		return fmt.Errorf("place: %w", err)
	}
	if err := r.FoiledBy.validate(); err != nil {
		return fmt.Errorf("foiled_by: %w", err)
	}
	for _, e := range slices.Concat(r.Actors, r.Recipients) {
		if err := e.validate(); err != nil {
			return fmt.Errorf("actor or recipient %q: %w", e.Text, err)
		}
	}
	for _, f := range slices.Concat(r.Killed, r.Injured, r.Detained, r.Abducted) {
		if err := f.validate(); err != nil {
			return fmt.Errorf("figure %q: %w", f.Text, err)
		}
	}
	for i, v := range r.Attribution {
		if !slices.Contains(Stances, v.Stance) {
			return fmt.Errorf("attribution[%d]: unknown stance %q", i, v.Stance)
		}
	}
	for i := range r.Also {
		if err := r.Also[i].validate(); err != nil {
			return fmt.Errorf("also[%d]: %w", i, err)
		}
	}
	return nil
}

func (d *Date) validate() error {
	switch {
	case d == nil:
		return nil
	case d.Precision != "" && !slices.Contains(Precisions, d.Precision):
		return fmt.Errorf("unknown precision %q", d.Precision)
	case d.Start == "" && d.End == "" && d.Text != "":
		return nil // an expression that could not be resolved
	case !d.Start.valid() || !d.End.valid():
		return fmt.Errorf("%q to %q are not two days", d.Start, d.End)
	case d.Start > d.End:
		return fmt.Errorf("ends on %s, before it starts on %s", d.End, d.Start)
	case d.Precision == "":
		return fmt.Errorf("%s to %s without a precision", d.Start, d.End)
	case d.Assumed && d.Text != "":
		return fmt.Errorf("assumed, yet the words %q give it", d.Text)
	}
	return nil
}

// valid reports whether the day stands in the calendar. A day that is not
// known is not valid.
func (d Day) valid() bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}

func (p *Place) validate() error {
	switch {
	case p == nil:
		return nil
	case !slices.Contains(PlacePrecisions, p.Precision):
		return fmt.Errorf("unknown precision %q", p.Precision)
	case !alpha3(p.Country):
		return fmt.Errorf("country %q is not three capital letters", p.Country)
	case (p.Lat == nil) != (p.Lon == nil):
		return fmt.Errorf("one of lat and lon without the other")
	case p.Lat != nil && (*p.Lat < -9000000 || *p.Lat > 9000000 || *p.Lon < -18000000 || *p.Lon > 18000000):
		return fmt.Errorf("%v, %v is not on the globe", *p.Lat, *p.Lon)
	}
	return nil
}

func (e *Entity) validate() error {
	switch {
	case e == nil:
		return nil
	case e.Sector != "" && !slices.Contains(Sectors, e.Sector):
		return fmt.Errorf("unknown sector %q", e.Sector)
	case !alpha3(e.Country):
		return fmt.Errorf("country %q is not three capital letters", e.Country)
	}
	return nil
}

func (f Figure) validate() error {
	switch {
	case f.Min < 0:
		return fmt.Errorf("min %d is negative", f.Min)
	case f.Max != nil && *f.Max < f.Min:
		return fmt.Errorf("max %d is less than min %d", *f.Max, f.Min)
	case f.Of != "" && !slices.Contains(Sectors, f.Of):
		return fmt.Errorf("of: unknown sector %q", f.Of)
	}
	return nil
}

// validate checks that a second reading reads one field, and by the one value
// that the field can have.
func (s *Reading) validate() error {
	switch {
	case s.Date != nil && s.Place == nil && s.Entity == nil && s.Field == "date":
		return s.Date.validate()
	case s.Place != nil && s.Date == nil && s.Entity == nil && s.Field == "place":
		return s.Place.validate()
	case s.Entity != nil && s.Date == nil && s.Place == nil &&
		slices.Contains([]string{"actors", "recipients", "foiled_by"}, s.Field):
		return s.Entity.validate()
	}
	return fmt.Errorf("field %q and the value set do not fit", s.Field)
}

// alpha3 reports whether a country code has the form of ISO 3166 alpha-3, which
// IMG, UNO, EUR, IGO and NGO share, or is empty.
func alpha3(code string) bool {
	if code == "" {
		return true
	}
	if len(code) != 3 {
		return false
	}
	for i := range len(code) {
		if code[i] < 'A' || code[i] > 'Z' {
			return false
		}
	}
	return true
}
