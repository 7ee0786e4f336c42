package read

import (
	"regexp"
	"slices"
	"strings"
)

// frontMatterRule: the block between two lines of dashes that static site
// makers put before a text.
var frontMatterRule = cleaningRule{
	name:  "front-matter",
	about: "a block of keys and values between lines of three dashes at the very beginning",
	find: func(p *page, cuts []cut) []cut {
		m := frontMatter.FindStringSubmatchIndex(p.body)
		if m == nil {
			return cuts
		}
		c := cut{start: m[2], end: m[3], reason: "front-matter"}
		if d := frontMatterDate.FindStringSubmatch(p.body[m[2]:m[3]]); d != nil {
			c.date = strings.Trim(d[1], `"' `)
		}
		return append(cuts, c)
	},
	examples: []cleaningExample{
		{"---\ntitle: \"عنوان\"\ndate: 2019-04-29\n---\nقتل رجلان.", "قتل رجلان."},
		{"--- المرج\nقتل رجلان.\n--- بنغازي\nوأصيب ثالث.", "--- المرج\nقتل رجلان.\n--- بنغازي\nوأصيب ثالث."},
	},
}

var (
	frontMatter     = regexp.MustCompile(`^\s*(---[ \t]*\r?\n(?:[A-Za-z_][\w-]*:.*\n|[ \t]+.*\n|[ \t]*\r?\n)+---[ \t]*(?:\r?\n|$))`)
	frontMatterDate = regexp.MustCompile(`(?m)^date:[ \t]*(.+?)[ \t\r]*$`)
)

// tagRule: HTML tags that stand in a text as words.
var tagRule = cleaningRule{
	name:  "markup",
	about: "HTML tags and comments left in a text; scripts and styles with what is in them",
	find: func(p *page, cuts []cut) []cut {
		if strings.IndexByte(p.body, '<') < 0 {
			return cuts
		}
		for _, m := range leftTag.FindAllStringIndex(p.body, -1) {
			tag := p.body[m[0]:m[1]]
			c := cut{start: m[0], end: m[1], reason: "markup", breaks: blockTag.MatchString(tag)}
			if scriptTag.MatchString(tag) {
				c.reason = "script"
			}
			cuts = append(cuts, c)
		}
		return cuts
	},
	examples: []cleaningExample{
		{"قتل <strong>رجلان</strong> أمس.<br/>وأصيب ثالث.", "قتل رجلان أمس.\nوأصيب ثالث."},
		{"قبل<script>var a = '<p>';</script> بعد <!-- x --> آخر", "قبل بعد  آخر"},
		{"إذا كان 3 < 5 و <داعش> كلمة", "إذا كان 3 < 5 و <داعش> كلمة"},
	},
}

var (
	blockTag  = regexp.MustCompile(`(?i)^</?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|table|section|article|blockquote)\b`)
	scriptTag = regexp.MustCompile(`(?i)^<(?:script|style)\b`)
)

var leftTag = regexp.MustCompile(`(?is)<script\b.*?</script\s*>|<style\b.*?</style\s*>|<!--.*?-->|` +
	`</?(?:a|abbr|article|aside|b|blockquote|body|br|button|center|cite|div|em|embed|figure|figcaption|font|footer|form|h[1-6]|` +
	`head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|noscript|object|ol|option|p|param|pre|picture|q|s|` +
	`script|section|select|small|source|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|video|audio)` +
	`(?:\s[^<>]*)?/?>`)

// codeRule: scripts, style sheets and attributes that were pasted into a text
// without their tags.
var codeRule = cleaningRule{
	name:  "script",
	about: "runs without Arabic letters that hold assignments to quotes, braces with colons, or statements",
	find: func(p *page, cuts []cut) []cut {
		if strings.IndexByte(p.body, '=') < 0 && strings.IndexByte(p.body, '{') < 0 && strings.IndexByte(p.body, ';') < 0 {
			return cuts
		}
		first := len(cuts)
		for at := 0; at < len(p.body); {
			start, end := foreignRun(p.body, at)
			at = end
			goesOn := len(cuts) > first && start-cuts[len(cuts)-1].end <= maxCodeWords &&
				strings.IndexByte(p.body[cuts[len(cuts)-1].end:start], '\n') < 0
			if !isCode(p.body[start:end], goesOn) || overlapsCut(cuts[:first], start, end) {
				continue
			}
			start, end = trimCode(p.body, start, end)
			if goesOn { // words between quotes of one script
				start = cuts[len(cuts)-1].start
				cuts = cuts[:len(cuts)-1]
			}
			c := cut{start: start, end: end, reason: "script"}
			if d := codeDate.FindStringSubmatch(p.body[start:end]); d != nil {
				c.date = d[1]
			}
			cuts = append(cuts, c)
		}
		return cuts
	},
	examples: []cleaningExample{
		{"قتل رجلان. #box ul { margin: 0; padding: 0; } jQuery('#a').html('انتظر'); var a = [1]; x(); y(); أين كنت؟", "قتل رجلان.  أين كنت؟"},
		{"قبل\n‘ data-a='{“b”: 1}’ data-publish-date = “2024-06-11T12:43:31.216Z” data-c=””>\nبعد.", "قبل\n\nبعد."},
		{"قال لشبكة CNN: \"We will not go; we stay\" ثم غادر.", "قال لشبكة CNN: \"We will not go; we stay\" ثم غادر."},
	},
}

