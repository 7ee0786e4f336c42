package waqai

// stride is how many bytes lie between two counts that points keeps. Sixty-four
// bytes are some thirty-five Arabic letters: short enough to count on the fly,
// long enough that the counts cost little memory.
const stride = 64

// points turns byte offsets of one text into counts of Unicode code points.
// It is the only place where the unit changes on the way out.
type points struct {
	text   string
	before []int // before[i] is the number of code points that begin before byte i*stride
}

// countPoints goes through the text once. The text must be valid UTF-8.
func countPoints(text string) points {
	before := make([]int, len(text)/stride+1)
	n := 0
	for i := range before {
		before[i] = n
		from := i * stride
		n += starts(text[from:min(from+stride, len(text))])
	}
	return points{text, before}
}

// at returns how many code points stand before the byte offset.
func (p points) at(offset int) int {
	i := offset / stride
	return p.before[i] + starts(p.text[i*stride:offset])
}

// span turns a span of bytes into one of code points. An empty span becomes
// the zero span.
func (p points) span(s Span) Span {
	if s.Empty() {
		return Span{}
	}
	return Span{p.at(s.Start), p.at(s.End)}
}

// starts counts the bytes that begin a code point, that is, all but the
// continuation bytes 10xxxxxx of UTF-8.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}
