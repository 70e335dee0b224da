package extract

import (
	"slices"
	"strings"

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
		j--
		for j >= 0 && (p.phrases[j].kind == comma || p.phrases[j].kind == closing) {
			j = p.outside(j - 1)
		}
		if j >= 0 && p.phrases[j].kind == nominal {
			return p.chain(j)
		}
		return Range{}
	case nominal:
		if p.phrases[j].pronoun {
			return Range{}
		}
		return p.chain(j)
	case comma:
		if !ph.finite {
			if j > 0 && p.phrases[j-1].kind == nominal && !p.phrases[j-1].figure && p.moves(p.phrases[k].To-1) {
				return p.chain(j - 1)
			}
			return p.before(k)
		}
		for o := j - 1; o > 0; o-- {
			switch p.phrases[o].kind {
			case boundary:
				return p.before(k)
			case comma:
				if p.phrases[o-1].kind == nominal {
					return p.chain(o - 1)
				}
			}
		}
	}
	return p.before(k)
}

// before is the subject of the verbal before phrase k.
func (p *parse) before(k int) Range {
	for k--; k >= 0; k-- {
		if p.phrases[k].kind == verbal {
			return p.phrases[k].subject
		}
	}
	return Range{}
}

// outside is the last phrase up to k that is not in brackets that end at k.
func (p *parse) outside(k int) int {
	if k < 0 || p.phrases[k].kind != closing {
		return k
	}
	for o := k - 1; o >= 0; o-- {
		if p.phrases[o].kind == opening {
			return o - 1
		}
	}
	return k - 1
}

// chain is the noun phrases that end in the nominal k: "exports of timber to
// the islands".
func (p *parse) chain(k int) Range {
	from := k
	for from >= 2 {
		link, head := &p.phrases[from-1], &p.phrases[from-2]
		if link.kind == verbal && link.finite && link.relative {
			return link.subject
		}
		if head.kind != nominal || head.pronoun {
			break
		}
		if link.kind == conjunction && from >= 3 && p.phrases[from-3].kind == verbal {
			break // "sold cars and profits rose"
		}
		if link.kind != preposition && link.kind != conjunction && (link.kind != verbal || link.finite) {
			break
		}
		from -= 2
	}
	if from == 1 && p.phrases[0].kind == verbal && p.phrases[0].relative {
		return p.phrases[0].subject
	}
	return Range{p.phrases[from].From, p.phrases[k].To}
}

// concept names what figure i measures or counts.
func (p *parse) concept(i int) []string {
	own := p.own(i)
	k := p.phraseOf[i] - 1
	var holder Range
	aside := false
walk:
	for k >= 0 {
		ph := &p.phrases[k]
		switch ph.kind {
		case verbal:
			holder = ph.subject
			if holder.Len() == 0 && len(own) == 0 {
				own = nil
			}
			break walk
		case opening:
			aside = true
			k--
		case closing:
			k = p.outside(k)
		case preposition:
			k--
			if k < 0 || p.phrases[k].kind != nominal || p.phrases[k].figure {
				continue
			}
			if !p.phrases[k].pronoun && len(own) == 0 {
				own = append(own, p.chain(k))
				for k > 0 && p.phrases[k].From > own[len(own)-1].From {
					k--
				}
			}
			k--
		case nominal:
			if ph.figure && aside && len(own) == 0 {
				return p.stated[p.figureIn(k)].Concept
			}
			if !ph.figure && !ph.pronoun && len(own) == 0 {
				own = append(own, p.chain(k))
			}
			k--
		case comma, conjunction:
			k--
		case pronominal, boundary:
			break walk
		}
	}
	if holder.Len() > 0 {
		own = append(own, holder)
	}
	return p.texts(own)
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

// own is what stands with figure i in its noun phrase, or what it is a part of.
func (p *parse) own(i int) []Range {
	ph := p.phrases[p.phraseOf[i]]
	if slices.Contains(p.kept[ph.From:ph.To], true) {
		r := ph.Range
		for k := p.phraseOf[i] + 1; k+1 < len(p.phrases) && p.phrases[k].kind == preposition && p.phrases[k+1].kind == nominal && !p.phrases[k+1].figure && p.attributive(i); k += 2 {
			r.To = p.phrases[k+1].To
		}
		return []Range{r}
	}
	if p.stated[i].Quantity.Unit.Dimension == quantity.Count {
		return nil
	}
	k := p.phraseOf[i] + 1
	if k+1 < len(p.phrases) && p.lower(k) == "of" && p.phrases[k+1].kind == nominal {
		r := p.phrases[k+1].Range
		for k += 2; k+1 < len(p.phrases) && p.lower(k) == "of" && p.phrases[k+1].kind == nominal; k += 2 {
			r.To = p.phrases[k+1].To
		}
		return []Range{r}
	}
	return nil
}

// attributive reports whether figure i stands before a noun of its phrase.
func (p *parse) attributive(i int) bool {
	ph := p.phrases[p.phraseOf[i]]
	return slices.Contains(p.kept[min(p.at[i].To, ph.To):ph.To], true)
}

// texts are the words of noun phrases that name something.
func (p *parse) texts(phrases []Range) []string {
	var out []string
	for _, r := range phrases {
		var b strings.Builder
		for i := r.From; i < r.To; i++ {
			w := &p.Words[i]
			if !p.kept[i] {
				continue
			}
			if b.Len() > 0 && (i == r.From || !p.kept[i-1] || p.Words[i-1].Span.End < w.Span.Start) {
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
