package main

// The command line, as data: what may be asked, and how a call may end.

// Exit statuses of the command line.
const (
	exitDone  = 0
	exitError = 1 // the archive has errors
	exitUsage = 2 // the call is wrong
)

// commands is the command line, in the order in which an archive grows. Each
// command lives in a file of its own.
type commands struct {
	Init       initCommand       `cmd:"" help:"Start a new archive."`
	Add        addCommand        `cmd:"" help:"Add raw sources and show how each was read."`
	Transcribe transcribeCommand `cmd:"" help:"Have a program that is installed read the pages of scans."`
	Serve      serveCommand      `cmd:"" help:"Preview the site and rebuild it on every edit."`
	Sources    sourcesCommand    `cmd:"" help:"List sources, and set what is known of them."`
	Entities   entitiesCommand   `cmd:"" help:"Review the names in the archive."`
	Doctor     doctorCommand     `cmd:"" help:"Say what to do next: what is missing, doubtful or there twice."`
	Undo       undoCommand       `cmd:"" help:"Undo what was done last to the curated files."`
	Check      checkCommand      `cmd:"" help:"Find what to fix before publishing."`
	Build      buildCommand      `cmd:"" help:"Build the site."`
	Join       joinCommand       `cmd:"" help:"End a build that several processes shared."`
	Deploy     deployCommand     `cmd:"" help:"Publish the built site to a folder, an object store or a git branch."`
	Mcp        mcpCommand        `cmd:"" name:"mcp" help:"Answer programs that read the built site, by the Model Context Protocol."`
	Version    versionCommand    `cmd:"" help:"Print the version."`
}
