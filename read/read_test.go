package read

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// write puts a file into a new folder and returns its path.
func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

const object = `{"id":"n7","publisher":"بريد","url":"https://e.example/7","title":"قتيل في \"المرج\"","date":"2020-03-04","text":"قتل رجل.\nوأصيب \u0622خر.","kind":3}`

func TestFormats(t *testing.T) {
	const title, text = `قتيل في "المرج"`, "قتيل في \"المرج\"\nقتل رجل.\nوأصيب آخر."
	utf16JSON := "\xFF\xFE"
	for _, r := range object + "\n" + strings.Replace(object, "n7", "n8", 1) {
		utf16JSON += string([]byte{byte(r), byte(r >> 8)})
	}
	w1256, err := charmap.Windows1256.NewEncoder().String(object)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, file, content string
		ids                 string
	}{
		{"json lines", "a.jsonl", object + "\n\n" + strings.Replace(object, "n7", "n8", 1), "n7 n8"},
		{"json lines, wrong ending, windows line breaks", "a.txt", object + "\r\n" + object + "\r\n", "n7 n7-2"},
		{"one object", "a.json", strings.ReplaceAll(object, `,"`, ",\n  \""), "n7"},
		{"array", "a.json", "\xEF\xBB\xBF[\n" + object + ",\n" + strings.Replace(object, `"id":"n7",`, "", 1) + "\n]\n", "n7 a-2"},
		{"utf-16", "a.jsonl", utf16JSON, "n7 n8"},
		{"windows-1256", "a.jsonl", w1256, "n7"},
		{"number as id", "a.json", strings.Replace(object, `"n7"`, "71", 1), "71"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := write(t, c.file, c.content)
			articles, errs := collect(t, Options{Country: "LBY"}, path)
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			var ids []string
			for _, a := range articles {
				ids = append(ids, a.ID)
				if a.Title != title || a.Text != text || a.Published != "2020-03-04" || a.Publisher != "بريد" || a.Country != "LBY" {
					t.Errorf("%+v", a)
				}
				checkCopied(t, a)
				if !strings.HasPrefix(strings.ReplaceAll(readOrigin(t, a.Origin), "\x00", ""), "{") {
					t.Errorf("%s: the original begins %.10q", a.ID, readOrigin(t, a.Origin))
				}
			}
			if got := strings.Join(ids, " "); got != c.ids {
				t.Errorf("ids %q, want %q", got, c.ids)
			}
		})
	}
}

func TestPlainText(t *testing.T) {
	path := write(t, "خبر.عاجل.txt", " قتل رجل.\n\n12\nوأصيب آخر. ")
	articles, errs := collect(t, Options{Published: "2020-01-02", Publisher: "بريد"}, path)
	if len(errs) > 0 || len(articles) != 1 {
		t.Fatal(articles, errs)
	}
	a := articles[0]
	if a.ID != "خبر.عاجل" || a.Title != "" || a.Text != " قتل رجل.\n\nوأصيب آخر. " || a.Published != "2020-01-02" || a.Assumed {
		t.Errorf("%+v", a)
	}
	if len(a.Dropped) != 1 || readOrigin(t, a.Origin)[a.Dropped[0].Start:a.Dropped[0].End] != "12\n" {
		t.Errorf("dropped %v", a.Dropped)
	}
}

// pack makes a zip or, with one member without a name, a gzip.
func pack(t testing.TB, members ...string) string {
	t.Helper()
	var b bytes.Buffer
	if len(members) == 1 {
		z := gzip.NewWriter(&b)
		io.WriteString(z, members[0])
		z.Close()
		return b.String()
	}
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, members[i+1])
	}
	z.Close()
	return b.String()
}

