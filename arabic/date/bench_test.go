package date

import (
	"strings"
	"testing"

	"github.com/waqai/waqai/arabic"
)

// prose is news prose of the project's own making, with the share of dates that
// such prose has.
const prose = `قتل خمسة أشخاص فجر أمس الاثنين في انفجار سيارة مفخخة قرب سوق شعبي شمال المدينة، حسب ما أفاد مصدر طبي.
وقال المتحدث باسم الشرطة إن القوات فرضت طوقا على المنطقة ونقلت الجرحى إلى المستشفى، بينهم ثلاثة أطفال في حالة خطيرة.
وأضاف أن التحقيقات متواصلة لمعرفة المسؤولين عن الهجوم الذي لم تتبنه أي جهة حتى الآن. وكان الحي قد شهد في تموز/يوليو 2014 هجوما مماثلا.
ودعا المجلس المحلي السكان إلى التبرع بالدم، مؤكدا أن عائلات كثيرة نزحت عن بيوتها خلال الأيام الثلاثة الماضية.
`

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(prose, 20)
	f := arabic.Fold(text)
	tokens := f.Tokens()
	published, _ := ParseDay("2015-08-11")
	var found []Expression
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		found = Append(found[:0], f, tokens, published, true)
	}
}
