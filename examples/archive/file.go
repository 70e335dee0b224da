package main

import (
	"cmp"
	"errors"
	"fmt"
	"time"

	"github.com/presscheck/presscheck/corpus"
	"github.com/presscheck/presscheck/extract"
)

// A file is what a file was read as, or why it was not.
type file struct {
	Name      string `json:"file"`
	*contents        // nil if it was not read
	Duplicate string `json:"duplicate_of,omitempty"`
	Error     string `json:"error,omitempty"`
}

// contents are what was found in a file.
type contents struct {
	Format    string        `json:"format"`
	Layout    string        `json:"layout"` // "" if the format itself tells who speaks
	Title     string        `json:"title"`
	Event     string        `json:"event"`
	Publisher string        `json:"publisher"`
	Place     string        `json:"place"`
	Date      string        `json:"date"`     // YYYY-MM-DD, or ""
	Speakers  []string      `json:"speakers"` // those with names, in the order in which they first speak
	Turns     int           `json:"turns"`
	Unnamed   int           `json:"unnamed"`   // turns of speakers without a name
	Questions int           `json:"questions"` // turns that ask
	Claims    int           `json:"claims"`
	Bytes     int           `json:"bytes"`  // of text
	Unread    []corpus.Span `json:"unread"` // of the text
}

// failed is the file that an error is about, nil if it is not about one file.
func failed(err error) *file {
	var broken *corpus.FileError
	var duplicate *corpus.DuplicateError
	switch {
	case errors.As(err, &broken):
		return &file{Name: broken.ID, Error: err.Error()}
	case errors.As(err, &duplicate):
		return &file{Name: duplicate.ID, Duplicate: duplicate.Of}
	}
	return nil
}

// newFile is a file that was read.
func newFile(r *extract.Reading) *file {
	t := r.Transcript
	c := &contents{
		Format: t.Format, Layout: t.Layout,
		Title: t.Title, Event: t.Event, Publisher: t.Publisher, Place: t.Place,
		Speakers: []string{}, Turns: len(t.Turns), Claims: len(r.Claims),
		Bytes: len(t.Text), Unread: append([]corpus.Span{}, t.Unread()...),
	}
	if !t.Date.IsZero() {
		c.Date = t.Date.Format(time.DateOnly)
	}
	heard := map[string]bool{}
	for _, turn := range t.Turns {
		switch name := cmp.Or(turn.Person, turn.Speaker); {
		case name == "":
			c.Unnamed++
		case !heard[name]:
			heard[name] = true
			c.Speakers = append(c.Speakers, name)
		}
		if turn.Kind == corpus.Question {
			c.Questions++
		}
	}
	return &file{Name: t.ID, contents: c}
}

// String is a line about the file.
func (f *file) String() string {
	switch {
	case f.Error != "":
		return fmt.Sprintf("%s: not read: %s", f.Name, f.Error)
	case f.Duplicate != "":
		return fmt.Sprintf("%s: left out: says the same as %s", f.Name, f.Duplicate)
	}
	unread := 0
	for _, span := range f.Unread {
		unread += span.Len()
	}
	read := f.Format
	if f.Layout != "" {
		read += " (" + f.Layout + ")"
	}
	return fmt.Sprintf("%s: %s, %s, %s, %s (%d unnamed), %s, %s, %d of %s unread", f.Name, read, cmp.Or(f.Date, "no date"),
		count(len(f.Speakers), "speaker"), count(f.Turns, "turn"), f.Unnamed, count(f.Questions, "question"),
		count(f.Claims, "claim"), unread, count(f.Bytes, "byte"))
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// unreadable is an error if some of the files could not be read.
func unreadable(files []*file) error {
	n := 0
	for _, f := range files {
		if f.Error != "" {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return fmt.Errorf("%d of %s not read", n, count(len(files), "file"))
}
