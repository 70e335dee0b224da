package corpus_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/corpus/corpustest"
)

// whole is a reader for tests: the file is one turn.
func whole(name string, r io.Reader) (*corpus.Transcript, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if len(data) == 0 {
		return nil, errors.New(name + ": nothing in it")
	}
	return &corpus.Transcript{ID: "?", Text: string(data), Turns: []corpus.Turn{{Span: corpus.Span{End: len(data)}}}}, nil
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

func TestDir(t *testing.T) {
	files := fstest.MapFS{
		"2031/b.txt":    file("Two."),
		"2032/a.txt":    file("One."),
		"2032/b.txt":    file("Three."),
		"2032.txt":      file("Four."), // before "2032/", though listed after it
		"notes.md":      file("# Notes"),
		".git/c.txt":    file("Hidden."),
		"2032/.tmp.txt": file("Hidden."),
		"2032/pipe.txt": {Mode: fs.ModeNamedPipe},
	}
	require.NoError(t, corpustest.TestStore(&corpus.Dir{FS: files, Match: "*.txt", Read: whole},
		"2031/b.txt", "2032.txt", "2032/a.txt", "2032/b.txt"))
	require.NoError(t, corpustest.TestStore(&corpus.Dir{FS: fstest.MapFS{}, Read: whole}))

	all := &corpus.Dir{FS: files, Read: whole}
	ids, errs := read(all)
	assert.Equal(t, []string{"2031/b.txt", "2032.txt", "2032/a.txt", "2032/b.txt", "notes.md"}, ids)
	assert.Empty(t, errs)
	listed, err := all.IDs()
	assert.NoError(t, err)
	assert.Equal(t, ids, listed)
}

func TestDirErrors(t *testing.T) {
	files := fstest.MapFS{
		"x/a.txt": file("One."),
		"y/b.txt": file(""),
		"y/c.txt": file("Three."),
	}
	dir := &corpus.Dir{FS: files, Read: whole}
	ids, errs := read(dir)
	assert.Equal(t, []string{"x/a.txt", "y/c.txt"}, ids)
	assert.Equal(t, []string{"y/b.txt: nothing in it"}, errs)
	for _, err := range dir.All(context.Background()) {
		if broken := (*corpus.FileError)(nil); errors.As(err, &broken) {
			assert.Equal(t, "y/b.txt", broken.ID)
		}
	}

	dir.Read = func(string, io.Reader) (*corpus.Transcript, error) { return nil, nil }
	files["x/a.txt"] = file("New.")
	_, errs = read(dir)
	assert.Contains(t, errs, "x/a.txt: read without a transcript and without an error")

	for _, broken := range []*corpus.Dir{{FS: files, Match: "["}, {FS: files, Match: "a/[/**"}} {
		_, errs = read(broken)
		assert.Equal(t, []string{fmt.Sprintf("corpus: pattern %q of files: syntax error in pattern", broken.Match)}, errs)
		_, err := broken.IDs()
		assert.Error(t, err)
	}
	_, errs = read(&corpus.Dir{FS: os.DirFS(filepath.Join(t.TempDir(), "missing"))})
	assert.Len(t, errs, 1)
	assert.ErrorContains(t, errors.New(errs[0]), "no such file")
}

// What cannot be listed or opened is an error in its place; the rest is read.
func TestDirReadsTheRest(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{"a/one.txt": "One.", "b/two.txt": "Two.", "c/three.txt": "Three."} {
		require.NoError(t, os.MkdirAll(filepath.Join(root, filepath.Dir(name)), 0o777))
		require.NoError(t, os.WriteFile(filepath.Join(root, name), []byte(text), 0o666))
	}
	for link, to := range map[string]string{
		"a/up":         "..",        // a circle of folders
		"b/loop.txt":   "loop.txt",  // a circle of links
		"b/gone.txt":   "nowhere",   // to nothing
		"c/linked.txt": "three.txt", // to a file
	} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	dir := &corpus.Dir{FS: unlistable{os.DirFS(root), "b"}, Read: whole}
	ids, errs := read(dir)
	assert.Equal(t, []string{"a/one.txt", "b/two.txt", "c/linked.txt", "c/three.txt"}, ids)
	require.Len(t, errs, 3)
	assert.Equal(t, "list b: half of it", errs[0])
	assert.ErrorContains(t, errors.New(errs[1]), "b/gone.txt")
	assert.ErrorContains(t, errors.New(errs[2]), "b/loop.txt")
}

// unlistable has a folder that it lists with an error.
type unlistable struct {
	fs.FS
	folder string
}

func (u unlistable) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(u.FS, name)
	if name == u.folder {
		err = &fs.PathError{Op: "list", Path: name, Err: errors.New("half of it")}
	}
	return entries, err
}

func TestDirReadsAgainWhatChanged(t *testing.T) {
	files := fstest.MapFS{"a.txt": file("One."), "b.txt": file("Two."), "c.txt": file("")}
	var mu sync.Mutex
	var opened []string
	dir := &corpus.Dir{FS: files, Read: func(name string, r io.Reader) (*corpus.Transcript, error) {
		mu.Lock()
		defer mu.Unlock()
		opened = append(opened, name)
		return whole(name, r)
	}}
	for _, step := range []struct {
		change func()
		opens  []string // c.txt each time: it could not be read
		ids    []string
	}{
		{func() {}, []string{"a.txt", "b.txt", "c.txt"}, []string{"a.txt", "b.txt"}},
		{func() {}, []string{"c.txt"}, []string{"a.txt", "b.txt"}},
		{func() { files["b.txt"] = file("Too") }, []string{"b.txt", "c.txt"}, []string{"a.txt", "b.txt"}},
		{func() { delete(files, "a.txt") }, []string{"c.txt"}, []string{"b.txt"}},
		{func() { files["a.txt"] = file("One.") }, []string{"a.txt", "c.txt"}, []string{"a.txt", "b.txt"}},
	} {
		opened = nil
		step.change()
		ids, _ := read(dir)
		assert.Equal(t, step.opens, opened)
		assert.Equal(t, step.ids, ids)
	}
}

// Whatever lies in a folder, a Dir of it keeps the promises of a Store.
func TestDirIsAStore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files := fstest.MapFS{}
		var want []string
		for i, name := range rapid.SliceOfDistinct(rapid.StringMatching(`([ab]\.?/){0,3}[abé]{1,2}(\.txt)?`), rapid.ID).Draw(t, "files") {
			if !blocked(files, name) {
				files[name] = file(fmt.Sprint(i))
				want = append(want, name)
			}
		}
		require.NoError(t, corpustest.TestStore(&corpus.Dir{FS: files, Read: whole}, want...))
	})
}

// blocked reports whether a file and a folder would have one name.
func blocked(files fstest.MapFS, name string) bool {
	for other := range files {
		if strings.HasPrefix(other, name+"/") || strings.HasPrefix(name, other+"/") {
			return true
		}
	}
	return false
}

func ExampleDir() {
	files := fstest.MapFS{
		"2031/rents.txt": {Data: []byte("Rents rose.")},
		"2032/jobs.txt":  {Data: []byte("Jobs fell.")},
	}
	// Programs give os.DirFS("briefings") and format.Read.
	store := &corpus.Dir{FS: files, Match: "*.txt", Read: whole}
	for transcript, err := range store.All(context.Background()) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(transcript.ID, strings.ToUpper(transcript.Text))
	}
	// Output:
	// 2031/rents.txt RENTS ROSE.
	// 2032/jobs.txt JOBS FELL.
}
