package main

import (
	"strings"

	"github.com/waqai/waqai"
)

// words says the same in both languages.
type words struct{ english, arabic string }

// in gives the words in the language of t.
func (w words) in(t talk) string { return t.say(w.english, w.arabic) }

// typeWords name the types.
var typeWords = map[waqai.Type]words{
	waqai.Assault:  {"attack on people or property", "اعتداء مادي"},
	waqai.Coerce:   {"pressure short of violence", "إكراه"},
	waqai.Protest:  {"public protest", "احتجاج"},
	waqai.Mobilize: {"forces moved or shown", "حشد"},
	waqai.Sanction: {"relations cut, or guilt found", "عقوبة وقطيعة"},
	waqai.Retreat:  {"giving way in deed", "تراجع"},
	waqai.Threaten: {"voiced threat", "تهديد"},
}

// modeWords name the modes, by type where two types share a code.
var modeWords = map[string]words{
	"abduct":            {"abduction", "خطف واحتجاز"},
	"beat":              {"beating", "ضرب"},
	"torture":           {"torture", "تعذيب"},
	"sexual":            {"sexual violence", "عنف جنسي"},
	"targeted":          {"targeted killing", "قتل مستهدف"},
	"destroy":           {"destruction", "تدمير"},
	"primitive":         {"knife, stone, fire or vehicle", "وسائل بدائية"},
	"firearms":          {"guns", "أسلحة نارية"},
	"explosives":        {"explosives", "متفجرات"},
	"suicide-attack":    {"suicide attack", "هجوم انتحاري"},
	"aerial":            {"from the air", "هجوم جوي"},
	"drone":             {"drone", "طائرة مسيرة"},
	"heavy-weapons":     {"heavy weapons", "أسلحة ثقيلة"},
	"crowd-control":     {"crowd dispersed by force", "تفريق بالقوة"},
	"unconventional":    {"unconventional weapons", "أسلحة غير تقليدية"},
	"arrest":            {"arrest", "توقيف واعتقال"},
	"seize":             {"search or seizure", "ضبط ومصادرة"},
	"restrict":          {"restriction", "تقييد"},
	"censor":            {"censorship", "رقابة وحجب"},
	"curfew":            {"curfew", "حظر تجول"},
	"martial-law":       {"martial law", "أحكام عرفية"},
	"deport":            {"deportation", "ترحيل وتسليم"},
	"withhold":          {"resources withheld", "حجب الموارد"},
	"cyber":             {"attack on computers", "هجوم إلكتروني"},
	"misinformation":    {"disinformation", "تضليل"},
	"demo":              {"demonstration", "تظاهر واعتصام"},
	"riot":              {"riot", "شغب"},
	"strike":            {"strike", "إضراب"},
	"hunger":            {"hunger strike", "إضراب عن الطعام"},
	"boycott":           {"boycott", "مقاطعة"},
	"obstruct":          {"roads blocked", "قطع طرق وإغلاق"},
	"vandalize":         {"damage as protest", "تخريب"},
	"troops":            {"soldiers", "قوات عسكرية"},
	"weapons":           {"arms", "سلاح وعتاد"},
	"police":            {"police", "قوات أمن"},
	"militia":           {"militia", "ميليشيا"},
	"convict":           {"conviction", "إدانة قضائية"},
	"expel":             {"expulsion", "طرد"},
	"SANCTION/withdraw": {"leaving a treaty or body", "انسحاب من اتفاق أو هيئة"},
	"discontinue":       {"cooperation ended", "وقف التعاون"},
	"RETREAT/withdraw":  {"withdrawal", "انسحاب"},
	"release":           {"release", "إفراج"},
	"return":            {"return", "إعادة"},
	"disarm":            {"disarmament", "نزع السلاح"},
	"ceasefire":         {"ceasefire", "وقف إطلاق النار"},
	"access":            {"access granted", "السماح بالدخول"},
	"resign":            {"resignation", "استقالة"},
	"violence":          {"threat of violence", "تهديد بالعنف"},
	"THREATEN/arrest":   {"threat of arrest", "تهديد بالاعتقال"},
	"THREATEN/restrict": {"threat of restriction", "تهديد بالتقييد"},
	"relations":         {"threat to cut relations", "تهديد بقطع العلاقات"},
	"THREATEN/expel":    {"threat of expulsion", "تهديد بالطرد"},
	"territory":         {"threat to territory", "تهديد للأرض"},
}

