package main

import (
	"strings"
	"unicode"
)

// The marks round words whose direction must not spread to their neighbours
// (Unicode Bidirectional Algorithm, UAX 9).
const (
	isolateStart = "\u2068" // FIRST STRONG ISOLATE
	isolateEnd   = "\u2069" // POP DIRECTIONAL ISOLATE
)

// isolate marks words off, so that their direction is their own: without it a
// terminal mixes Arabic words with the figures and marks beside them.
func isolate(words string) string {
	if words == "" {
		return ""
	}
	return isolateStart + printable(words) + isolateEnd
}

// printable takes out what could harm a terminal or tear the layout: control
// characters become spaces, marks of direction go.
func printable(words string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case r == '\u200E', r == '\u200F', r == '\u061C', r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, words)
}

// oneLine is printable with all white space made single spaces.
func oneLine(words string) string { return strings.Join(strings.Fields(printable(words)), " ") }

// rightToLeft reports whether words hold a letter of a right-to-left script.
func rightToLeft(words string) bool {
	return strings.ContainsFunc(words, func(r rune) bool {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana)
	})
}

// cellWidth is how many columns of a terminal words take.
func cellWidth(words string) int {
	n := 0
	for _, r := range words {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			n++
		}
	}
	return n
}

// wrap breaks words into lines of at most width columns, at spaces where it
// can.
func wrap(words string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(words) {
		for cellWidth(word) > width {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			head, rest := cut(word, width)
			lines, word = append(lines, head), rest
		}
		switch {
		case line == "":
			line = word
		case cellWidth(line)+1+cellWidth(word) <= width:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// cut parts a word after so many columns; vowel marks stay with their letter.
func cut(word string, width int) (head, rest string) {
	n := 0
	for i, r := range word {
		if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			continue
		}
		if n++; n > width {
			return word[:i], word[i:]
		}
	}
	return word, ""
}
