package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
)

// The pinned labels: /usr/share/locale/ar/LC_MESSAGES/geonames.mo of the
// Debian package, whose data come from GeoNames under CC BY 4.0.
const (
	labelsVersion = "0.3.0-1"
	labelsDigest  = "20bcd8e7e8f99f26421993523f3b35763d25d444b46368eaebd49674c6cd7b1f"
)

// readLabels checks the file against digest (skipped where empty) and reads
// the Arabic label of each GeoNames id in it.
func readLabels(path, digest string) (map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read labels: %w", err)
	}
	if sum := sha256.Sum256(data); digest != "" && hex.EncodeToString(sum[:]) != digest {
		return nil, fmt.Errorf("read labels: %s is not that of libgeonames-common %s: its digest differs", path, labelsVersion)
	}
	labels, err := parseCatalogue(data)
	if err != nil {
		return nil, fmt.Errorf("read labels: %s: %w", path, err)
	}
	return labels, nil
}

var errCatalogue = errors.New("not a little-endian gettext catalogue")

// parseCatalogue reads a compiled gettext catalogue (GNU gettext manual, "The
// Format of GNU MO Files"): pairs of length and offset, originals first.
func parseCatalogue(data []byte) (map[string]string, error) {
	word := func(at int) int {
		if at < 0 || at+4 > len(data) {
			return -1
		}
		return int(binary.LittleEndian.Uint32(data[at:]))
	}
	text := func(at int) (string, bool) {
		length, from := word(at), word(at+4)
		if length < 0 || from < 0 || from+length > len(data) {
			return "", false
		}
		return string(data[from : from+length]), true
	}
	if word(0) != 0x950412de {
		return nil, errCatalogue
	}
	labels := map[string]string{}
	n, originals, translations := word(8), word(12), word(16)
	for i := range min(n, len(data)/8) {
		id, ok := text(originals + 8*i)
		label, ok2 := text(translations + 8*i)
		if !ok || !ok2 {
			return nil, fmt.Errorf("string %d: %w", i, errCatalogue)
		}
		labels[id] = label
	}
	return labels, nil
}
