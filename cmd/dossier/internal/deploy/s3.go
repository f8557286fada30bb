// S3-compatible object stores: five requests, signed here, because the libraries for
// them weigh more than the rest of the program.

package deploy

import (
	"bytes"
	"context"
	"crypto/md5" //nolint:gosec // what object stores compare by
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// S3 is a bucket of an S3-compatible object store, or of Google Cloud Storage, which
// speaks the same protocol with HMAC keys.
type S3 struct {
	client         *http.Client
	keys           func(context.Context) (Keys, error)
	endpoint       *url.URL // nil: Amazon's, which has an address for each region
	bucket, prefix string

	mu     sync.Mutex
	region string
}

// NewS3 reads s3://BUCKET/PREFIX or gs://BUCKET/PREFIX. The query may give
// endpoint (an address; default: Amazon's, or Google's) and region. Where keys are
// looked for is told at amazonKeys; for gs:// in GS_ACCESS_KEY_ID and
// GS_SECRET_ACCESS_KEY.
func NewS3(u *url.URL, env func(string) string) (*S3, error) {
	q := u.Query()
	for key := range q {
		if key != "endpoint" && key != "region" {
			return nil, fmt.Errorf("unknown option %q; known options are endpoint and region", key)
		}
	}
	if u.Host == "" {
		return nil, errors.New("the bucket is missing")
	}
	if u.User != nil {
		return nil, errors.New("a target names no keys; they are read from the environment")
	}
	prefix := strings.Trim(u.Path, "/")
	if prefix != "" && !within(prefix) {
		return nil, fmt.Errorf("the prefix is not plain folders: %q", prefix)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 64
	transport.ResponseHeaderTimeout = time.Minute
	client := &http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }} // another host asks for another signature
	s := &S3{client: client, bucket: u.Host, prefix: prefix, region: q.Get("region")}
	endpoint := q.Get("endpoint")
	if u.Scheme == "gs" {
		k := Keys{ID: env("GS_ACCESS_KEY_ID"), Secret: env("GS_SECRET_ACCESS_KEY")}
		if k.ID == "" || k.Secret == "" {
			return nil, errors.New("GS_ACCESS_KEY_ID and GS_SECRET_ACCESS_KEY are not set")
		}
		s.keys = func(context.Context) (Keys, error) { return k, nil }
		if endpoint == "" {
			endpoint = "https://storage.googleapis.com"
		}
		if s.region == "" {
			s.region = "auto"
		}
	} else {
		s.keys = amazonKeys(s.client, env)
	}
	for _, region := range []string{env("AWS_REGION"), env("AWS_DEFAULT_REGION"), "us-east-1"} {
		if s.region == "" {
			s.region = region
		}
	}
	if endpoint != "" {
		at, err := url.Parse(endpoint)
		if err != nil || at.Host == "" || at.Scheme != "http" && at.Scheme != "https" || strings.Trim(at.Path, "/") != "" || at.RawQuery != "" || at.User != nil {
			return nil, errors.New("the endpoint is not the plain address of a server, as https://store.example")
		}
		s.endpoint = at
	}
	return s, nil
}

// key is the name of a file in the bucket; it is below the prefix, as within holds.
func (s *S3) key(name string) string { return strings.TrimPrefix(s.prefix+"/"+name, "/") }

// Compressed implements Target.
func (s *S3) Compressed() bool { return false }

// Get implements Target.
func (s *S3) Get(ctx context.Context, name string) ([]byte, error) {
	_, data, err := s.do(ctx, http.MethodGet, s.key(name), nil, nil, nil)
	return data, err
}

// List implements Target.
func (s *S3) List(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	q := url.Values{"list-type": {"2"}, "encoding-type": {"url"}}
	if s.prefix != "" {
		q.Set("prefix", s.prefix+"/")
	}
	for {
		_, data, err := s.do(ctx, http.MethodGet, "", q, nil, nil)
		if err != nil {
			return nil, err
		}
		var page struct {
			EncodingType string
			Contents     []struct{ Key, ETag string }
			IsTruncated  bool
			Next         string `xml:"NextContinuationToken"`
		}
		if err := xml.Unmarshal(data, &page); err != nil {
			return nil, fmt.Errorf("the store answers with a list that cannot be read: %w", err)
		}
		for _, o := range page.Contents {
			key := o.Key
			if page.EncodingType == "url" {
				if key, err = url.QueryUnescape(o.Key); err != nil {
					return nil, fmt.Errorf("the store lists a name that cannot be read: %w", err)
				}
			}
			tag := strings.Trim(o.ETag, `"`)
			if len(tag) != 32 { // of a file that was uploaded in parts
				tag = ""
			}
			if name, below := strings.CutPrefix(key, q.Get("prefix")); below && name != "" && !strings.HasSuffix(name, "/") {
				out[name] = tag
			}
		}
		if !page.IsTruncated || page.Next == "" {
			return out, nil
		}
		if page.Next == q.Get("continuation-token") {
			return nil, errors.New("the store gives the same part of its list again and again")
		}
		q.Set("continuation-token", page.Next)
	}
}

