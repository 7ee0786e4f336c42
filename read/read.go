// Package read turns bytes into articles: plain text, JSON, JSON Lines, HTML,
// RSS and Atom, in any of the encodings Arabic news is found in, alone, in
// folders, in zips, gzipped or on standard input.
//
// Reading changes no words. An article's Text is the words of the original with
// page noise left out, and its segments lead back to the original's bytes.
//
// Start with [Open], then detect.go (which format is it?), one file a format
// (text.go, json.go, lines.go, html.go, feed.go, archive.go, folder.go), and
// clean.go for what is left out and why.
//
//	for article, err := range read.Open(ctx, []string{"news.jsonl", "pages/"}, read.Options{}) {
//		if err != nil {
//			log.Print(err) // names the input and the place; the rest goes on
//			continue
//		}
//		fmt.Println(article.ID, article.Title)
//	}
package read

import (
	"context"
	"hash/fnv"
	"io"
	"iter"
	"path"
	"strconv"
	"strings"

	"github.com/waqai/waqai"
)

// Options say what the inputs cannot say themselves. The zero value works.
type Options struct {
	Published waqai.Day // publication date of articles that give none
	Publisher string    // publisher of articles that name none
	Country   string    // ISO 3166 alpha-3 of the publisher

	// ParseDate resolves a publication date as a publisher writes it. Where it
	// is nil, only dates that begin as ISO 8601 does are understood.
	ParseDate func(text string) (waqai.Day, bool)

	Noise  []NoisePhrase // what pages add; nil cleans by shape alone
	Limits Limits        // zero fields take the defaults
	Stdin  io.Reader     // what "-" reads; nil stands for an empty input
}

// Open reads all inputs in the order given, folders in the order of their
// sorted names, and yields articles one by one, never holding more than one
// input's article in memory (feeds and pages are held whole, within
// [Limits.File]). The order is the same on every run.
//
// Exactly one of the two values is set. An error is a *[Error] that names the
// input and the place in it; reading goes on behind it. Only when ctx ends does
// the sequence end early, with the error of ctx.
//
// Articles that cannot be coded are yielded too, with a reason in Skipped: see
// [NotArabic], [Empty] and [OnlyNoise].
func Open(ctx context.Context, paths []string, o Options) iter.Seq2[*waqai.Article, error] {
	o.Limits = o.Limits.orDefault()
	if o.ParseDate == nil {
		o.ParseDate = parseISO
	}
	if o.Stdin == nil {
		o.Stdin = strings.NewReader("")
	}
	noise := indexNoise(o.Noise)
	return func(yield func(*waqai.Article, error) bool) {
		s := &session{ctx: ctx, o: o, cleaner: newCleaner(noise), taken: map[uint64]int32{}, yield: yield}
		for _, p := range paths {
			s.path(p)
			if s.stopped {
				return
			}
		}
	}
}

// session is one run of Open.
type session struct {
	ctx     context.Context
	o       Options
	cleaner *cleaner
	taken   map[uint64]int32 // hashes of the ids given out, with the last number put behind each
	yield   func(*waqai.Article, error) bool
	stopped bool // the caller wants no more, or ctx has ended

	// Buffers that are used again for every article.
	draft, title, body mapped
}

// input is one stream of bytes on its way to a format.
type input struct {
	path  string // as messages and Origin name it
	name  string // base name, for ids and endings
	r     io.Reader
	depth int     // archives around it
	outer *mapped // the text r reads, where it was decoded as a whole before
}

// emit hands an article over.
func (s *session) emit(a *waqai.Article) {
	switch {
	case s.stopped:
	case s.ctx.Err() != nil:
		s.stopped = true
		s.yield(nil, s.ctx.Err())
	default:
		s.stopped = !s.yield(a, nil)
	}
}

// fail hands an error over.
func (s *session) fail(path, place string, err error, hint string) {
	if s.stopped {
		return
	}
	if s.ctx.Err() != nil {
		s.stopped = true
		s.yield(nil, s.ctx.Err())
		return
	}
	s.stopped = !s.yield(nil, &Error{Path: path, Place: place, Hint: hint, Err: err})
}

// id makes an id that this run has not given out: the one wished for, or the
// same with -2, -3 and so on. Ids are remembered by a 64-bit hash, so that a
// run over millions of articles stays small.
func (s *session) id(wish string) string {
	first := hash(wish)
	n := s.taken[first]
	if n == 0 {
		s.taken[first] = 1
		return wish
	}
	for {
		n++
		id := wish + "-" + strconv.Itoa(int(n))
		if sum := hash(id); s.taken[sum] == 0 {
			s.taken[first], s.taken[sum] = n, 1
			return id
		}
	}
}

// hash is FNV-1a, the same on every machine.
func hash(s string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, s)
	return h.Sum64()
}

// stem is the name of an input without its ending: the id of the article in a
// file that gives it none.
func (in *input) stem() string {
	if in.path == "-" {
		return "stdin"
	}
	name := strings.TrimSuffix(in.name, ".gz")
	if s := strings.TrimSuffix(name, path.Ext(name)); s != "" {
		return s
	}
	return name
}

// numbered is the id of the n-th article of an input that gives it none.
func (in *input) numbered(n int) string {
	if n <= 1 {
		return in.stem()
	}
	return in.stem() + "-" + strconv.Itoa(n)
}

// parseISO understands dates that begin with year, month and day.
func parseISO(text string) (waqai.Day, bool) {
	text = strings.TrimSpace(text)
	if len(text) < 10 || text[4] != '-' || text[7] != '-' || len(text) > 10 && text[10] >= '0' && text[10] <= '9' {
		return "", false
	}
	for i, c := range text[:10] {
		if i != 4 && i != 7 && (c < '0' || c > '9') {
			return "", false
		}
	}
	if m, d := text[5:7], text[8:10]; m < "01" || m > "12" || d < "01" || d > "31" {
		return "", false
	}
	return waqai.Day(text[:10]), true
}
