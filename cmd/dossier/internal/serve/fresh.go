package serve

// When a page may be shown: what its reader did, or saw change on disk, has to be in it. So
// requests wait while the site is behind, and are told from when it is not.

import (
	"context"
	"net/url"
	"time"
)

// Invalidate marks the site as out of date: requests wait for the next build.
func (s *Server) Invalidate() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changes++
	s.hold()
}

// Begin notes that a build begins, which covers every change so far. The function
// it returns releases the requests that wait, unless something changed since.
func (s *Server) Begin() (end func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	covered := s.changes
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.built = max(s.built, covered)
		s.release()
	}
}

// carry carries out a form. Requests wait as long, and for a build that begins after what
// it wrote is written.
func (s *Server) carry(page string, form url.Values) (to string) {
	s.mu.Lock()
	s.acting++
	s.hold()
	s.mu.Unlock()
	wrote := false
	defer func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.acting--; wrote {
			s.changes++
		}
		s.release()
	}()
	to, wrote = s.act(page, form)
	return to
}

// hold makes requests wait, and release lets them go on if the state is up to date.
func (s *Server) hold() {
	select {
	case <-s.fresh:
		s.fresh = make(chan struct{})
	default:
	}
}

func (s *Server) release() {
	select {
	case <-s.fresh:
	default:
		if s.changes == s.built && s.acting == 0 {
			close(s.fresh)
		}
	}
}

// current returns the state once it is up to date.
func (s *Server) current(ctx context.Context) *state {
	s.mu.Lock()
	fresh := s.fresh
	s.mu.Unlock()
	select {
	case <-fresh:
	case <-ctx.Done():
	case <-time.After(buildTimeout):
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}
