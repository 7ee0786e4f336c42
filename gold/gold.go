// Package gold holds the demo articles and the records that a person coded for
// them. They were written for Waqai; none of their events took place. The
// program shows them, the tests compare with them. README.md in this folder
// says what each article tries out.
//
//	for article, err := range read.Open(ctx, []string{"-"}, read.Options{Stdin: strings.NewReader(gold.Articles)}) {
//		…
//	}
package gold

import _ "embed" // the two files

// Articles is articles.json: a JSON array of articles as the reader takes them.
//
//go:embed articles.json
var Articles string

// Records is gold.json: a JSON array of coded records, one for each article.
//
//go:embed gold.json
var Records string
