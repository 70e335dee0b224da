package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/presscheck/presscheck/factcheck"
)

// write prints the files and the reports.
func write(out io.Writer, output string, files []*file, reports []factcheck.Report) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	one := encoder.Encode
	switch output {
	case "json":
		return encoder.Encode(struct {
			Files   []*file            `json:"files"`
			Reports []factcheck.Report `json:"reports"`
		}{files, append([]factcheck.Report{}, reports...)})
	case "text":
		one = func(v any) error {
			_, err := fmt.Fprintln(out, v)
			return err
		}
	}
	for _, f := range files {
		if err := one(f); err != nil {
			return err
		}
	}
	if output == "text" && len(reports) > 0 {
		fmt.Fprintln(out)
	}
	for _, report := range reports {
		if err := one(report); err != nil {
			return err
		}
	}
	return nil
}
