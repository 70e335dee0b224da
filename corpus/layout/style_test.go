package layout

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSamplesOfStyles(t *testing.T) {
	for _, s := range styles {
		t.Run(strings.Join(s.forms, " "), func(t *testing.T) {
			transcript, err := Parse("sample", []byte(s.sample))
			require.NoError(t, err)
			require.NoError(t, transcript.Validate())
			got := "\n"
			for _, turn := range transcript.Turns {
				speaker, role := turn.Speaker, ""
				if speaker == "" {
					speaker = "-"
				}
				if turn.Role != "" {
					role = " [" + turn.Role + "]"
				}
				got += turn.Kind.String() + " " + speaker + role + " " + plain(turn.Span.In(transcript.Spoken())) + "\n"
			}
			assert.Equal(t, s.want, got)
		})
	}
}
