package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/waqai/waqai"
	"github.com/waqai/waqai/code"
)

// explainLabels are the labels of values in an explanation.
type explainLabels struct {
	trigger, typ, mode, outcome, main, historical, context, date, place, actor, recipient, foiledBy, weapon, voice string
	words, by, cue, rule, why, also, note                                                                          string
}

func (t talk) explainLabels() explainLabels {
	return explainLabels{
		trigger:    t.say("named by", "اللفظ الدال"),
		typ:        t.say("type", "النوع"),
		mode:       t.say("mode", "الأسلوب"),
		outcome:    t.say("outcome", "المآل"),
		main:       t.say("main news", "خبر رئيسي"),
		historical: t.say("background", "خلفية تاريخية"),
		context:    t.say("context", "السياق"),
		date:       t.say("when", "متى"),
		place:      t.say("where", "أين"),
		actor:      t.say("who did it", "الفاعل"),
		recipient:  t.say("to whom", "المتلقي"),
		foiledBy:   t.say("foiled by", "أحبطه"),
		weapon:     t.say("weapon", "السلاح"),
		voice:      t.say("on whose word", "على ذمة"),
		words:      t.say("words", "الكلمات"),
		by:         t.say("says", "يقوله"),
		cue:        t.say("said with", "بلفظ"),
		rule:       t.say("rule", "القاعدة"),
		why:        t.say("why this place", "سبب اختيار المكان"),
		also:       t.say("could also be", "قراءة ثانية"),
		note:       t.say("note", "ملاحظة"),
	}
}

// reportTitle is the line above the explanation of a report.
func (t talk) reportTitle(r *waqai.Report) string {
	return fmt.Sprintf(t.say("Report %s: an act of type %s that %s", "الرواية %s: %s – %s"),
		r.ID, t.typeName(r.Type), t.code(string(r.Outcome)))
}

func (t talk) yes() string { return t.say("yes", "نعم") }

func (t talk) leftOut() string {
	return t.say("Left out, because the page added it:", "حُذف لأن الصفحة أضافته:")
}

func (t talk) bytes(n int) string { return strconv.Itoa(n) + t.say(" bytes", " بايت") }

// confidence writes thousandths.
func (t talk) confidence(n int) string {
	return t.say("trust ", "الثقة ") + strconv.Itoa(n) + "/1000"
}

// tableMeanings say what the rows of a knowledge table are.
var tableMeanings = map[string]words{
	"acts":          {"a word that names an act", "لفظ يسمي فعلا"},
	"countries":     {"a country", "دولة"},
	"directions":    {"a word that turns a place into its surroundings", "لفظ يجعل المكان جهة منه أو جوارا"},
	"exclusions":    {"a phrase that holds a word of violence and names no act", "عبارة فيها لفظ عنف ولا تسمي فعلا"},
	"groups":        {"a named organisation", "منظمة معروفة بالاسم"},
	"nationalities": {"an adjective of a country", "نسبة إلى دولة"},
	"outcomes":      {"a word that tells what became of an act", "لفظ يدل على مآل الفعل"},
	"places":        {"a place in the gazetteer", "مكان في معجم الأماكن"},
	"placetypes":    {"a noun before the name of a place", "اسم يسبق اسم المكان"},
	"regions":       {"a governorate, state or province", "محافظة أو ولاية"},
	"reporting":     {"a word that reports what somebody says", "لفظ ينقل قول قائل"},
	"roles":         {"a noun for people, bodies or things", "اسم لأشخاص أو هيئات أو أشياء"},
	"titles":        {"a title before a name", "لقب يسبق الاسم"},
	"topics":        {"a word that marks a text as being about something not coded", "لفظ يدل على أن النص في موضوع لا يرمَّز"},
	"verbs":         {"a verb that names no act", "فعل لا يسمي واقعة"},
	"voices":        {"a noun for those who speak to the press", "اسم لمن يصرح للصحافة"},
	"weapons":       {"a word for a weapon", "لفظ يدل على سلاح"},
}

// ruleMeaning says what a rule, or a row of a table, does.
func (t talk) ruleMeaning(name string) string {
	if table, _, ok := strings.Cut(name, ":"); ok {
		if m, ok := tableMeanings[table]; ok {
			return m.in(t)
		}
		return t.say("a row of a table", "سطر من جدول")
	}
	for _, r := range code.Rules {
		if r.Name == name {
			if w, ok := ruleWords[name]; ok && t.arabic {
				return w
			}
			return isolate(r.Means)
		}
	}
	return name
}

func (t talk) version(version, revision, goVersion, knowledge string) string {
	if revision != "" {
		version += " " + revision
	}
	return fmt.Sprintf(t.say("waqai %s\ncodebook %d\nknowledge %s\n%s\n", "waqai %s\nدليل الترميز %d\nالمعرفة %s\n%s\n"),
		version, codebookVersion, knowledge, goVersion)
}
