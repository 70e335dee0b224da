// Package programtest runs the scripts that show what a program prints, and
// how it fails: the txtar files in its folder testdata. A script begins in a
// folder that holds the files of examples/testdata.
//
// After a change of output that is meant,
//
//	go test ./examples/... -update
//
// writes what the programs print now into the scripts; read the difference.
package programtest

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the programs print into the scripts")

// Main runs the tests of a program, which scripts call by its name.
func Main(m *testing.M, name string, program func()) {
	testscript.Main(m, map[string]func(){name: program})
}

// Scripts runs every script of the package under test.
func Scripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(env.WorkDir, os.DirFS(filepath.Join("..", "testdata")))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
			"bytes":  bytes,
		},
	})
}

// status runs a program that must end with a status: status 2 check -format xml.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status STATUS COMMAND...")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("status %d, want %s", code, args[0])
	}
}

// bytes appends to a file what a script cannot hold: a text with the escapes of
// Go, some number of times.
func bytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: bytes FILE TEXT TIMES")
	}
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	times, err := strconv.Atoi(args[2])
	ts.Check(err)
	file, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	ts.Check(err)
	_, err = file.WriteString(strings.Repeat(text, times))
	ts.Check(err)
	ts.Check(file.Close())
}
