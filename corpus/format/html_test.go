package format_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/corpustest"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/corpus/layout"
)

func readPage(t require.TestingT, page string) *corpus.Transcript {
	transcript, err := format.Read("page.html", strings.NewReader(page))
	require.NoError(t, err, "%.200q", page)
	require.NoError(t, transcript.Validate())
	return transcript
}

func TestHTMLText(t *testing.T) {
	for name, test := range map[string]struct{ page, want string }{
		"paragraphs":       {"<p>A\n  b</p>\n\n<p> c </p>d", "A b\n\nc\n\nd"},
		"unclosed":         {"<p>A<p>b<ul><li>c<li>d</ul>e", "A\n\nb\n\nc\n\nd\n\ne"},
		"lines":            {"A<br>b<br/>\n<br><br> c", "A\nb\n\nc"},
		"inline":           {"A<b>nn</b>a <i>w<u>as</u></i> h<wbr>ere<!-- x -->.", "Anna was here."},
		"spaces":           {"A  <b> b</b>\n <b>\tc</b>", "A   b c"},
		"no-break spaces":  {"<p>&nbsp;</p><p>&nbsp; A&nbsp; b &nbsp;</p>", "A\u00a0 b"},
		"entities":         {"&ldquo;1 &lt; 2&rdquo; &amp;amp; &#8364;5 caf&eacute; &#0;", "“1 < 2” &amp; €5 café \uFFFD"},
		"cells":            {"<table><tr><td>2030<td>12</tr><tr><th>2031</th><td>16</table>", "2030\n\n12\n\n2031\n\n16"},
		"preformatted":     {"<pre>A  b\n\n  c</pre>d", "A  b\n\n  c\n\nd"},
		"corrections":      {"A <s>4.1</s> [3.5] <del>or 4.2 </del>percent <strike>a<b>b</b></strike>", "A <s>4.1</s> [3.5] <s>or 4.2</s> percent <s>ab</s>"},
		"struck blocks":    {"<del><p>A</p><p>b</p></del>c<s>d", "<s>A</s>\n\n<s>b</s>\n\nc<s>d</s>"},
		"superior figures": {"10<sup>6</sup> on the 3<sup>rd</sup>.<sup><a href='#n'>1</a></sup> It<sup>2<p>is 5.", "10⁶ on the 3rd. It²\n\nis 5."},
		"not shown": {"A<script>if (a<b) '<p>'</script><style>p{}</style><svg><title>t</title><text>x</text></svg><svg/>" +
			"<noscript><p>x</p></noscript><template>x</template><select><option>x</select><div hidden>x</div> b", "A\n\nb"},
		"tags that do not match": {"<div>A</section></p></b><section>b</div>c</section><nav>x</div></nav>d", "A\n\nb\n\nc\n\nd"},
	} {
		page := "<main><p>Anna Weiss: One.</p><div>" + test.page + "</div></main>"
		assert.Equal(t, "Anna Weiss: One.\n\n"+test.want, readPage(t, page).Text, name)
	}
}

