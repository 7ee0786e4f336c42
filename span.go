package waqai

import (
	"encoding/json"
	"fmt"
)

// Span is a half-open range [Start, End) into [Article.Text].
//
// Everywhere inside the program the unit is the byte. Only a [Record], the
// form that is written out, counts in Unicode code points; the change happens
// in one place, [NewRecord]. The zero Span is empty and stands for "no words".
type Span struct {
	Start, End int
}

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Len is the length of the span in the unit it counts in.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the words the span covers. The span must lie inside text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Within reports whether s lies inside o. An empty span lies inside any other.
func (s Span) Within(o Span) bool {
	return s.Empty() || s.Start >= o.Start && s.End <= o.End
}

// Overlaps reports whether the two spans share at least one position.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Join returns the smallest span that covers both. An empty span adds nothing.
func (s Span) Join(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// String gives the span as [start,end), for error messages.
func (s Span) String() string { return fmt.Sprintf("[%d,%d)", s.Start, s.End) }

type spanJSON struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// MarshalJSON writes {"start":…,"end":…}, or null for an empty span.
func (s Span) MarshalJSON() ([]byte, error) {
	if s.Empty() {
		return []byte("null"), nil
	}
	return json.Marshal(spanJSON(s))
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Span) UnmarshalJSON(b []byte) error {
	var p *spanJSON
	if err := json.Unmarshal(b, &p); err != nil {
		return err
	}
	*s = Span{}
	if p != nil {
		*s = Span(*p)
	}
	return nil
}
