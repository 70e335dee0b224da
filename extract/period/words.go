package period

import (
	"strings"
	"time"
)

// An entry is what the tables know of one word, in lower case.
type entry struct {
	word     string
	month    time.Month
	short    bool // an abbreviation
	weekday  int  // 1 is Monday
	unit     Grain
	plural   bool
	cardinal int
	ordinal  int
	season   string // its name: autumn, also of "fall"
	seasonal bool   // goes on a name that begins with a season: budget, sale
	leads    bool   // no mention of its own: the next word, if it is one, must be known too
	opens    bool   // it may be the first word of a mention
	names    bool   // it may be the first word of a period's name, but for "the"
}

const longestWord = 13

var vocabulary = load()

func load() map[string]*entry {
	table := map[string]*entry{}
	at := func(w string) *entry {
		if table[w] == nil {
			table[w] = &entry{word: w}
		}
		return table[w]
	}
	each := func(list string, set func(e *entry, row, column int)) {
		for row, line := range strings.Split(list, ";") {
			for column, w := range strings.Fields(line) {
				set(at(w), row, column)
			}
		}
	}
	each(monthNames, func(e *entry, row, column int) { e.month, e.short = time.Month(row+1), column > 0 })
	each(weekdayNames, func(e *entry, row, column int) { e.weekday, e.short = row+1, column > 0 })
	each(unitNames, func(e *entry, row, column int) { e.unit, e.plural = Grain(row), column > 0 })
	each(cardinals, func(e *entry, row, _ int) { e.cardinal = row + 1 })
	each(ordinals, func(e *entry, row, _ int) { e.ordinal = row + 1 })
	each(tens, func(e *entry, row, _ int) { e.cardinal = 10 * (row + 2) })
	each(seasonWords, func(e *entry, row, _ int) { e.season, e.names = seasonNames[row], true })
	each(seasonalWords, func(e *entry, _, _ int) { e.seasonal = true })
	each(leadWords, func(e *entry, _, _ int) { e.leads = true })
	each(otherWords, func(*entry, int, int) {})
	each(nameWords, func(e *entry, _, _ int) { e.names = true })
	for _, phrases := range against {
		for _, p := range phrases {
			for _, w := range p.words {
				at(w)
			}
		}
	}
	for _, e := range table {
		e.names = e.names || e.month > 0 || e.weekday > 0 || e.unit > NoGrain || e.cardinal > 0 || e.ordinal > 0
		e.opens = e.names || relations[e.word] != nil || parts[e.word] != nil || against[e.word] != nil
	}
	return table
}

// The tables hold one value a row, in order; the first word of a row is the
// full name.
const (
	monthNames = `january jan; february feb; march mar; april apr; may; june jun; july jul; august aug;
		september sep sept; october oct; november nov; december dec`
	weekdayNames = `monday mon; tuesday tue tues; wednesday wed; thursday thu thur thurs; friday fri; saturday sat; sunday sun`
	unitNames    = `period periods; day days; week weeks; month months; quarter quarters; ; half halves; year years; ;
		decade decades; century centuries`
	cardinals = `one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; fourteen; fifteen;
		sixteen; seventeen; eighteen; nineteen`
	tens     = `twenty; thirty; forty; fifty; sixty; seventy; eighty; ninety`
	ordinals = `first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh; twelfth; thirteenth;
		fourteenth; fifteenth; sixteenth; seventeenth; eighteenth; nineteenth; twentieth`
	seasonWords   = `winter; spring; summer; autumn fall`
	seasonalWords = `barley break budget campaign collection conference economic fair festival fuel games heating holiday holidays
		lamb meeting meetings monsoon olympics rain rains sale sales school schools semester session solstice statement term
		tires tyres update water wheat forecast`
	leadWords = `a an the this that these those its their our last next past current recent same previous following`
	nameWords = `a an this that these those last next past current coming upcoming recent latest same previous preceding prior
		following corresponding subsequent whole full entire fiscal financial calendar fy final opening closing latter few several today
		tonight yesterday tomorrow its their our nineties eighties seventies sixties fifties forties thirties twenties
		period earlier later so entire half turn yoy qoq mom`
	otherWords = `
		about act after afternoon against age ago ahead airbus all almost and are around article as at be became because
		before beginning between bill billion boeing both brought but by can chapter close compared comparison consecutive
		could couple course date decline decrease dollars down drop due during early effect effective end ended ending euros
		evening ever expect expected expects fall far fell fewer figure flight for fortnight fortnights from gain going
		greater grew had has have her higher his hope hopes hotel hour hours hundred if in increase intend intends is jobs
		late law least less level levels like likely line losing lower marked marks mid middle millennium million model more
		morning my nd nearly night no now number of old olds on onward onwards or order other over page part people per
		percent percentage place plan planned planning plans point points pounds previously propose proposes rd reached
		relative resolution rise room rose roughly route row rule running saw scheduled section shall should since soon st
		stage start starting stood straight streak subsequent succession successive table take takes th than the thousand
		through throughout till time to trillion trot unchanged until up versus vs was were when where which while who will
		winning with within workers would your yuan`
)

// decades are the names of decades without digits, by their first year in the
// twentieth century.
var decades = map[string]int{
	"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}
