// Command waqai reads Arabic news and writes incident records: what happened,
// to whom, where, when, how it ended, and on whose word.
//
// Start with [grammar], which lists the commands, then code.go: how an input
// becomes records. One file holds one command; all words to people are made in
// the talk files.
//
//	waqai code --format json news.jsonl pages/ > records.json
//
// Records go to standard output, everything else to standard error. The exit
// codes are the constants of type status.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

// grammar is the command line. Its words are variables that talk fills in.
type grammar struct {
	Lang    string         `enum:",ar,en" default:"" placeholder:"ar|en" help:"${lang}"`
	Code    codeCommand    `cmd:"" help:"${code}"`
	Explain explainCommand `cmd:"" help:"${explain}"`
	Demo    demoCommand    `cmd:"" help:"${demo}"`
	Version versionCommand `cmd:"" help:"${version}"`
}

// status is how the program ends. The values are promises to scripts.
type status int

// The exit codes.
const (
	allDone     status = 0   // all inputs were read; skips with a reason included
	nothingDone status = 1   // nothing could be done, or the result could not be written
	wrongUsage  status = 2   // the command line is wrong; nothing was read
	someFailed  status = 3   // some inputs failed, the rest is done
	interrupted status = 130 // stopped by the user; what was written is whole
)

// Error makes a status the error of a command that has said all there is to say.
func (s status) Error() string { return "ended" }

// problem is an error for people: what went wrong, and what to try.
type problem struct {
	status     status
	text, hint string
}

func (p problem) Error() string { return p.text }

// session is what every command works with.
type session struct {
	ctx    context.Context
	talk   talk
	stdin  io.Reader
	stdout *os.File
	stderr *os.File
}

// How the garbage collector trades memory for time: the heap may grow to three
// times what is in use (a tenth faster than twice), but from softMemory bytes
// on it works harder. GOGC and GOMEMLIMIT in the environment win.
const (
	heapGrowth = 200
	softMemory = 160 << 20
)

func main() { os.Exit(int(run(os.Args[1:]))) }

// run does one command and returns how it ended.
func run(args []string) status {
	tuneMemory()
	signal.Ignore(syscall.SIGPIPE) // a reader that leaves is seen as an error of the write
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	s := &session{ctx: ctx, talk: talk{arabic: wantsArabic(args)}, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	return s.end(s.command(args))
}

func tuneMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(heapGrowth)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
}

// command finds and runs the command that args name.
func (s *session) command(args []string) error {
	parser, err := kong.New(&grammar{}, kong.Name("waqai"), kong.Description(s.talk.about()), s.talk.flagWords(),
		kong.Writers(s.stdout, s.stderr), kong.Help(s.printHelp), kong.HelpOptions{Compact: true}, kong.Bind(s))
	if err != nil {
		return err
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if err != nil {
		return s.talk.usage(err)
	}
	return command.Run()
}

// end says what there is to say of an error and gives the exit code.
func (s *session) end(err error) status {
	var code status
	var p problem
	switch {
	case err == nil:
		return allDone
	case errors.As(err, &code):
		return code
	case errors.Is(err, syscall.EPIPE):
		return allDone // whoever read the output has seen enough
	case errors.As(err, &p):
		io.WriteString(s.stderr, s.talk.problem(p.text, p.hint))
		return p.status
	}
	io.WriteString(s.stderr, s.talk.problem(printable(err.Error()), ""))
	return nothingDone
}

// wantsArabic tells the language of the words to people: --lang, else the
// locale. It looks ahead of the parser, whose own words need it.
func wantsArabic(args []string) bool {
	for i, a := range args {
		if lang, ok := strings.CutPrefix(a, "--lang="); ok {
			return lang == "ar"
		}
		if a == "--lang" && i+1 < len(args) {
			return args[i+1] == "ar"
		}
	}
	locales := []string{os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG")}
	if i := slices.IndexFunc(locales, func(l string) bool { return l != "" }); i >= 0 {
		return strings.HasPrefix(locales[i], "ar")
	}
	return false
}
