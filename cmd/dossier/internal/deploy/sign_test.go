package deploy

// Requests to a store by themselves: signatures, addresses, listings and keys.

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The signature that Amazon's documentation works out for a request.
func TestSign(t *testing.T) {
	r, err := http.NewRequest(http.MethodGet, "https://examplebucket.s3.amazonaws.com/test.txt", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Range", "bytes=0-9")
	sign(r, Keys{ID: "AKIAIOSFODNN7EXAMPLE", Secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}, "us-east-1", nil, time.Date(2013, 5, 24, 0, 0, 0, 0, time.UTC))
	if got := r.Header.Get("Authorization"); !strings.HasSuffix(got, "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41") {
		t.Errorf("%s", got)
	}
}

func TestAddress(t *testing.T) {
	for target, want := range map[string]string{
		"s3://site/pre?region=eu-1":                "https://site.s3.eu-1.amazonaws.com/pre/a%20b/%C3%A9%2B.html",
		"s3://archive.example?region=eu-1":         "https://s3.eu-1.amazonaws.com/archive.example/a%20b/%C3%A9%2B.html",
		"s3://site?endpoint=http://localhost:9000": "http://localhost:9000/site/a%20b/%C3%A9%2B.html",
		"gs://site": "https://storage.googleapis.com/site/a%20b/%C3%A9%2B.html",
		"s3://site?endpoint=https://objects.example/":   "https://objects.example/site/a%20b/%C3%A9%2B.html",
		"s3://site/?endpoint=https://objects.example/x": "",
	} {
		u, err := url.Parse(target)
		if err != nil {
			t.Fatal(err)
		}
		s, err := NewS3(u, func(string) string { return "key" })
		if want == "" {
			if err == nil {
				t.Errorf("%s is taken", target)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := s.address(s.region, s.key("a b/é+.html")).String(); got != want {
			t.Errorf("%s: %s, want %s", target, got, want)
		}
	}
}

// A store is asked page by page, its names are unescaped, and one that says that
// the bucket lies elsewhere is asked again with another signature.
func TestS3Answers(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := r.URL.Query().Get("continuation-token")
		switch {
		case !strings.Contains(r.Header.Get("Authorization"), "/eu-9/s3/"):
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprint(w, "<Error><Code>AuthorizationHeaderMalformed</Code><Message>wrong</Message><Region>eu-9</Region></Error>")
		case r.URL.Path == "/site/pre/gone":
			w.WriteHeader(http.StatusNotFound)
			fmt.Fprint(w, "<Error><Code>NoSuchKey</Code></Error>")
		case r.URL.Path == "/site/pre/closed":
			w.WriteHeader(http.StatusForbidden)
			fmt.Fprint(w, "<Error><Code>AccessDenied</Code><Message>not yours</Message></Error>")
		case token == "":
			fmt.Fprint(w, `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated><NextContinuationToken>a+b/=</NextContinuationToken>
				<Contents><Key>pre/a+b%2Bc.html</Key><ETag>"0123456789abcdef0123456789abcdef"</ETag></Contents><Contents><Key>pre/</Key></Contents></ListBucketResult>`)
		case token == "a+b/=":
			fmt.Fprint(w, `<ListBucketResult><EncodingType>url</EncodingType><Contents><Key>pre/parts</Key><ETag>"0123-2"</ETag></Contents></ListBucketResult>`)
		}
	}))
	defer server.Close()
	u, _ := url.Parse("s3://site/pre?endpoint=" + server.URL)
	s, err := NewS3(u, func(string) string { return "key" })
	if err != nil {
		t.Fatal(err)
	}
	held, err := s.List(context.Background())
	if err != nil || len(held) != 2 || held["a b+c.html"] != "0123456789abcdef0123456789abcdef" {
		t.Errorf("%v %v", held, err)
	}
	if tag, ok := held["parts"]; !ok || tag != "" {
		t.Errorf("%v", held)
	}
	if err := s.Delete(context.Background(), "gone"); err != nil {
		t.Error(err)
	}
	if _, err := s.Get(context.Background(), "closed"); err == nil || err.Error() != "the store responded AccessDenied: not yours" {
		t.Error(err)
	}
}

func TestKeys(t *testing.T) {
	file := filepath.Join(t.TempDir(), "credentials")
	if err := os.WriteFile(file, []byte("# mine\n[default]\naws_access_key_id = one\naws_secret_access_key=s1\n\n[ press ]\naws_access_key_id=two\naws_secret_access_key = s=2\naws_session_token = t\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer x" {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		_, _ = io.Copy(w, bytes.NewReader([]byte(`{"AccessKeyId":"three","SecretAccessKey":"s3","Token":"t3","Expiration":"2030-01-01T00:00:00Z"}`)))
	}))
	defer server.Close()
	none := filepath.Join(t.TempDir(), "none")
	for _, c := range []struct {
		env  map[string]string
		want Keys
	}{
		{map[string]string{"AWS_ACCESS_KEY_ID": "zero", "AWS_SECRET_ACCESS_KEY": "s0", "AWS_SHARED_CREDENTIALS_FILE": file}, Keys{ID: "zero", Secret: "s0"}},
		{map[string]string{"AWS_SHARED_CREDENTIALS_FILE": file}, Keys{ID: "one", Secret: "s1"}},
		{map[string]string{"AWS_SHARED_CREDENTIALS_FILE": file, "AWS_PROFILE": "press"}, Keys{ID: "two", Secret: "s=2", Token: "t"}},
		{map[string]string{"AWS_SHARED_CREDENTIALS_FILE": none, "AWS_CONTAINER_CREDENTIALS_FULL_URI": server.URL, "AWS_CONTAINER_AUTHORIZATION_TOKEN": "Bearer x"},
			Keys{ID: "three", Secret: "s3", Token: "t3", Expires: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)}},
		{map[string]string{"AWS_SHARED_CREDENTIALS_FILE": none, "AWS_CONTAINER_CREDENTIALS_FULL_URI": server.URL}, Keys{}},
		{map[string]string{"AWS_SHARED_CREDENTIALS_FILE": none, "AWS_EC2_METADATA_DISABLED": "true"}, Keys{}},
	} {
		got, err := amazonKeys(http.DefaultClient, func(name string) string { return c.env[name] })(context.Background())
		if got != c.want || (err == nil) != (c.want.ID != "") {
			t.Errorf("%v: %+v, %v", c.env, got, err)
		}
	}
}
