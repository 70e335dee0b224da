package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/change"
)

// stated reads what a text states, in the form "up 5 % of rents, city".
func stated(text string) []string {
	var out []string
	t := &corpus.Transcript{Text: text, Turns: []corpus.Turn{{Span: corpus.Span{End: len(text)}}}}
	for _, s := range extract.Read(t).Sentences {
		for _, st := range s.Stated() {
			way := ""
			if st.Way != change.None {
				way = st.Way.String() + " "
			}
			out = append(out, fmt.Sprintf("%s%s of %s", way, st.Quantity, strings.Join(st.Concept, ", ")))
		}
	}
	return out
}

func TestStated(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		// the subject of a verb of change
		{"The value of exports of timber to the islands rose by 7.4 percent.", []string{"up 7.4 % of value exports timber islands"}},
		{"Rents fell 3 percent to $900.", []string{"down 3 % of Rents", "900 dollar of Rents"}},
		{"Wages rose by 8 cents, or 0.2 percent.", []string{"up 8 cent of Wages", "up 0.2 % of Wages"}},
		{"Rents, which peaked at 9 percent, have slowed to 3 percent.", []string{"9 % of Rents", "3 % of Rents"}},
		{"Timber made a profit of $4 million, up 5 percent.", []string{"4000000 dollar of profit, Timber", "up 5 % of profit, Timber"}},
		{"Bread was up 12 percent and milk was down 2 percent.", []string{"up 12 % of Bread", "down 2 % of milk"}},
		{"The office expects ferry fares to rise 4 percent.", []string{"up 4 % of ferry fares"}},
		{"Timber was down 2 percent, grain by 3 percent.", []string{"down 2 % of Timber", "down 3 % of grain"}},
		{"Consumer prices as a whole increased by about 2.8 percent.", []string{"up ~2.8 % of Consumer prices"}},
		{"Boots, hats and two other wares grew by 4 percent.", []string{"2 other ware of ", "up 4 % of Boots hats wares"}},
		// the object of a verb
		{"The bank raised its key rate by 2 percentage points.", []string{"up 2 percentage point of key rate, bank"}},
		{"The port raised $5 million.", []string{"5000000 dollar of port"}},
		{"Weiss bought a boat for $900.", []string{"900 dollar of boat, Weiss"}},
		// what is counted belongs to the subject
		{"The ferry company has more than 40 boats.", []string{">40 boat of ferry company"}},
		{"The office said it has 12 branches.", []string{"12 branch of office"}},
		{"We have 12 branches, and two ports closed.", []string{"12 branch of ", "2 port of "}},
		{"It is one of the best ports.", []string{"1 best port of "}},
		// a part of a whole, a figure of a thing, a figure before its noun
		{"The retailer spends 2 percent of its revenue.", []string{"2 % of revenue, retailer"}},
		{"The city set a fine of $300.", []string{"300 dollar of fine, city"}},
		{"The city set a $300 fine on ferries.", []string{"300 dollar of fine ferries, city"}},
		{"The office took a 3-day, 40 km (25 mile) trip.", []string{"3 day of trip, office", "40 kilometre of trip, office", "25 mile of trip, office"}},
		{"The road is over 5 miles (8 km).", []string{">5 mile of road", ">8 kilometre of road"}},
		{"Grain fell on turnover of $4 million.", []string{"4000000 dollar of turnover"}},
		{"It is a city with rents of $900.", []string{"900 dollar of rents, city"}},
		// no change: what was given up, a level, a rank
		{"The team gave up 50 yards.", []string{"50 yard of team"}},
		{"The rate edged up to 4.1 percent.", []string{"4.1 % of rate"}},
		// durations
		{"The office has been shut for the past three years.", []string{"3 year of office"}},
		{"Rents are high.", nil},
	}
	for _, test := range tests {
		assert.Empty(t, cmp.Diff(test.want, stated(test.text)), test.text)
	}
}

func FuzzStated(f *testing.F) {
	for _, seed := range []string{"", "5", "(5 (", "rose to to 5, or 6; up 7", "which which 5 % of", "a 5 (6) 7, of of 8", "and by 3", "The, 5, with of 6"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		transcript := &corpus.Transcript{Text: text, Turns: []corpus.Turn{{Span: corpus.Span{End: len(text)}}}}
		for _, s := range extract.Read(transcript).Sentences {
			at := s.Span.Start
			for _, st := range s.Stated() {
				span := st.Quantity.Span
				if span.Start < at || span.End > s.Span.End || span.Len() <= 0 {
					t.Fatalf("span %v outside sentence %v, or before %d", span, s.Span, at)
				}
				at = span.End
			}
		}
	})
}

// Hostile sentences: MB/s must not fall with length.
func BenchmarkStated(b *testing.B) {
	for name, piece := range map[string]string{
		"prose": "Exports of timber rose 7.4% to 1.86 million tonnes, while imports fell 3.1%. ",
		"of":    "part of 5 parts of ", "commas": "rents, 5, ", "rose": "rents rose 5 ", "brackets": "(5 ", "which": "which 5 % ", "nouns": "rent price 5 ",
	} {
		for _, n := range []int{10_000, 100_000} {
			text := strings.Repeat(piece, n/len(piece))
			t := &corpus.Transcript{Text: text, Turns: []corpus.Turn{{Span: corpus.Span{End: len(text)}}}}
			sentences := extract.Read(t).Sentences
			b.Run(fmt.Sprintf("%s/%dk", name, n/1000), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					for _, s := range sentences {
						s.Stated()
					}
				}
			})
		}
	}
}
