package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// printHelp writes the help of the program or of one command.
func (s *session) printHelp(_ kong.HelpOptions, ctx *kong.Context) error {
	words, out := s.talk.helpWords(), ctx.Stdout
	node := ctx.Selected()
	if node == nil {
		node = ctx.Model.Node
	}
	usage := "waqai COMMAND"
	if node.Parent != nil {
		usage = "waqai " + node.Name
	}
	for _, p := range node.Positional {
		usage += " " + argumentName(p)
	}
	fmt.Fprintf(out, "%s %s [--…]\n\n%s\n", words.usage, usage, node.Help)
	var rows [][2]string
	for _, c := range node.Children {
		rows = append(rows, [2]string{c.Name, c.Help})
	}
	section(out, words.commands, rows)
	rows = nil
	for _, p := range node.Positional {
		rows = append(rows, [2]string{argumentName(p), p.Help})
	}
	section(out, words.arguments, rows)
	rows = [][2]string{{"--help", words.help}}
	for _, group := range node.AllFlags(true) {
		for _, f := range group {
			if f.Name != "help" {
				rows = append(rows, [2]string{strings.TrimSpace("--" + f.Name + " " + f.PlaceHolder), f.Help})
			}
		}
	}
	section(out, words.flags, rows)
	fmt.Fprintf(out, "\n%s", words.exits)
	if node.Parent == nil {
		fmt.Fprintf(out, "\n%s\n", words.more)
	}
	return nil
}

// argumentName is how the help names a positional argument.
func argumentName(p *kong.Positional) string {
	name := strings.ToUpper(p.Name)
	if p.IsCumulative() {
		return name + "…"
	}
	return name
}

// section writes rows of two columns under a heading, or nothing.
func section(out io.Writer, heading string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s\n", heading)
	width := 0
	for _, r := range rows {
		width = max(width, cellWidth(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(out, "  %s%s  %s\n", r[0], strings.Repeat(" ", width-cellWidth(r[0])), r[1])
	}
}
