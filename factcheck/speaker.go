package factcheck

import (
	"strings"

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

// isSpeaker reports whether the term, found outside the sentence, is the subject's name, and
// who has it says "I" in the claim's clause.
func (a *alignment) isSpeaker(t *term, at int) bool {
	return at == len(a.source.Words) && t.name && a.source.names[t.lemma] && a.part.Subject.Has(t.word) && a.firstPerson() && a.source.Words[a.claim.Subject.To-1].Lower == "i"
}

// firstPerson reports whether "I" or "we" is the subject of the claim's clause.
func (a *alignment) firstPerson() bool {
	r := a.claim.Subject
	return r.Len() > 0 && a.source.Words[r.To-1].In("first person")
}

// body reports whether a term is a body that somebody may speak for, or is what the
// heading calls the one that does: "the service" of a fire and rescue service.
func (a *alignment) body(t *term) bool {
	return a.part.body(t) || a.source.hosts[t.lemma] && a.part.Subject.Has(t.word) && a.part.Sentence.Words[t.word].Tag == "NN" && a.part.one(t)
}

// body reports whether a term is a body that somebody may speak for: "the
// ministry", "its federal agency", "officials", not things counted or several bodies.
func (p *part) body(t *term) bool {
	if t.lexeme != nil && !t.lexeme.body || t.lexeme == nil && !lexicon.In("bodies", t.lemma) {
		return false
	}
	words := p.Sentence.Words
	if t.word >= 0 && words[t.word].Tag == "NNS" && !words[t.word].In("sources") && !words[t.word].LemmaIn("own people") {
		return false
	}
	return p.one(t)
}

// one reports whether a body's noun stands for one that is known, or in a headline.
func (p *part) one(t *term) bool {
	words := p.Sentence.Words
	for i := t.word - 1; i >= 0; i-- {
		switch w := words[i]; {
		case w.In("pointers"), w.Tag == "POS", w.Tag == "PRP$", w.Lower == "a", strings.HasPrefix(words[t.word].Tag, "JJ"):
			return true
		case w.LemmaIn("bodies"), w.Upper, strings.HasPrefix(w.Tag, "JJ"):
		default:
			return false
		}
	}
	return t.word >= 0 // a headline's
}

// acts reports whether a term is the body that does what the part says.
func (p *part) acts(t *term) bool {
	verb := p.Sentence.Clauses[p.Clause].Verb
	return verb >= 0 && p.body(t) && !passive(p.Sentence, verb)
}

// impersonal reports whether an official speaks and the clause has no actor of
// its own, so that it is told for the speaker's body.
func (a *alignment) impersonal() bool {
	if a.source.Speaker() == "" {
		return false
	}
	for i := a.claim.Subject.From; i < a.claim.Subject.To; i++ {
		if w := a.source.Words[i]; w.Upper && i > 0 && w.Class == extract.Content || w.Tag == "PRP" {
			return false
		}
	}
	return true
}
