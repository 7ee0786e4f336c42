// Compileknowledge writes knowledge/compiled.bin from the tables. It is run
// by go generate in the folder knowledge.
package main

import (
	"fmt"
	"os"

	"github.com/waqai/waqai/knowledge"
)

func main() {
	data, err := knowledge.Encode(os.DirFS("tables"))
	if err == nil {
		err = os.WriteFile("compiled.bin", data, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
