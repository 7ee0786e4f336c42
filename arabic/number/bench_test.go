package number

import (
	"strings"
	"testing"

	"github.com/waqai/waqai/arabic"
)

// prose is news prose of the project's own making, with the share of figures
// that such prose has.
const prose = `قتل ما لا يقل عن خمسة أشخاص وأصيب نحو عشرين آخرون في انفجار سيارة مفخخة قرب سوق شعبي شمال المدينة، حسب ما أفاد مصدر طبي.
وقال المتحدث باسم الشرطة إن القوات فرضت طوقا على المنطقة ونقلت 17 جريحا إلى المستشفى، بينهم ثلاثة أطفال في حالة خطيرة.
وأضاف أن التحقيقات متواصلة لمعرفة المسؤولين عن الهجوم الذي لم تتبنه أي جهة حتى الآن. وكان الحي قد شهد في عام 2014 هجوما مماثلا.
ودعا المجلس المحلي السكان إلى التبرع بالدم، مؤكدا أن أكثر من 1,200 عائلة نزحت عن بيوتها منذ مطلع الشهر.
`

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(prose, 20)
	f := arabic.Fold(text)
	tokens := f.Tokens()
	var found []Quantity
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		found = Append(found[:0], f, tokens)
	}
}
