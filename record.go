package waqai

// Record is what is written for one article: the record of the codebook with
// the added keys of docs/format.md. Every article that was read has one, also
// an article that was skipped or that tells of no act.
//
// A Record counts in Unicode code points: the Span of every value in it is a
// range of code points of Text. No key is ever left out and no list is null.
type Record struct {
	ID               string    `json:"id"`
	Publisher        string    `json:"publisher"`
	URL              string    `json:"url"`
	Country          string    `json:"country"` // of the publisher; ISO 3166 alpha-3 or empty
	Title            string    `json:"title"`
	Date             string    `json:"date"`              // as the publisher wrote it
	Published        Day       `json:"published"`         // the same, resolved; null where unknown
	PublishedAssumed bool      `json:"published_assumed"` // found in page noise, not given as the date
	Skipped          string    `json:"skipped"`           // why the article was not coded; empty if it was
	Dropped          []Dropped `json:"dropped"`           // in bytes of the original
	Text             string    `json:"text"`
	Reports          []Report  `json:"reports"`
}

// NewRecord makes the form that is written out. It copies the reports whole,
// so neither side sees later changes of the other, and turns every span from
// bytes into code points. The reports should have passed [Validate]; a span
// that lies outside the text makes NewRecord panic.
func NewRecord(a *Article, reports []Report) Record {
	rec := Record{
		ID:               a.ID,
		Publisher:        a.Publisher,
		URL:              a.URL,
		Country:          a.Country,
		Title:            a.Title,
		Date:             a.Date,
		Published:        a.Published,
		PublishedAssumed: a.Assumed,
		Skipped:          a.Skipped,
		Dropped:          listOf(a.Dropped),
		Text:             a.Text,
		Reports:          make([]Report, len(reports)),
	}
	if len(reports) == 0 {
		return rec
	}
	at := countPoints(a.Text)
	for i := range reports {
		r := &rec.Reports[i]
		*r = reports[i].copied()
		for p := range r.phrases {
			*p.span = at.span(*p.span)
		}
	}
	return rec
}

// copied returns a report that shares no list, map or pointer with r, and has
// no list or map that is nil.
func (r Report) copied() Report {
	r.Modes = listOf(r.Modes)
	r.Contexts = listOf(r.Contexts)
	r.Weapons = listOf(r.Weapons)
	r.Date = pointerTo(r.Date)
	r.Place = r.Place.copied()
	r.Actors = listOf(r.Actors)
	r.Recipients = listOf(r.Recipients)
	r.FoiledBy = pointerTo(r.FoiledBy)
	r.Killed = copiedFigures(r.Killed)
	r.Injured = copiedFigures(r.Injured)
	r.Detained = copiedFigures(r.Detained)
	r.Abducted = copiedFigures(r.Abducted)
	r.Attribution = listOf(r.Attribution)
	r.Mentions = listOf(r.Mentions)
	r.Evidence.Modes = mapOf(r.Evidence.Modes)
	r.Evidence.Contexts = mapOf(r.Evidence.Contexts)
	r.Evidence.Weapons = mapOf(r.Evidence.Weapons)
	r.Also = listOf(r.Also)
	for i := range r.Also {
		s := &r.Also[i]
		s.Date, s.Place, s.Entity = pointerTo(s.Date), s.Place.copied(), pointerTo(s.Entity)
	}
	return r
}

func (p *Place) copied() *Place {
	q := pointerTo(p)
	if q != nil {
		q.Lat, q.Lon = pointerTo(p.Lat), pointerTo(p.Lon)
	}
	return q
}

func copiedFigures(figures []Figure) []Figure {
	list := listOf(figures)
	for i := range list {
		list[i].Max = pointerTo(list[i].Max)
	}
	return list
}

// listOf copies a list; the copy of a nil list is empty, not nil.
func listOf[T any](list []T) []T {
	return append(make([]T, 0, len(list)), list...)
}

// mapOf copies a map; the copy of a nil map is empty, not nil.
func mapOf[V any](m map[string]V) map[string]V {
	out := make(map[string]V, len(m))
	for k, v := range m {
		out[k] = v
	}
	return out
}

// pointerTo copies what p points to; nil stays nil.
func pointerTo[T any](p *T) *T {
	if p == nil {
		return nil
	}
	return new(*p)
}
