package sentence

import (
	"strings"
	"unicode/utf8"
)

// A role says what a point after a word is.
type role uint8

const (
	word         role = iota // no abbreviation: the point is a stop
	beforeName               // Mr.: never a stop
	inside                   // e.g.: never a stop
	beforeNumber             // approx., No.: no stop before a figure
	inDate                   // Jan.: no stop before a figure or a name
	timeOfDay                // p.m.: a stop but before a zone or a day
	either                   // Inc., U.S., an initial: a stop before a word that begins sentences
)

// abbreviation is the role of the point after w, which is given without it.
func abbreviation(w string) role {
	if w == "" {
		return word
	}
	if pointed(w) {
		switch w {
		case "a.m", "p.m", "A.M", "P.M":
			return timeOfDay
		case "e.g", "i.e", "E.g", "I.e":
			return inside
		}
		return either
	}
	if len(w) == 1 && isUpper(w[0]) {
		return either
	}
	if len(w) > longestAbbreviation {
		return word
	}
	r := abbreviations[strings.ToLower(w)]
	if capitalised := isUpper(w[0]); !capitalised && (r == beforeName || r == inDate || r == either && w != "etc") {
		return word // the verb sat, the sun
	}
	return r
}

// pointed reports whether w is single letters between points, as U.S or a.m,
// or a degree such as Ph.D.
func pointed(w string) bool {
	letters, points := 0, 0
	for i := range len(w) {
		switch c := w[i]; {
		case c == '.':
			if letters == 0 {
				return false
			}
			letters = 0
			points++
		case isLetter(c):
			if letters++; letters > 2 {
				return false
			}
		case c < utf8.RuneSelf:
			return false
		}
	}
	return points > 0 && letters == 1
}

const longestAbbreviation = 7

var abbreviations = set(map[role]string{
	beforeName: `mr mrs ms mx messrs dr prof rev hon gov sen rep reps sens pres gen col maj capt cmdr lt sgt cpl adm
		st ste mt amb supt insp fr msgr gens govs drs profs`,
	inside:       "vs cf viz al resp incl excl",
	beforeNumber: "no nos approx ca circa fig figs sec secs art arts para paras ch pp p vol vols ver eq est tel ext max min avg nr",
	inDate:       "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun",
	either:       "inc ltd co corp cos bros llc plc jr sr esq etc dept univ assn ave blvd rd mfg intl natl govt ph",
})

// beginsSentence are words that, with a capital, stand far oftener at the
// start of a sentence than in the middle of a name.
var beginsSentence = words(`
	A About According Additionally After Also Although Among An And Another Any Are As At
	Because Before Besides Both But By Can Could Despite Did Do Does Due During
	Each Even Every Finally For From Further Furthermore Given Has Have He Hence Her Here His How However
	I If In Indeed Instead Is It Its Just Last Later Let Like
	Many Meanwhile More Moreover Most My Nearly Nevertheless No Nobody None Nor Not Nothing Now
	Of On Once One Only Or Otherwise Our Out Over Overall Perhaps Please
	Rather Recently She Should Similarly Since So Some Sometimes Soon Still Such
	Thank Thanks That The Their Then There Therefore These They This Those Though Through Throughout Thus To Today
	Tomorrow Too Under Unless Until Was We Well Were What Whatever When Whenever Where Whereas Whether Which While
	Who Whoever Why With Within Without Would Yes Yesterday Yet You Your`)

// afterTime are words that a time of day goes on with.
var afterTime = words(`
	ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST JST IST AEST Eastern Central Mountain Pacific
	Greenwich Beijing Moscow London Tokyo Brussels
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	January February March April May June July August September October November December
	Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

// reports are verbs by which a question is put into somebody's mouth.
var reports = words("asked asks said says wondered replied demanded exclaimed shouted added continued inquired quipped cried")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

func set(lists map[role]string) map[string]role {
	m := map[string]role{}
	for r, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] = r
		}
	}
	return m
}
