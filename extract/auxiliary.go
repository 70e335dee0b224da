package extract

import "strings"

// auxiliary is the verb that a form which may stand before its subject is of, "" if none.
func auxiliary(form string) string {
	switch strings.ReplaceAll(form, "’", "'") {
	case "is", "are", "am", "was", "were", "'re", "'m", "'s":
		return "be"
	case "do", "does", "did":
		return "do"
	case "has", "have", "had", "'ve":
		return "have"
	case "will", "wo", "'ll", "shall", "sha":
		return "will"
	case "would", "'d":
		return "would"
	case "can", "ca":
		return "can"
	case "could", "should", "may", "might", "must":
		return form
	}
	return ""
}