func TestContainers(t *testing.T) {
	news := "قتل رجل في المرج."
	inner := pack(t, "c.txt", news, "d.txt", news)
	for _, c := range []struct {
		name string
		make func(dir string) []string
		want string // paths of the articles
	}{
		{"folder, sorted, dots passed over", func(dir string) []string {
			for _, n := range []string{"b.txt", "a/z.txt", ".hidden"} {
				os.MkdirAll(filepath.Dir(filepath.Join(dir, n)), 0o755)
				os.WriteFile(filepath.Join(dir, n), []byte(news), 0o644)
			}
			return []string{dir}
		}, "a/z.txt b.txt"},
		{"zip in zip, gzip in zip", func(dir string) []string {
			data := pack(t, "y/b.txt", news, "a.zip", inner, "x.txt.gz", pack(t, news), "__MACOSX/x", "?")
			os.WriteFile(filepath.Join(dir, "n.zip"), []byte(data), 0o644)
			return []string{filepath.Join(dir, "n.zip")}
		}, "n.zip/a.zip/c.txt n.zip/a.zip/d.txt n.zip/x.txt.gz n.zip/y/b.txt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			articles, errs := collect(t, Options{}, c.make(dir)...)
			var got []string
			for _, a := range articles {
				got = append(got, strings.TrimPrefix(a.Origin.Path, filepath.ToSlash(dir)+"/"))
				if a.Text != news {
					t.Errorf("text %q", a.Text)
				}
			}
			if len(errs) > 0 || strings.Join(got, " ") != c.want {
				t.Errorf("got %q, errors %v", got, errs)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	for _, c := range []struct{ name, data, id string }{
		{"text", "قتل رجل.", "stdin"}, {"json", object, "n7"}, {"gzip", pack(t, object), "n7"}, {"zip", pack(t, "q.txt", "قتل رجل.", ".x", ""), "q"},
	} {
		articles, errs := collect(t, Options{Stdin: strings.NewReader(c.data)}, "-")
		if len(errs) > 0 || len(articles) != 1 || articles[0].ID != c.id {
			t.Errorf("%s: %v %v", c.name, articles, errs)
		}
	}
}

func TestEndsEarly(t *testing.T) {
	path := write(t, "a.jsonl", strings.Repeat(object+"\n", 100))
	n := 0
	for range Open(context.Background(), []string{path, path}, Options{}) {
		if n++; n == 3 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	n = 0
	for _, err := range Open(ctx, []string{path, path}, Options{}) {
		if n++; n == 5 {
			cancel()
		}
		last = err
	}
	if n != 6 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, the last error is %v", n, last)
	}
}

func TestSkipped(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"arabic", "قتل رجل في المرج.", ""},
		{"arabic with persian letters", "قال محمود احمدی نژاد في مدينة گرگان إن القضية الأخيرة مغلقة", ""},
		{"persian", "رئیس جمهور در سخنرانی خود گفت که کشور با مشکلات زیادی روبه\u200cرو است و باید چاره\u200cای اندیشید", NotArabic},
		{"urdu", "وزیر اعظم نے کہا ہے کہ ملک میں امن و امان کی صورتحال بہتر ہو رہی ہے", NotArabic},
		{"kurdish", "سەرۆکی هەرێم ڕایگەیاند کە هێزەکان لە ناوچەکە کشانەوە و ئۆپەراسیۆنەکە کۆتایی هات", NotArabic},
		{"english", "Two men were killed in the town.", NotArabic},
		{"no letters", "12 — 13!", Empty},
		{"only noise", "https://example.org/a", OnlyNoise},
	} {
		articles, errs := collect(t, Options{}, write(t, "a.txt", c.text))
		if len(errs) > 0 || len(articles) != 1 || articles[0].Skipped != c.want {
			t.Errorf("%s: %v %v", c.name, articles, errs)
		}
	}
}

func TestNoisePhrases(t *testing.T) {
	table := []NoisePhrase{
		{"اقرأ أيضا", "related", ScopeBlock}, {"اقرأ أيضا: …", "related", ScopeLine}, {"اترك رد", "comment-form", ScopeRest},
		{"رابط الخبر …", "source-link", ScopeTail}, {"سمات …", "tags", ScopeTail}, {"نشر في: …", "posted", ScopeLine}, {"(أرشيف)", "x", ScopeRun},
		{"تعليقات", "comments", ScopeLine}, {"حصري للموقع", "slug", ScopeRun},
	}
	c := newCleaner(indexNoise(table))
	long := strings.Repeat("قال المصدر إن الوضع هادئ في المدينة القديمة. ", 5)
	for _, e := range []struct{ name, body, want string }{
		{"line with a title", "نص طويل.\nإقرأ أيضاً : حريق في سوق\nنص آخر.", "نص طويل.\nنص آخر."},
		{"block of headlines", long + "\nاقرأ أيضا\nحريق في سوق\nوفاة فنان\n" + long, long + "\n" + long},
		{"no block before one line", long + "\nاقرأ أيضا\nحريق في سوق\n" + long, long + "\nحريق في سوق\n" + long},
		{"rest", long + "\nاترك رد\nالاسم\nالبريد", long + "\n"},
		{"rest that is most of the text", "نص\nاترك رد\n" + long, "نص\n" + long},
		{"word inside a sentence", long + "\nقال اترك رد فعلك جانبا.", long + "\nقال اترك رد فعلك جانبا."},
		{"tail inside a line", long + "رابط الخبر بصحيفة كذا: حريق", long},
		{"tail that is no tail", "رابط الخبر معروف. " + long, "رابط الخبر معروف. " + long},
		{"tags", long + "سمات حلب سوريا", long},
		{"traits, not tags", long + "سمات القائد هي الصبر، والحزم.", long + "سمات القائد هي الصبر، والحزم."},
		{"number before", long + "\n3 تعليقات\n" + long, long + "\n" + long},
		{"run", "نص حصري للموقع آخر", "نص  آخر"},
	} {
		if got := without(e.body, c.clean("", e.body)); got != e.want {
			t.Errorf("%s:\ngot  %q\nwant %q", e.name, got, e.want)
		}
	}
	path := write(t, "a.txt", "نشر في: 2021-05-06 10:20\nقتل رجل.")
	articles, _ := collect(t, Options{Noise: table}, path)
	if a := articles[0]; a.Published != "2021-05-06" || !a.Assumed || a.Text != "قتل رجل." {
		t.Errorf("%+v", a)
	}
}
