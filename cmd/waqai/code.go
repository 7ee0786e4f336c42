package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"runtime"
	"syscall"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/code"
	"github.com/waqai/waqai/read"
)

// codeCommand reads inputs and writes their records.
type codeCommand struct {
	Files      []string `arg:"" name:"files" help:"${files}"`
	Format     string   `enum:",table,json,jsonl,csv" default:"" placeholder:"table|json|jsonl|csv" help:"${format}"`
	inputFlags `embed:""`
	Jobs       int `default:"0" placeholder:"N" help:"${jobs}"`
}

// Run does the command.
func (c *codeCommand) Run(s *session) error {
	if c.Jobs < 0 {
		return s.talk.badJobs(c.Jobs)
	}
	base, options, err := c.load(s)
	if err != nil {
		return err
	}
	name := c.Format
	if name == "" {
		name = "jsonl"
		if isTerminal(s.stdout) {
			name = "table"
		}
	}
	p := &pool{jobs: c.Jobs, newCoding: func() coding { return code.New(base).Article }}
	if p.jobs == 0 {
		p.jobs = runtime.GOMAXPROCS(0)
	}
	r := s.newRun(s.newProgress(c.Files))
	if err := r.run(p, s.formatOf(name), read.Open(s.ctx, c.Files, options)); err != nil {
		return err
	}
	return r.finish()
}

// codeRun is one run of the pool over all inputs: what is counted and said on
// the way.
type codeRun struct {
	*session
	sums     tally
	progress *progress
	hinted   map[string]bool // hints already given
	stopped  bool            // by the user
}

func (s *session) newRun(p *progress) *codeRun {
	return &codeRun{session: s, sums: newTally(), progress: p, hinted: map[string]bool{}}
}

// run codes all articles and writes the records. Its error is one of writing.
func (r *codeRun) run(p *pool, f format, articles iter.Seq2[*waqai.Article, error]) error {
	p.encode = f.encode
	w := newWriter(r.stdout, f)
	var fault error
	for result, idle := range p.run(r.ctx, articles) {
		fault = r.take(w, result)
		if fault == nil && idle {
			fault = w.w.Flush() // nobody waits longer than needed: the input may be a slow pipe
		}
		if fault != nil {
			break
		}
	}
	if fault == nil {
		fault = w.close()
	}
	r.progress.clear()
	if fault != nil && !errors.Is(fault, syscall.EPIPE) {
		return r.talk.cannotWrite(pathless(fault))
	}
	return fault
}

// take counts and writes one result.
func (r *codeRun) take(w *writer, result result) error {
	if errors.Is(result.err, context.Canceled) {
		r.stopped = true
		return nil
	}
	if result.err != nil {
		r.sums.failed++
		if err := w.w.Flush(); err != nil {
			return err
		}
		r.say(result.err)
	}
	if result.article == nil {
		return nil
	}
	r.sums.add(result.article, result.reports)
	r.progress.add(result.article.Origin.Length)
	return w.record(result.written)
}

// say reports a failure. A hint is given once.
func (r *codeRun) say(err error) {
	text, hint := r.talk.failure(err)
	if r.hinted[hint] {
		hint = ""
	}
	r.hinted[hint] = true
	r.progress.clear()
	fmt.Fprint(r.stderr, r.talk.problem(text, hint))
}

// finish says what was done and gives the exit code.
func (r *codeRun) finish() error {
	fmt.Fprint(r.stderr, r.talk.summary(r.sums))
	return r.status()
}

// status gives the exit code as an error, nil where all went well.
func (r *codeRun) status() error {
	switch {
	case r.stopped:
		fmt.Fprint(r.stderr, r.talk.interrupted())
		return interrupted
	case r.sums.read == 0 && r.sums.failed == 0:
		fmt.Fprint(r.stderr, r.talk.nothingFound())
		return nothingDone
	case r.sums.read == 0:
		return nothingDone
	case r.sums.failed > 0:
		return someFailed
	}
	return nil
}

// pathless takes the name of the file off an error of writing: it is always
// standard output.
func pathless(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// tally counts what became of all articles: read = coded + empty + skipped.
type tally struct {
	read    int            // articles, each with a record
	coded   int            // with at least one report
	empty   int            // with nothing to code
	skipped map[string]int // by reason
	reports int
	failed  int // inputs, or pieces of them, that gave no article, and internal errors
}

func newTally() tally { return tally{skipped: map[string]int{}} }

func (t *tally) add(a *waqai.Article, reports int) {
	t.read++
	t.reports += reports
	switch {
	case a.Skipped != "":
		t.skipped[a.Skipped]++
	case reports > 0:
		t.coded++
	default:
		t.empty++
	}
}