func TestHTMLMainPart(t *testing.T) {
	const (
		turns = "<p>Anna Weiss: There are twelve berths in the harbour.</p><p>Q. Why?</p><p>Anna Weiss: For twelve ships.</p>"
		want  = "Anna Weiss: There are twelve berths in the harbour.\n\nQ. Why?\n\nAnna Weiss: For twelve ships."
	)
	for name, test := range map[string]struct{ page, want string }{
		"furniture":       {"<header>Coast Press</header><nav><a href=/>Home</a></nav>" + turns + "<aside>Read on</aside><footer>Imprint</footer>", want},
		"roles":           {"<div role=banner>Coast Press</div><div role=main>" + turns + "</div><div role=contentinfo>Imprint</div>", want},
		"main":            {"<div>Weather: rain</div><main>" + turns + "</main><div>Subscribe now</div>", want},
		"article of main": {"<main>Share<article>" + turns + "</article></main>", want},
		"articles":        {"<main><article>" + turns + "</article><article>More</article><article>of it</article><article>is here</article></main>", want + "\n\nMore\n\nof it\n\nis here"},
		"a header of it":  {"<main><header><h1>Harbour</h1></header>" + turns + "<footer>By us</footer></main>", "Harbour\n\n" + want},
		"biggest block":   {"<div><div><a href=/>Home</a></div><div><div>" + turns + "</div></div><div>By us</div></div>", want},
		"two blocks":      {"<div>" + turns + "</div><div><p>Q. Is that all for today?</p><p>Anna Weiss: It is.</p></div>", want + "\n\nQ. Is that all for today?\n\nAnna Weiss: It is."},
		"small article":   {"<div>" + turns + "</div><article>Read on</article>", want},
		"title beside it": {"<h1>Harbour</h1><div>" + turns + "</div>", "Harbour\n\n" + want},
		"title above":     {"<h1>Harbour</h1><main>" + turns + "</main>", "Harbour\n\n" + want},
		"title below":     {"<h1>Harbour</h1><main><h2>Harbour</h2>" + turns + "</main>", "Harbour\n\n" + want},
		"only furniture":  {"<nav>Home" + turns, "Home\n\n" + want},
		"unclosed menu":   {"<div><nav>Home</div><div>" + turns + "</div>", want},
	} {
		assert.Equal(t, test.want, readPage(t, "<body>"+test.page).Text, name)
	}
}

func TestHTMLHeading(t *testing.T) {
	const turn = "<p>Anna Weiss: It opened on <time datetime=1990-06-01>June 1, 1990</time>.</p>"
	for name, test := range map[string]struct{ page, want string }{
		"none":          {turn, "|||0001-01-01"},
		"title":         {"<title>Harbour &amp;\n sea</title>" + turn, "Harbour & sea|||0001-01-01"},
		"headline":      {"<title>Press</title><h1>Harbour <i>brief</i>ing</h1>" + turn, "Harbour briefing|||0001-01-01"},
		"of a site":     {"<meta property=og:site_name content='Coast Press'><title>Harbour - Coast Press</title>" + turn, "Harbour|Coast Press||0001-01-01"},
		"metadata":      {"<meta name=DC.title content=Harbour><meta name=date content='2031-05-03T10:00:00+02:00'>" + turn, "Harbour|||2031-05-03"},
		"time":          {"<h1>Harbour</h1><p><time datetime='2031-05-03'>yesterday</time></p>" + turn, "Harbour|||2031-05-03"},
		"time before":   {"<meta name=date content=2031-05-04><h1>Harbour</h1><time datetime=2031-05-03></time><main>" + turn + "</main>", "Harbour|||2031-05-03"},
		"time after":    {"<h1>Harbour</h1><main><p>Anna Weiss: One.</p></main><time datetime=2031-05-03></time>", "Harbour|||0001-01-01"},
		"date in words": {"<meta name=date content=2031-05-04><h1>Harbour</h1><div>Coast Press | May 3, 2031</div>" + turn, "Harbour|Coast Press||2031-05-03"},
		"place":         {"<h1>Harbour</h1><p>Via Telephone</p><p>10:15 A.M. EDT</p>" + turn, "Harbour||Via Telephone|0001-01-01"},
		"no such day":   {"<meta name=date content=2031-02-30><meta name=pubdate content=2031-05-03>" + turn, "|||2031-05-03"},
	} {
		got := readPage(t, "<html>"+test.page)
		assert.Equal(t, test.want, fmt.Sprintf("%s|%s|%s|%s", got.Title, got.Publisher, got.Place, got.Date.Format("2006-01-02")), name)
		assert.Equal(t, "Anna Weiss", got.Turns[0].Speaker, name)
	}
}

