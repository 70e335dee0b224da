package extract_test

import (
	"fmt"
	"log"

	"github.com/presscheck/presscheck/corpus/layout"
	"github.com/presscheck/presscheck/extract"
)

func ExampleClaims() {
	transcript, err := layout.Parse("harbour.txt", []byte(`Harbour briefing

Coast Press | May 3, 2031

Anna Weiss: The harbour handled about 3.25 million tonnes of grain in 2030. Exports of timber rose 7.4%.
`))
	if err != nil {
		log.Fatal(err)
	}
	for _, claim := range extract.Claims(transcript) {
		if claim.Quantity == nil {
			continue // a claim without a figure
		}
		fmt.Printf("%s %s %s: %s\n", claim.Kind, claim.Direction, claim.Quantity, claim.Sentence.Speaker())
	}
	// Output:
	// level none ~3250000 tonne: Anna Weiss
	// change up 7.4 %: Anna Weiss
}
