package main

import (
	"runtime"
	"strings"

	"github.com/waqai/waqai/code"
	"github.com/waqai/waqai/gold"
	"github.com/waqai/waqai/knowledge"
	"github.com/waqai/waqai/read"
)

// demoCommand codes the articles that come with the program and shows them.
type demoCommand struct{}

// Run does the command.
func (demoCommand) Run(s *session) error {
	base, err := knowledge.Embedded()
	if err != nil {
		return err
	}
	options := readOptions(base)
	options.Stdin = strings.NewReader(gold.Articles)
	p := &pool{jobs: runtime.GOMAXPROCS(0), newCoding: func() coding { return code.New(base).Article }}
	r := s.newRun(nil)
	if err := r.run(p, s.formatOf("table"), read.Open(s.ctx, []string{"-"}, options)); err != nil {
		return err
	}
	return r.finish()
}
