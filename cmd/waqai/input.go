package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/arabic/date"
	"github.com/waqai/waqai/knowledge"
	"github.com/waqai/waqai/read"
)

// inputFlags say what the inputs cannot say themselves, and what is known.
type inputFlags struct {
	Published string `placeholder:"DATE" help:"${published}"`
	Publisher string `placeholder:"NAME" help:"${publisher}"`
	Country   string `placeholder:"CODE" help:"${country}"`
	Knowledge string `placeholder:"DIR" help:"${knowledge}"`
}

// load reads the knowledge and turns the flags into the options of the reader.
func (f *inputFlags) load(s *session) (*knowledge.Base, read.Options, error) {
	base, err := loadKnowledge(s, f.Knowledge)
	if err != nil {
		return nil, read.Options{}, err
	}
	o := readOptions(base)
	o.Publisher, o.Stdin = f.Publisher, s.stdin
	if f.Published != "" {
		day, ok := parsePublication(f.Published)
		if !ok {
			return nil, o, s.talk.badDate(f.Published)
		}
		o.Published = day
	}
	if o.Country, err = countryCode(s, base, f.Country); err != nil {
		return nil, o, err
	}
	return base, o, nil
}

// What is read at the most, in bytes. The reader holds up to 60 bytes for one
// of the input, and the program is to stay below 250 MB.
const (
	maxArticle = 4 << 20  // one line, page or plain text; a page with its scripts rarely passes 3 MB
	maxFile    = 16 << 20 // a feed, or JSON in UTF-16
)

// readOptions are the options that hold for every input.
func readOptions(base *knowledge.Base) read.Options {
	o := read.Options{ParseDate: parsePublication, Limits: read.Limits{Article: maxArticle, File: maxFile}}
	for _, n := range base.Noise {
		o.Noise = append(o.Noise, read.NoisePhrase(n))
	}
	return o
}

// loadKnowledge gives the embedded knowledge, or that and a folder of the
// user's own tables.
func loadKnowledge(s *session, dir string) (*knowledge.Base, error) {
	if dir == "" {
		return knowledge.Embedded()
	}
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s: not a folder", dir)
	}
	if err != nil {
		return nil, s.talk.badKnowledge(dir, err)
	}
	base, err := knowledge.Load(os.DirFS(dir))
	if err != nil {
		return nil, s.talk.badKnowledge(dir, err)
	}
	return base, nil
}

// parsePublication resolves a date as publishers write it.
func parsePublication(text string) (waqai.Day, bool) {
	d, ok := date.ParsePublication(text)
	if !ok {
		return "", false
	}
	return waqai.Day(d.String()), true
}

// countryCode checks the country of the publisher; two letters become three.
func countryCode(s *session, base *knowledge.Base, given string) (string, error) {
	want := strings.ToUpper(strings.TrimSpace(given))
	for _, c := range base.Countries {
		if want == cmp.Or(c.ISO3, "?") || want == cmp.Or(c.ISO2, "?") {
			return c.ISO3, nil
		}
	}
	if want == "" {
		return "", nil
	}
	return "", s.talk.badCountry(given)
}
