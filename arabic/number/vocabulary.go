package number

import (
	"strings"

	"github.com/waqai/waqai/arabic"
)

// class is what a word does in a quantity.
type class uint8

const (
	none      class = iota
	zero            // صفر
	unit            // 1 to 9
	ten             // عشرة
	teen            // 11 to 19 written as one word
	tens            // 20 to 90
	hundred         // مئة
	hundreds        // 200 to 900 written as one word
	scale           // ألف, مليون
	twoScale        // ألفان: twice the scale
	manyScale       // آلاف: the scale after a number, vague alone
	dozens          // عشرات, مئات: vague; value is what they stand for
	several         // عدة, بضعة: vague, beside a noun
	counting        // عدد: vague where من follows
	fraction        // نصف; value is the denominator
	fractions       // أرباع; value is the denominator
	oneOf           // أحد: one of several
	oneOfThem       // أحدهم
	ordinal         // ثالث
	opening         // begins a phrase that bounds the figure after it; value is an index of openings
	closing         // begins a phrase that bounds the figure before it; value is an index of closings
	both            // على: begins phrases of either sort
	stretch         // a unit of time
	month           // a month: the figure beside it is a day or a year
	year            // عام: the figure after it is a year
	clock           // الساعة: the figure after it is a time
	daypart         // صباحا: the figure before it is a time
	label           // رقم, المادة: the figure after it is a name
	age             // عمره: the figure after it is an age
	particle        // never the counted noun
	change          // ارتفع: "من … إلى" after it is a change, no range
	negation        // لم, لا: "one" after it is nobody
)

// entry is what the vocabulary holds for a word.
type entry struct {
	class class
	value int
}

