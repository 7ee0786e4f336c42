package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/waqai/waqai/arabic"
)

// cleanName returns an Arabic name without vowel marks and controls, or ""
// where it is not written in plain Arabic letters. GeoNames mixes languages:
// a letter of Persian, Urdu or Uighur gives the others away.
func cleanName(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case r >= 0x621 && r <= 0x63A || r >= 0x641 && r <= 0x64A || r == ' ':
			b.WriteRune(r)
		case r == '-' || r == '_' || r == 0xA0:
			b.WriteByte(' ')
		case r >= 0x64B && r <= 0x652 || r == 0x670 || r == 0x640 || r == 0x200E || r == 0x200F || r == 0x61C || r == ',' || r == '،':
		default:
			return ""
		}
	}
	name = strings.Join(strings.Fields(b.String()), " ")
	if utf8.RuneCountInString(name) < 2 || malformed(name) {
		return ""
	}
	return name
}

// malformed reports spellings no Arabic name has: ة or ى inside a word, a word
// of one letter, more than six words.
func malformed(name string) bool {
	words := strings.Fields(name)
	for _, w := range words {
		letters := []rune(w)
		if len(letters) == 1 {
			return true
		}
		for _, r := range letters[:len(letters)-1] {
			if r == 'ة' || r == 'ى' {
				return true
			}
		}
	}
	return len(words) > 6
}

// typeWords are words that say what a place is; a name keeps none of them in
// front, since the matcher reads them on its own.
var typeWords = []string{"مدينة", "مدينه", "بلدة", "قرية", "محافظة", "ولاية", "بلدية", "مقاطعة", "ناحية", "حي"}

// bareName drops a type word in front: "مدينة حلب" (the city of Aleppo)
// becomes "حلب". Names that would be left with a mere adjective or article
// keep it: "مدينة الصدر" (Sadr City).
func bareName(name string) string {
	for _, w := range typeWords {
		if rest, ok := strings.CutPrefix(name, w+" "); ok && !strings.HasPrefix(rest, "ال") {
			return rest
		}
	}
	return name
}

// mergeNames joins lists of names, the first of each spelling only.
func mergeNames(lists ...[]string) []string {
	var names []string
	seen := map[string]bool{}
	for _, list := range lists {
		for _, n := range list {
			if k := arabic.Key(n); n != "" && !seen[k] {
				seen[k] = true
				names = append(names, n)
			}
		}
	}
	return names
}

// nameKey is the form under which two spellings of one name meet when rows
// are joined: folded, without articles, ة and ه alike.
func nameKey(name string) string {
	name = strings.Map(func(r rune) rune {
		if r == 'ة' {
			return 'ه'
		}
		return r
	}, name)
	words := strings.Fields(name)
	for i, w := range words {
		if rest, ok := strings.CutPrefix(w, "ال"); ok && utf8.RuneCountInString(rest) > 2 {
			words[i] = rest
		}
	}
	return arabic.Key(strings.Join(words, ""))
}

// latinKey is the same for a name in Latin letters.
func latinKey(name string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		switch w {
		case "al", "el", "an", "ar", "as", "ash", "ad", "at", "az", "ed", "ez", "es":
			continue
		}
		b.WriteString(strings.ReplaceAll(w, "'", ""))
	}
	return b.String()
}
