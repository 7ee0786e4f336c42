package read

import (
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"
)

const bombHint = "unpack it by hand if you trust it, or raise the limits"

// gzip unpacks one gzip stream and reads what is inside by its own format.
func (s *session) gzip(in *input, r *bufio.Reader) {
	if in.depth >= s.o.Limits.Depth {
		s.fail(in.path, "", fmt.Errorf("archive: %w", ErrDepth), "")
		return
	}
	packed := &counter{r: r}
	z, err := gzip.NewReader(packed)
	if err != nil {
		s.fail(in.path, "", fmt.Errorf("gzip: %w", err), "")
		return
	}
	left := s.o.Limits.Unpacked
	guard := &guard{r: z, left: &left, limits: s.o.Limits, packed: func() int64 { return packed.n }}
	inner := *in
	inner.r, inner.depth = guard, in.depth+1
	s.stream(&inner)
}

// zipFile reads the members of a zip file on disk.
func (s *session) zipFile(in *input, f *os.File) {
	info, err := f.Stat()
	if err != nil {
		s.fail(in.path, "", cause(err), "")
		return
	}
	s.zip(in, f, info.Size())
}

// zipStream reads a zip that is no file of its own: inside another archive, or
// on standard input. Its directory stands at its end, so it is held as a whole.
func (s *session) zipStream(in *input, r *bufio.Reader) {
	if f, ok := in.r.(*os.File); ok && in.path != "-" {
		s.zipFile(in, f)
		return
	}
	if data, ok := s.whole(in, r, s.o.Limits.File); ok {
		s.zip(in, bytes.NewReader(data), int64(len(data)))
	}
}

// zip reads all members by name. Folders, names that begin with a dot and the
// shadow files of macOS are passed over.
func (s *session) zip(in *input, r io.ReaderAt, size int64) {
	if in.depth >= s.o.Limits.Depth {
		s.fail(in.path, "", fmt.Errorf("archive: %w", ErrDepth), "")
		return
	}
	z, err := zip.NewReader(r, size)
	switch {
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		s.fail(in.path, "", err, "the zip may be cut off")
		return
	case len(z.File) > s.o.Limits.Members:
		s.fail(in.path, "", fmt.Errorf("%d members: %w", len(z.File), ErrBomb), bombHint)
		return
	}
	members := slices.Clone(z.File)
	slices.SortStableFunc(members, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	if slices.ContainsFunc(members, func(m *zip.File) bool { return m.Name == "[Content_Types].xml" || m.Name == "META-INF/manifest.xml" }) {
		s.binary(in, "an office document")
		return
	}
	left := s.o.Limits.Unpacked
	for _, m := range members {
		if s.stopped {
			return
		}
		if m.FileInfo().IsDir() || strings.HasPrefix(path.Base(m.Name), ".") || strings.HasPrefix(m.Name, "__MACOSX/") {
			continue
		}
		s.member(in, m, &left)
	}
}

// member reads one member of a zip; left is what the zip may still unpack to.
func (s *session) member(in *input, m *zip.File, left *int64) {
	inner := &input{path: in.path + "/" + m.Name, name: path.Base(m.Name), depth: in.depth + 1}
	r, err := m.Open()
	if err != nil {
		s.fail(inner.path, "", err, "the zip may be cut off, or packed in a way that is not known")
		return
	}
	defer r.Close()
	packed := int64(m.CompressedSize64)
	inner.r = &guard{r: r, left: left, limits: s.o.Limits, packed: func() int64 { return packed }}
	s.stream(inner)
}

// guard stops an unpacking that yields far more than went in.
type guard struct {
	r      io.Reader
	n      int64  // unpacked so far
	left   *int64 // what may still come, shared by all members
	limits Limits
	packed func() int64
	err    error
}

// ratioGrace is what a member may unpack to before its ratio counts: short
// members of one repeated word are no danger.
const ratioGrace = 1 << 20

func (g *guard) Read(p []byte) (int, error) {
	if g.err != nil {
		return 0, g.err
	}
	n, err := g.r.Read(p)
	g.n += int64(n)
	*g.left -= int64(n)
	switch {
	case *g.left < 0:
		g.err = fmt.Errorf("more than %d MB in all: %w", g.limits.Unpacked>>20, ErrBomb)
	case g.n > ratioGrace && g.n/g.limits.Ratio > g.packed():
		g.err = fmt.Errorf("over %d times its packed length: %w", g.limits.Ratio, ErrBomb)
	default:
		return n, err
	}
	return 0, g.err
}

// counter counts what is read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
