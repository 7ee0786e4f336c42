package waqai

// Report is what one article says of one act: all its mentions of that act,
// together. It is the record of the codebook with the added keys of
// docs/format.md. Spans count bytes of [Article.Text]; see [NewRecord].
type Report struct {
	ID          string        `json:"id"`
	Main        bool          `json:"main"`
	Type        Type          `json:"type"`
	Modes       []string      `json:"modes"`
	Contexts    []string      `json:"contexts"`
	Outcome     Outcome       `json:"outcome"`
	Historical  bool          `json:"historical"`
	Trigger     string        `json:"trigger"`
	Date        *Date         `json:"date"`
	Place       *Place        `json:"place"`
	Actors      []Entity      `json:"actors"`
	Recipients  []Entity      `json:"recipients"`
	FoiledBy    *Entity       `json:"foiled_by"`
	Weapons     []string      `json:"weapons"`
	Killed      []Figure      `json:"killed"`
	Injured     []Figure      `json:"injured"`
	Detained    []Figure      `json:"detained"`
	Abducted    []Figure      `json:"abducted"`
	Attribution []Attribution `json:"attribution"`
	Mentions    []Mention     `json:"mentions"`
	Evidence    Evidence      `json:"evidence"`
	Also        []Reading     `json:"also"`
	Note        string        `json:"note"`
}

// Because ties a value to the words it was read from and to the rule that
// read it. Every value object carries one.
type Because struct {
	Span       Span   `json:"span"`       // null in JSON where the text is empty
	Rule       string `json:"rule"`       // name of a rule, or "table:row"
	Confidence int    `json:"confidence"` // thousandths, 0 to 1000
}

// Mention is one place in the text that speaks of the act.
type Mention struct {
	Text string `json:"text"`
	Span Span   `json:"span"`
}

// Date says when the act took place, as an interval of days.
type Date struct {
	Text      string    `json:"text"`
	Start     Day       `json:"start"` // null where the expression cannot be resolved
	End       Day       `json:"end"`   // inclusive
	Precision Precision `json:"precision"`
	Assumed   bool      `json:"assumed"` // no words of the text: the publication date was used
	By        string    `json:"by"`      // the voice that dates it; empty for the article's own
	Because
}

// Place is the most specific place the article gives for the act.
type Place struct {
	Text      string         `json:"text"`
	NameEN    string         `json:"name_en"`
	Admin1EN  string         `json:"admin1_en"` // governorate, state, province
	Country   string         `json:"country"`   // ISO 3166 alpha-3
	Precision PlacePrecision `json:"precision"`
	ID        string         `json:"id"`  // row of the place table
	Lat       *Degrees       `json:"lat"` // null where the table has no point
	Lon       *Degrees       `json:"lon"`
	Why       string         `json:"why"` // what decided for this place
	By        string         `json:"by"`
	Because
}

// Entity is somebody or something with a part in the act.
type Entity struct {
	Text    string `json:"text"`
	Sector  string `json:"sector"`  // PLOVER 2.0 sector, or empty
	Country string `json:"country"` // alpha-3, or IMG UNO EUR IGO NGO, or empty
	Group   string `json:"group"`   // English name of a named organisation, or empty
	By      string `json:"by"`
	Because
}

// Figure is one count that one voice gives. Min is always stated; a nil Max
// means that no upper bound is told.
type Figure struct {
	Min    int    `json:"min"`
	Max    *int   `json:"max"`
	Approx bool   `json:"approx"`
	Text   string `json:"text"`
	By     string `json:"by"` // the Who of an attribution of the same report, or empty
	Of     string `json:"of"` // sector of those counted, where all belong to one
	BySpan Span   `json:"by_span"`
	Because
}

// Attribution names a voice behind the statement that the act happened.
type Attribution struct {
	Who     string `json:"who"`
	Cue     string `json:"cue"`
	Stance  Stance `json:"stance"`
	CueSpan Span   `json:"cue_span"`
	Because
}

// Evidence gives, for each code of a report, the words and the rule behind it.
type Evidence struct {
	Trigger    Reason            `json:"trigger"`
	Type       Reason            `json:"type"`
	Outcome    Reason            `json:"outcome"`
	Historical Reason            `json:"historical"`
	Main       Reason            `json:"main"`
	Modes      map[string]Reason `json:"modes"`
	Contexts   map[string]Reason `json:"contexts"`
	Weapons    map[string]Reason `json:"weapons"`
}

// Reason is the evidence for one code. Text is empty where the code follows
// from the absence of a cue.
type Reason struct {
	Text string `json:"text"`
	Because
}

// Reading is a second reading of a single value that the program did not
// choose but that a person should see, such as a title that names another
// target than the body. Field is the key of the report that it is about;
// exactly one of the other pointers is set.
type Reading struct {
	Field  string  `json:"field"`
	Date   *Date   `json:"date,omitempty"`
	Place  *Place  `json:"place,omitempty"`
	Entity *Entity `json:"entity,omitempty"`
}