// codeWords name all other codes; none stands in two lists with two meanings.
var codeWords = map[string]words{
	"done":         {"took place", "وقع"},
	"foiled":       {"was foiled", "أُحبط"},
	"failed":       {"failed", "فشل"},
	"planned":      {"is planned", "مخطط له"},
	"hypothetical": {"is only supposed", "مفترض"},
	"denied":       {"is denied", "منفي"},

	"asserts": {"says so", "يؤكد"},
	"alleges": {"suspects or accuses", "يزعم أو يشتبه"},
	"denies":  {"denies it", "ينفي"},
	"claims":  {"claims it", "يتبنى"},

	"terrorism":          {"terrorism", "إرهاب"},
	"military":           {"military", "عسكري"},
	"crime":              {"crime", "جريمة"},
	"illegal_drugs":      {"drugs", "مخدرات"},
	"trafficking":        {"trafficking", "تهريب واتجار"},
	"migration":          {"migration", "هجرة"},
	"legal":              {"courts", "قضاء"},
	"election":           {"elections", "انتخابات"},
	"religion_ethnicity": {"religion, ethnicity", "دين وعرق"},
	"repression":         {"repression", "قمع"},
	"corruption":         {"corruption", "فساد"},
	"cyber":              {"cyber", "فضاء إلكتروني"},

	"car bomb":        {"car bomb", "سيارة مفخخة"},
	"motorcycle bomb": {"motorcycle bomb", "دراجة مفخخة"},
	"suicide vest":    {"suicide vest", "حزام ناسف"},
	"IED":             {"improvised bomb", "عبوة ناسفة"},
	"mine":            {"mine", "لغم"},
	"grenade":         {"grenade", "قنبلة يدوية"},
	"explosives":      {"explosives", "متفجرات"},
	"firearm":         {"gun", "سلاح ناري"},
	"sniper":          {"sniper", "قنص"},
	"artillery":       {"artillery", "مدفعية"},
	"mortar":          {"mortar", "هاون"},
	"rocket":          {"rocket", "قذيفة صاروخية"},
	"missile":         {"missile", "صاروخ"},
	"tank":            {"tank", "دبابة"},
	"air strike":      {"air strike", "غارة جوية"},
	"drone":           {"drone", "طائرة مسيرة"},
	"knife":           {"knife", "سكين وسلاح أبيض"},
	"fire":            {"fire", "نار وحرق"},
	"vehicle":         {"vehicle", "دهس بمركبة"},
	"stones":          {"stones", "حجارة"},
	"chemical":        {"chemical weapon", "سلاح كيميائي"},
	"other":           {"other means", "وسيلة أخرى"},

	"COP": {"police", "شرطة وأمن"},
	"GOV": {"government", "حكومة"},
	"JUD": {"courts", "قضاء"},
	"LEG": {"parliament", "برلمان"},
	"MIL": {"armed forces", "قوات مسلحة"},
	"PRM": {"pro-government militia", "ميليشيا موالية للحكومة"},
	"PTY": {"party", "حزب"},
	"REB": {"armed opposition", "معارضة مسلحة ومتمردون"},
	"SPY": {"intelligence", "استخبارات"},
	"UAF": {"unidentified armed men", "مسلحون مجهولون"},
	"UNK": {"unknown", "غير معروف"},
	"CRM": {"criminals", "مجرمون وعصابات"},
	"CVL": {"civilians", "مدنيون"},
	"JRN": {"journalists", "صحفيون وإعلام"},
	"MED": {"health", "صحة وطب"},
	"REF": {"refugees", "لاجئون ونازحون"},
	"REL": {"religion", "دين"},
	"EDU": {"education", "تعليم"},
	"BUS": {"business", "أعمال"},
	"LAB": {"labour", "عمل ونقابات"},
	"ELI": {"elite", "نخب ومشاهير"},
	"OPP": {"political opposition", "معارضة سياسية"},
	"SOC": {"civil society", "مجتمع مدني"},
	"AGR": {"farming", "زراعة"},

	"IMG": {"armed group across borders", "جماعة مسلحة عابرة للحدود"},
	"UNO": {"United Nations", "الأمم المتحدة"},
	"EUR": {"European Union", "الاتحاد الأوروبي"},
	"IGO": {"body or coalition of states", "هيئة أو تحالف دول"},
	"NGO": {"non-governmental organisation", "منظمة غير حكومية"},

	"day":    {"to the day", "باليوم"},
	"week":   {"to the week", "بالأسبوع"},
	"month":  {"to the month", "بالشهر"},
	"season": {"to the season", "بالفصل"},
	"year":   {"to the year", "بالسنة"},
	"range":  {"a range of days", "مدة"},

	"point":         {"exact place", "موقع بعينه"},
	"neighbourhood": {"neighbourhood", "حي"},
	"city":          {"city, town or village", "مدينة أو بلدة أو قرية"},
	"district":      {"district", "قضاء أو مديرية"},
	"admin1":        {"governorate or state", "محافظة أو ولاية"},
	"country":       {"country", "دولة"},
	"region":        {"wider region", "منطقة أوسع"},

	"not-arabic":    {"it is not in Arabic", "ليس بالعربية"},
	"empty":         {"it holds no letter", "لا حرف فيه"},
	"only-noise":    {"it holds nothing but what the page adds", "ليس فيه إلا ما تضيفه الصفحة"},
	skippedTooLong:  {"it is too long for an article", "أطول من أن يكون مقالا"},
	skippedInternal: {"the program failed on it", "عجز عنه البرنامج"},
}

