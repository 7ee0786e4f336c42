package waqai_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/waqai/waqai"
)

const schemaFile = "docs/record.schema.json"

// readSchema compiles the promise. The program's own output may have no key
// that the schema does not know, though the promise leaves readers free to meet
// some: so for the test every object is closed first.
func readSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	b, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	closeObjects(doc)
	c := jsonschema.NewCompiler()
	if err := c.AddResource(schemaFile, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func closeObjects(schema any) {
	switch s := schema.(type) {
	case []any:
		for _, item := range s {
			closeObjects(item)
		}
	case map[string]any:
		for _, item := range s {
			closeObjects(item)
		}
		if s["type"] == "object" && s["additionalProperties"] == nil && s["properties"] != nil {
			s["unevaluatedProperties"] = false
		}
	}
}

// checkSchema validates any value as it is written out.
func checkSchema(t *testing.T, s *jsonschema.Schema, value any) error {
	t.Helper()
	b, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

func TestSchemaAccepts(t *testing.T) {
	a, reports := waqai.Sample()
	unresolved := *reports[0].Date
	unresolved.Start, unresolved.End, unresolved.Precision = "", "", ""
	bare := reports[0]
	bare.Date, bare.Place, bare.FoiledBy = &unresolved, nil, &reports[0].Actors[0]
	dropped := waqai.Article{ID: "b", Skipped: "not-arabic", Dropped: []waqai.Dropped{{Start: 0, End: 3, Reason: "menu"}}}
	tests := []struct {
		name   string
		record waqai.Record
	}{
		{"the sample", waqai.NewRecord(a, reports)},
		{"no act", waqai.NewRecord(a, nil)},
		{"unresolved date, no place, somebody who foiled", waqai.NewRecord(a, []waqai.Report{bare})},
		{"skipped", waqai.NewRecord(&dropped, nil)},
	}
	s := readSchema(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := checkSchema(t, s, tt.record); err != nil {
				t.Error(err)
			}
		})
	}
}

const leaveOut = "-"

// spoilt lists what the schema must refuse: a place in the sample's JSON and
// what stands there instead, or leaveOut where the key is taken away.
var spoilt = []struct {
	path  string
	value any
}{
	{"text", leaveOut},
	{"dropped", nil},
	{"published", "02/03/2016"},
	{"skipped", "not-arabic"}, // yet it has a report
	{"surprise", 1},
	{"reports.0.also", leaveOut},
	{"reports.0.abducted", nil},
	{"reports.0.id", "A1"},
	{"reports.0.type", "COERCE"}, // which has no mode "explosives"
	{"reports.0.type", "FIGHT"},
	{"reports.0.outcome", "successful"},
	{"reports.0.modes.0", "demo"},
	{"reports.0.weapons.0", "bomb"},
	{"reports.0.contexts.0", "war"},
	{"reports.0.trigger", ""},
	{"reports.0.date.precision", "hour"},
	{"reports.0.date.start", "2016-13-01"},
	{"reports.0.date.end", nil},
	{"reports.0.date.text", ""}, // yet it has a span
	{"reports.0.date.assumed", leaveOut},
	{"reports.0.place.country", "Iraq"},
	{"reports.0.place.lat", 91},
	{"reports.0.place.lon", leaveOut},
	{"reports.0.place.precision", ""},
	{"reports.0.place.span", nil},
	{"reports.0.place.confidence", 0.9},
	{"reports.0.place.confidence", 1001},
	{"reports.0.actors.0.sector", "ARMY"},
	{"reports.0.actors.0.rule", leaveOut},
	{"reports.0.killed.0.min", -1},
	{"reports.0.killed.0.max", "two"},
	{"reports.0.killed.0.of", nil},
	{"reports.0.killed.0.by_span", nil},
	{"reports.0.attribution.0.stance", "says"},
	{"reports.0.attribution.0.cue_span", nil},
	{"reports.0.mentions.0.span", nil},
	{"reports.0.mentions.0.span.start", -1},
	{"reports.0.evidence.outcome", leaveOut},
	{"reports.0.evidence.weapons.bomb", map[string]any{}},
	{"reports.0.also.0.field", "date"},
	{"reports.0.also.0.date", map[string]any{}},
}

// TestSchemaRefuses changes one place of the sample's JSON at a time.
func TestSchemaRefuses(t *testing.T) {
	s := readSchema(t)
	a, reports := waqai.Sample()
	b, err := json.Marshal(waqai.NewRecord(a, reports))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range spoilt {
		t.Run(tt.path, func(t *testing.T) {
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			change(t, doc, strings.Split(tt.path, "."), tt.value, tt.value == leaveOut)
			if checkSchema(t, s, doc) == nil {
				t.Errorf("%s = %v is accepted", tt.path, tt.value)
			}
		})
	}
}

