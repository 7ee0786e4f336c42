package read

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// path reads what one argument names: "-", a file, or a folder.
func (s *session) path(name string) {
	if name == "-" {
		s.stream(&input{path: "-", name: "-", r: s.o.Stdin})
		return
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		s.fail(name, "", cause(err), "check the name; it may have been moved or deleted")
	case info.IsDir():
		s.folder(name, []fs.FileInfo{info})
	default:
		s.file(name)
	}
}

// folder reads all files below, sorted by name. Names that begin with a dot
// are passed over. above holds the folders that lead here, this one last.
func (s *session) folder(name string, above []fs.FileInfo) {
	if len(above) > s.o.Limits.FolderDepth {
		s.fail(name, "", fmt.Errorf("folder: %w", ErrDepth), "")
		return
	}
	entries, err := os.ReadDir(name) // sorted
	if err != nil {
		s.fail(name, "", cause(err), "")
	}
	for _, e := range entries {
		if s.stopped {
			return
		}
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		s.entry(filepath.Join(name, e.Name()), above)
	}
}

// entry reads one name in a folder, through symbolic links.
func (s *session) entry(name string, above []fs.FileInfo) {
	info, err := os.Stat(name)
	if err != nil {
		s.fail(name, "", cause(err), "a broken link, or it was deleted meanwhile")
		return
	}
	if !info.IsDir() {
		s.file(name)
		return
	}
	for _, a := range above {
		if os.SameFile(a, info) {
			s.fail(name, "", ErrLoop, "remove the symbolic link; the folder itself was read")
			return
		}
	}
	s.folder(name, append(above[:len(above):len(above)], info))
}

// file reads one regular file.
func (s *session) file(name string) {
	f, err := os.Open(name)
	if err != nil {
		s.fail(name, "", cause(err), "")
		return
	}
	defer f.Close()
	s.stream(&input{path: filepath.ToSlash(name), name: filepath.Base(name), r: f})
}

// cause is the error without the path, which the message gives already.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
