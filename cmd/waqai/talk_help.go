package main

import (
	"regexp"
	"strings"

	"github.com/alecthomas/kong"
)

// flagWords are the words beside commands, arguments and flags.
func (t talk) flagWords() kong.Vars {
	return kong.Vars{
		"code": t.say("Read articles and write what they report.", "يقرأ المقالات ويكتب ما ترويه."),
		"explain": t.say("Show an article with every value, the rule that gave it and the words.",
			"يعرض مقالا بكل قيمة فيه، والقاعدة التي أعطتها، والكلمات."),
		"demo":    t.say("Code the articles that come with the program (all invented) and show them.", "يرمّز المقالات المرفقة بالبرنامج (كلها مختلقة) ويعرضها."),
		"version": t.say("Show the version of the program and of its knowledge.", "يعرض إصدار البرنامج وإصدار معرفته."),
		"lang":    t.say("Language of messages and tables; else that of the locale.", "لغة الرسائل والجداول، وإلا فلغة النظام."),
		"files": t.say("Files, folders, zips, or - for standard input: text, HTML, RSS, Atom, JSON, JSON Lines.",
			"ملفات أو مجلدات أو ملفات zip، أو - للمدخل القياسي: نص، HTML، RSS، Atom، JSON، JSON Lines."),
		"file": t.say("A file, folder or zip, or - for standard input.", "ملف أو مجلد أو zip، أو - للمدخل القياسي."),
		"format": t.say("How records are written; else a table on a terminal and JSON Lines in a pipe.",
			"هيئة السجلات، وإلا فجدول على الطرفية وJSON Lines في الأنابيب."),
		"published": t.say("Publication date of articles that give none.", "تاريخ نشر المقالات التي لا تذكره."),
		"publisher": t.say("Publisher of articles that name none.", "ناشر المقالات التي لا تذكره."),
		"country":   t.say("Country of the publisher, ISO 3166.", "دولة الناشر، بحسب ISO 3166."),
		"knowledge": t.say("Folder of your own tables; they extend or override what the program knows.",
			"مجلد جداولك الخاصة؛ تزيد على معرفة البرنامج أو تحل محلها."),
		"jobs": t.say("How many cores to use; all if left out.", "عدد الأنوية المستعملة؛ كلها إن لم يُذكر."),
		"id":   t.say("Only the article with this id.", "المقال ذو هذا المعرّف وحده."),
	}
}

// helpWords are the words that frame the help.
type helpWords struct{ usage, commands, arguments, flags, help, more, exits string }

func (t talk) helpWords() helpWords {
	return helpWords{
		usage:     t.say("Usage:", "الاستعمال:"),
		commands:  t.say("Commands:", "الأوامر:"),
		arguments: t.say("Arguments:", "المعطيات:"),
		flags:     t.say("Flags:", "الخيارات:"),
		help:      t.say("Show this help.", "يعرض هذه المساعدة."),
		more:      t.say("waqai COMMAND --help tells more about a command.", "waqai COMMAND --help يفصّل الأمر."),
		exits: t.say(`Exit codes:
  0    all inputs were read (articles skipped with a reason included)
  1    nothing could be done, or the result could not be written
  2    the command line is wrong; nothing was read
  3    some inputs failed, the rest is done
  130  stopped by the user; what was written is whole
`, `رموز الخروج:
  0    قُرئت كل المدخلات (ومنها ما تُرك لسبب مذكور)
  1    تعذر كل شيء، أو تعذرت كتابة النتيجة
  2    سطر الأوامر خطأ؛ لم يُقرأ شيء
  3    فشلت بعض المدخلات، وأُنجز الباقي
  130  أوقفه المستخدم؛ ما كُتب كامل
`),
	}
}

// usages turn the parser's English into Arabic.
var usages = []struct {
	english *regexp.Regexp
	arabic  string
}{
	{regexp.MustCompile(`^unexpected argument (.+?)(?:, did you mean (.+)\?)?$`), "معطى غير متوقع: $1"},
	{regexp.MustCompile(`^unknown flag (.+?)(?:, did you mean (.+)\?)?$`), "خيار غير معروف: $1"},
	{regexp.MustCompile(`^expected "<(.+?)>.*$`), "ينقص المعطى: $1"},
	{regexp.MustCompile(`^(.+) must be one of (.+) but got (.+)$`), "$1 لا يقبل $3؛ المقبول: $2"},
	{regexp.MustCompile(`^(.+): expected .+ value .*$`), "قيمة $1 لا تصلح"},
	{regexp.MustCompile(`^expected one of (.+)$`), "ينقص الأمر؛ الأوامر: $1"},
}

// usage is the answer to a wrong command line.
func (t talk) usage(err error) problem {
	text := strings.Replace(printable(err.Error()), `"",`, "", 1) // the flag left out
	if t.arabic {
		for _, u := range usages {
			if u.english.MatchString(text) {
				text = u.english.ReplaceAllString(text, u.arabic)
				break
			}
		}
	}
	return problem{wrongUsage, text, t.say("waqai --help lists commands and flags", "waqai --help يعرض الأوامر والخيارات")}
}
