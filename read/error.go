package read

import (
	"errors"
	"fmt"
)

// Error is why one input, or one part of it, gave no article. The rest of the
// run goes on.
type Error struct {
	Path  string // as the user named it; members of archives as "news.zip/a.html"
	Place string // "line 12", "item 3", or empty for the input as a whole
	Hint  string // what to try, or empty
	Err   error  // what went wrong
}

// Error gives step, thing, place and cause in one line, without the hint.
func (e *Error) Error() string {
	if e.Place == "" {
		return fmt.Sprintf("read %s: %v", e.Path, e.Err)
	}
	return fmt.Sprintf("read %s %s: %v", e.Path, e.Place, e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// The causes that a caller may want to tell apart with [errors.Is].
var (
	ErrEmpty    = errors.New("the input is empty")
	ErrBinary   = errors.New("this is not text")
	ErrEncoding = errors.New("the character encoding is not known")
	ErrTooLong  = errors.New("longer than the limit")
	ErrBomb     = errors.New("unpacks to far more than it should")
	ErrLoop     = errors.New("the folder contains itself")
	ErrDepth    = errors.New("nested too deeply")
	ErrJSON     = errors.New("not valid JSON")
	ErrNoText   = errors.New("no title and no text")
)
