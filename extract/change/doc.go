// Package change is the lexicon of change: the verbs, nouns and adjectives that
// say which way a thing goes, how it stands to a figure, or how it compares.
//
// The words are in extract/lexicon/tables/change.txt, with the sentences that
// prove them. [Find] finds them in a sentence, phrases and parted particles
// ("drove prices down") included. It says which way the word points, not what
// the sentence claims: negation, hedges and the thing that changes are for the
// reader of clauses.
package change
