package deploy

// S3-compatible object stores: one protocol serves Amazon, Google, and most hosts and
// servers that sell or run storage.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// S3 is a bucket of an S3-compatible object store, or of Google Cloud Storage, which
// speaks the same protocol with HMAC keys.
type S3 struct {
	client         *minio.Client
	bucket, prefix string
	plain          bool // over HTTP: bodies are not signed
}

// onePart is the size in bytes up to which a file is uploaded in one part, so that
// its ETag is its MD5.
const onePart = 512 << 20

// NewS3 parses s3://BUCKET/PREFIX or gs://BUCKET/PREFIX. The query may set endpoint
// (an address; default: Amazon's or Google's) and region. Credentials come from
// AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the shared credentials file, or the
// machine's role, as for Amazon's own tools; for gs:// from GS_ACCESS_KEY_ID and
// GS_SECRET_ACCESS_KEY.
func NewS3(u *url.URL, env func(string) string) (*S3, error) {
	q := u.Query()
	for key := range q {
		if key != "endpoint" && key != "region" {
			return nil, fmt.Errorf("unknown option %q; known options are endpoint and region", key)
		}
	}
	endpoint := q.Get("endpoint")
	google := u.Scheme == "gs"
	if endpoint == "" {
		endpoint = "https://s3.amazonaws.com"
		if google {
			endpoint = "https://storage.googleapis.com"
		}
	}
	at, err := url.Parse(endpoint)
	if err != nil || at.Host == "" || at.Scheme != "http" && at.Scheme != "https" || strings.Trim(at.Path, "/") != "" {
		return nil, fmt.Errorf("the endpoint is not the address of a server: %q", endpoint)
	}
	if u.Host == "" {
		return nil, errors.New("the bucket is missing")
	}
	transport, err := minio.DefaultTransport(at.Scheme == "https")
	if err != nil {
		return nil, err
	}
	transport.MaxIdleConnsPerHost = 64
	keys := credentials.NewChainCredentials([]credentials.Provider{&credentials.EnvAWS{}, &credentials.FileAWSCredentials{}, &credentials.IAM{}})
	if google {
		if env("GS_ACCESS_KEY_ID") == "" {
			return nil, errors.New("GS_ACCESS_KEY_ID and GS_SECRET_ACCESS_KEY are not set")
		}
		keys = credentials.NewStaticV4(env("GS_ACCESS_KEY_ID"), env("GS_SECRET_ACCESS_KEY"), "")
	}
	region := q.Get("region")
	if region == "" {
		region = env("AWS_REGION")
	}
	client, err := minio.New(at.Host, &minio.Options{Creds: keys, Secure: at.Scheme == "https", Region: region, Transport: transport, MaxRetries: 1})
	if err != nil {
		return nil, err
	}
	s := &S3{client: client, bucket: u.Host, prefix: strings.Trim(u.Path, "/"), plain: at.Scheme == "http"}
	return s, nil
}

func (s *S3) key(name string) string { return path.Join(s.prefix, name) }

// Compressed implements Target.
func (s *S3) Compressed() bool { return false }

// Get implements Target.
func (s *S3) Get(ctx context.Context, name string) ([]byte, error) {
	o, err := s.client.GetObject(ctx, s.bucket, s.key(name), minio.GetObjectOptions{})
	if err != nil {
		return nil, s.cause(err)
	}
	defer o.Close()
	data, err := io.ReadAll(o)
	return data, s.cause(err)
}

// List implements Target.
func (s *S3) List(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	prefix := ""
	if s.prefix != "" {
		prefix = s.prefix + "/"
	}
	for o := range s.client.ListObjects(ctx, s.bucket, minio.ListObjectsOptions{Prefix: prefix, Recursive: true}) {
		if o.Err != nil {
			return nil, s.cause(o.Err)
		}
		tag := strings.Trim(o.ETag, `"`)
		if len(tag) != 32 {
			tag = ""
		}
		if name := strings.TrimPrefix(o.Key, prefix); name != "" && !strings.HasSuffix(name, "/") {
			out[name] = tag
		}
	}
	return out, nil
}

// Put implements Target.
func (s *S3) Put(ctx context.Context, o *Object) error {
	_, err := s.client.PutObject(ctx, s.bucket, s.key(o.Path), bytes.NewReader(o.Data), int64(len(o.Data)), minio.PutObjectOptions{
		ContentType: o.MediaType, ContentEncoding: o.Encoding, CacheControl: o.CacheControl,
		SendContentMd5: true, DisableContentSha256: s.plain, PartSize: onePart,
	})
	return s.cause(err)
}

// Delete implements Target.
func (s *S3) Delete(ctx context.Context, name string) error {
	err := s.cause(s.client.RemoveObject(ctx, s.bucket, s.key(name), minio.RemoveObjectOptions{}))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// cause classifies an error of the store: no such file, transient, or for the user to
// resolve.
func (s *S3) cause(err error) error {
	if err == nil {
		return nil
	}
	r := minio.ToErrorResponse(err)
	switch {
	case r.Code == "NoSuchKey":
		return fmt.Errorf("%w: %w", fs.ErrNotExist, err)
	case r.Code == "NoSuchBucket":
		return fmt.Errorf("no such bucket: %q", s.bucket)
	case transient(r.StatusCode) || r.Code == "SlowDown" || r.Code == "InternalError" || r.Code == "ServiceUnavailable" || disconnected(err):
		return &Transient{err}
	}
	return err
}

// transient reports whether a request with this status is worth a retry.
func transient(status int) bool {
	return status >= 500 || status == http.StatusTooManyRequests || status == http.StatusRequestTimeout
}

// disconnected reports whether a connection failed.
func disconnected(err error) bool {
	var op net.Error
	return errors.As(err, &op) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)
}
