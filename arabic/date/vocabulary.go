package date

import (
	"strings"

	"github.com/waqai/waqai/arabic"
)

// class is what a word does in an expression of time.
type class uint8

const (
	none        class = iota
	weekday           // value 0 is Sunday
	relativeDay       // value is the distance in days
	dayWord           // يوم
	dayPart           // فجر; value is the Part
	night             // ليل, ليلة
	thisNight         // الليلة
	midpoint          // منتصف, of a night or a period
	month             // value 1 to 12
	doubtMonth        // a month's name that is also another word
	monthPair         // كانون, تشرين: the second word tells which; value of the first
	lunar             // a month of the Islamic calendar, value 1 to 12
	doubtLunar        // the same, also a name or another word
	lunarPair         // ربيع, جمادى; value of the first
	lunarTail         // القعدة, الحجة after ذو; value of the month
	lunarHead         // ذو, ذي, ذا
	unit              // a unit of time; value is the unit and how many of it
	adjective         // الماضي; value is the Direction
	this              // هذا; present
	that              // ذلك: leads to something said before
	since             // منذ
	ago               // قبل
	later             // بعد
	during            // خلال
	by                // بحلول
	until             // حتى
	from              // من
	to                // إلى
	between           // بين
	edge              // مطلع, أواخر; value is the third of the period
	firstOf           // فاتح, غرة: the first of a month
	season            // value 1 to 4, spring first
	feast             // عيد, رأس: begins the name of a feast
	feastDay          // عاشوراء; value is an index of feasts
	prayer            // صلاة
	about             // نحو
	few               // عدة, قليلة
	hazy              // مؤخرا: a time that cannot be resolved
	equals            // الموافق
	era               // هـ, ميلادي
	event             // هجمات, أحداث: a date after it names an event
	memorial          // ذكرى
	weekend           // عطلة
	late              // ساعة, وقت … متأخرة من
	noDay             // a word before a day's name that makes it a place or paper
	passing           // مرور: with a length of time, an anniversary
	noToday           // a word after اليوم that makes it another day
)

// Units of time, the upper part of the value of class unit.
const (
	days = iota
	weeks
	months
	years
	hours
	minutes
	decades
)

// How many: the lower part of the value of class unit.
const (
	many = iota
	one
	two
)

// entry is what the vocabulary holds for a word.
type entry struct {
	class class
	value int
}

// row is a line of the vocabulary.
type row struct {
	class class
	value int
	words string
}

