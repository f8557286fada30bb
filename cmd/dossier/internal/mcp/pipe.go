package mcp

// A connection that ends when all is answered: what is piped into the program, as in
// "dossier mcp < questions", ends before the first answer is made.

import (
	"context"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// answering is a transport whose end is told when each question has its answer.
type answering struct{ mcp.Transport }

func (t answering) Connect(ctx context.Context) (mcp.Connection, error) {
	c, err := t.Transport.Connect(ctx)
	return &conversation{Connection: c, closed: make(chan struct{}), open: map[jsonrpc.ID]bool{}}, err
}

type conversation struct {
	mcp.Connection
	once   sync.Once
	closed chan struct{}

	mu       sync.Mutex
	open     map[jsonrpc.ID]bool // questions without an answer
	answered chan struct{}       // closed when none is open; nil until no more are asked
}

func (c *conversation) Read(ctx context.Context) (jsonrpc.Message, error) {
	m, err := c.Connection.Read(ctx)
	if r, ok := m.(*jsonrpc.Request); ok && r.IsCall() {
		c.mu.Lock()
		c.open[r.ID] = true
		c.mu.Unlock()
	}
	if err != nil {
		select {
		case <-c.allAnswered():
		case <-c.closed:
		case <-ctx.Done():
		}
	}
	return m, err
}

func (c *conversation) Write(ctx context.Context, m jsonrpc.Message) error {
	err := c.Connection.Write(ctx, m)
	if r, ok := m.(*jsonrpc.Response); ok {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.open, r.ID)
		c.settle()
	}
	return err
}

// allAnswered is closed as soon as no question is open.
func (c *conversation) allAnswered() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.answered == nil {
		c.answered = make(chan struct{})
		c.settle()
	}
	return c.answered
}

// settle ends the waiting if there is nothing to wait for; c.mu is held.
func (c *conversation) settle() {
	if c.answered == nil || len(c.open) > 0 {
		return
	}
	select {
	case <-c.answered:
	default:
		close(c.answered)
	}
}

func (c *conversation) Close() error {
	c.once.Do(func() { close(c.closed) })
	return c.Connection.Close()
}