func change(t *testing.T, doc any, path []string, value any, remove bool) {
	t.Helper()
	if list, ok := doc.([]any); ok {
		if path[0] != "0" || len(list) == 0 {
			t.Fatalf("no item %s", path[0])
		}
		if len(path) == 1 {
			list[0] = value
			return
		}
		change(t, list[0], path[1:], value, remove)
		return
	}
	object, ok := doc.(map[string]any)
	switch {
	case !ok:
		t.Fatalf("nothing to change at %s", path[0])
	case len(path) > 1:
		change(t, object[path[0]], path[1:], value, remove)
	case remove:
		if _, ok := object[path[0]]; !ok {
			t.Fatalf("no key %s to leave out", path[0])
		}
		delete(object, path[0])
	default:
		object[path[0]] = value
	}
}

type enum struct{ Enum []string }

// schemaCodes is where the schema keeps its lists of codes.
type schemaCodes struct {
	Defs struct {
		Sector, Context, Weapon enum
		Report                  struct {
			Properties struct{ Type, Outcome enum }
			AllOf      []struct {
				If struct {
					Properties struct {
						Type struct{ Const waqai.Type }
					}
				}
				Then struct {
					Properties struct{ Modes struct{ Items enum } }
				}
			}
		}
		Date  struct{ Properties struct{ Precision enum } }
		Place struct{ Properties struct{ Precision enum } }
		Voice struct{ Properties struct{ Stance enum } } `json:"attribution"`
	} `json:"$defs"`
}

// TestSchemaCodes holds the lists of the schema against those of the program,
// in order.
func TestSchemaCodes(t *testing.T) {
	b, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var doc schemaCodes
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	d := doc.Defs
	compare(t, "sector", d.Sector.Enum, append(waqai.Sectors[:len(waqai.Sectors):len(waqai.Sectors)], ""))
	compare(t, "context", d.Context.Enum, waqai.Contexts)
	compare(t, "weapon", d.Weapon.Enum, waqai.Weapons)
	compare(t, "type", d.Report.Properties.Type.Enum, plain(waqai.Types))
	compare(t, "outcome", d.Report.Properties.Outcome.Enum, plain(waqai.Outcomes))
	compare(t, "date precision", d.Date.Properties.Precision.Enum, append(plain(waqai.Precisions), ""))
	compare(t, "place precision", d.Place.Properties.Precision.Enum, plain(waqai.PlacePrecisions))
	compare(t, "stance", d.Voice.Properties.Stance.Enum, plain(waqai.Stances))
	if len(d.Report.AllOf) != len(waqai.Types) {
		t.Fatalf("modes for %d types, want %d", len(d.Report.AllOf), len(waqai.Types))
	}
	for i, typ := range waqai.Types {
		branch := d.Report.AllOf[i]
		compare(t, "type of the modes", []string{string(branch.If.Properties.Type.Const)}, []string{string(typ)})
		compare(t, "modes of "+string(typ), branch.Then.Properties.Modes.Items.Enum, waqai.Modes[typ])
	}
}

func plain[T ~string](codes []T) []string {
	var out []string
	for _, c := range codes {
		out = append(out, string(c))
	}
	return out
}

func compare(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: the schema has %q, the program %q", what, got, want)
	}
}

// TestSchemaGold reads what people coded into the program's own types, finds
// their words in the articles and checks the result like the program's output.
func TestSchemaGold(t *testing.T) {
	s := readSchema(t)
	for _, dir := range []string{"gold", "../shared/gold", "../shared/seeds"} {
		t.Run(dir, func(t *testing.T) {
			articles := readGoldArticles(t, filepath.Join(dir, "articles.json"))
			var records []struct {
				ID      string         `json:"id"`
				Reports []waqai.Report `json:"reports"`
			}
			readJSON(t, filepath.Join(dir, "gold.json"), &records)
			for _, g := range records {
				a, ok := articles[g.ID]
				if !ok {
					t.Errorf("%s: no such article", g.ID)
					continue
				}
				for i := range g.Reports {
					checkGold(t, s, a, &g.Reports[i], i)
				}
			}
		})
	}
}

func checkGold(t *testing.T, s *jsonschema.Schema, a *waqai.Article, r *waqai.Report, i int) {
	t.Helper()
	for _, words := range waqai.Locate(a, r) {
		t.Errorf("%s report %d: not in the text: %s", a.ID, i, words)
	}
	one := []waqai.Report{*r}
	if err := waqai.Validate(a, one); err != nil {
		t.Errorf("%v (report %d of the file)", err, i)
		return
	}
	if err := checkSchema(t, s, waqai.NewRecord(a, one)); err != nil {
		t.Errorf("%s report %d: %v", a.ID, i, err)
	}
}

func readGoldArticles(t *testing.T, path string) map[string]*waqai.Article {
	t.Helper()
	var list []struct{ ID, Title, Text string }
	readJSON(t, path, &list)
	articles := map[string]*waqai.Article{}
	for _, x := range list {
		a := &waqai.Article{ID: x.ID, Title: x.Title, Text: x.Text}
		if x.Title != "" {
			a.Text = x.Title + "\n" + x.Text
		}
		articles[x.ID] = a
	}
	return articles
}

// readJSON refuses keys that the target does not have, so that a misspelt key
// of the gold files is not read as an unstated value.
func readJSON(t *testing.T, path string, target any) {
	t.Helper()
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not there", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	if strings.HasSuffix(path, "gold.json") {
		d.DisallowUnknownFields()
	}
	if err := d.Decode(target); err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
}