// vocabulary maps folded words without proclitics to what they do. Names that
// are never without their article are listed with it.
var vocabulary = compile([]row{
	{weekday, 0, "الأحد"}, {weekday, 1, "الاثنين الأثنين"}, {weekday, 2, "الثلاثاء الثلاثا"}, {weekday, 3, "الأربعاء الأربعا"},
	{weekday, 4, "الخميس"}, {weekday, 5, "الجمعة الجمعه"}, {weekday, 6, "السبت"},
	{relativeDay, 0, "اليوم"}, {relativeDay, -1, "أمس الأمس البارحة"}, {relativeDay, 1, "غدا الغد غد"},
	{dayWord, 0, "نهار"},
	{dayPart, int(Dawn), "فجر فجرا سحر"}, {dayPart, int(Morning), "صباح صباحا صبيحة ضحى غداة"}, {dayPart, int(Noon), "ظهر ظهرا ظهيرة"},
	{dayPart, int(Afternoon), "عصر عصرا"}, {dayPart, int(Evening), "مساء مساءا مغرب عشية عشاء أمسية"}, {dayPart, int(Night), "ليلا"},
	{night, 0, "ليل"}, {night, 1, "ليلة"}, {thisNight, 0, "الليلة"}, {midpoint, 2, "منتصف"},
	{month, 1, "يناير جانفي"}, {month, 2, "فبراير شباط فيفري"}, {month, 3, "آذار"}, {month, 4, "أبريل إبريل نيسان أفريل"},
	{month, 5, "مايو أيار مايس"}, {month, 6, "يونيو يونيه حزيران يوني"}, {month, 7, "يوليو يوليه تموز جويلية يوليوز"},
	{month, 8, "أغسطس غشت أغشت"}, {month, 9, "سبتمبر أيلول شتنبر شتمبر"}, {month, 10, "أكتوبر"},
	{month, 11, "نوفمبر نونبر نوفمر"}, {month, 12, "ديسمبر دجنبر دجمبر"},
	{doubtMonth, 3, "مارس"}, {doubtMonth, 5, "ماي"}, {doubtMonth, 6, "جوان"}, {doubtMonth, 8, "آب أوت"},
	{monthPair, 12, "كانون"}, {monthPair, 10, "تشرين"},
	{lunar, 9, "رمضان"}, {lunar, 10, "شوال"},
	{doubtLunar, 1, "محرم"}, {doubtLunar, 2, "صفر"}, {doubtLunar, 7, "رجب"}, {doubtLunar, 8, "شعبان"},
	{lunarPair, 5, "جمادى جماد"}, {lunarHead, 0, "ذو ذي ذا"}, {lunarTail, 11, "القعدة ذوالقعدة ذيالقعدة"}, {lunarTail, 12, "الحجة ذوالحجة ذيالحجة"},
	{unit, days<<2 | one, "يوم يوما"}, {unit, days<<2 | two, "يومين يومان يومي"}, {unit, days<<2 + many, "أيام أياما"},
	{unit, weeks<<2 | one, "أسبوع أسبوعا"}, {unit, weeks<<2 | two, "أسبوعين أسبوعان"}, {unit, weeks<<2 + many, "أسابيع"},
	{unit, months<<2 | one, "شهر شهرا"}, {unit, months<<2 | two, "شهرين شهران شهري"}, {unit, months<<2 + many, "أشهر شهور"},
	{unit, years<<2 | one, "سنة عام عاما"}, {unit, years<<2 | two, "سنتين سنتان عامين عامان عامي"}, {unit, years<<2 + many, "سنوات سنين أعوام"},
	{unit, hours<<2 | one, "ساعة"}, {unit, hours<<2 | two, "ساعتين ساعتان"}, {unit, hours<<2 + many, "ساعات"},
	{unit, minutes<<2 | one, "دقيقة"}, {unit, minutes<<2 | two, "دقيقتين"}, {unit, minutes<<2 + many, "دقائق لحظات"},
	{unit, decades<<2 | one, "عقد"}, {unit, decades<<2 | two, "عقدين"}, {unit, decades<<2 + many, "عقود"},
	{adjective, int(Past), "الماضي الماضية الماضيين الماضيتين الماضيان الفائت الفائتة المنصرم المنصرمة المنصرمين المنقضي المنقضية السابق السابقة الأخير الأخيرة الأخيرين الأخيرتين الفارط الفارطة"},
	{adjective, int(Future), "المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية"},
	{adjective, int(Present), "الحالي الحالية الجاري الجارية الراهن الراهنة"},
	{this, 0, "هذا هذه هذين"}, {that, 0, "ذلك تلك ذاك"},
	{since, 0, "منذ مذ"}, {ago, 0, "قبل قبيل"}, {later, 0, "بعد عقب"}, {during, 0, "خلال طوال طيلة غضون أثناء مدى مدار"},
	{by, 0, "بحلول"}, {until, 0, "حتى لغاية"}, {from, 0, "من"}, {to, 0, "إلى"}, {between, 0, "بين"},
	{edge, 1, "مطلع أوائل بداية مستهل بدايات"}, {edge, 2, "أواسط وسط"}, {edge, 3, "أواخر نهاية ختام آخر"},
	{firstOf, 1, "فاتح غرة أول"},
	{season, 1, "ربيع"}, {season, 2, "صيف"}, {season, 3, "خريف"}, {season, 4, "شتاء"},
	{feast, 0, "عيد رأس المولد"}, {feastDay, feastAshura, "عاشوراء"}, {feastDay, feastNowruz, "نوروز نيروز"},
	{prayer, 0, "صلاة خطبة"}, {about, 0, "نحو حوالي قرابة زهاء"}, {few, 0, "عدة بضعة بضع قليلة القليلة معدودة قلائل القلائل المعدودة القلية"},
	{hazy, 0, "مؤخرا قريبا حديثا"}, {hazy, 1, "الآونة"}, {equals, 0, "الموافق الموافقة المصادف الموافقين المصادفة موافق"},
	{era, 1, "م ميلادي ميلادية الميلادي الميلادية للميلاد"}, {era, 2, "ه هجري هجرية الهجري الهجرية للهجرة"},
	{event, 0, "هجمات أحداث حادثة هجوم هجومي اعتداءات اعتداء تفجيرات تفجير ثورة انتفاضة حرب حركة ميدان مظاهرات احتجاجات"}, {memorial, 0, "ذكرى"}, {weekend, 0, "عطلة"},
	{noDay, 0, "سوق بلدة قرية مدينة بلدية المصري روسيا صحيفة جريدة عين أخبار حضرموت مسجد جامع موقع قناة عبد"},
	{noToday, 0, "التالي السابق نفسه ذاته العالمي الوطني الدولي الواحد الدراسي الذي"},
})

// table is a vocabulary with a quick way to say no.
type table struct {
	entries map[string]entry
	begins  [64][64]bool // the first two letters of some entry
	ends    [64]uint32   // by last letter: the lengths of entries, as bits
}

// compile folds the rows into a table. Where a word stands twice, the later row
// holds. Words with the article are found without its alef too, as they stand
// after ل.
func compile(rows []row) table {
	t := table{entries: map[string]entry{}}
	for _, r := range rows {
		for _, w := range strings.Fields(r.words) {
			t.add(arabic.Key(w), entry{r.class, r.value})
		}
	}
	return t
}

func (t *table) add(key string, e entry) {
	t.entries[key] = e
	t.ends[key[len(key)-1]&63] |= 1 << len(key)
	if len(key) > 1 {
		t.begins[key[0]&63][key[1]&63] = true
	}
}

// find looks up folded letters as they stand.
func (t *table) find(letters []byte) entry {
	n := len(letters)
	if n == 0 || t.ends[letters[n-1]&63]>>n&1 == 0 || n > 1 && !t.begins[letters[0]&63][letters[1]&63] {
		return entry{}
	}
	return t.entries[string(letters)]
}
