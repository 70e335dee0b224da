package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"github.com/ledongthuc/pdf"
)

// A pdfFile is a PDF whose objects can be had in bounded time and memory.
type pdfFile struct {
	*pdf.Reader
	left int64 // bytes that streams may still unpack to
	most int64 // how many there were
}

// A pdfObject is where an object stands: in the file, or in a stream at from.
type pdfObject struct{ generation, at, from int }

// Numbers of objects are smaller than this.
const maxObjects = 1 << 20

var (
	pdfRoot    = regexp.MustCompile(`/Root[\x00\s]+(\d+[\x00\s]+\d+[\x00\s]+R)`)
	pdfCatalog = regexp.MustCompile(`/Type[\x00\s]*/Catalog\b`)
	pdfEncrypt = regexp.MustCompile(`/Encrypt[\x00\s]*(?:<<|\d+[\x00\s]+\d+[\x00\s]+R)`)
)

// openPDF opens a copy of the file with tables that are right: objects are
// found by their own heads, and those in object streams are taken out of them.
// The library alone does not come to an end on tables and streams in a circle,
// and takes as much memory as a table says that it has rows.
func openPDF(d document) (*pdfFile, error) {
	if pdfEncrypt.Match(d.data) {
		return nil, errors.New("encrypted: want it saved without a password")
	}
	flat := append([]byte("%PDF-1.7\n"), d.data...)
	objects, streams := pdfObjects(flat)
	root := ""
	if all := pdfRoot.FindAllSubmatch(flat, -1); len(all) > 0 {
		root = string(all[len(all)-1][1])
	}
	f := &pdfFile{left: d.limits.Unpacked, most: d.limits.Unpacked}
	size := len(flat)
	if len(streams) > 0 {
		var refs bytes.Buffer
		for _, id := range streams {
			fmt.Fprintf(&refs, "%d %d R ", id, objects[id].generation)
		}
		if err := f.open(flat, objects, "/Streams ["+refs.String()+"]"); err != nil {
			return nil, err
		}
		all := f.Trailer().Key("Streams")
		for i, id := range streams {
			more, err := f.unpack(all.Index(i))
			if err != nil {
				return nil, fmt.Errorf("object %d: %w", id, err)
			}
			for _, o := range more {
				if old, ok := objects[o.id]; !ok || old.from < objects[id].at {
					objects[o.id] = pdfObject{0, len(flat), objects[id].at}
					flat = fmt.Appendf(flat, "%d 0 obj\n%s\nendobj\n", o.id, o.data)
				}
			}
		}
	}
	if root == "" {
		if at := pdfCatalog.FindIndex(flat); at != nil {
			for id, o := range objects {
				if end := bytes.Index(flat[o.at:], []byte("endobj")); o.at < at[0] && at[0] < o.at+end {
					root = fmt.Sprintf("%d %d R", id, o.generation)
				}
			}
		}
	}
	if root == "" {
		return nil, fmt.Errorf("broken: there is no catalog in its %d bytes", size-len("%PDF-1.7\n"))
	}
	if err := f.open(flat, objects, "/Root "+root); err != nil {
		return nil, err
	}
	return f, nil
}

// pdfObjects finds the objects of a file, the last of each number, and the
// numbers of those that are streams of other objects.
func pdfObjects(data []byte) (objects map[int]pdfObject, streams []int) {
	objects = map[int]pdfObject{}
	find := func(word string) func(from int) int { // from never goes back
		at := -1
		return func(from int) int {
			if at < from && at < len(data) {
				at = len(data)
				if n := bytes.Index(data[from:], []byte(word)); n >= 0 {
					at = from + n
				}
			}
			return at
		}
	}
	object, end, stream, endStream := find("obj"), find("endobj"), find("stream"), find("endstream")
	isStream := map[int]bool{}
	for at := object(0); at < len(data); at = object(at) {
		id, generation, start, ok := pdfHead(data[:at])
		at += len("obj")
		if !ok {
			continue
		}
		objects[id] = pdfObject{generation, start, start}
		isStream[id] = false
		for s := stream(at); s < end(at); s = stream(s + 1) {
			if !bytes.HasSuffix(bytes.TrimRight(data[at:s], pdfSpaces), []byte(">>")) {
				continue // a word in a string
			}
			isStream[id] = bytes.Contains(data[at:s], []byte("/ObjStm"))
			if e := endStream(s); e < len(data) {
				at = e
			}
			break
		}
	}
	maps.DeleteFunc(isStream, func(_ int, is bool) bool { return !is })
	return objects, slices.Sorted(maps.Keys(isStream))
}

