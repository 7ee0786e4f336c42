package date

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestRecognizers compares with an outside test set (Recognizers-Text, MIT).
// Either of its two readings counts: it does not take a side on past and
// future.
func TestRecognizers(t *testing.T) {
	data, err := os.ReadFile(shared + "oracles/recognizers-date.json")
	if err != nil {
		t.Skip("no oracle folder beside the repository")
	}
	var rows []struct {
		Input   string
		Context struct{ ReferenceDateTime string }
		Results []struct {
			Value struct {
				FutureResolution, PastResolution struct{ Date string }
			}
		}
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	agree, all := 0, 0
	for _, row := range rows {
		if len(row.Results) != 1 || skipped(row.Input) {
			continue
		}
		want := row.Results[0].Value
		all++
		e, ok := first(row.Input, row.Context.ReferenceDateTime)
		day := e.From.String()
		if ok && e.Resolved && (day == want.PastResolution.Date || day == want.FutureResolution.Date) {
			agree++
		} else {
			t.Logf("%s of %s: got %s, want %s or %s", row.Input, row.Context.ReferenceDateTime, day, want.PastResolution.Date, want.FutureResolution.Date)
		}
	}
	t.Logf("%d of %d rows", agree, all)
	if agree*100 < all*90 {
		t.Errorf("only %d of %d rows agree", agree, all)
	}
}

// leftOut are parts of rows that are not compared, and why.
var leftOut = []struct{ part, why string }{
	{"في 15", "a day of the month alone is not read: in news it is a figure"}, {" 27", "the same"}, {"إلى الحادي والعشرين", "the same"},
	{"للثاني", "the same"}, {"للثلاثين", "the same"}, {"الجمعة 15", "the same after a weekday"}, {"في خمسة عشر", "the same"},
	{"4.22", "day and month in digits alone are read after a weekday or يوم only"}, {"22-4", "the same"}, {"4/22", "the same"}, {"04/22", "the same"}, {"22/04", "the same"},
	{"16/04/21", "the year first in two digits"}, {"18-9-15", "a year in two digits"}, {"08/12", "the month first, and a comma before the year"},
	{"اليوم التالي", "the day after another one, which the text names"}, {"آخر يوم", "the last day of something"}, {"يومي", "daily, or my day"},
	{"اليوم الماضي", "no Arabic for yesterday"}, {"هذا يوم الجمعة", "this Friday, taken as the coming one"}, {"الأحد القادم", "skips the coming Sunday"},
	{"الأحد الثاني", "counts the Sundays of a month"}, {"الأحد الأول", "the same"}, {"الأحد الخامس", "the same"}, {"الثلاثاء الثالث", "the same"}, {"أول يوم جمعة", "the same"},
	{"من الآن", "a length of time from now, or of several units"}, {"قبل شهر", "a day, where the codebook has the month"},
	{"قبل عامين", "the same with a year"}, {"بضعة أشهر", "taken as three"}, {"بضعة أيام", "taken as three; the codebook has the week"},
	{"الحادي والثلاثين من هذا الشهر", "the row has no answer: November has 30 days"},
}

// skipped reports whether a row is left out.
func skipped(input string) bool {
	for _, l := range leftOut {
		if strings.Contains(input, l.part) {
			return true
		}
	}
	return false
}
