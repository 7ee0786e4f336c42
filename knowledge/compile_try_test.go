package knowledge

import (
	"fmt"
	"os"
	"testing"
	"time"
)

func TestTry(t *testing.T) {
	s := time.Now()
	b, err := Compile(os.DirFS("/tmp/tab"))
	if err != nil {
		fmt.Println(err)
		t.Fatal()
	}
	fmt.Println(time.Since(s), len(b.lexicon.starts), len(b.lexicon.entries), len(b.lexicon.edges))
	d := b.encode()
	fmt.Println(len(d))
	s = time.Now()
	_, err = decode(string(d))
	fmt.Println(time.Since(s), err)
}
