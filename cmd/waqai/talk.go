package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/waqai/waqai/read"
)

// talk makes all words to people, in Arabic or English. The words stand here
// and in the other talk files: commands and flags in talk_help.go, codes and
// labels in talk_codes.go, the explanation of values in talk_explain.go.
// Records and their codes are the same in both languages.
type talk struct{ arabic bool }

// say chooses between the same words in two languages.
func (t talk) say(english, arabic string) string {
	if t.arabic {
		return arabic
	}
	return english
}

// problem is what is shown when something went wrong. What comes from files and
// names must be made [printable] before.
func (t talk) problem(text, hint string) string {
	out := "waqai: " + text + "\n"
	if hint != "" {
		out += "  " + t.say("hint: ", "تلميح: ") + hint + "\n"
	}
	return out
}

// about says what the program is for.
func (t talk) about() string {
	return t.say("Reads Arabic news and writes incident records; every value is tied to the exact words that say it.",
		"يقرأ الأخبار العربية ويكتب سجلات الوقائع، وكل قيمة مربوطة بالكلمات التي قيلت بها حرفيا.")
}

// summary says what became of all articles.
func (t talk) summary(s tally) string {
	var reasons []string
	skipped := 0
	for _, reason := range slices.Sorted(maps.Keys(s.skipped)) {
		skipped += s.skipped[reason]
		reasons = append(reasons, reason+" "+strconv.Itoa(s.skipped[reason]))
	}
	why := ""
	if skipped > 0 {
		why = " (" + strings.Join(reasons, ", ") + ")"
	}
	if t.arabic {
		return fmt.Sprintf("waqai: المقروء %d: المرمَّز %d (الروايات %d)، بلا وقائع %d، المتروك %d%s؛ الفاشل %d\n",
			s.read, s.coded, s.reports, s.empty, skipped, isolate(why), s.failed)
	}
	return fmt.Sprintf("waqai: read %d: coded %d (reports %d), empty %d, skipped %d%s; failed %d\n",
		s.read, s.coded, s.reports, s.empty, skipped, why, s.failed)
}

// progress is the line shown during a long run; percent is -1 where the length
// of the inputs is not known.
func (t talk) progress(articles, rate, percent int, left time.Duration) string {
	line := fmt.Sprintf(t.say("%d articles, %d a second", "المقالات %d، في الثانية %d"), articles, rate)
	if percent >= 0 {
		line += fmt.Sprintf(t.say(", %d %%, %s left", "، %d ٪، الباقي %s"), percent, left)
	}
	return line
}

func (t talk) interrupted() string {
	return t.say("waqai: stopped; what was written is whole up to here\n", "waqai: أُوقف العمل، وما كُتب حتى هنا كامل\n")
}

func (t talk) nothingFound() string {
	return t.problem(t.say("no article was found in the inputs", "لا مقال في المدخلات"),
		t.say("names that begin with a dot are passed over in folders", "الأسماء التي تبدأ بنقطة تُتجاوز في المجلدات"))
}

func (t talk) cannotWrite(err error) problem {
	return problem{nothingDone, fmt.Sprintf(t.say("write standard output: %v", "الكتابة إلى المخرج القياسي: %v"), err),
		t.say("is there room on the disk?", "هل بقيت مساحة على القرص؟")}
}

func (t talk) badDate(given string) problem {
	return problem{wrongUsage, fmt.Sprintf(t.say("--published %q is not a date", "--published %q ليس تاريخا"), given),
		t.say("write it as 2015-08-10, or as a publisher would", "اكتبه مثل 2015-08-10، أو كما يكتبه الناشر")}
}

func (t talk) badCountry(given string) problem {
	return problem{wrongUsage, fmt.Sprintf(t.say("--country %q is not a known country", "--country %q ليست دولة معروفة"), given),
		t.say("use the code of ISO 3166: IRQ or IQ for Iraq", "استعمل رمز ISO 3166: مثلا IRQ أو IQ للعراق")}
}

