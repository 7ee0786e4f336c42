package read

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
)

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// markdownRule: the marks of Markdown around words that stay.
var markdownRule = cleaningRule{
	name:  "markdown",
	about: "link targets, pictures, emphasis, heading marks and table rulers of Markdown",
	find: func(p *page, cuts []cut) []cut {
		add := func(start, end int) { cuts = append(cuts, cut{start: start, end: end, reason: "markdown"}) }
		if strings.Contains(p.body, "](") {
			for _, m := range markdownLink.FindAllStringSubmatchIndex(p.body, -1) {
				if p.body[m[0]] == '!' {
					add(m[0], m[1])
					continue
				}
				add(m[0], m[2])
				add(m[3], m[1])
			}
		}
		if strings.Contains(p.body, "**") {
			for _, m := range markdownBold.FindAllStringSubmatchIndex(p.body, -1) {
				add(m[0], m[2])
				add(m[3], m[1])
			}
		}
		if strings.IndexByte(p.body, '#') >= 0 || strings.Contains(p.body, "|-") {
			for _, m := range markdownLine.FindAllStringSubmatchIndex(p.body, -1) {
				add(m[2], m[3])
			}
		}
		return cuts
	},
	examples: []cleaningExample{
		{"نشر [فريق التحقيق](https://example.org/a) أمس", "نشر فريق التحقيق أمس"},
		{"حدد **63 حادثة** في حلب", "حدد 63 حادثة في حلب"},
		{"## مقدمة\n| الفئة | العدد |\n|---|:--|\nنص", "مقدمة\n| الفئة | العدد |\nنص"},
		{"![صورة](a.png) نص [ملاحظة] (قوس)", " نص [ملاحظة] (قوس)"},
		{"رقم #1 و2 ** 3", "رقم #1 و2 ** 3"},
	},
}

var (
	markdownLink = regexp.MustCompile(`!?\[([^\[\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*\)`)
	markdownBold = regexp.MustCompile(`\*\*([^*\n]+)\*\*`)
	markdownLine = regexp.MustCompile(`(?m)^[ \t]*(#{1,6} +|\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*(?:\n|$))`)
)

// addressRule: addresses of the web and of letter boxes.
var addressRule = cleaningRule{
	name:  "url",
	about: "web addresses, short links of pictures, mail addresses",
	find: func(p *page, cuts []cut) []cut {
		if !strings.Contains(p.body, "http") && !strings.Contains(p.body, "www.") && !strings.Contains(p.body, ".com/") &&
			strings.IndexByte(p.body, '@') < 0 {
			return cuts
		}
		for _, m := range address.FindAllStringIndex(p.body, -1) {
			for m[1] > m[0] && strings.IndexByte(".,;:!", p.body[m[1]-1]) >= 0 {
				m[1]--
			}
			cuts = append(cuts, cut{start: m[0], end: m[1], reason: "url"})
		}
		return cuts
	},
	examples: []cleaningExample{
		{"نص https://example.org/a-b?c=1. نص pic.twitter.com/abc1", "نص . نص "},
		{"راسلنا a.b@example.org الآن", "راسلنا  الآن"},
		{"قال @reporter في تغريدة", "قال @reporter في تغريدة"},
	},
}

var address = regexp.MustCompile(`(?:https?://|www\.)[^\s<>"'«»“”،؛()\[\]]+|\b(?:pic\.twitter|pic\.x|t\.co|bit\.ly|youtu\.be|goo\.gl)(?:\.com)?/\w+|` +
	`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z]`)

// hashtagRule: lines of tags.
var hashtagRule = cleaningRule{
	name:  "tags",
	about: "lines that hold nothing but words with # or @",
	find: func(p *page, cuts []cut) []cut {
		if strings.IndexByte(p.body, '#') < 0 {
			return cuts
		}
		for _, l := range p.lines {
			fields := strings.Fields(p.words(l))
			tags := len(fields) > 0
			for _, f := range fields {
				tags = tags && len(f) > 1 && (f[0] == '#' || f[0] == '@')
			}
			if tags {
				cuts = append(cuts, cut{start: l.start, end: l.next, reason: "tags"})
			}
		}
		return cuts
	},
	examples: []cleaningExample{
		{"نص.\n#حلب #سوريا\nنص", "نص.\nنص"},
		{"دشن مغردون وسم #حلب اليوم", "دشن مغردون وسم #حلب اليوم"},
	},
}

