package quantity_test

import (
	"strings"
	"testing"

	"github.com/presscheck/presscheck/extract/quantity"
)

const passage = `Output of the sector grew 4.6 percent in 2023, and about 483,000 enterprises reported sales, 32,000 more than a year
before. Exports fell by between 5 and 6 percent to $6.5bn, while roughly two thirds of the 41 branches hired more people than in 2022.
The ministry said that it would publish the details in March, and that nobody should expect the plan to change before then. `

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(passage+"\n\n", 200)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		quantity.Find(text)
	}
}

// Hostile input: MB/s must not fall with length.
func BenchmarkHostile(b *testing.B) {
	for name, piece := range map[string]string{
		"digits": "1", "commas": "1,", "groups": "1,111,", "spaces": "1 000 ", "hyphens": "5-", "words": "five ", "thousand": "one thousand ",
		"and": "five and ", "points": "1.", "slashes": "1/2/", "dollars": "$", "to": "5 to ", "of": "tens of ", "nouns": "5 good ", "a": "a ",
	} {
		for _, n := range []int{10_000, 1_000_000} {
			text := strings.Repeat(piece, n/len(piece))
			b.Run(name+"/"+map[int]string{10_000: "10k", 1_000_000: "1M"}[n], func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					quantity.Find(text)
				}
			})
		}
	}
}
