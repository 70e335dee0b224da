package factcheck

import (
	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/factcheck/quotation"
)

// An office is what a part speaks of, where that is one: "the minister". Its holder may
// say the same as "I" or "we". It is read when it is asked for.
type office struct {
	quotes *quotation.Index
	read   bool
	credit *quotation.Credit
}

func (p *part) officer() *quotation.Credit {
	if o := &p.office; !o.read && o.quotes != nil {
		o.read, o.credit = true, p.readOffice()
	}
	return p.office.credit
}

func (p *part) readOffice() *quotation.Credit {
	r := p.Subject
	if r.Len() < 2 || r.Len() > 6 || p.Sentence.Words[r.From].Tag != "DT" {
		return nil
	}
	for i := r.From; i < r.To; i++ {
		if w := p.Sentence.Words[i]; w.Class == extract.Punct || w.Tag == "CC" || w.Class == extract.Figure {
			return nil
		}
	}
	words := p.Sentence.Words
	text := p.Sentence.Transcript.Text[words[r.From].Span.Start:words[r.To-1].Span.End]
	if !quotation.IsRole(text) {
		return nil
	}
	return p.office.quotes.Credit(text)
}

// speaksOfSelf reports whether the term is of an office that the part speaks of, and its
// holder says "I" or "we" in the claim's clause.
func (a *alignment) speaksOfSelf(t *term) bool {
	p := a.part
	if !p.Subject.Has(t.word) || a.source.Turn < 0 || p.officer() == nil || !a.firstPerson() {
		return false
	}
	return p.officer().Of(a.source.Transcript, a.source.Turn) == quotation.One
}

// firstPerson reports whether "I" or "we" is the subject of the claim's clause.
func (a *alignment) firstPerson() bool {
	r := a.claim.Subject
	return r.Len() > 0 && lexicon.In("first person", a.source.Words[r.To-1].Lower)
}