// vocabulary maps folded words without proclitics and article to what they do.
var vocabulary = compile([]row{
	{zero, 0, "صفر"},
	{unit, 1, "واحد واحدا واحدة"},
	{unit, 2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي"},
	{unit, 3, "ثلاثة ثلاث ثلاثا"}, {unit, 4, "أربعة أربع أربعا"}, {unit, 5, "خمسة خمس خمسا"},
	{unit, 6, "ستة ست ستا"}, {unit, 7, "سبعة سبع سبعا"}, {unit, 8, "ثمانية ثماني ثمان ثمانيا"},
	{unit, 9, "تسعة تسع تسعا"}, {ten, 10, "عشرة عشر عشرا"},
	{teen, 11, "أحدعشر"}, {teen, 12, "اثناعشر اثنيعشر"}, {teen, 13, "ثلاثعشر"}, {teen, 14, "أربععشر"},
	{teen, 15, "خمسعشر"}, {teen, 16, "ستعشر"}, {teen, 17, "سبععشر"}, {teen, 18, "ثمانعشر ثمانيعشر"}, {teen, 19, "تسععشر"},
	{tens, 20, "عشرون عشرين"}, {tens, 30, "ثلاثون ثلاثين"}, {tens, 40, "أربعون أربعين"},
	{tens, 50, "خمسون خمسين"}, {tens, 60, "ستون ستين"}, {tens, 70, "سبعون سبعين"},
	{tens, 80, "ثمانون ثمانين"}, {tens, 90, "تسعون تسعين"},
	{hundred, 100, "مئة مائة"},
	{hundreds, 200, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي"},
	{hundreds, 300, "ثلاثمئة ثلاثمائة"}, {hundreds, 400, "أربعمئة أربعمائة"}, {hundreds, 500, "خمسمئة خمسمائة"},
	{hundreds, 600, "ستمئة ستمائة"}, {hundreds, 700, "سبعمئة سبعمائة"},
	{hundreds, 800, "ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة"}, {hundreds, 900, "تسعمئة تسعمائة"},
	{scale, thousand, "ألف ألفا"}, {twoScale, thousand, "ألفان ألفين ألفي"}, {manyScale, thousand, "آلاف ألوف"},
	{scale, million, "مليون مليونا"}, {twoScale, million, "مليونان مليونين مليوني"}, {manyScale, million, "ملايين"},
	{scale, billion, "مليار مليارا بليون بليونا"}, {twoScale, billion, "ملياران مليارين ملياري بليونان بليونين بليوني"},
	{manyScale, billion, "مليارات بلايين"},
	{scale, trillion, "تريليون تريليونا ترليون"}, {twoScale, trillion, "تريليونان تريليونين تريليوني"}, {manyScale, trillion, "تريليونات"},
	{dozens, 20, "عشرات"}, {dozens, 200, "مئات"},
	{several, 3, "عدة بضعة بضع"}, {counting, 3, "عدد عددا عديد"},
	{fraction, 2, "نصف"}, {fraction, 3, "ثلث"}, {fraction, 4, "ربع"},
	{fractions, 3, "أثلاث"}, {fractions, 4, "أرباع"}, {fractions, 5, "أخماس"},
	{oneOf, 1, "أحد إحدى"}, {oneOfThem, 1, "أحدهم أحدهما أحدها أحدهن إحداهن إحداهما"},
	{ordinal, 1, "أول أولى حادي حادية"}, {ordinal, 2, "ثاني ثانية ثان"}, {ordinal, 3, "ثالث ثالثة"},
	{ordinal, 4, "رابع رابعة"}, {ordinal, 5, "خامس خامسة"}, {ordinal, 6, "سادس سادسة"},
	{ordinal, 7, "سابع سابعة"}, {ordinal, 8, "ثامن ثامنة"}, {ordinal, 9, "تاسع تاسعة"}, {ordinal, 10, "عاشر عاشرة"},
	{stretch, 0, "يوم يوما يومان يومين يومي أيام أسبوع أسبوعا أسبوعان أسبوعين أسابيع شهر شهرا شهران شهرين أشهر شهور سنة سنتان سنتين سنوات سنين عاما عامان عامين أعوام ساعة ساعتان ساعتين ساعات دقيقة دقيقتان دقيقتين دقائق ثانيتين ثوان ثواني عقد عقدا عقدين عقود قرن قرنا قرون ليلة ليال ليالي ربيعا"},
	{year, 0, "عام عامي أعوام موسم"},
	{month, 0, "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت غشت يوليوز شتنبر نونبر دجنبر أغشت شتمبر دجمبر محرم ربيع جمادى رجب شعبان رمضان شوال ذو ذي القعدة الحجة"},
	{clock, 0, "الساعة"},
	{daypart, 0, "صباحا مساء ظهرا فجرا عصرا ليلا بتوقيت توقيت"},
	{label, 0, "رقم رقمه رقمها المادة مادة الفقرة فقرة البند بند القرار قرار الفصل فصل القناة قناة الدورة دورة صفحة الصفحة الفوج فوج الكتيبة كتيبة الفرقة فرقة اللواء لواء كوفيد طراز إف إس ميغ سوخوي فيروس تشانل فئة مجموعة الطريق طريق شارع الشارع أراضي الحلقة"},
	{age, 0, "عمره عمرها عمر العمر سن سنه سنها أعمارهم"},
	{particle, 0, "في من إلى على عن مع أن إن أو أم ثم قد لقد لكن حتى منذ خلال بعد قبل بين عند لدى دون غير سوى كما بينما حين عندما إذ إذا لو كي بل هو هي هم هذا هذه ذلك تلك الذي التي الذين اللذين اللتين ما مما كان كانت كانوا بينهم بينها بينهما منهم منها فيما حيث بسبب جراء إثر عقب أثناء ضد تحت فوق أمام وراء خلف حول داخل خارج ليس ليست هناك هنا فقط أيضا كل جميع بجروح بجراح بإصابات بحسب بينما"},
	{change, 0, "ارتفع ارتفعت ارتفاع ترتفع يرتفع زاد زادت ازداد انخفض انخفضت انخفاض تراجع تراجعت قفز قفزت تحول"},
	{negation, 0, "لم لا ليس لن ما أي دون"},
	{opening, openMore, "أكثر أزيد"}, {opening, openLess, "أقل"}, {opening, openWhat, "ما"}, {opening, openNot, "لا"},
	{opening, openAbout, "نحو حوالي قرابة زهاء يناهز تناهز يقارب تقارب"}, {opening, openAbove, "فوق يفوق تفوق تجاوز تجاوزت يتجاوز تتجاوز"},
	{opening, openExceed, "يزيد تزيد يربو تربو"}, {opening, openUpTo, "حتى"}, {opening, openBetween, "بين"},
	{both, openLeast, "على"},
	{closing, closeAs, "كحد بحد"}, {closing, closeMore, "فأكثر"}, {closing, closeOr, "أو"}, {closing, closeUp, "فما"}, {closing, closeAbout, "تقريبا"},
})

// The scales.
const (
	thousand = 1000
	million  = 1000 * thousand
	billion  = 1000 * million
	trillion = 1000 * billion
)

// row is a line of the vocabulary: words that do the same.
type row struct {
	class class
	value int
	words string
}

// compile folds the rows into a table. Where a word stands twice, the later
// row holds.
func compile(rows []row) table {
	t := table{entries: map[string]entry{}}
	for _, r := range rows {
		for _, w := range strings.Fields(r.words) {
			key := arabic.Key(w)
			t.entries[key] = entry{r.class, r.value}
			t.begins[key[0]&63][key[1]&63] = true
			t.ends[key[len(key)-1]&63] |= 1 << len(key)
		}
	}
	return t
}

// table is a vocabulary with a quick way to say no.
type table struct {
	entries map[string]entry
	begins  [64][64]bool // the first two letters of some entry
	ends    [64]uint32   // by last letter: the lengths of entries, as bits
}

// find looks up folded letters as they stand.
func (t *table) find(letters []byte) entry {
	n := len(letters)
	if n < 2 || t.ends[letters[n-1]&63]>>n&1 == 0 || !t.begins[letters[0]&63][letters[1]&63] {
		return entry{}
	}
	return t.entries[string(letters)]
}