// pdfHead reads the "12 0 " at the end of data.
func pdfHead(data []byte) (id, generation, start int, ok bool) {
	number := func() (int, bool) {
		rest := bytes.TrimRight(data[max(0, len(data)-32):], "\x00\t\n\f\r ")
		digits := len(rest) - len(bytes.TrimRight(rest, "0123456789"))
		n, err := strconv.Atoi(string(rest[len(rest)-digits:]))
		data = data[:max(0, len(data)-32)+len(rest)-digits]
		return n, err == nil
	}
	generation, ok = number()
	if !ok || generation > 65535 {
		return 0, 0, 0, false
	}
	id, ok = number()
	return id, generation, len(data), ok && 0 < id && id < maxObjects
}

// open opens data with a table of the objects and a trailer of the entries.
func (f *pdfFile) open(data []byte, objects map[int]pdfObject, entries string) error {
	at := len(data) + 1
	data = append(data, "\nxref\n"...)
	size := 1
	for _, id := range slices.Sorted(maps.Keys(objects)) {
		size = id + 1
		data = fmt.Appendf(data, "%d 1\n%010d %05d n \n", id, objects[id].at, objects[id].generation)
	}
	data = fmt.Appendf(data, "trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", size, entries, at)
	var err error
	f.Reader, err = pdf.NewReader(&pdfSource{bytes.NewReader(data), int64(256<<20 + 64*len(data))}, int64(len(data)))
	return err
}

// A pdfSource fails after some work, which ends loops and recursions.
type pdfSource struct {
	*bytes.Reader
	left int64
}

func (s *pdfSource) ReadAt(p []byte, off int64) (int, error) {
	if s.left -= int64(len(p)); s.left < 0 {
		return 0, errors.New("its objects refer to each other without end")
	}
	return s.Reader.ReadAt(p, off)
}

const (
	maxFilters = 4
	maxColumns = 1 << 16
)

// stream is what a stream unpacks to.
func (f *pdfFile) stream(v pdf.Value) ([]byte, error) {
	if v.Kind() != pdf.Stream {
		return nil, nil
	}
	filters, parms := v.Key("Filter"), v.Key("DecodeParms")
	for i := range max(1, parms.Len()) {
		if parms.Key("Columns").Int64() > maxColumns || parms.Index(i).Key("Columns").Int64() > maxColumns {
			return nil, fmt.Errorf("broken: a row of more than %d bytes", maxColumns)
		}
	}
	if filters.Len() > maxFilters {
		return nil, fmt.Errorf("broken: a stream packed more than %d times", maxFilters)
	}
	data, err := io.ReadAll(io.LimitReader(v.Reader(), f.left+1))
	if f.left -= int64(len(data)); f.left < 0 {
		return nil, fmt.Errorf("it unpacks to more than %s, the most that is read", megabytes(f.most))
	}
	return data, err
}

type packedObject struct {
	id   int
	data []byte
}

// unpack takes the objects out of a stream of them.
func (f *pdfFile) unpack(v pdf.Value) ([]packedObject, error) {
	data, err := f.stream(v)
	if err != nil {
		return nil, err
	}
	first := int(v.Key("First").Int64())
	if first < 0 || first > len(data) {
		return nil, errors.New("broken: objects outside their stream")
	}
	var numbers []int
	for _, field := range bytes.Fields(data[:first]) {
		n, err := strconv.Atoi(string(field))
		if err != nil || n < 0 || n > max(maxObjects, len(data)) {
			return nil, fmt.Errorf("broken: %q is no number of an object", clip(string(field)))
		}
		numbers = append(numbers, n)
	}
	var all []packedObject
	for i := 0; i+1 < len(numbers); i += 2 {
		from, end := first+numbers[i+1], len(data)
		if i+3 < len(numbers) {
			end = min(end, first+numbers[i+3])
		}
		if from <= end && 0 < numbers[i] && numbers[i] < maxObjects {
			all = append(all, packedObject{numbers[i], data[from:end]})
		}
	}
	return all, nil
}
