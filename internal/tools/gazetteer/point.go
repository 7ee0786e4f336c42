package main

import (
	"fmt"
	"strconv"
	"strings"
)

// point is a place on earth in hundred-thousandths of a degree.
type point struct {
	lat, lon int
}

// parsePoint reads two decimal numbers.
func parsePoint(lat, lon string) (point, error) {
	a, err := parseDegrees(lat)
	if err != nil {
		return point{}, fmt.Errorf("latitude: %w", err)
	}
	o, err := parseDegrees(lon)
	if err != nil {
		return point{}, fmt.Errorf("longitude: %w", err)
	}
	if a < -9000000 || a > 9000000 || o < -18000000 || o > 18000000 {
		return point{}, fmt.Errorf("%s, %s is not on earth", lat, lon)
	}
	return point{a, o}, nil
}

// parseDegrees reads a decimal number without floating point; digits after
// the fifth are dropped.
func parseDegrees(s string) (int, error) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	if whole == "" {
		return 0, fmt.Errorf("%q is not a decimal number", s)
	}
	fraction = (fraction + "00000")[:5]
	n, err := strconv.ParseUint(whole+fraction, 10, 32)
	if err != nil {
		return 0, fmt.Errorf("%q is not a decimal number", s)
	}
	if negative {
		return -int(n), nil
	}
	return int(n), nil
}

// degrees writes hundred-thousandths of a degree with three decimals, about
// 110 metres: as fine as the name of a town is.
func degrees(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	n = (n + 50) / 100
	return fmt.Sprintf("%s%d.%03d", sign, n/1000, n%1000)
}

// metres is the distance of two points, good to one per cent below 100 km.
// The cosine is Bhaskara's rational approximation, in integers.
func metres(a, b point) int {
	const perUnit = 111 // a hundred-thousandth of a degree is 1.11 m
	mean := (a.lat + b.lat) / 200000
	dy := (a.lat - b.lat) * perUnit / 100
	dx := (a.lon - b.lon) * perUnit / 100 * (32400 - 4*mean*mean) / (32400 + mean*mean)
	return root(dx*dx + dy*dy)
}

// root is the integer square root.
func root(n int) int {
	if n < 2 {
		return n
	}
	r := n
	for next := (r + n/r) / 2; next < r; next = (r + n/r) / 2 {
		r = next
	}
	return r
}
