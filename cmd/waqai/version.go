package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// codebookVersion is the version of docs/codebook.md that the program follows.
const codebookVersion = 1

// versionCommand tells which program and which knowledge made a result.
type versionCommand struct {
	Knowledge string `placeholder:"DIR" help:"${knowledge}"`
}

// Run does the command.
func (c versionCommand) Run(s *session) error {
	base, err := loadKnowledge(s, c.Knowledge)
	if err != nil {
		return err
	}
	hash := base.Hash()
	version, revision := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				revision = setting.Value
			}
		}
	}
	_, err = fmt.Fprint(s.stdout, s.talk.version(version, revision, runtime.Version(), hash))
	return err
}