func TestHTMLPaths(t *testing.T) {
	transcript := readPage(t, `<html><head><title>Harbour</title></head><body><nav><p>Home</nav><main><h1>Harbour</h1>
		<p>Anna Weiss: <b>One</b><br>or two.<p>Q. Why?<div>Anna Weiss: So. <p>Or so.</div>it is.
		<ul><li>Three<li>Four</ul><table><tr><td>5<td>6<tr><td><p>7</table></main><footer>Imprint</footer></body></html>`)
	requirePlaces(t, transcript)
	var got strings.Builder
	for _, place := range transcript.Places {
		fmt.Fprintf(&got, "%s %q\n", place.Path, place.Span.In(transcript.Text))
	}
	assert.Equal(t, `body/main/h1[1] "Harbour"
body/main/p[1] "Anna Weiss: One\nor two."
body/main/p[2] "Q. Why?"
body/main/div[1] "Anna Weiss: So."
body/main/div[1]/p[1] "Or so."
body/main "it is."
body/main/ul[1]/li[1] "Three"
body/main/ul[1]/li[2] "Four"
body/main/table[1]/tr[1]/td[1] "5"
body/main/table[1]/tr[1]/td[2] "6"
body/main/table[1]/tr[2]/td[1]/p[1] "7"
`, got.String())
}

func TestHTMLDateBeside(t *testing.T) {
	const turns = "<p>Anna Weiss: There are twelve berths in the old harbour, and there is room for four more of them.</p><p>Q. Why?</p>"
	for page, want := range map[string]string{
		"<div>Coast Press, 3 May 2031</div><div>" + turns + "</div>":                         "Coast Press, 3 May 2031\n\nAnna",
		"<title>Harbour</title><p>May 3, 2031</p><main><h2>Harbour</h2>" + turns + "</main>": "May 3, 2031\n\nHarbour\n\nAnna",
		"<nav><p>June 9, 2031</nav><p>May 3, 2031<p>Share<main>" + turns + "</main>":         "May 3, 2031\n\nAnna",
		"<p>June 9, 2031</p><main><h1>Harbour</h1><p>May 3, 2031</p>" + turns + "</main>":    "Harbour\n\nMay 3, 2031\n\nAnna",
		"<p>The ferry of June 9, 2031, was " + strings.Repeat("very ", 30) + "late.</p><p>2031-05-03<main>" + turns + strings.Repeat("<p>Q. Why?</p><p>Anna Weiss: For ships.</p>", 30) + "</main>": "2031-05-03\n\nAnna",
	} {
		transcript := readPage(t, page)
		assert.Equal(t, "2031-05-03", transcript.Date.Format("2006-01-02"), page)
		assert.True(t, strings.HasPrefix(transcript.Text, want), "%q", transcript.Text)
		requirePlaces(t, transcript)
	}
}

func TestHTMLIsToldByContent(t *testing.T) {
	const turn = "<p>Anna Weiss: One.</p>"
	for _, page := range []string{
		turn, "\ufeff\n<!DOCTYPE html>" + turn, "<!-- saved --><HTML>" + turn,
		"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"><html>" + turn,
	} {
		transcript, err := format.Read("x/page", strings.NewReader(page))
		require.NoError(t, err, page)
		assert.Equal(t, "Anna Weiss: One.", transcript.Text, page)
		assert.Equal(t, "page", transcript.ID)
	}
}

func TestHTMLEncodings(t *testing.T) {
	for name, test := range map[string]struct{ page, want string }{
		"UTF-8":             {"<p>Zoé Lo: Ça va.", "Zoé Lo: Ça va."},
		"UTF-8, says not":   {"<meta charset=windows-1252><p>Zoé Lo: Ça va.", "Zoé Lo: Ça va."},
		"Windows-1252":      {"<p>Zo\xe9 Lo: \x93\xc7a va.\x94", "Zoé Lo: “Ça va.”"},
		"GB 18030":          {"<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>\xd6\xf7\xb3\xd6\xc8\xcb Wang: Hello.", "主持人 Wang: Hello."},
		"broken UTF-8":      {"<meta charset=utf-8><p>Zoé Lo: \xc7a va.", "Zoé Lo: \uFFFDa va."},
		"byte order mark":   {"\ufeff<p>Zoé Lo: Ça va.", "Zoé Lo: Ça va."},
		"of no such letter": {"<meta charset=x-none><p>Zo\xe9 Lo: Ol\xe9.", "Zoé Lo: Olé."},
	} {
		assert.Equal(t, test.want, readPage(t, test.page).Text, name)
	}
}

