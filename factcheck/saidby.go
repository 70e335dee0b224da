package factcheck

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/extract"
	"github.com/presscheck/presscheck/extract/lexicon"
	"github.com/presscheck/presscheck/extract/wordnet"
)

// Who is said to have said it, where the one who speaks only tells what others say.

// named is whom the text says to have said it, speaker or not; "" if it names nobody.
func (a attribution) named() string {
	if a.party != "" {
		return a.party
	}
	for _, c := range a.credits {
		if !lexicon.In("pronouns that report", strings.ToLower(c)) {
			return c
		}
	}
	return ""
}

// saidByAnother leaves open what the part has somebody say and the source another: "the port says
// that it is safe, the union that it is not".
func (a *alignment) saidByAnother() {
	name := a.part.by
	if by := a.part.Sentence.SaidBy(tellsAt(a.part.Claim)); name == "" && a.part.Sentence.Names(by) {
		name = oneLine(textOf(a.part.Sentence, by))
	}
	if by := a.source.saidByOther(tellsAt(a.claim), name); by.Len() > 0 {
		a.leave("speaker", name, small(a.source.Sentence, by))
	}
}

// tellsAt is the word at which a claim tells what it tells: its figure, else its verb.
func tellsAt(c *extract.Claim) int {
	if q := c.Quantity; q != nil {
		return c.Sentence.At(q.Number.Start)
	}
	return max(c.Sentence.Clauses[c.Clause].Verb, c.Own.From)
}

// saidByOther is whom the source names as saying what word i is part of, if that is not the given
// one; empty if it may be.
func (s *source) saidByOther(i int, name string) extract.Range {
	by := s.SaidBy(i)
	if name == "" || !s.Names(by) || s.Words[i].Voice == extract.Vouched && s.Speaker() != "" || calls(name, s.Words[by.From:by.To]) {
		return extract.Range{}
	}
	return by
}

// calls reports whether a name may be of whom the words name: it names nobody in particular, "an
// official", or they share a word, and not each has others beside, as the health minister and the
// minister of trade have.
func calls(name string, words []extract.Word) bool {
	said := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(name, "'s", "")), func(r rune) bool { return strings.ContainsRune(" ,.", r) })
	for i, w := range said {
		said[i] = strings.Trim(w, "'’")
	}
	said = slices.DeleteFunc(said, func(w string) bool { return w == "" })
	if len(said) == 0 || initials(said, words) || nobodyInParticular(name, said) {
		return true
	}
	if said[0] == "only" && words[0].Lower != "only" {
		return false
	}
	shared, more := 0, 0
	for _, v := range words {
		switch {
		case v.Class != extract.Content || v.Tag == "POS":
		case slices.ContainsFunc(said, func(w string) bool { return alikeName(w, v) }):
			shared++
		default:
			more++
		}
	}
	left := slices.ContainsFunc(said, func(w string) bool {
		return len(w) > 1 && !extract.Listed(w, extract.Light) && !slices.ContainsFunc(words, func(v extract.Word) bool { return alikeName(w, v) })
	})
	return shared > 0 && !(left && (more > 0 || slices.Contains(said, "and")))
}

// nobodyInParticular reports whether a name, whose words are given, leaves open who it is: "officials",
// "a utility".
func nobodyInParticular(name string, words []string) bool {
	last := words[len(words)-1]
	if lexicon.In("nobody in particular", wordnet.Lemma(last, wordnet.Noun)) {
		return true
	}
	one := words[0] != "the" && words[0] != "its" && words[0] != "their" && !strings.Contains(name, "'s ") && wordnet.Lemma(last, wordnet.Noun) == last
	return one && strings.HasSuffix(name, last) // no capital
}

// initials reports whether a word on one side is put together of those that words on the other begin
// with: the CFA for the Coast Fishing Authority.
func initials(name []string, words []extract.Word) bool {
	var long []string
	for _, v := range words {
		long = append(long, v.Lower)
	}
	return abbreviates(long, name) || abbreviates(name, long)
}

func abbreviates(short, long []string) bool {
	var first strings.Builder
	for _, w := range long {
		if w != "the" && w != "of" && w != "and" && w != "for" {
			first.WriteByte(w[0])
		}
	}
	return slices.ContainsFunc(short, func(w string) bool { return len(w) > 1 && strings.HasPrefix(first.String(), w) })
}

// alikeName reports whether a word of a name is the given one, in another number or as an
// adjective of it: "Venezuelan".
func alikeName(w string, v extract.Word) bool {
	const stem = 5 // letters
	return v.Lower == w || v.Lemma == wordnet.Lemma(w, wordnet.Noun) || v.Upper && len(w) > stem && len(v.Lower) > stem && w[:stem] == v.Lower[:stem]
}
