package factcheck

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/format"
	"github.com/presscheck/presscheck/extract"
)

func TestZZCov(t *testing.T) {
	if os.Getenv("COV") == "" {
		t.Skip()
	}
	type item struct{ ID, Statement, Label, Source, Doc string }
	data, _ := os.ReadFile(os.Getenv("COV"))
	checkers := map[string]*Checker{}
	for _, l := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var it item
		if err := json.Unmarshal([]byte(l), &it); err != nil {
			t.Fatal(err)
		}
		var c *Checker
		if it.Doc != "" {
			if checkers[it.Doc] == nil {
				tr, err := format.Open(it.Doc)
				if err != nil {
					t.Fatal(err)
				}
				checkers[it.Doc], _ = New(context.Background(), corpus.Memory{tr})
			}
			c = checkers[it.Doc]
		} else {
			tr := oneTurn(it.Source, (&Checker{}).date())
			c, _ = New(context.Background(), corpus.Memory{tr})
		}
		r := c.Check(context.Background(), Statement{Text: it.Statement})
		a := unattribute(it.Statement, c.speakers)
		reading := extract.Read(oneTurn(a.text, c.date()))
		var all []term
		figs := 0
		for _, s := range reading.Sentences {
			all = append(all, terms(s, extract.Range{From: 0, To: len(s.Words)})...)
			figs += len(s.Quantities)
		}
		best, bestMiss, bestF := -1.0, "", 0
		for _, src := range c.index.sources {
			if src.asked {
				continue
			}
			tot, got := 0.0, 0.0
			var miss []string
			for _, x := range all {
				if x.way != 0 || x.measure {
					continue
				}
				tot += x.weight()
				if accounts(src.terms, x) {
					got += x.weight()
				} else if src.contextHas(&x) || (x.name || false) && (src.about(x.lemma) || src.names[x.lemma]) {
					got += x.weight() * 0.8
				} else {
					miss = append(miss, x.lemma)
				}
			}
			f := 0
			for _, s := range reading.Sentences {
				for i := range s.Quantities {
					if src.states(&s.Quantities[i]) {
						f++
					}
				}
			}
			score := got/(tot+0.01) + float64(f)
			if score > best {
				best, bestMiss, bestF = score, strings.Join(miss, ","), f
			}
		}
		fmt.Printf("COV\t%s\t%s\t%v\t%d\t%d\t%.2f\t%s\t%s\n", it.ID, it.Label, r.Verdict, figs, bestF, best-float64(bestF), bestMiss, it.Statement)
	}
}

func accounts(terms []term, t term) bool {
	for _, u := range terms {
		if l := t.against(u); l == same || l == like {
			return true
		}
	}
	return len(t.parts) > 0 && !slices.ContainsFunc(t.parts, func(p term) bool { return !accounts(terms, p) })
}
