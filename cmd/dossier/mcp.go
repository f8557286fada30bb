package main

// A built archive for programs that read: the Model Context Protocol on standard input
// and output. Nothing is written, and only what the site publishes can be asked for.

import (
	"os"
	"path/filepath"

	"dossier/cmd/dossier/internal/mcp"
)

type mcpCommand struct {
	Root string `default:"." placeholder:"DIR" help:"Folder of the archive."`
	Out  string `placeholder:"DIR" help:"Folder of the built site (default: public)."`
}

// Run answers one program until it ends the connection.
func (c *mcpCommand) Run(e *env) error {
	out := c.Out
	if out == "" {
		out = filepath.Join(c.Root, "public")
	}
	site, err := mcp.Open(out)
	if err != nil {
		return err
	}
	defer site.Close()
	return mcp.Serve(e.ctx, site, generator(), os.Stdin, e.stdout)
}
