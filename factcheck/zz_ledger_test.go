package factcheck

import (
	"encoding/csv"
	"fmt"
	"os"
	"testing"
	"context"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/extract"
)

func TestYY(t *testing.T) {
	f, err := os.Open("/work/shared/bench/equate-AWPNLI.csv")
	if err != nil || os.Getenv("Y") == "" {
		t.Skip()
	}
	rows, _ := csv.NewReader(f).ReadAll()
	_ = format.Open
	_ = context.Background
	for i, r := range rows[1:] {
		if r[2] != "entailment" {
			continue
		}
		c, _ := New(context.Background(), corpus.Memory{oneTurn(r[0], (&Checker{}).date())})
		rep := c.Check(context.Background(), Statement{Text: r[1]})
		fmt.Println(i, rep.Verdict, "P", r[0], "\n  H", r[1])
		show(r[0])
		fmt.Println("   ---")
		show(r[1])
	}
}

func show(text string) {
	rd := extract.Read(oneTurn(text, (&Checker{}).date()))
	for _, s := range rd.Sentences {
		for _, st := range s.Stated() {
			fmt.Printf("     Q %s unit=%q dim=%v weak=%v concept=%q\n", st.Quantity, st.Quantity.Unit.Name, st.Quantity.Unit.Dimension, st.Quantity.Weak, st.Concept)
		}
		for _, cl := range s.Clauses {
			fmt.Printf("     cl %q subj %q verb %d\n", words(s, cl.Range), words(s, cl.Subject), cl.Verb)
		}
	}
	for _, c := range rd.Claims {
		fmt.Println("     C", c, c.Kind, c.Compares)
	}
}
func words(s *extract.Sentence, r extract.Range) string {
	out := ""
	for i := r.From; i < r.To; i++ {
		out += s.Words[i].Lower + "/" + s.Words[i].Tag + " "
	}
	return out
}
