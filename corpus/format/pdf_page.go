package format

import (
	"errors"
	"math"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"
)

// A run is words drawn at one go.
type run struct {
	text string
	x, y float64 // where it begins, upwards and to the right, in points
	end  float64 // where it ends
	size float64 // of the letters
}

// A matrix maps a point x, y to ax+cy+e, bx+dy+f.
type matrix struct{ a, b, c, d, e, f float64 }

// then is m and after it n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func shift(x, y float64) matrix { return matrix{1, 0, 0, 1, x, y} }

// What turns pages upright.
var rotations = map[int64]matrix{0: {a: 1, d: 1}, 90: {b: -1, c: 1}, 180: {a: -1, d: -1}, 270: {b: 1, c: -1}}

// textState is what operators set, and "q" keeps until "Q".
type textState struct {
	page       matrix
	font       *pdfFont
	size       float64
	characters float64 // space after each
	words      float64 // space after each space
	scale      float64
	leading    float64
	rise       float64
}

// A painter goes through the content of one page.
type painter struct {
	*walker
	textState
	kept       []textState
	line, text matrix
	named      map[string]*pdfFont // by the names in the resources at hand
	depth      int                 // of forms in one another
	runs       []run
}

const (
	maxForms = 8    // in one another
	maxKept  = 1000 // states in one another
)

func (p *painter) page(page pdf.Value, from inherited) error {
	upright, ok := rotations[(from.rotate%360+360)%360]
	if !ok {
		upright = rotations[0]
	}
	p.textState = textState{page: upright, scale: 1}
	contents := page.Key("Contents")
	var all []byte
	for i := range max(1, contents.Len()) {
		stream := contents
		if contents.Kind() == pdf.Array {
			stream = contents.Index(i)
		}
		data, err := p.stream(stream)
		if err != nil {
			return err
		}
		all = append(append(all, data...), '\n')
	}
	return p.paint(all, from.resources)
}

// paint goes through operators, each after its operands.
func (p *painter) paint(content []byte, resources pdf.Value) error {
	defer func(named map[string]*pdfFont) { p.named = named }(p.named)
	p.named = map[string]*pdfFont{}
	var args []pdfToken
	for l := (pdfLexer{content}); ; {
		token := l.next()
		switch {
		case token.kind == pdfEnd:
			return nil
		case token.kind != pdfOperator || strings.Contains("[]<<>>", token.text):
			args = append(args, token)
			continue
		case token.text == "ID":
			l.skipImage()
		default:
			if err := p.operate(token.text, args, resources); err != nil {
				return err
			}
		}
		args = args[:0]
	}
}

func (p *painter) operate(operator string, args []pdfToken, resources pdf.Value) error {
	n := func(fromLast int) float64 { return last(args, fromLast).number }
	switch operator {
	case "q":
		if len(p.kept) == maxKept {
			return errors.New("broken: states are kept without end")
		}
		p.kept = append(p.kept, p.textState)
	case "Q":
		if len(p.kept) > 0 {
			p.textState = p.kept[len(p.kept)-1]
			p.kept = p.kept[:len(p.kept)-1]
		}
	case "cm":
		p.textState.page = matrix{n(5), n(4), n(3), n(2), n(1), n(0)}.then(p.textState.page)
	case "BT":
		p.moveTo(shift(0, 0))
	case "Tm":
		p.moveTo(matrix{n(5), n(4), n(3), n(2), n(1), n(0)})
	case "Td":
		p.moveTo(shift(n(1), n(0)).then(p.line))
	case "TD":
		p.leading = -n(0)
		p.moveTo(shift(n(1), n(0)).then(p.line))
	case "T*":
		p.nextLine()
	case "Tf":
		p.size = n(0)
		return p.setFont(last(args, 1).text, resources)
	case "Tc":
		p.characters = n(0)
	case "Tw":
		p.words = n(0)
	case "Tz":
		p.scale = n(0) / 100
	case "TL":
		p.leading = n(0)
	case "Ts":
		p.rise = n(0)
	case "Tj", "TJ":
		p.show(args)
	case "'":
		p.nextLine()
		p.show(args)
	case `"`:
		p.words, p.characters = n(2), n(1)
		p.nextLine()
		p.show(args[max(0, len(args)-1):])
	case "Do":
		return p.form(resources.Key("XObject").Key(last(args, 0).text), resources)
	}
	return nil
}

// last is the nth operand before the last.
func last(args []pdfToken, n int) pdfToken {
	if n >= len(args) {
		return pdfToken{}
	}
	return args[len(args)-1-n]
}

func (p *painter) moveTo(m matrix) { p.line, p.text = m, m }

func (p *painter) nextLine() { p.moveTo(shift(0, -p.leading).then(p.line)) }

func (p *painter) setFont(name string, resources pdf.Value) error {
	if font, ok := p.named[name]; ok {
		p.font = font
		return nil
	}
	v := resources.Key("Font").Key(name)
	key := v.String()
	font, ok := p.fonts[key]
	if !ok {
		var err error
		if font, err = p.walker.font(v); err != nil {
			return err
		}
		p.fonts[key] = font
	}
	p.font, p.named[name] = font, font
	return nil
}

// show draws strings; numbers between them move back by thousandths.
func (p *painter) show(args []pdfToken) {
	for _, arg := range args {
		switch arg.kind {
		case pdfString:
			p.draw(arg.text)
		case pdfNumber:
			p.text = shift(-arg.number/1000*p.size*p.scale, 0).then(p.text)
		}
	}
}

func (p *painter) draw(s string) {
	if p.font == nil {
		return
	}
	var words strings.Builder
	m := p.at()
	for s != "" {
		code, letter, width := p.font.letter(s)
		s = s[len(code):]
		for _, r := range letter {
			if unicode.IsControl(r) {
				r = ' '
			}
			words.WriteRune(r)
		}
		width = width*p.size + p.characters
		if code == " " {
			width += p.words
		}
		p.text = shift(width*p.scale, 0).then(p.text)
	}
	size := math.Hypot(m.c, m.d) * p.size
	if math.Abs(m.b) < m.a/4 && size > 0 && strings.TrimSpace(words.String()) != "" {
		p.runs = append(p.runs, run{words.String(), m.e, m.f, p.at().e, size})
	}
}

// at is where the next letter is drawn.
func (p *painter) at() matrix {
	return shift(0, p.rise).then(p.text).then(p.textState.page)
}

// form draws what is kept in the file to be drawn more than once.
func (p *painter) form(v pdf.Value, resources pdf.Value) error {
	if v.Key("Subtype").Name() != "Form" {
		return nil
	}
	if p.depth == maxForms {
		return errors.New("broken: forms are drawn in each other without end")
	}
	data, err := p.stream(v)
	if err != nil {
		return err
	}
	p.left -= 1 << 10 // the work of reading its head
	if own := v.Key("Resources"); own.Kind() == pdf.Dict {
		resources = own
	}
	before, kept := p.textState, p.kept
	if m := v.Key("Matrix"); m.Len() == 6 {
		n := func(i int) float64 { return m.Index(i).Float64() }
		p.textState.page = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.then(p.textState.page)
	}
	p.depth, p.kept = p.depth+1, nil
	err = p.paint(data, resources)
	p.depth, p.textState, p.kept = p.depth-1, before, kept
	return err
}
