package waqai

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
)

// idLength is the length of a report id in letters. Thirteen letters of base 32
// are 65 bits: among a hundred million reports, the odds that any two share an
// id by chance are about one in seven thousand.
const idLength = 13

// ReportID names the report of an act by its content alone: the words of the
// article, the type of the act and the place of its trigger (bytes of
// [Article.Text]). The same article read from another file or format gives the
// same id; a changed word gives another. The id has 13 characters, a to z and
// 2 to 7, so that it can be read out over the telephone.
func ReportID(a *Article, t Type, trigger Span) string {
	text := a.Hash()
	b := append(text[:], t...)
	b = append(b, ' ')
	b = strconv.AppendInt(b, int64(trigger.Start), 10)
	b = append(b, '-')
	b = strconv.AppendInt(b, int64(trigger.End), 10)
	sum := sha256.Sum256(b)
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:idLength])
}
