// Package factcheck checks free-text statements against transcripts and says,
// with the passages that decide, whether they agree.
//
// A verdict says what the transcripts say, never what is true in the world:
// what everybody knows does not count. Supported needs every content word and
// figure of the statement accounted for by what a speaker said; Refuted needs
// a claim that is comparable in every slot and differs in one. All else is
// NotEnough, with the nearest claim and what is missing in it.
//
// A statement is read by the same extractor as the transcripts. Each of its
// claims is laid against the claims of the candidate passages, slot by slot:
// words, figure, direction, comparison, streak, period, polarity, stance,
// speaker. The rules are in the comment of judge, how figures compare in that
// of compareFigures, and quotations are the business of package quotation.
//
// Claims of several transcripts that contradict each other are
// conflicting evidence, unless the same speaker made them: then the later
// counts (see settle). Relative periods of a statement are read as of the day
// of each transcript.
//
// Beside its verdict a finding has a [Basis], which [Report.OnBasis] sets a
// limit to, and flags that do not change it (see [Flag]).
//
// # What is never judged
//
// Questions, commands and opinions that no speaker voiced; irony; whether a
// cause that was stated is one; arithmetic that takes figures of different
// things, or more steps than a sum, a difference, a share or a ratio (see
// derive).
package factcheck
