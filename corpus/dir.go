package corpus

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Dir is a Store of the files of a folder, at any depth. The ID of a transcript
// is the path of its file from the top of the folder, with slashes, whatever
// the file says.
//
// Files and folders whose names begin with a dot are passed over. So are links
// to folders, which may lead round in a circle, and what is no file, such as a
// pipe; links to files are read.
//
// A file is read when its turn comes. All keeps what it read, and reads again
// only the files whose content has changed since, which a SHA-256 of all
// content tells. A Dir is not to be copied after first use.
type Dir struct {
	FS fs.FS // such as os.DirFS("briefings")

	// Match is a pattern of the files to read: without a slash one of
	// [path.Match] for their names, such as "*.txt"; with slashes one for their
	// paths, such as "2031/*/*.txt", in which "**" stands for any number of
	// folders: "2031/**" is all in 2031, "**/minutes/*.txt" what is in folders
	// called minutes. If it is empty, every file is read.
	Match string

	// Read reads one file, such as format.Read of package corpus/format. It is
	// given the file's path; its errors name it.
	Read func(name string, r io.Reader) (*Transcript, error)

	mu   sync.Mutex
	kept map[string]kept // by path
}

// kept is a transcript and the content that it was read from.
type kept struct {
	sum        [sha256.Size]byte
	transcript *Transcript
}

// A FileError is what a [Dir] yields in place of a file that cannot be read,
// or of a folder that cannot be listed.
type FileError struct {
	ID  string // the path of the file
	Err error  // names the file
}

func (e *FileError) Error() string { return e.Err.Error() }

// Unwrap is what went wrong with the file.
func (e *FileError) Unwrap() error { return e.Err }

// All implements [Store]. Its errors are a [*FileError] for each file that
// cannot be read, or one error if there is no such folder or no such pattern.
func (d *Dir) All(ctx context.Context) iter.Seq2[*Transcript, error] {
	return func(yield func(*Transcript, error) bool) {
		files, err := d.files()
		if err != nil {
			yield(nil, err)
			return
		}
		d.forget(files)
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			t, err := (*Transcript)(nil), files[name]
			if err == nil {
				t, err = d.open(name)
			}
			if err != nil {
				err = &FileError{name, err}
			}
			if !yield(t, err) {
				return
			}
		}
	}
}

// IDs are those of the transcripts that All would read now, in order. Not each
// of them need be readable.
func (d *Dir) IDs() ([]string, error) {
	files, err := d.files()
	return slices.Sorted(maps.Keys(files)), err
}

// files are the files to read; those with an error cannot be.
func (d *Dir) files() (map[string]error, error) {
	match, err := newGlob(d.Match)
	if err != nil {
		return nil, fmt.Errorf("corpus: pattern %q of files: %w", d.Match, err)
	}
	files := make(map[string]error)
	err = fs.WalkDir(d.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case name == ".":
			return err
		case strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case err != nil: // of a folder
			files[name] = err
		case entry.IsDir() || !match.matches(name):
		default:
			if is, err := d.isFile(name, entry); is || err != nil {
				files[name] = err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	return files, nil
}

func (d *Dir) isFile(name string, entry fs.DirEntry) (bool, error) {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular(), nil
	}
	info, err := fs.Stat(d.FS, name)
	return err == nil && info.Mode().IsRegular(), err
}

// forget drops what was kept of files that are no longer there.
func (d *Dir) forget(files map[string]error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	maps.DeleteFunc(d.kept, func(name string, _ kept) bool {
		_, ok := files[name]
		return !ok
	})
}

// open is the transcript of a file, as kept or read anew.
func (d *Dir) open(name string) (*Transcript, error) {
	sum, err := d.sum(name)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	k := d.kept[name]
	d.mu.Unlock()
	if k.transcript != nil && k.sum == sum {
		return k.transcript, nil
	}
	f, err := d.FS.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t, err := d.Read(name, f)
	if err != nil {
		return nil, err
	}
	if t == nil {
		return nil, errors.New(name + ": read without a transcript and without an error")
	}
	t.ID = name
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.kept == nil {
		d.kept = make(map[string]kept)
	}
	d.kept[name] = kept{sum, t}
	return t, nil
}

// sum is the SHA-256 of a file.
func (d *Dir) sum(name string) (sum [sha256.Size]byte, err error) {
	f, err := d.FS.Open(name)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return [sha256.Size]byte(h.Sum(nil)), err
}
