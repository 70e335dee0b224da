// Package wordnet answers what a fact checker asks of a dictionary: the base
// form of a word, whether a phrase is a term, and how two words are related.
//
// It holds words, senses and relations of WordNet 3.1, without its glosses,
// people and Latin names, in a table of 3.4 MB that is searched where it lies:
// loading costs nothing, a look-up allocates nothing and may run concurrently.
//
// On the 1,246 pairs of testdata/pairs.txt, written for news about statistics,
// half of them near words and homonyms, what [Relate] calls the same or derived
// is so in 96 of 100 (94 before doubtful pairs were taken out), and no contrast
// is. It misses a third of the synonyms
// there, and more in words it was not fitted to: "none" says little.
//
// A relation is evidence about words, not about a text: a shared sense may be
// one that the text does not mean. That is why only common senses count, and
// why an antonym wins over every likeness.
//
// The table is made by generate.go, which says how to run it; supplement.txt
// holds relations that WordNet lacks.
//
// # Licence
//
// WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
// THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES
// NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. The full notice is in
// the file LICENSE of this folder, and must stay with every copy.
package wordnet