// typeName names a type: in Arabic by its name, in English by its code.
func (t talk) typeName(typ waqai.Type) string {
	if t.arabic {
		return typeWords[typ].arabic
	}
	return string(typ)
}

// mode names a mode of a type.
func (t talk) mode(typ waqai.Type, mode string) string {
	w, ok := modeWords[string(typ)+"/"+mode]
	if !ok {
		w, ok = modeWords[mode]
	}
	if !ok {
		return mode
	}
	return w.in(t)
}

// code names any other code; one that has no name stands for itself.
func (t talk) code(code string) string {
	w, ok := codeWords[code]
	if !ok {
		return code
	}
	return w.in(t)
}

// codes names several codes in one line.
func (t talk) codes(list []string) string {
	named := make([]string, len(list))
	for i, c := range list {
		named[i] = t.code(c)
	}
	return strings.Join(named, t.say(", ", "، "))
}

// tollLabels are the four kinds of figure.
type tollLabels struct{ killed, injured, detained, abducted string }

func (t talk) tollLabels() tollLabels {
	return tollLabels{t.say("killed", "قتلى"), t.say("injured", "جرحى"), t.say("detained", "موقوفون"), t.say("abducted", "مخطوفون")}
}

// tableHeads are the headings of the table.
func (t talk) tableHeads() [5]string {
	return [5]string{t.say("WHEN, WHERE", "متى وأين"), t.say("WHAT", "ماذا"), t.say("WHO → WHOM", "من ← على من"),
		t.say("TOLL", "الحصيلة"), t.say("ON WHOSE WORD", "على ذمة من")}
}

// tableWords are the other words in the table.
type tableWords struct{ main, historical, assumed, foiledBy, nothing, skipped, about, atLeast string }

func (t talk) tableWords() tableWords {
	return tableWords{
		main:       t.say("main news", "خبر رئيسي"),
		historical: t.say("background", "خلفية تاريخية"),
		assumed:    t.say("day of publication", "يوم النشر"),
		foiledBy:   t.say("foiled by", "أحبطه"),
		nothing:    t.say("nothing to code", "لا شيء يرمَّز"),
		skipped:    t.say("not coded: ", "لم يرمَّز: "),
		about:      t.say("about ", "نحو "),
		atLeast:    t.say("at least ", "على الأقل "),
	}
}
