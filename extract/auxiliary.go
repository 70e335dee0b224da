package extract

// auxiliary is the auxiliary that an echo of the question has: "did" for "they knew".
func (q *polar) auxiliary() string {
	w := q.Words[q.echoed]
	if aux := auxiliary(w.Lower); aux != "" || q.verb >= 0 {
		return aux
	}
	return "do"
}
