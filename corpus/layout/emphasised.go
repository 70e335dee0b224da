package layout

import (
	"slices"
	"strings"

	"github.com/presscheck/presscheck/corpus"
)

// Questions without any label, which are in bold or in italics from end to end
// of their paragraphs:
//
//	**Is the fall in prices over?**
//
//	It is not.
//
// What comes after them is an answer, of an unnamed speaker unless it has a
// label.

// addEmphasised adds to the labels those of questions in bold and of their
// answers. A single one is taken for a heading. The format may tell which
// paragraphs are in bold, by the byte that they begin at.
func addEmphasised(text string, labels []label, from int, bold map[int]bool) []label {
	var found []label
	questions := 0
	open := false // the paragraph before is a question in bold
	for block := range blocks(text, corpus.Span{Start: max(from, start(text)), End: len(text)}) {
		at, labelled := slices.BinarySearchFunc(labels, block.Start, func(l label, at int) int { return l.span.Start - at })
		n := emphasised(block.In(text))
		strong := n > 0 || bold[block.Start]
		switch {
		case labelled || at > 0 && labels[at-1].mark == question && !open && strong:
			open = false
		case strong && open:
		case strong && asks(strings.TrimRight(block.In(text), emphasis)):
			found = append(found, label{span: corpus.Span{Start: block.Start, End: block.Start + n}, style: "bold questions", mark: question})
			questions++
			open = true
		case !strong && open:
			if !unspoken(block.In(text)) {
				found = append(found, label{span: corpus.Span{Start: block.Start, End: block.Start}, mark: answer})
				open = false
			}
		}
	}
	if questions < 2 {
		return labels
	}
	found = append(found, labels...)
	slices.SortStableFunc(found, func(a, b label) int { return a.span.Start - b.span.Start })
	return found
}

// emphasised is how many signs of emphasis a paragraph is between; 0 if it is
// not, or a part of it is not.
func emphasised(block string) int {
	n := countLeft(head(block, 4), emphasis)
	if n == 0 || n > 3 || len(block) < 3*n {
		return 0
	}
	marks, inside := block[:n], block[n:len(block)-n]
	if !strings.HasSuffix(block, marks) || strings.Contains(inside, marks) || strings.HasPrefix(inside, " ") {
		return 0
	}
	return n
}

// addAnswers adds to labels that are all of questions those of the answers, which
// are the paragraphs below each question.
func addAnswers(text string, labels []label) []label {
	if len(labels) < 2 || slices.ContainsFunc(labels, func(l label) bool { return l.mark != question }) {
		return labels
	}
	var all []label
	for i, l := range labels {
		all = append(all, l)
		end := len(text)
		if i+1 < len(labels) {
			end = labels[i+1].span.Start
		}
		asked := false
		for block := range blocks(text, corpus.Span{Start: l.span.End, End: end}) {
			if asked {
				all = append(all, label{span: corpus.Span{Start: block.Start, End: block.Start}, mark: answer})
				break
			}
			asked = asks(block.In(text))
		}
	}
	return all
}
