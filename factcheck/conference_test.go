package factcheck_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/presscheck/presscheck/corpus"
)

// A conference is an invented press conference of any length, with what is
// said there. Common words stand in many of its sentences and names in few, as
// in a real one, and each conference brings new names.
type conference struct {
	*corpus.Transcript
	facts []fact
}

// A fact is a sentence of a conference and the words that it was made of.
type fact struct {
	sentence, place, trade, measure, verb, figure, period string
}

var (
	trades = strings.Fields("steel cement textile furniture shipping dairy fishing timber paper software battery solar rubber glass toy garment poultry leather copper cotton " +
		"aluminium railway insurance logistics catering tourism mining printing wind pharmaceutical ceramics catalogue machinery coffee bicycle elevator airline harbour barley wool")
	measures = strings.Split("output,sales,exports,imports,profit,investment,revenue,employment,tax receipts,electricity use,new orders,productivity,freight volume,research spending,average wages,inventories", ",")
	rises    = strings.Fields("rose grew increased climbed expanded")
	falls    = strings.Fields("fell declined decreased dropped shrank")
	seasons  = strings.Split("in 2029,in 2030,in the first quarter,in the first half of 2030,in May,from January to April,over the year,in the third quarter of 2029", ",")
	things   = strings.Split("schools,clinics,charging stations,bridges,warehouses,training centres,laboratories,water pumps,apartments,patrol boats", ",")
	acts     = strings.Fields("opened repaired inspected financed closed modernised licensed")
	matters  = strings.Split("the licensing rules,the pension fund,the port authority,flood insurance,the night trains,school meals,the seed bank,rural doctors,the ferry lines,coastal defences", ",")
)

func hold(seed uint64, words int) conference {
	const speakers, turn = 3, 150 // words
	r := rand.New(rand.NewPCG(seed, 1))
	c := conference{Transcript: &corpus.Transcript{ID: fmt.Sprintf("conference-%05d", seed), Date: time.Date(2030, 7, 1+int(seed%28), 0, 0, 0, 0, time.UTC)}}
	var names, places []string
	for range speakers {
		names = append(names, invented(r)+" "+invented(r))
	}
	for range 12 {
		places = append(places, invented(r))
	}
	var text strings.Builder
	said, begun := 0, 0
	for n := 0; said < words; n++ {
		name := names[n%speakers]
		text.WriteString(name + ": ")
		start := text.Len()
		for begun = said; said < words && said-begun < turn; {
			f := state(r, places)
			c.facts = append(c.facts, f)
			text.WriteString(f.sentence + " ")
			said += len(strings.Fields(f.sentence))
		}
		c.Turns = append(c.Turns, corpus.Turn{Speaker: name, Person: name, Kind: corpus.Answer,
			Label: corpus.Span{Start: start - len(name) - 2, End: start - 1}, Span: corpus.Span{Start: start, End: text.Len() - 1}})
		text.WriteString("\n\n")
	}
	c.Text = text.String()
	return c
}

// state makes one sentence.
func state(r *rand.Rand, places []string) fact {
	f := fact{place: common(r, places), trade: common(r, trades), measure: common(r, measures), period: common(r, seasons)}
	f.verb = common(r, rises)
	if r.IntN(3) == 0 {
		f.verb = common(r, falls)
	}
	f.figure = fmt.Sprintf("%d.%d percent", r.IntN(30), 1+r.IntN(9))
	switch r.IntN(8) {
	case 0, 1:
		f.sentence = fmt.Sprintf("The %s of the %s industry in %s %s by %s %s.", f.measure, f.trade, f.place, f.verb, f.figure, f.period)
	case 2:
		f.figure = fmt.Sprintf("%d.%d billion euros", r.IntN(80), r.IntN(10))
		f.sentence = fmt.Sprintf("%s, %s %s in %s %s to %s, more than was planned.", title(f.period), f.trade, f.measure, f.place, f.verb, f.figure)
	case 3:
		f.figure, f.verb, f.trade = fmt.Sprintf("%d,%03d", 1+r.IntN(40), r.IntN(1000)), common(r, acts), common(r, things)
		f.sentence = fmt.Sprintf("We %s %s %s in %s %s, and another %d will follow there.", f.verb, f.figure, f.trade, f.place, f.period, 10+r.IntN(900))
	case 4:
		f.figure, f.trade = "", common(r, matters)
		f.sentence = fmt.Sprintf("The council in %s has not decided on %s, and it will hear the mayors before it does.", f.place, f.trade)
	case 5:
		f.figure, f.trade = "", common(r, matters)
		f.sentence = fmt.Sprintf("I think that %s need more attention from all of us, as the people of %s have told me.", f.trade, f.place)
	case 6:
		f.sentence = fmt.Sprintf("This was mainly because %s producers %s their prices by %s, while those in %s kept theirs.", f.trade, strings.Replace(f.verb, "rose", "raised", 1), f.figure, f.place)
	default:
		f.sentence = fmt.Sprintf("%s accounted for %s of the %s of %s %s.", title(f.trade), f.figure, f.measure, f.place, f.period)
	}
	return f
}

// statements are about some of the facts: as they were told, in other words,
// with another figure, direction or place, beside them, and of unknown words.
func (c conference) statements() []string {
	r := rand.New(rand.NewPCG(uint64(len(c.facts)), 2))
	var out []string
	for range 8 {
		pick := func() fact { return c.facts[r.IntN(len(c.facts))] }
		f, g := pick(), pick()
		out = append(out,
			f.sentence,
			strings.Replace(f.sentence, ".", ".7", 1),
			fmt.Sprintf("%s %s in %s %s %s.", title(g.trade), g.measure, g.place, g.verb, g.figure),
			fmt.Sprintf("The %s of %s %s %s.", g.measure, g.place, common(r, falls), g.period),
			fmt.Sprintf("%s rose faster than %s in %s.", title(f.trade), g.trade, f.place),
			fmt.Sprintf("In %s, %s %s rose by %s, while %s fell.", f.place, f.trade, f.measure, f.figure, g.measure),
			fmt.Sprintf("%s exported 12,000 quagga saddles to Zembla, and the %s industry %s.", invented(r), f.trade, g.verb),
			"Glimmering unicorns rarely juggle obsolete telegrams.",
			fmt.Sprintf("\"%s\" the minister said.", strings.Replace(f.sentence, ".", ",", 1)),
			fmt.Sprintf("Sales and profit rose %s.", g.period),
		)
	}
	return out
}

// common is one of the words, the first most often.
func common(r *rand.Rand, words []string) string {
	return words[min(r.IntN(len(words)), r.IntN(len(words)))]
}

// invented is a name of three syllables.
func invented(r *rand.Rand) string {
	var name string
	for range 3 {
		name += string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)])
	}
	return title(name) + "n"
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
