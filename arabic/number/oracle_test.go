package number

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/waqai/waqai/arabic"
)

// leftOut are parts of rows that are not compared, and why.
var leftOut = []struct{ part, why string }{
	{"دزين", "a dozen is a unit, not a number"}, {"دست", "the same"},
	{"خماس", "a fraction that happens to come out whole"}, {"خمس العشرون", "the same"}, {"ثلاثون خمس", "the same"},
	{"مائة خمس", "the same"}, {"على خمسة", "a division"}, {"خمسمائة خمسة", "a difference"},
	{"e10", "powers of ten in Latin notation"}, {"e١٠", "the same"},
	{"٣٢٢ ألف", "the row says 32200"}, {"اثني عشر مليار", "the row says 1200000000"}, {"322 مائة", "hundreds of hundreds"},
	{"رقمان", "the dual noun is counted as 2"}, {".168.", "an address, taken apart"}, {"١٦٨", "the same"},
}

// TestRecognizers compares with the whole numbers of an outside test set
// (Recognizers-Text, MIT). Rows with decimals, fractions, powers and signs are
// left out: a quantity here is a whole number.
func TestRecognizers(t *testing.T) {
	data, err := os.ReadFile("../../../shared/oracles/recognizers-number.json")
	if err != nil {
		t.Skip("no oracle folder beside the repository")
	}
	var rows []struct {
		Input   string
		Results []struct {
			Text       string
			TypeName   string
			Resolution struct{ Value string }
		}
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	agree, all := 0, 0
	skip := func(input string) bool {
		for _, l := range leftOut {
			if strings.Contains(input, l.part) {
				return true
			}
		}
		return false
	}
	for _, row := range rows {
		f := arabic.Fold(row.Input)
		tokens := f.Tokens()
		for _, want := range row.Results {
			value, err := strconv.Atoi(want.Resolution.Value)
			if err != nil || value < 0 || want.TypeName != "number" || skip(row.Input) {
				continue
			}
			all++
			if reads(f, tokens, value) {
				agree++
			} else {
				t.Logf("%s: want %q %d", row.Input, want.Text, value)
			}
		}
	}
	t.Logf("%d of %d whole numbers", agree, all)
	if agree*100 < all*97 {
		t.Errorf("only %d of %d whole numbers agree", agree, all)
	}
}

// reads reports whether some token of a text begins a number of that value.
func reads(f *arabic.Folded, tokens []arabic.Token, value int) bool {
	for i := 0; i < len(tokens); {
		got, next, ok := Cardinal(f, tokens, i)
		if ok && got == value {
			return true
		}
		i = max(next, i+1)
	}
	return false
}
