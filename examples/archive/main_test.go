package main

import (
	"testing"

	"github.com/presscheck/presscheck/examples/internal/programtest"
)

func TestMain(m *testing.M) { programtest.Main(m, "archive", main) }

func TestScripts(t *testing.T) { programtest.Scripts(t) }
