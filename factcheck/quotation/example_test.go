package quotation_test

import (
	"fmt"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

func Example() {
	text := "The new line will not open before May, and fares stay as they are."
	index := quotation.NewIndex([]*corpus.Transcript{{
		Text:  text,
		Turns: []corpus.Turn{{Speaker: "MS. HARTMAN", Span: corpus.Span{End: len(text)}}},
	}})

	statement := `Hartman said: “The new line will open before May.”`
	for _, q := range quotation.Find(statement) {
		r := index.Check(q.Span.In(statement), "Hartman", quotation.Policy{})
		fmt.Println(r.Kind, "by", r.Speaker)
		for _, e := range r.Edits {
			if e.Op != quotation.Equal {
				fmt.Printf("%v %q (%v)\n", e.Op, e.Source, e.Grade)
			}
		}
	}
	// Output:
	// altered by MS. HARTMAN
	// delete "not" (negation)
}
