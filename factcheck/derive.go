package factcheck

// derive judges a part by arithmetic on figures of the record (rule 9). The
// form of the part says which figures it needs and what is done with them: no
// figures are tried at random. The finding prints the sum and quotes each
// passage that a figure stands in.
//
// A derivation decides nothing where a figure is not to be had, where several
// are equally near, or where the rounding of the figures leaves it open.
func (c *Checker) derive(p *part) (Finding, bool) {
	if p.Negated {
		return Finding{}, false
	}
	for _, derivation := range [...]func(*Checker, *part) (Finding, bool){
		(*Checker).deriveChange, (*Checker).deriveComparison, (*Checker).deriveShare,
		(*Checker).deriveRate, (*Checker).deriveCourse, (*Checker).deriveBefore, (*Checker).deriveRest, (*Checker).deriveJoint, (*Checker).deriveTally,
	} {
		if f, ok := derivation(c, p); ok && c.follows(p, f) {
			return f, true
		}
	}
	return Finding{}, false
}
