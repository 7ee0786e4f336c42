package waqai

import (
	"slices"
	"sort"
)

// Breaks returns the places in Text where a run of the original was dropped,
// in order. Each is the range between the last byte before and the first byte
// after: the newline a reader put there, or a range of length zero. Words on
// the two sides never stood side by side in the article, so no value may cross
// a break.
func (a *Article) Breaks() []Span {
	if len(a.Dropped) == 0 || len(a.Segments) < 2 {
		return nil
	}
	gaps := newRuns(a.Dropped)
	var out []Span
	for i, after := range a.Segments[1:] {
		before := a.Segments[i]
		if gaps.meet(between(before.Source, after.Source)) {
			out = append(out, Span{before.Text.End, after.Text.Start})
		}
	}
	return out
}

// between returns the original bytes that lie between two sources. Sources
// that overlap (two parts of one unescaped run) give what they share: whatever
// was dropped there was dropped between them. A source that lies before the
// other, such as a title that the file gives after the body, has nothing
// between.
func between(before, after Span) Span {
	if before.Overlaps(after) {
		return Span{max(before.Start, after.Start), min(before.End, after.End)}
	}
	return Span{before.End, after.Start}
}

// Crosses reports whether the span has words on both sides of one of the
// breaks, which must be in order, as [Article.Breaks] gives them.
func (s Span) Crosses(breaks []Span) bool {
	i := sort.Search(len(breaks), func(i int) bool { return breaks[i].Start > s.Start })
	return i < len(breaks) && s.End > breaks[i].End
}

// runs answers whether any of many ranges meets a given one.
type runs struct {
	starts []int // in order
	reach  []int // reach[i] is the greatest end among the first i+1 ranges
}

func newRuns(dropped []Dropped) runs {
	list := slices.Clone(dropped)
	slices.SortFunc(list, func(x, y Dropped) int { return x.Start - y.Start })
	var r runs
	reach := 0
	for _, d := range list {
		if d.End > d.Start {
			reach = max(reach, d.End)
			r.starts = append(r.starts, d.Start)
			r.reach = append(r.reach, reach)
		}
	}
	return r
}

func (r runs) meet(s Span) bool {
	if s.Empty() {
		return false
	}
	i, _ := slices.BinarySearch(r.starts, s.End)
	return i > 0 && r.reach[i-1] > s.Start
}