// Put implements Target. A file goes up in one piece, so that its tag is its MD5;
// stores take 5 GB so.
func (s *S3) Put(ctx context.Context, o *Object) error {
	sum := md5.Sum(o.Data) //nolint:gosec // no secret depends on it
	h := http.Header{"Content-Md5": {base64.StdEncoding.EncodeToString(sum[:])}}
	for name, value := range map[string]string{"Content-Type": o.MediaType, "Content-Encoding": o.Encoding, "Cache-Control": o.CacheControl} {
		if value != "" {
			h.Set(name, value)
		}
	}
	_, _, err := s.do(ctx, http.MethodPut, s.key(o.Path), nil, h, o.Data)
	return err
}

// Delete implements Target.
func (s *S3) Delete(ctx context.Context, name string) error {
	_, _, err := s.do(ctx, http.MethodDelete, s.key(name), nil, nil, nil)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// do makes one request and reads the response. If the bucket is in another region,
// the request is repeated there.
func (s *S3) do(ctx context.Context, method, key string, q url.Values, h http.Header, body []byte) (http.Header, []byte, error) {
	for again := false; ; again = true {
		region := s.at("")
		header, data, err := s.ask(ctx, region, method, key, q, h, body)
		var r *refusal
		if !again && errors.As(err, &r) && r.region != "" && r.region != region {
			s.at(r.region)
			continue
		}
		return header, data, err
	}
}

// at returns the region of the bucket, after setting it to one that is given.
func (s *S3) at(region string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if region != "" {
		s.region = region
	}
	return s.region
}

// address is the address of an object; "" is the bucket itself. At Amazon's a bucket
// has its own host, unless its name contains a dot, which no certificate covers.
func (s *S3) address(region, key string) *url.URL {
	at := &url.URL{Scheme: "https"}
	switch {
	case s.endpoint != nil:
		at.Scheme, at.Host, at.Path = s.endpoint.Scheme, s.endpoint.Host, "/"+s.bucket
	case strings.Contains(s.bucket, "."):
		at.Host, at.Path = "s3."+region+".amazonaws.com", "/"+s.bucket
	default:
		at.Host = s.bucket + ".s3." + region + ".amazonaws.com"
	}
	at.Path += "/" + key
	at.RawPath = escaped(at.Path)
	return at
}

func (s *S3) ask(ctx context.Context, region, method, key string, q url.Values, h http.Header, body []byte) (http.Header, []byte, error) {
	keys, err := s.keys(ctx)
	if err != nil {
		return nil, nil, err
	}
	u := s.address(region, key)
	u.RawQuery = strings.ReplaceAll(q.Encode(), "+", "%20")
	r, err := http.NewRequestWithContext(ctx, method, u.String(), bytes.NewReader(body))
	if err != nil {
		return nil, nil, err
	}
	for name, values := range h {
		r.Header[name] = values
	}
	r.Header.Set("Accept-Encoding", "identity") // a compressed object is read as it is stored
	sign(r, keys, region, body, time.Now())
	answer, err := s.client.Do(r)
	if err != nil {
		return nil, nil, transient(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, nil, transient(err)
	}
	if answer.StatusCode < 300 {
		return answer.Header, data, nil
	}
	return nil, nil, s.refused(answer, data)
}

// transient marks connection errors that are worth a retry.
func transient(err error) error {
	var op net.Error
	if errors.As(err, &op) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return &Transient{err}
	}
	return err
}

// refusal is an error response of a store.
type refusal struct {
	status                string
	code, message, region string
}

func (r *refusal) Error() string {
	if r.code == "" {
		return "the store responded " + r.status
	}
	return strings.TrimSuffix("the store responded "+r.code+": "+r.message, ": ")
}

// refused classifies an error response: no such file, transient, or for the user to
// resolve.
func (s *S3) refused(answer *http.Response, data []byte) error {
	var said struct{ Code, Message, Region string }
	_ = xml.Unmarshal(data, &said) // a proxy responds with a page; then the status counts
	r := &refusal{answer.Status, said.Code, said.Message, said.Region}
	if region := answer.Header.Get("X-Amz-Bucket-Region"); region != "" {
		r.region = region
	}
	status := answer.StatusCode
	switch {
	case said.Code == "NoSuchBucket":
		return fmt.Errorf("no such bucket: %q", s.bucket)
	case said.Code == "NoSuchKey", status == http.StatusNotFound && said.Code == "":
		return fmt.Errorf("%w: %w", fs.ErrNotExist, r)
	case status >= 500, status == http.StatusTooManyRequests, status == http.StatusRequestTimeout, said.Code == "SlowDown", said.Code == "RequestTimeout":
		return &Transient{r}
	}
	return r
}
