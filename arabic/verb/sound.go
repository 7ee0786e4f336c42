package verb

import (
	"slices"
	"strings"
)

func isShort(r rune) bool { return r == 'a' || r == 'i' || r == 'u' }

func isLong(r rune) bool { return r == 'A' || r == 'I' || r == 'U' || r == 'Y' }

func isVowel(r rune) bool { return isShort(r) || isLong(r) }

func isWeak(r rune) bool { return r == weakWaw || r == weakYeh }

// long gives the long vowel of a short one.
func long(r rune) rune { return r - 'a' + 'A' }

// at gives w[i], or 0 outside.
func at(w []rune, i int) rune {
	if i < 0 || i >= len(w) {
		return 0
	}
	return w[i]
}

// replace puts text in the place of w[from:to].
func replace(w []rune, from, to int, text ...rune) []rune {
	return slices.Concat(w[:from], text, w[to:])
}

// contractHollow turns a weak middle radical and the vowels beside it into one
// long vowel (qawala to qāla, yaqwulu to yaqūlu, quwila to qīla), which is cut
// where its syllable is closed (qulna, yaqul). Short is what ā is cut to.
func contractHollow(w []rune, short rune) []rune {
	i := slices.IndexFunc(w, isWeak)
	if i < 1 {
		return w
	}
	before, after := w[i-1], at(w, i+1)
	from, cut := i-1, short
	switch {
	case before == 'i' && after == 'A': // verbal nouns: انقياد
		w[i] = 'ي'
		return w
	case before == 'a':
		after = 'a'
	case before == 'u':
		after, cut = 'i', 'i'
	default:
		from, cut = i, after
	}
	if isShort(after) && !isVowel(at(w, i+3)) {
		return replace(w, from, i+2, cut)
	}
	if isShort(after) {
		after = long(after)
	}
	return replace(w, from, i+2, after)
}

// contractDefective settles a weak last radical: it merges with the vowels
// beside it (ramaya to ramā, ramayū to ramaw, yarmiyu to yarmī) or falls (lam
// yarmi).
func contractDefective(w []rune) []rune {
	i := slices.IndexFunc(w, isWeak)
	if i < 2 {
		return w
	}
	before, after := w[i-1], string(w[i+1:])
	switch before {
	case 'a':
		return contractOpen(w, i)
	case 'i':
		w[i] = 'ي'
	case 'u':
		w[i] = 'و'
	}
	switch {
	case after == "":
		return w[:i]
	case after == "u":
		return replace(w, i-1, len(w), long(before))
	case after[0] == 'U':
		return replace(w, i-1, i+1)
	case !isVowel(w[i+1]):
		return replace(w, i-1, i+1, long(before))
	}
	return w
}

// contractOpen is [contractDefective] where an a stands before the weak
// radical w[i].
func contractOpen(w []rune, i int) []rune {
	after := string(w[i+1:])
	switch {
	case after == "":
		return w[:i]
	case after == "a" || after == "u":
		if w[i] == weakWaw || at(w, i-2) == 'ي' {
			return append(w[:i-1:i-1], 'A')
		}
		return append(w[:i-1:i-1], 'Y')
	case strings.HasPrefix(after, "aت"):
		return replace(w, i-1, i+1)
	case strings.HasPrefix(after, "aT"):
		return replace(w, i-1, i+2, 'A')
	case after[0] == 'U':
		return replace(w, i, i+2, 'و')
	case w[i] == weakWaw:
		w[i] = 'و'
	default:
		w[i] = 'ي'
	}
	return w
}

// mergeDoubled brings two equal radicals together before a vowel (radada to
// radda, yardudu to yaruddu) and leaves them apart elsewhere (radadta, mardūd).
func mergeDoubled(w []rune) []rune {
	i := slices.Index(w, same)
	if i < 3 {
		return w
	}
	c, vowel := w[i-2], w[i-1]
	switch {
	case !isVowel(at(w, i+1)) || isLong(vowel):
		return replace(w, i, i+1, c)
	case isVowel(w[i-3]):
		return replace(w, i-2, i+1, c, c)
	}
	return replace(w, i-2, i+1, vowel, c, c)
}

// settleFirst lengthens a vowel before a first radical و, ي or ء that has lost
// its own: ʾiwqāf to ʾīqāf, yuyqiẓu to yūqiẓu, ʾaʾmana to ʾāmana.
func settleFirst(w []rune) []rune {
	for i := 1; i+1 < len(w); i++ {
		r, before, after := w[i], w[i-1], w[i+1]
		if isVowel(after) || after == r || !isShort(before) {
			continue
		}
		clash := before == 'i' && r == 'و' || before == 'u' && r == 'ي'
		if clash || r == 'ء' && i == 2 && w[0] == 'ء' && before != 'u' { // أؤمن is not contracted in print
			w = replace(w, i-1, i+1, long(before))
		}
	}
	return w
}
