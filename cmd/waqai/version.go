package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/waqai/waqai/knowledge"
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
	hash, err := knowledgeHash(base)
	if err != nil {
		return err
	}
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

// knowledgeHash is the SHA-256 of the rows of all tables as the coder sees
// them. Two bases with the same hash give the same codes.
func knowledgeHash(b *knowledge.Base) (string, error) {
	h := sha256.New()
	if err := json.NewEncoder(h).Encode(b); err != nil {
		return "", fmt.Errorf("hash the knowledge: %w", err)
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
