package factcheck

// A guard keeps a claim that would decide a part from that, for one reason: it finds a word
// misplaced, leaves a slot open, or finds one in conflict.
type guard struct {
	name string
	ask  func(*alignment)
}

// guards are asked in this order, and all of them: what derives from a claim looks at every slot
// that they leave open. Each has an example in testdata/guards.txt.
var guards = []guard{
	// A word of the part stands in the place of another.
	{"substituted", misplaces((*alignment).substituted)},
	// A name has another role, or what is said is said of another.
	{"inOtherPlace", misplaces((*alignment).inOtherPlace)},
	{"comparedTwice", misplaces((*alignment).comparedTwice)},
	{"ofOtherPerson", misplaces((*alignment).ofOtherPerson)},
	{"ofOtherClause", misplaces((*alignment).ofOtherClause)},
	{"ofComparand", misplaces((*alignment).ofComparand)},
	{"namedAhead", misplaces((*alignment).namedAhead)},
	{"namesake", misplaces((*alignment).namesake)},
	{"saidOfAnother", misplaces((*alignment).saidOfAnother)},
	{"ofSomeElsewhere", misplaces((*alignment).ofSomeElsewhere)},
	{"ofContrary", misplaces((*alignment).ofContrary)},
	{"borrows", misplaces((*alignment).borrows)},
	{"attributed", misplaces((*alignment).attributed)},
	{"ofOtherPhrase", misplaces((*alignment).ofOtherPhrase)},
	{"otherEnd", misplaces((*alignment).otherEnd)},
	{"ofWhoSays", misplaces((*alignment).ofWhoSays)},
	{"ofSameKind", misplaces((*alignment).ofSameKind)},
	{"tangled", misplaces((*alignment).tangled)},
	{"ofOtherTitle", misplaces((*alignment).ofOtherTitle)},
	{"displacing", misplaces((*alignment).displacing)},
	{"attached", misplaces((*alignment).attached)},
	{"ofInnerDeed", misplaces((*alignment).ofInnerDeed)},
	{"deed", (*alignment).deed},
	{"ofAnotherDeed", misplaces((*alignment).ofAnotherDeed)},
	{"bidden", misplaces((*alignment).bidden)},
	{"ofAnotherOwner", misplaces((*alignment).ofAnotherOwner)},
	{"torn", misplaces((*alignment).torn)},
	{"turnedBack", misplaces((*alignment).turnedBack)},
	// The figure is of another thing, or somebody else says it.
	{"holder", (*alignment).holder},
	{"saidByAnother", (*alignment).saidByAnother},
	{"voices", (*alignment).voices},
	{"referents", (*alignment).referents},
	{"figuresBeside", misplaces((*alignment).figuresBeside)},
	{"eachOfTwo", (*alignment).eachOfTwo},
	{"oneOrOther", (*alignment).oneOrOther},
	{"countsOthers", misplaces((*alignment).countsOthers)},
	{"ofOnePlace", (*alignment).ofOnePlace},
	{"notAll", (*alignment).notAll},
	{"placesCompared", (*alignment).placesCompared},
	{"narrowerKind", (*alignment).narrowerKind},
	{"noneSo", (*alignment).noneSo},
	{"ofSeveral", (*alignment).ofSeveral},
	{"otherWhole", (*alignment).otherWhole},
	{"sharesOf", (*alignment).sharesOf},
	{"otherOwner", (*alignment).otherOwner},
	{"framed", (*alignment).framed},
	{"ofAPart", (*alignment).ofAPart},
	{"scaleLeftOut", (*alignment).scaleLeftOut},
	{"ofLast", (*alignment).ofLast},
	{"onlySome", (*alignment).onlySome},
	{"seen", (*alignment).seen},
	{"unsettled", (*alignment).unsettled},
	{"unknown", misplaces((*alignment).unknown)},
	{"shareOut", (*alignment).shareOut},
	// The source says it with negative force.
	{"weakened", (*alignment).weakened},
	{"isAgainst", opens("how many", "against", "not said", (*alignment).isAgainst)},
	{"refusesOutright", (*alignment).refusesOutright},
	{"otherSide", misplaces((*alignment).otherSide)},
	{"ofNone", opens("polarity", "affirmed", "of none", (*alignment).ofNone)},
	{"elsewhereDenied", (*alignment).elsewhereDenied},
	{"almost", (*alignment).almost},
	{"notBut", misplaces((*alignment).notBut)},
	{"deniesElided", opens("polarity", "denied", "denied of it", (*alignment).deniesElided)},
	{"noBearing", opens("cause", "a cause", "no cause", (*alignment).noBearing)},
	{"undeed", (*alignment).undeed},
	{"noRecord", (*alignment).noRecord},
	{"meantFor", (*alignment).meantFor},
	{"refusedThings", (*alignment).refusedThings},
	{"amount", (*alignment).amount},
	{"fared", (*alignment).fared},
	// It says it only of some, of another time, or of how things are as a rule.
	{"asARule", (*alignment).asARule},
	{"hadBeenSo", opens("time", "now", "before", (*alignment).hadBeenSo)},
	{"ofThen", opens("time", "now", "then", (*alignment).ofThen)},
	{"until", opens("time", "now", "until then", (*alignment).until)},
	{"back", opens("time", "now", "then", (*alignment).back)},
	{"otherTurn", (*alignment).otherTurn},
	{"quantified", (*alignment).quantified},
	{"exceeds", (*alignment).exceeds},
	{"former", opens("time", "now", "before", (*alignment).former)},
	{"atFirst", opens("time", "now", "at first", (*alignment).atFirst)},
	{"soFar", opens("time", "so far", "not said", (*alignment).soFar)},
	{"someDenied", opens("which", "all", "some", (*alignment).someDenied)},
	{"ofThose", opens("which", "all", "those who", (*alignment).ofThose)},
	{"ofThoseDone", opens("which", "all", "those who", (*alignment).ofThoseDone)},
	{"confined", (*alignment).confined},
	{"someOfThe", (*alignment).someOfThe},
	{"one", (*alignment).one},
	{"exceptions", (*alignment).exceptions},
	{"subset", (*alignment).subset},
	{"toldBeside", (*alignment).toldBeside},
	{"ofThoseMeant", (*alignment).ofThoseMeant},
	{"besides", (*alignment).besides},
	{"otherPrice", (*alignment).otherPrice},
	{"metOrMissed", (*alignment).metOrMissed},
	{"saysSo", (*alignment).saysSo},
	{"whose", (*alignment).whose},
	{"ran", (*alignment).ran},
	// Two have changed places.
	{"changedPlaces", misplaces((*alignment).changedPlaces)},
	{"dealtOut", misplaces((*alignment).dealtOut)},
}

// misplaces asks what finds a word misplaced, if none was found so before.
func misplaces(finds func(*alignment) bool) func(*alignment) {
	return func(a *alignment) { a.misplaced = a.misplaced || finds(a) }
}

// opens leaves a slot open where the test says so.
func opens(slot, said, found string, test func(*alignment) bool) func(*alignment) {
	return func(a *alignment) {
		if test(a) {
			a.leave(slot, said, found)
		}
	}
}

// guard asks all guards of a claim, and keeps the name of the first that objects.
func (a *alignment) guard() {
	for i := range guards {
		before := a.objections()
		guards[i].ask(a)
		if a.guarded == "" && a.objections() != before {
			a.guarded = guards[i].name
		}
	}
}

// objections are how much keeps an alignment from deciding.
type objections struct {
	misplaced                bool
	missing, conflicts, open int
}

func (a *alignment) objections() objections {
	return objections{a.misplaced, len(a.missing), len(a.conflicts), len(a.open)}
}