func (t talk) badJobs(given int) problem {
	return problem{wrongUsage, fmt.Sprintf(t.say("--jobs %d: at least 1 is needed", "--jobs %d: واحد على الأقل"), given),
		t.say("leave the flag out to use all cores", "احذف الخيار لاستعمال كل الأنوية")}
}

func (t talk) badKnowledge(dir string, err error) problem {
	if errors.Is(err, fs.ErrNotExist) {
		err = errors.New(t.say("there is no such folder", "لا مجلد بهذا الاسم"))
	}
	return problem{wrongUsage, fmt.Sprintf(t.say("knowledge in %s:\n%v", "المعرفة في %s:\n%v"), printable(dir), err),
		t.say("mend the lines named; docs/knowledge.md describes the tables",
			"أصلح الأسطر المذكورة؛ الجداول موصوفة في docs/knowledge.md")}
}

func (t talk) noSuchID(id string, seen []string) problem {
	hint := t.say("the file holds no article", "لا مقال في الملف")
	if len(seen) > 0 {
		hint = t.say("the ids in it: ", "المعرّفات الموجودة: ") + printable(strings.Join(seen, ", "))
	}
	return problem{nothingDone, fmt.Sprintf(t.say("no article has the id %q", "لا مقال معرّفه %q"), id), hint}
}

// failure says why an input, or a piece of it, gave no article.
func (t talk) failure(err error) (text, hint string) {
	var internal internalError
	if errors.As(err, &internal) {
		return fmt.Sprintf(t.say("internal error: %s", "خطأ داخلي: %s"), printable(err.Error())),
			t.say("this is a fault of the program: please report it with the article",
				"هذا عيب في البرنامج: نرجو الإبلاغ عنه مع المقال")
	}
	var fault *read.Error
	if !errors.As(err, &fault) {
		return printable(err.Error()), ""
	}
	if !t.arabic {
		return printable(fault.Error()), fault.Hint
	}
	return t.failureArabic(fault)
}

// causes are the words for what goes wrong in reading. The reader speaks
// English; these say the same in Arabic.
var causes = []struct {
	err        error
	text, hint string
}{
	{read.ErrEmpty, "المدخل فارغ", ""},
	{read.ErrBinary, "ليس نصا", "حوّله إلى نص أو HTML أو JSON أولا"},
	{read.ErrEncoding, "ترميز الحروف غير معروف", "حوّله إلى UTF-8"},
	{read.ErrTooLong, "أطول من الحد", "قُرئ باقي المدخل إن وُجد"},
	{read.ErrBomb, "يتمدد عند فك الضغط أكثر مما ينبغي", "فُكّ ضغطه بنفسك إن كنت تثق به"},
	{read.ErrLoop, "المجلد يحوي نفسه", "احذف الرابط الرمزي؛ المجلد نفسه قُرئ"},
	{read.ErrDepth, "التداخل أعمق من الحد", ""},
	{read.ErrJSON, "ليس JSON سليما", "كل مقال كائن JSON فيه المفاتيح id وpublisher وurl وtitle وdate وtext"},
	{read.ErrNoText, "لا عنوان ولا نص", "كل مقال كائن JSON فيه المفاتيح id وpublisher وurl وtitle وdate وtext"},
	{fs.ErrNotExist, "لا ملف بهذا الاسم", "تأكد من الاسم؛ ربما نُقل أو حُذف"},
	{fs.ErrPermission, "لا إذن بالقراءة", ""},
	{syscall.EISDIR, "هذا مجلد", ""},
}

// failureArabic says in Arabic what a reader's error says in English. The
// English cause follows in brackets: it may hold a column or a name.
func (t talk) failureArabic(fault *read.Error) (text, hint string) {
	where := isolate(fault.Path)
	if fault.Place != "" {
		where += " " + strings.NewReplacer("item", "العنصر", "line", "السطر").Replace(fault.Place)
	}
	for _, c := range causes {
		if errors.Is(fault.Err, c.err) {
			return fmt.Sprintf("قراءة %s: %s (%s)", where, c.text, isolate(fault.Err.Error())), c.hint
		}
	}
	return fmt.Sprintf("قراءة %s: %s", where, isolate(fault.Err.Error())), isolate(fault.Hint)
}
