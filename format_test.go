package waqai

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// TestFormatNamesEveryKey looks for each key of a record in docs/format.md: a
// key that is not described is not promised.
func TestFormatNamesEveryKey(t *testing.T) {
	b, err := os.ReadFile("docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	collectKeys(reflect.TypeFor[Record](), keys)
	if len(keys) < 60 {
		t.Fatalf("only %d keys found in the types", len(keys))
	}
	described := map[string]bool{}
	for _, code := range regexp.MustCompile("`[^`\n]*`").FindAllString(string(b), -1) {
		for _, word := range regexp.MustCompile(`\w+`).FindAllString(code, -1) {
			described[word] = true
		}
	}
	for key := range keys {
		if !described[key] {
			t.Errorf("key %q is not described", key)
		}
	}
}

func collectKeys(typ reflect.Type, keys map[string]bool) {
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		collectKeys(typ.Elem(), keys)
	case reflect.Struct:
		for i := range typ.NumField() {
			f := typ.Field(i)
			if key, _, _ := strings.Cut(f.Tag.Get("json"), ","); key != "" {
				keys[key] = true
			}
			collectKeys(f.Type, keys)
		}
	}
}
