package extract

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract/change"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/quantity"
)

// subject is the noun phrases that the verbal k speaks of.
func (p *parse) subject(k int) Range {
	ph := &p.phrases[k]
	j := p.outside(k - 1)
	if j < 0 {
		return Range{}
	}
	switch p.phrases[j].kind {
	case pronominal:
		ph.relative = true
		for j--; j >= 0 && (p.phrases[j].kind == comma || p.phrases[j].kind == closing); {
			if p.phrases[j].kind == comma {
				j--
			} else {
				j = p.outside(j)
			}
		}
		if j >= 0 && p.phrases[j].kind == nominal {
			return p.restricted(j)
		}
		return Range{}
	case verbal:
		if j >= 2 && p.phrases[j-1].pronoun && p.phrases[j-2].kind == nominal {
			return p.chain(j - 2) // "the brand it bought was sold"
		}
	case nominal:
		switch {
		case p.phrases[j].pronoun:
			return p.antecedent(j)
		case p.phrases[j].figure && !p.named(j) && !p.counts(j), p.controlled(k) && p.isObject(j):
			return p.subjectBefore(k)
		}
		return p.chain(j)
	case comma:
		if !ph.finite {
			if j > 0 && p.phrases[j-1].kind == nominal && !p.phrases[j-1].figure && !p.predicated(j-1) && p.moves(ph.To-1) {
				return p.chain(j - 1)
			}
			return p.subjectBefore(k)
		}
		for o := j - 1; o > max(0, j-reach) && p.phrases[o].kind != boundary; o-- {
			if p.phrases[o].kind == comma && p.phrases[o-1].kind == nominal {
				return p.chain(o - 1)
			}
		}
	}
	return p.subjectBefore(k)
}

// subjectBefore is the subject of the verbal before phrase k, a finite one if k is.
func (p *parse) subjectBefore(k int) Range {
	finite := p.phrases[k].finite
	for far := k - reach; k > max(0, far); {
		k--
		if p.phrases[k].kind == verbal && (p.phrases[k].finite || !finite) {
			return p.phrases[k].subject
		}
	}
	return Range{}
}

// antecedent is what the pronoun k stands for, if the sentence has named it:
// the subject of an earlier verb.
func (p *parse) antecedent(k int) Range {
	switch p.lower(k) {
	case "it", "he", "she", "they":
		return p.subjectBefore(k)
	}
	return Range{}
}

// controlled reports whether the verbal k leaves its subject to the verb before it:
// an infinitive, unless the thing before it is what changes ("expects prices
// to rise"), and "having".
func (p *parse) controlled(k int) bool {
	ph := p.phrases[k]
	switch first := &p.Words[ph.From]; {
	case first.Lower == "having":
		return true
	case first.Tag != "TO":
		return false
	}
	return !slices.ContainsFunc(p.changesIn(ph.Range), func(c change.Change) bool {
		return c.Changes == change.Subject || c.Changes == change.Either
	})
}

// isObject reports whether a verb stands before the nominal k and what it is a
// part of.
func (p *parse) isObject(k int) bool {
	for far := k - reach; k >= max(2, far) && p.phrases[k-1].kind == preposition && p.phrases[k-2].kind == nominal; {
		k -= 2
	}
	return k > 0 && p.phrases[k-1].kind == verbal || k > 1 && p.phrases[k-1].kind == preposition && p.phrases[k-2].kind == verbal
}

// predicated reports whether there is a verb in the stretch without commas
// that ends at phrase k.
func (p *parse) predicated(k int) bool {
	for far := k - reach; k >= max(0, far) && p.phrases[k].kind != comma && p.phrases[k].kind != boundary; k-- {
		if p.phrases[k].kind == verbal {
			return true
		}
	}
	return false
}

// outside is the last phrase up to k that is not in brackets that end at k.
func (p *parse) outside(k int) int {
	if k < 0 || p.phrases[k].kind != closing {
		return k
	}
	for o := k - 1; o >= max(0, k-reach); o-- {
		if p.phrases[o].kind == opening {
			return o - 1
		}
	}
	return k - 1
}

// chain is the noun phrases that end in the nominal k, as the subject of a
// verb: "exports of timber to the islands", "boots and shoes".
func (p *parse) chain(k int) Range {
	from, list := k, false
	for from >= max(2, k-maxChain) {
		link, head := &p.phrases[from-1], &p.phrases[from-2]
		if link.kind == verbal && link.finite && link.relative {
			return link.subject
		}
		if link.kind == preposition && from >= 3 && p.participle(from-2) && p.phrases[from-3].kind == nominal {
			from -= 3 // "goods made in Velmora"
			continue
		}
		if head.kind != nominal || head.pronoun || head.figure && !p.named(from-2) && !p.counts(from-2) || p.named(from) && lexicon.In("leading to instances", p.lower(from-1)) {
			break
		}
		if link.kind == conjunction && from >= 3 && p.phrases[from-3].kind == verbal {
			break // "sold cars and profits rose"
		}
		list = list || link.kind == conjunction
		if link.kind == comma && list && !head.figure && (from == 2 || p.parts(from-3)) {
			from -= 2 // "boots, hats and shoes"
			continue
		}
		if link.kind != preposition && link.kind != conjunction && !p.participle(from-1) {
			break
		}
		from -= 2
	}
	if from == 1 && p.phrases[0].kind == verbal && p.phrases[0].relative {
		return p.phrases[0].subject
	}
	return Range{p.phrases[from].From, p.phrases[k].To}
}

