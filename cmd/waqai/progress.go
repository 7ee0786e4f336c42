package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/term"
)

// isTerminal reports whether people look at f.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// progressEvery is how often the line of progress changes, progressAfter when
// it first appears.
const (
	progressEvery = 500 * time.Millisecond
	progressAfter = 2 * time.Second
)

// widthUnknown is the width of a table that is not shown on a terminal.
const widthUnknown = 100

// columnsOf is the width of a terminal in columns, within what a table can
// bear.
func columnsOf(f *os.File) int {
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width == 0 {
		return widthUnknown
	}
	return min(max(width, 60), 160)
}

// progress is the line on a terminal that shows how far a long run has come.
// It is nil where nobody would see it.
type progress struct {
	session     *session
	begin, next time.Time
	articles    int
	bytes       int64
	total       int64 // bytes of all inputs; 0 where it cannot be known
	shown       bool
}

// newProgress measures the inputs if the standard error is a terminal and the
// records go elsewhere.
func (s *session) newProgress(paths []string) *progress {
	if !isTerminal(s.stderr) || isTerminal(s.stdout) {
		return nil
	}
	now := time.Now()
	return &progress{session: s, begin: now, next: now.Add(progressAfter), total: sizeOf(paths)}
}

// sizeOf adds up the lengths of all inputs, or gives 0 where one of them does
// not tell how long its articles are: an archive, standard input.
func sizeOf(paths []string) int64 {
	var total int64
	for _, root := range paths {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil // the reader will speak of it
			}
			if name := strings.ToLower(d.Name()); strings.HasSuffix(name, ".gz") || strings.HasSuffix(name, ".zip") {
				return fs.ErrInvalid
			}
			if info, err := d.Info(); err == nil {
				total += info.Size()
			}
			return nil
		})
		if root == "-" || err != nil {
			return 0
		}
	}
	return total
}

// add counts an article of so many bytes and renews the line when it is time.
func (p *progress) add(length int64) {
	if p == nil {
		return
	}
	p.articles++
	p.bytes += length
	now := time.Now()
	if now.Before(p.next) {
		return
	}
	p.next = now.Add(progressEvery)
	p.shown = true
	elapsed := now.Sub(p.begin)
	rate := p.articles * int(time.Second) / int(max(elapsed, 1))
	done := min(p.bytes, p.total)
	percent, left := -1, time.Duration(0)
	if p.total > 0 && done > 0 {
		percent = int(done * 100 / p.total)
		left = time.Duration(float64(elapsed) * float64(p.total-done) / float64(done)).Round(time.Second)
	}
	p.session.stderr.WriteString("\r\x1b[K" + p.session.talk.progress(p.articles, rate, percent, left))
}

// clear takes the line away, so that other words can be written.
func (p *progress) clear() {
	if p == nil || !p.shown {
		return
	}
	p.session.stderr.WriteString("\r\x1b[K")
	p.shown = false
}
