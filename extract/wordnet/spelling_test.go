package wordnet

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFold(t *testing.T) {
	for pair := range strings.FieldsSeq(`stabilise/stabilize stabilised/stabilized stabilisation/stabilization organise/organize
		organisations/organizations digitise/digitize incentivise/incentivize labour/labor labours/labors labourer/laborer
		favourable/favorable neighbourhood/neighborhood harbour/harbor behaviour/behavior colour/color honour/honor
		centre/center centres/centers theatre/theater kilometre/kilometer metres/meters litre/liter fibre/fiber
		defence/defense offence/offense licence/license programme/program programmes/programs catalogue/catalog
		dialogue/dialog analyse/analyze analysed/analyzed paralyse/paralyze travelled/traveled travelling/traveling
		cancelled/canceled labelled/labeled fuelled/fueled modelling/modeling traveller/traveler
		tyre/tire aluminium/aluminum grey/gray fulfil/fulfill enrolment/enrollment skilful/skillful ageing/aging
		judgement/judgment sceptical/skeptical cheque/check anaemia/anemia oestrogen/estrogen paediatric/pediatric
		co-operation/cooperation co-operate/cooperate re-election/reelection`) {
		british, american, _ := strings.Cut(pair, "/")
		assert.Equal(t, american, Fold(british))
		assert.Equal(t, american, Fold(american), "the normal form stays")
	}
	assert.Equal(t, "percent", Fold("per cent"))
	assert.Equal(t, "percent", Fold("Per Cent"))
}

func TestFoldLeavesOtherWords(t *testing.T) {
	for word := range strings.FieldsSeq(`four hour tour pour sour flour your our fourth source course court mourn detour journal
		wise raise rise promise exercise enterprise surprise revise supervise advise advertise merchandise compromise
		precise paradise noise praise otherwise premise Louise franchise televised
		filled filed called pulled rolled killed billed stalled controlled controlling patrolled installed enrolled
		fence hence science sentence evidence conference incidence residence silence
		tonne ton acre genre massacre poet coefficient does shoes toes goes data
		rogue vogue league bus analyses bases crises level total travel long-term year-on-year co-op`) {
		assert.Equal(t, strings.ToLower(word), Fold(word))
	}
}