// strayRule: lines that hold one number or one foreign word, left over from a
// counter, a file name or a logo.
var strayRule = cleaningRule{
	name:  "stray",
	about: "lines of one short number, one Latin word, a time of day, or marks alone, between lines of text",
	find: func(p *page, cuts []cut) []cut {
		if len(p.lines) < 2 {
			return cuts
		}
		for _, l := range p.lines {
			if l.end > l.start && isStray(trimSpaces(p.letters(l))) {
				cuts = append(cuts, cut{start: l.start, end: l.next, reason: "stray"})
			}
		}
		return cuts
	},
	examples: []cleaningExample{
		{"عنوان\n\n12\n\nنص", "عنوان\n\n\nنص"},
		{"عنوان\nuioip\nCNN\nنص", "عنوان\nنص"},
		{"عنوان\n13:44 ت م\nنص", "عنوان\nنص"},
		{"نص\n***\nنص", "نص\nنص"},
		{"عنوان\n12 قتيلا\n2015\nالقاهرة\nنص", "عنوان\n12 قتيلا\n2015\nالقاهرة\nنص"},
		{"نص\n2023/11/4\nنص", "نص\n2023/11/4\nنص"},
		{"12", "12"},
	},
}

// maxStray is the greatest length of a stray word.
const maxStray = 14

// isStray reports whether the letters of a line say nothing. A year stays, as
// it may head a list.
func isStray(line []byte) bool {
	if len(line) == 0 || len(line) > maxStray {
		return false
	}
	digits, latin, arabic, words, other := 0, 0, 0, 1, 0
	for _, b := range line {
		switch {
		case b >= '0' && b <= '9':
			digits++
		case b >= 'a' && b <= 'z':
			latin++
		case b >= 0xC1:
			arabic++
		case b == ' ':
			words++
		case b == 0x02:
			other++
		}
	}
	colon := strings.IndexByte(string(line), ':')
	switch {
	case other > 0:
		return false
	case arabic > 0:
		return colon > 0 && colon <= 2 && digits >= 3 && arabic <= 2 // a time: 13:44 ت م
	case latin > 0:
		return words == 1 && digits == 0
	case digits > 0:
		return words == 1 && (digits < 4 || digits > 4 && digits == len(line)) || colon > 0
	}
	return true
}

// repeatRule: the headline once more, or a lead that the text then repeats.
var repeatRule = cleaningRule{
	name:  "repeat",
	about: "a first line that is the title, or a line near the beginning that a paragraph right after begins with",
	find: func(p *page, cuts []cut) []cut {
		first := p.firstLine(0)
		if first < 0 {
			return cuts
		}
		if title := trimMarks(foldedTitle(p.title, p.lines[first])); len(title) > 0 &&
			bytes.Equal(title, trimMarks(p.letters(p.lines[first]))) {
			cuts = append(cuts, cut{start: p.lines[first].start, end: p.lines[first].next, reason: "repeat"})
		}
		for i := first + 1; i < min(len(p.lines), first+maxLeadLines); i++ {
			lead := trimMarks(p.letters(p.lines[i]))
			if bytes.Count(lead, []byte(" ")) < minLeadWords-1 {
				continue
			}
			for _, l := range p.lines[i+1 : min(len(p.lines), i+maxLeadLines)] {
				if bytes.HasPrefix(trimMarks(p.letters(l)), lead) {
					cuts = append(cuts, cut{start: p.lines[i].start, end: p.lines[i].next, reason: "repeat"})
					break
				}
			}
		}
		return cuts
	},
	examples: []cleaningExample{
		{"عنوان\n\nوأعلنت الشرطة أن رجلين قتلا أمس في السوق\n\nنص\nوأعلنت الشرطة أن رجلين قتلا أمس في السوق الكبير.",
			"عنوان\n\n\nنص\nوأعلنت الشرطة أن رجلين قتلا أمس في السوق الكبير."},
		{"قال إنه بخير\nقال إنه بخير", "قال إنه بخير\nقال إنه بخير"},
	},
}

const (
	maxLeadLines = 8 // lines in which a lead and its repetition are looked for
	minLeadWords = 6 // fewer words repeat by chance
)

// firstLine is the index of the first line from i that is not blank, or -1.
func (p *page) firstLine(i int) int {
	for ; i < len(p.lines); i++ {
		if !p.blank(p.lines[i]) {
			return i
		}
	}
	return -1
}

// trimMarks takes spaces, full stops and quotation marks off both ends.
func trimMarks(b []byte) []byte {
	return bytes.Trim(b, " .\"!:")
}
