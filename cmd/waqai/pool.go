package main

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"math"
	"sync"

	"github.com/waqai/waqai"
)

// maxInFlight bounds what is held between reading and writing, in bytes of
// article text. One article may pass it, alone.
const maxInFlight = 4 << 20

// maxCoded is the longest text that is coded, in bytes: five times the longest
// article of the corpora looked at. A coder holds some 80 bytes for each byte
// of text, and what is longer is a book or a dump, not an article.
const maxCoded = 1 << 20

// largeText is from where on a text is coded alone, for the same reason, and
// with a coder of its own, whose buffers are given back.
const largeText = maxCoded / 4

// maxQueued bounds the number of articles between reading and writing.
const maxQueued = 128

// coding codes one article; it keeps buffers and serves one goroutine.
type coding func(*waqai.Article) []waqai.Report

// pool codes articles on several cores and hands the results over in the order
// of the input.
type pool struct {
	jobs      int
	newCoding func() coding
	encode    func(*bytes.Buffer, *waqai.Article, []waqai.Report) error
}

// result is what became of one step of the reader: an article, or an error.
type result struct {
	article *waqai.Article // nil where err says why an input gave none
	reports int
	written []byte // the encoded record
	err     error  // with an article: coding failed, although it never should
}

// job is an article on its way; done holds its result once it is coded.
type job struct {
	article *waqai.Article
	done    chan result
}

// run yields the results of all articles in their order, and whether no other
// waits. The reader may run ahead only as far as maxInFlight and maxQueued
// allow. When parent ends, the last result is its error, even while the reader
// still waits for bytes that do not come.
func (p *pool) run(parent context.Context, articles iter.Seq2[*waqai.Article, error]) iter.Seq2[result, bool] {
	return func(yield func(result, bool) bool) {
		ctx, cancel := context.WithCancel(parent)
		defer cancel() // the caller has left: feed must not wait for it
		ordered, work := make(chan job, maxQueued), make(chan job, maxQueued)
		held, coded := newBudget(maxInFlight), newBudget(largeText)
		context.AfterFunc(ctx, held.lift)
		go feed(ctx, articles, held, ordered, work)
		for range p.jobs {
			go p.worker(work, coded)
		}
		for {
			r, more := next(ctx, ordered)
			if !more {
				break
			}
			if !yield(r, len(ordered) == 0) {
				return
			}
			if r.article != nil {
				held.give(len(r.article.Text))
			}
		}
		if parent.Err() != nil {
			yield(result{err: parent.Err()}, true)
		}
	}
}

// next waits for the next result; there is none when ctx has ended.
func next(ctx context.Context, ordered <-chan job) (r result, more bool) {
	var j job
	select {
	case j, more = <-ordered:
	case <-ctx.Done():
	}
	if !more {
		return r, false
	}
	select {
	case r = <-j.done:
		return r, true
	case <-ctx.Done():
		return r, false
	}
}

// feed reads all articles and puts each into both queues.
func feed(ctx context.Context, articles iter.Seq2[*waqai.Article, error], held *budget, ordered, work chan<- job) {
	defer close(ordered)
	defer close(work)
	put := func(to chan<- job, j job) bool {
		select {
		case to <- j:
			return true
		case <-ctx.Done():
			return false
		}
	}
	defer func() {
		if fault := recover(); fault != nil {
			put(ordered, doneJob(result{err: internalError{step: "read", cause: fault}}))
		}
	}()
	for a, err := range articles {
		if err != nil {
			if !put(ordered, doneJob(result{err: err})) {
				return
			}
			continue
		}
		held.take(len(a.Text))
		j := job{article: a, done: make(chan result, 1)}
		if !put(ordered, j) || !put(work, j) {
			return
		}
	}
}

// doneJob is a job that needs no worker.
func doneJob(r result) job {
	j := job{done: make(chan result, 1)}
	j.done <- r
	return j
}

// worker codes jobs until there are none. All workers share the budget for what
// is coded at one time.
func (p *pool) worker(work <-chan job, coded *budget) {
	code := p.newCoding()
	var buf bytes.Buffer
	for j := range work {
		a := j.article
		if len(a.Text) > maxCoded && a.Skipped == "" {
			a.Skipped = skippedTooLong
		}
		coded.take(len(a.Text))
		reports, err := attempt(code, a)
		if err != nil {
			a.Skipped, reports = skippedInternal, nil
		}
		if err != nil || len(a.Text) > largeText {
			code = p.newCoding() // its buffers may be in disorder, or large
		}
		buf.Reset()
		if fault := p.encode(&buf, a, reports); fault != nil && err == nil {
			err = internalError{step: "write", id: a.ID, cause: fault}
		}
		coded.give(len(a.Text))
		j.done <- result{article: a, reports: len(reports), written: bytes.Clone(buf.Bytes()), err: err}
	}
}

// Why the program itself does not code an article; other reasons come from the
// reader.
const (
	skippedInternal = "internal-error" // it failed, although it never should
	skippedTooLong  = "too-long"       // see maxCoded
)

// internalError is a fault of the program itself.
type internalError struct {
	step  string
	id    string // of the article; empty where reading failed
	cause any
}

func (e internalError) Error() string {
	if e.id == "" {
		return fmt.Sprintf("%s: %v", e.step, e.cause)
	}
	return fmt.Sprintf("%s article %s: %v", e.step, e.id, e.cause)
}

// attempt codes one article and checks the result. A panic becomes an error:
// one article that the program cannot bear must not cost the others.
func attempt(code coding, a *waqai.Article) (reports []waqai.Report, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = internalError{step: "code", id: a.ID, cause: fault}
		}
	}()
	reports = code(a)
	if err := waqai.Validate(a, reports); err != nil {
		return nil, internalError{step: "check", id: a.ID, cause: err}
	}
	return reports, nil
}

// budget lends bytes; take waits until enough are back.
type budget struct {
	mutex      sync.Mutex
	back       sync.Cond
	used, most int
}

func newBudget(most int) *budget {
	b := &budget{most: most}
	b.back.L = &b.mutex
	return b
}

func (b *budget) take(n int) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for b.used > 0 && b.used+n > b.most {
		b.back.Wait()
	}
	b.used += n
}

func (b *budget) give(n int) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.used -= n
	b.back.Broadcast()
}

// lift lets everybody take what they want from now on.
func (b *budget) lift() {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.most = math.MaxInt
	b.back.Broadcast()
}