// participle reports whether the verbal k is one that follows its noun: "goods
// made in Velmora".
func (p *parse) participle(k int) bool {
	ph := p.phrases[k]
	return ph.kind == verbal && ph.Len() == 1 && p.Words[ph.From].Tag == "VBN"
}

// restricted is the noun phrases that end in the nominal k where it is no
// subject: what follows a verb or a conjunction.
func (p *parse) restricted(k int) Range {
	from := k
	for from >= max(2, k-maxChain) && p.lower(from-1) == "of" && p.phrases[from-2].kind == nominal && !p.phrases[from-2].pronoun && !p.phrases[from-2].figure {
		from -= 2
	}
	return Range{p.phrases[from].From, p.phrases[k].To}
}

// following extends the nominal k by the noun phrases after it that restrict
// it, led by one of the prepositions.
func (p *parse) following(k int, prepositions ...string) Range {
	r := p.phrases[k].Range
	far := k + maxChain
	for k++; k+1 < min(len(p.phrases), far) && p.phrases[k].kind == preposition && slices.Contains(prepositions, p.lower(k)) &&
		p.phrases[k+1].kind == nominal && !p.phrases[k+1].figure && !p.phrases[k+1].pronoun; k += 2 {
		r.To = p.phrases[k+1].To
	}
	return r
}

// concept names what figure i measures or counts: what stands in its noun
// phrase or leads to it ("a price of $3"), then the subject of its verb.
func (p *parse) concept(i int) []string {
	q := &p.stated[i].Quantity
	if q.Weak {
		return nil // "one of the best": nothing is measured
	}
	var phrases []Range
	add := func(r Range) bool {
		if len(p.texts(i, r)) == 0 {
			return false
		}
		phrases = append(phrases, r)
		return true
	}
	k := p.phraseOf[i]
	if own := p.own(i); own.Len() > 0 && add(own) && !p.attributive(i) && own.From == p.phrases[k].From && k > 0 && p.parts(k-1) {
		return p.texts(i, phrases...) // "…, rents 4 %": a subject whose verb is left out
	}
	if said := p.converts(i); said >= 0 && len(phrases) == 0 {
		return p.stated[said].Concept
	}
	if len(phrases) > 0 && p.adjunct(i, k) {
		return p.texts(i, phrases...)
	}
	linked := true // nothing but prepositions, or one comma, between phrase k and the figure
	far := k - reach
walk:
	for k--; k >= max(0, far); k-- {
		ph := &p.phrases[k]
		switch ph.kind {
		case verbal:
			if before := p.outside(k - 2); p.moves(ph.To-1) && before >= 0 && p.phrases[k-1].kind == comma && p.phrases[before].figure && len(phrases) == 0 {
				return p.stated[p.figureIn(before)].Concept // "a profit of $4m, up 5 %"
			}
			p.holders[i] = ph.subject
			break walk
		case pronominal, boundary:
			break walk
		case closing:
			k = p.outside(k) + 1
		case comma:
			last := p.phraseOf[i] - 1
			linked = linked && (k == last || k == last-1 && p.phrases[last].kind == preposition)
		case conjunction:
			linked = false
		case preposition:
			if p.lower(k) == "with" && len(phrases) > 0 && k > 0 && p.phrases[k-1].kind == nominal && !p.phrases[k-1].pronoun && p.named(k-1) {
				p.holders[i] = p.chain(k - 1) // "a city with rents of $900"
				break walk
			}
		case nominal:
			if k == p.phraseOf[i]-1 && q.Unit.Dimension == "time" || ph.pronoun || !linked || len(phrases) > 0 || !p.named(k) {
				continue
			}
			r := p.restricted(k)
			add(r)
			for p.phrases[k].From > r.From {
				k--
			}
			if p.adjunct(-1, k) || k > 0 && p.parts(k-1) && p.lower(p.phraseOf[i]-1) == "by" {
				break walk // "…, and rents by 4 %"
			}
		}
	}
	if len(phrases) == 0 && p.holders[i].Len() == 0 && i > 0 && k >= 0 && p.lower(k) == ";" {
		p.holders[i] = p.holders[i-1] // "rents average $900 in the north; $700 in the south"
	}
	add(p.holders[i])
	return p.texts(i, phrases...)
}

