package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
)

// A Store holds transcripts.
//
// All yields every transcript once, in the order of their IDs, and the same
// ones each time it is called. In place of a transcript that cannot be had it
// yields an error (and a nil transcript); the caller may go on to the next.
// Two transcripts with one ID are such an error, which names both. When ctx is
// done, its error is the last thing yielded.
//
// All may be called from several goroutines. Package corpustest checks that a
// Store keeps these promises.
type Store interface {
	All(ctx context.Context) iter.Seq2[*Transcript, error]
}

// Memory is a Store of the transcripts given, in any order.
type Memory []*Transcript

// All implements [Store].
func (m Memory) All(ctx context.Context) iter.Seq2[*Transcript, error] {
	return func(yield func(*Transcript, error) bool) {
		if slices.Contains(m, nil) {
			yield(nil, errors.New("corpus: a nil *Transcript in Memory"))
			return
		}
		sorted := slices.Clone(m)
		slices.SortStableFunc(sorted, func(a, b *Transcript) int { return strings.Compare(a.ID, b.ID) })
		for i, t := range sorted {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			var err error
			if i > 0 && sorted[i-1].ID == t.ID {
				err = fmt.Errorf("corpus: two transcripts have the ID %q: %s, and %s",
					t.ID, sorted[i-1].describe(), t.describe())
				t = nil
			}
			if !yield(t, err) {
				return
			}
		}
	}
}

// describe tells t from another transcript of the same ID.
func (t *Transcript) describe() string {
	switch {
	case t.Title == "":
		return fmt.Sprintf("one of %d bytes without a title", len(t.Text))
	case t.Date.IsZero():
		return fmt.Sprintf("%q", t.Title)
	}
	return fmt.Sprintf("%q of %s", t.Title, t.Date.Format("2006-01-02"))
}

// Dir is a Store of the files of a file system, at any depth. Files and
// folders whose names begin with a dot are passed over. A file is read when
// its turn comes, and anew each time.
type Dir struct {
	FS fs.FS

	// Match is a pattern of [path.Match] for the base names of the files to
	// read, such as "*.txt". If it is empty, every file is read.
	Match string

	// Parse reads one file, such as layout.Parse. The id it is given, the
	// file's base name, must be that of the transcript it returns.
	Parse func(id string, data []byte) (*Transcript, error)
}

// All implements [Store]. Its errors name the file.
func (d Dir) All(ctx context.Context) iter.Seq2[*Transcript, error] {
	return func(yield func(*Transcript, error) bool) {
		files, err := d.files()
		if err != nil {
			yield(nil, fmt.Errorf("corpus: %w", err))
			return
		}
		for i, file := range files {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			var t *Transcript
			if i > 0 && path.Base(files[i-1]) == path.Base(file) {
				err = fmt.Errorf("corpus: two transcripts have the ID %q: %s, and %s",
					path.Base(file), files[i-1], file)
			} else {
				t, err = d.open(file)
			}
			if !yield(t, err) {
				return
			}
		}
	}
}

// files are the paths of the files to read, ordered by base name.
func (d Dir) files() ([]string, error) {
	if _, err := path.Match(d.Match, ""); err != nil {
		return nil, fmt.Errorf("pattern %q of file names: %w", d.Match, err)
	}
	var files []string
	err := fs.WalkDir(d.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir() && d.matches(entry.Name()):
			files = append(files, name)
		}
		return nil
	})
	slices.SortStableFunc(files, func(a, b string) int {
		return strings.Compare(path.Base(a), path.Base(b))
	})
	return files, err
}

func (d Dir) matches(base string) bool {
	ok, _ := path.Match(d.Match, base)
	return ok || d.Match == ""
}

func (d Dir) open(file string) (*Transcript, error) {
	data, err := fs.ReadFile(d.FS, file)
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	t, err := d.Parse(path.Base(file), data)
	if err != nil {
		return nil, fmt.Errorf("corpus: %s: %w", file, err)
	}
	if t.ID != path.Base(file) {
		return nil, fmt.Errorf("corpus: %s: parsed with the ID %q, want %q", file, t.ID, path.Base(file))
	}
	return t, nil
}
