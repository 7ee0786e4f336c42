package date

import (
	"testing"
	"time"
)

// TestDays holds Day against package time and the Islamic calendar against
// itself, for every day from 1900 to 2077.
func TestDays(t *testing.T) {
	first, _ := Civil(1900, 1, 1)
	last, _ := Civil(2077, 12, 31)
	for d := first; d <= last; d++ {
		want := time.Date(1900, 1, 1+int(d-first), 0, 0, 0, 0, time.UTC)
		y, m, n := d.Date()
		if back, ok := Civil(y, m, n); !ok || back != d || d.String() != want.Format(time.DateOnly) || d.Weekday() != want.Weekday() {
			t.Fatalf("day %d is %s %s, want %s", d, d, d.Weekday(), want)
		}
		y, m, n = d.Hijri()
		if back, ok := Hijri(y, m, n); !ok || back != d || m < 1 || m > 12 || n < 1 || n > 30 {
			t.Fatalf("%s is %d/%d/%d of the Islamic calendar, which is %s", d, n, m, y, back)
		}
	}
}

func TestHijri(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		want             string
	}{
		{1343, 1, 1, "1924-08-01"}, {1400, 1, 1, "1979-11-20"}, {1436, 9, 17, "2015-07-04"}, {1436, 10, 15, "2015-07-31"},
		{1440, 9, 23, "2019-05-28"}, {1445, 10, 1, "2024-04-10"}, {1500, 12, 30, "2077-11-16"}, {1318, 1, 1, "1900-04-30"}, {1501, 1, 1, "2077-11-17"},
	} {
		if d, ok := Hijri(c.year, c.month, c.day); !ok || d.String() != c.want {
			t.Errorf("%d/%d/%d: got %s %v, want %s", c.day, c.month, c.year, d, ok, c.want)
		}
	}
	for _, c := range [][3]int{{1436, 13, 1}, {1436, 9, 31}, {1436, 0, 1}, {0, 1, 1}, {1436, 1, 0}} {
		if d, ok := Hijri(c[0], c[1], c[2]); ok {
			t.Errorf("%v is %s, want none", c, d)
		}
	}
}

func TestCivil(t *testing.T) {
	for _, c := range [][3]int{{2015, 2, 29}, {2015, 13, 1}, {2015, 4, 31}, {2015, 0, 1}, {0, 1, 1}, {2015, 1, 32}} {
		if d, ok := Civil(c[0], c[1], c[2]); ok {
			t.Errorf("%v is %s, want none", c, d)
		}
	}
}

func TestParsePublication(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2015-07-21 02:47:56", "2015-07-21"}, {"2015-07-21", "2015-07-21"}, {"2017-03-03T11:21:00+01:00", "2017-03-03"},
		{"2017-03-03T23:59:00-08:00", "2017-03-03"}, {"2021-05-14T15:17:43.216Z", "2021-05-14"}, {"20150721", "2015-07-21"},
		{"16/06/2017", "2017-06-16"}, {"05/09/2016", "2016-09-05"}, {"12/31/2016", "2016-12-31"}, {"2025/03/20", "2025-03-20"},
		{"16-06-2017", "2017-06-16"}, {"16.06.2017", "2017-06-16"}, {"16/06/2017 - 10:30", "2017-06-16"}, {"١٦/٠٦/٢٠١٧", "2017-06-16"},
		{"الأحد 16 غشت 2020 - 21:30", "2020-08-16"}, {"الجمعة 25 شتنبر 2020 - 17:03", "2020-09-25"}, {"8 فيفري 2019", "2019-02-08"},
		{"28 يونيو 2021", "2021-06-28"}, {"28 حزيران/يونيو 2021", "2021-06-28"}, {"يوليو 5, 2020", "2020-07-05"},
		{"10 ذو القعدة 1436", "2015-08-25"}, {"الأحد 16 شعبان 1440هـ -21 ابريل 2019م", "2019-04-21"}, {"15/10/1436هـ", "2015-07-31"},
		{"Fri, 03 Mar 2017 11:21:00 GMT", "2017-03-03"}, {"Fri, 03 Mar 2017 11:21:00 +0300", "2017-03-03"}, {"March 3, 2017", "2017-03-03"},
		{"نشر في: 3 مارس/آذار 2017 الساعة 10:20", "2017-03-03"}, {"الخميس، 1 كانون الثاني 2015", "2015-01-01"},
		{"الخميس 6 ذو الحجة 1437", "2016-09-08"}, {"06:30 - 2015/07/21", "2015-07-21"}, {"16/06/17", "2017-06-16"}, {"Thu Mar 20 2025", "2025-03-20"},
		{"تاريخ النشر: ٢٠١٥/٠٧/٢١ - ١٠:٣٠", "2015-07-21"},
	} {
		if d, ok := ParsePublication(c.in); !ok || d.String() != c.want {
			t.Errorf("%q: got %s %v, want %s", c.in, d, ok, c.want)
		}
	}
	for _, in := range []string{"", "أمس", "الأحد", "32/13/2017", "2017", "10:30", "2017-13-40", "31 فبراير 2015", "uioip"} {
		if d, ok := ParsePublication(in); ok {
			t.Errorf("%q: got %s, want none", in, d)
		}
	}
}

func FuzzParsePublication(f *testing.F) {
	f.Add("الأحد 16 غشت 2020 - 21:30")
	f.Add("10 ذو القعدة 1436")
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParsePublication(s)
		if !ok {
			return
		}
		if back, err := ParseDay(d.String()); err != nil || back != d {
			t.Fatalf("%q is %s, which is %s (%v)", s, d, back, err)
		}
	})
}
