package main

// Which forms the preview takes, and from where: where others can reach it, none.

import (
	"context"
	"crypto/rand"
	"fmt"

	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/serve"
)

// options are those of the server under a path.
func (p *preview) options(base string) serve.Options {
	o := serve.Options{Base: base, Hosts: []string{p.c.Host}, Files: desk.Files()}
	if p.c.loopback() {
		p.token = rand.Text()
		o.Token, o.Act = p.token, p.act
		o.Take, o.Takes, o.Opened = p.take, "add", desk.Clip
	}
	return o
}

// take reads what a form brings, which changes nothing that is shown.
func (p *preview) take(ctx context.Context, u *serve.Upload) string {
	g := p.current.Load()
	if g == nil {
		return ""
	}
	b := &desk.Brought{Form: u.Form, Left: u.LeftWhat}
	for _, f := range u.Files {
		b.Names, b.Data = append(b.Names, f.Name), append(b.Data, f.Data)
	}
	if more := u.Left - len(u.LeftWhat); more > 0 {
		b.Left = append(b.Left, fmt.Sprintf("%d more", more))
	}
	return serve.Own + p.desk.Take(ctx, g, b)
}