const (
	minCode      = 30  // bytes; less is a formula or a quotation
	maxCodeWords = 120 // bytes of Arabic between two pieces of one script
)

var (
	codeDate   = regexp.MustCompile(`(?i)(?:publish[a-z]*-?date|date-?published|pubdate)\W{1,6}([0-9]{4}-[0-9]{2}-[0-9]{2}[0-9T:.Z+-]*)`)
	assignment = regexp.MustCompile(`[\w-]\s*=\s*["'“”‘’]`)
	block      = regexp.MustCompile(`\{[^{}]*[:;][^{}]*\}`)
	statement  = regexp.MustCompile(`[\w)\]'"]\s?;|\}\s?\)|\bfunction\s?\(`)
)

// overlapsCut reports whether an earlier rule has taken a part of the run.
func overlapsCut(cuts []cut, start, end int) bool {
	return slices.ContainsFunc(cuts, func(c cut) bool { return c.start < end && start < c.end })
}

// isCode reports whether a run without Arabic letters is code. Less is asked of
// a run that follows a piece of code.
func isCode(s string, goesOn bool) bool {
	if goesOn && len(statement.FindAllStringIndex(s, 2)) == 2 {
		return true
	}
	return len(s) >= minCode &&
		(len(assignment.FindAllStringIndex(s, 2)) == 2 || block.MatchString(s) && strings.Count(s, "{") > 0 ||
			len(statement.FindAllStringIndex(s, 4)) == 4 && strings.ContainsAny(s, "(={"))
}

// foreignRun finds the next run without Arabic letters, from at.
func foreignRun(s string, at int) (start, end int) {
	for start = at; start < len(s) && isArabicByte(s[start]); start++ {
	}
	for end = start; end < len(s) && !isArabicByte(s[end]); end++ {
	}
	return start, end
}

// isArabicByte reports whether c is a byte of a character from U+0600 to
// U+06FF, or may follow one; quotation marks and dashes are not among them.
func isArabicByte(c byte) bool { return c >= 0xD8 && c <= 0xDB }

// trimCode leaves out what a run of code does not begin or end with. A quote
// mark alone before it on its line goes with it.
func trimCode(s string, start, end int) (int, int) {
	if start > 0 && start < end && s[start]&0xC0 == 0x80 { // second byte of an Arabic letter
		start++
	}
	from := start
	for from < end && !isCodeStart(s[from]) {
		from++
	}
	for end > from && (s[end-1] == ' ' || s[end-1] == '\n' || s[end-1] == '\r' || s[end-1] == '\t') {
		end--
	}
	line := strings.LastIndexByte(s[:from], '\n') + 1
	if line >= start && !strings.ContainsFunc(s[line:from], isLetterOrDigit) {
		from = line
	}
	return from, end
}

func isCodeStart(c byte) bool {
	return c == '#' || c == '{' || c == '<' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// captionRule: the line under a pasted player, which names the film and not
// the news.
var captionRule = cleaningRule{
	name:  "caption",
	about: "a short line without a full stop right under pasted attributes",
	find: func(p *page, cuts []cut) []cut {
		for _, c := range cuts {
			if c.reason != "script" || !strings.HasSuffix(p.body[c.start:c.end], ">") {
				continue
			}
			i := p.lineOf(c.end) + 1
			if i < len(p.lines) && p.lines[i-1].end-c.end <= 2 && p.isHeadline(p.lines[i]) {
				cuts = append(cuts, cut{start: p.lines[i].start, end: p.lines[i].next, reason: "caption"})
			}
		}
		return cuts
	},
	examples: []cleaningExample{
		{"قبل.\n' data-a=\"b\" data-show-title=\"no\" data-c=\"d\">\nشاهد السجن من داخله\nبعد.", "قبل.\n\nبعد."},
		{"قبل.\nشاهد السجن من داخله\nبعد.", "قبل.\nشاهد السجن من داخله\nبعد."},
	},
}

// maxHeadline is the greatest length of a headline in letters of the fold.
const maxHeadline = 110

// isHeadline reports whether a line looks like a headline rather than a
// paragraph: short, and without a mark that ends a sentence.
func (p *page) isHeadline(l line) bool {
	letters := trimSpaces(p.letters(l))
	if len(letters) == 0 || len(letters) > maxHeadline {
		return false
	}
	last := letters[len(letters)-1]
	return last != '.' && last != ':' && last != ',' && last != '"' && last != '!'
}

func trimSpaces(b []byte) []byte {
	for len(b) > 0 && b[0] == ' ' {
		b = b[1:]
	}
	for len(b) > 0 && b[len(b)-1] == ' ' {
		b = b[:len(b)-1]
	}
	return b
}