// adjunct reports whether what figure i measures, in phrase k, stands in a
// phrase of circumstance ("on turnover of $4m"), which is not the subject's.
func (p *parse) adjunct(i, k int) bool {
	if k == 0 || p.phrases[k-1].kind != preposition {
		return false
	}
	switch p.lower(k - 1) {
	case "of", "at", "by", "between":
		return false
	case "with": // "a city with rents of $900"
		return k < 2 || p.phrases[k-2].kind != nominal || p.phrases[k-2].pronoun || !p.named(k-2)
	case "to", "from":
		return i < 0 || p.attributive(i) // not "fell to 4 % of output"
	}
	return true
}

// parts reports whether phrase k is a comma or conjunction.
func (p *parse) parts(k int) bool {
	return p.phrases[k].kind == comma || p.phrases[k].kind == conjunction
}

// named reports whether a noun of phrase k names a thing.
func (p *parse) named(k int) bool {
	ph := p.phrases[k]
	for i := ph.From; i < ph.To; i++ {
		if p.kept[i] && (!ph.figure || !strings.HasPrefix(p.Words[i].Tag, "JJ")) {
			return true
		}
	}
	return false
}

// counts reports whether phrase k is things counted: "two provinces".
func (p *parse) counts(k int) bool {
	return slices.Contains(p.counted[p.phrases[k].From:p.phrases[k].To], true)
}

// figureIn is the last figure of phrase k.
func (p *parse) figureIn(k int) int {
	for i := p.phrases[k].To - 1; i >= p.phrases[k].From; i-- {
		if p.figure[i] > 0 {
			return p.figure[i] - 1
		}
	}
	return 0
}

// own is what stands with figure i in its noun phrase, or what it is a part of;
// it may be empty.
func (p *parse) own(i int) Range {
	k := p.phraseOf[i]
	if p.named(k) {
		if p.attributive(i) {
			return p.following(k, "of", "in", "on", "with", "from", "to")
		}
		return p.phrases[k].Range
	}
	if p.stated[i].Quantity.Unit.Dimension == quantity.Count {
		return Range{}
	}
	if next := p.held(k); next > 0 {
		return p.following(next, "of", "from", "to")
	}
	if k+3 < len(p.phrases) && p.phrases[k+1].kind == opening && p.phrases[k+3].kind == closing {
		k += 3 // "8 miles (13 km) of road"
	}
	if k+2 < len(p.phrases) && p.phrases[k+2].kind == nominal && !p.phrases[k+2].pronoun {
		dimension := p.stated[i].Quantity.Unit.Dimension
		money := len(dimension) == 3 && dimension == strings.ToUpper(dimension) // "USD"
		switch p.lower(k + 1) {
		case "of":
			return p.following(k+2, "of")
		case "in", "for":
			// "$4m in fees", "$4m for tickets", not "in the north"
			if money && p.Words[p.phrases[k+2].From].Tag != "DT" && !p.Words[p.phrases[k+2].From].Upper {
				return p.following(k+2, "of")
			}
		}
	}
	return Range{}
}

// held is the nominal that ends a noun phrase whose figures are parted by
// commas or brackets: "a 5-year, 3 km (2 mile) journey"; 0 if k is no such.
func (p *parse) held(k int) int {
	if tag := p.Words[p.phrases[k].From].Tag; tag != "DT" && tag != "PRP$" && (k == 0 || p.phrases[k-1].kind != comma && p.phrases[k-1].kind != opening) {
		return 0
	}
	parted := false
	far := k + reach
	for k++; k < min(len(p.phrases), far); k++ {
		switch ph := &p.phrases[k]; {
		case ph.kind == opening || ph.kind == closing || ph.kind == comma:
			parted = true
		case ph.kind == nominal && ph.figure && !p.named(k):
		case ph.kind == nominal && parted && (p.phrases[k-1].kind == closing || ph.figure) && nounPhraseGoesOn(p.Words[ph.From].Tag):
			return k
		default:
			return 0
		}
	}
	return 0
}

func nounPhraseGoesOn(tag string) bool {
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || tag == "CD"
}

// attributive reports whether figure i stands before a noun of its phrase.
func (p *parse) attributive(i int) bool {
	ph := p.phrases[p.phraseOf[i]]
	return slices.Contains(p.kept[min(p.at[i].To, ph.To):ph.To], true)
}

// texts are the words of noun phrases that name something, without those of
// the figure.
func (p *parse) texts(figure int, phrases ...Range) []string {
	var out []string
	for _, r := range phrases {
		var b strings.Builder
		for i := r.From; i < r.To; i++ {
			w := &p.Words[i]
			if !p.kept[i] && (!p.counted[i] || p.figure[i] == figure+1) {
				continue
			}
			if b.Len() > 0 && (i == r.From || !p.kept[i-1] && !p.counted[i-1] || p.Words[i-1].Span.End < w.Span.Start) {
				b.WriteByte(' ')
			}
			b.WriteString(w.Span.In(p.Transcript.Text))
		}
		if text := b.String(); text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}
