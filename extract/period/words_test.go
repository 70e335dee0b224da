package period

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The readers ask for words by name, and a word that the tables do not hold is
// never found.
func TestVocabularyHoldsWhatReadersAskFor(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	calls := regexp.MustCompile(`\.(?:is|skip)\(.*|\{"[a-z -.]+", \w+|strings\.Fields\("[a-z .']+"`)
	literals := regexp.MustCompile(`"([^"]+)"`)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, call := range calls.FindAllString(string(source), -1) {
			for _, literal := range literals.FindAllStringSubmatch(call, -1) {
				for _, w := range strings.Fields(literal[1]) {
					if isLetter(w[0]) {
						assert.True(t, vocabulary[w] != nil && len(w) <= longestWord, "%s: %s", file, w)
					}
				}
			}
		}
	}
}