func TestHTMLErrors(t *testing.T) {
	for page, want := range map[string]string{
		"<p>":                        "x/a.html: the text is empty",
		"<p>Nobody speaks here.</p>": "x/a.html: no speaker label",
		"<p " + strings.Repeat("a", 17<<20) + ">":    "x/a.html: HTML: a tag or a text is longer than 16 MB, the most that is read",
		strings.Repeat("<div>", 1<<20+1) + "A: one.": "x/a.html: HTML: elements are nested more than 1048576 deep, the most that is read",
	} {
		_, err := format.Read("x/a.html", strings.NewReader(page))
		assert.ErrorContains(t, err, want)
	}
}

func TestHTMLNestedDeep(t *testing.T) {
	for _, tag := range []string{"div", "b", "table", "nav", "ul", "a href=x", "s", "sup", "svg", "main", "pre", "h1", "p"} {
		open := strings.Repeat("<"+tag+">", 100_000)
		name, _, _ := strings.Cut(tag, " ")
		for _, end := range []string{"", strings.Repeat("</"+name+">", 100_000), strings.Repeat("</div></main></nav>", 100_000)} {
			transcript := readPage(t, "<main><p>Anna Weiss: There are twelve berths.</p>"+open+"x"+end)
			require.True(t, strings.HasPrefix(transcript.Text, "Anna Weiss: There are twelve berths."), tag)
			require.Less(t, len(transcript.Text), 1000)
		}
	}
}

// TestHTMLWords nests words in elements as they come: all of them are in the
// text, in their order, and only block elements part them.
func TestHTMLWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var page, want strings.Builder
		page.WriteString("<main><p>Anna Weiss: ")
		for range rapid.IntRange(0, 50).Draw(t, "pieces") {
			piece := rapid.SampledFrom([]string{"one", "é", "3.5", " ", "\n", "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<br>", "<td>",
				"<section>", "</section>", "<h2>", "<a href=x>", "</a>", "<!-- no -->", "<pre>", "</pre>", "<span\n>", "<h1>", "</h1>", "<i/>"}).Draw(t, "piece")
			page.WriteString(piece)
			if !strings.HasPrefix(piece, "<") {
				want.WriteString(strings.TrimSpace(piece))
			}
		}
		transcript := readPage(t, page.String())
		got := transcript.Text
		requirePlaces(t, transcript)
		require.Equal(t, "AnnaWeiss:"+want.String(), strings.Join(strings.Fields(got), ""))
		require.NotContains(t, got, "\n\n\n")
	})
}

func FuzzHTML(f *testing.F) {
	f.Add("<title>Harbour</title><nav>x</nav><main><h1>Harbour</h1><time datetime=2031-05-03></time><p>Anna Weiss: <s>4.1</s> [3.5]<sup>2</sup>")
	f.Add("<meta charset=gbk><body><div role=main><p>Q&nbsp; Why?<p>MR. LOW: So.</div><footer>\xd6\xf7")
	f.Add("<article><header><h1>A</h1></header><table><tr><td>Anna Weiss:<td>One.<del><p>x</article></del>")
	f.Fuzz(func(t *testing.T, page string) {
		transcript, err := format.Read("page.html", strings.NewReader("<main>"+page))
		if err != nil {
			return
		}
		require.NoError(t, transcript.Validate())
		requirePlaces(t, transcript)
		again, err := layout.Parse("page.html", []byte(transcript.Text))
		if errors.Is(err, layout.ErrNoSpeaker) {
			return
		}
		require.NoError(t, err)
		require.Equal(t, again.Turns, transcript.Turns, "the text alone gives the turns")
	})
}

// TestSharedPages compares who speaks, and how often, in pages that are not
// part of the project.
func TestSharedPages(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/transcripts/*.htm*")
	if len(files) == 0 {
		t.Skip("no ../shared/transcripts")
	}
	var got strings.Builder
	for _, file := range files {
		transcript, err := format.Open(file)
		require.NoError(t, err)
		require.NoError(t, transcript.Validate())
		got.WriteString(corpustest.Summary(transcript))
	}
	golden, err := os.ReadFile("testdata/shared.txt")
	require.NoError(t, err)
	assert.Equal(t, string(golden), got.String())
}
