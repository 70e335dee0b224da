package quantity_test

import (
	"fmt"

	"github.com/presscheck/presscheck/extract/quantity"
)

func ExampleFind() {
	text := "Sales rose by nearly 8.5% to £1.2bn, and two thirds of the 41 branches hired about 3,000 new workers."
	for _, q := range quantity.Find(text) {
		fmt.Printf("%-28s %q\n", q, q.Span.In(text))
	}
	// Output:
	// ~<8.5 %                      "nearly 8.5%"
	// 1200000000 pound sterling    "£1.2bn"
	// 2/3 branch                   "two thirds"
	// 41 branch                    "41 branches"
	// ~3000 new worker             "about 3,000 new workers"
}

func ExampleParse() {
	q, err := quantity.Parse("just over 26 miles")
	fmt.Println(q.Bound, q.Value, q.Unit.Name, err)
	// Output: over 26 mile <nil>
}

func ExampleQuantity_In() {
	q, _ := quantity.Parse("at least 60 mph")
	kmh, _ := quantity.UnitNamed("km/h")
	q, err := q.In(kmh)
	fmt.Println(q, err)
	// Output: >=96.56064 kilometre per hour <nil>
}
