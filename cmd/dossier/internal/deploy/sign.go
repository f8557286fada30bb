// How a request to an object store says whose it is: Signature Version 4 of
// Amazon, and the places where its tools keep keys.

package deploy

import (
	"bufio"
	"cmp"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// Keys are what requests are signed with. Those of a machine's role have a token
// and end.
type Keys struct {
	ID      string `json:"AccessKeyId"`
	Secret  string `json:"SecretAccessKey"`
	Token   string
	Expires time.Time `json:"Expiration"`
}

// sign signs a request (AWS Signature Version 4, as S3 has it: the path is escaped
// once). All headers that are set are signed.
func sign(r *http.Request, k Keys, region string, body []byte, now time.Time) {
	stamp := now.UTC().Format("20060102T150405Z")
	sum := sha256.Sum256(body)
	r.Header.Set("X-Amz-Date", stamp)
	r.Header.Set("X-Amz-Content-Sha256", hex.EncodeToString(sum[:]))
	if k.Token != "" {
		r.Header.Set("X-Amz-Security-Token", k.Token)
	}
	headers := map[string]string{"host": r.URL.Host}
	for name, values := range r.Header {
		if name != "Accept-Encoding" { // proxies write their own
			headers[strings.ToLower(name)] = strings.Join(strings.Fields(strings.Join(values, ",")), " ")
		}
	}
	names := slices.Sorted(maps.Keys(headers))
	var canonical strings.Builder
	fmt.Fprintf(&canonical, "%s\n%s\n%s\n", r.Method, escaped(r.URL.Path), r.URL.RawQuery)
	for _, name := range names {
		fmt.Fprintf(&canonical, "%s:%s\n", name, headers[name])
	}
	signed := strings.Join(names, ";")
	fmt.Fprintf(&canonical, "\n%s\n%s", signed, r.Header.Get("X-Amz-Content-Sha256"))
	request := sha256.Sum256([]byte(canonical.String()))
	scope := stamp[:8] + "/" + region + "/s3/aws4_request"
	key := []byte("AWS4" + k.Secret)
	for _, part := range append(strings.Split(scope, "/"), "AWS4-HMAC-SHA256\n"+stamp+"\n"+scope+"\n"+hex.EncodeToString(request[:])) {
		h := hmac.New(sha256.New, key)
		_, _ = h.Write([]byte(part))
		key = h.Sum(nil)
	}
	r.Header.Set("Authorization", fmt.Sprintf("AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%x", k.ID, scope, signed, key))
}

// escaped writes a path as it is signed: all but letters, digits, "-._~" and "/".
func escaped(path string) string {
	var b strings.Builder
	for i := range len(path) {
		switch c := path[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte("-._~/", c) >= 0:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// amazonKeys looks where the tools of Amazon look, in this order: the environment,
// the shared credentials file, the role of the container, that of the machine.
// Keys that end are asked for again.
func amazonKeys(client *http.Client, env func(string) string) func(context.Context) (Keys, error) {
	var mu sync.Mutex
	var last Keys
	return func(ctx context.Context) (Keys, error) {
		mu.Lock()
		defer mu.Unlock()
		if last.ID != "" && (last.Expires.IsZero() || time.Until(last.Expires) > 5*time.Minute) {
			return last, nil
		}
		k, err := findKeys(ctx, client, env)
		if err == nil {
			last = k
		}
		return k, err
	}
}

func findKeys(ctx context.Context, client *http.Client, env func(string) string) (Keys, error) {
	if k := (Keys{ID: env("AWS_ACCESS_KEY_ID"), Secret: env("AWS_SECRET_ACCESS_KEY"), Token: env("AWS_SESSION_TOKEN")}); k.ID != "" && k.Secret != "" {
		return k, nil
	}
	name, profile := env("AWS_SHARED_CREDENTIALS_FILE"), cmp.Or(env("AWS_PROFILE"), "default")
	if home, err := os.UserHomeDir(); err == nil && name == "" {
		name = filepath.Join(home, ".aws", "credentials")
	}
	if f, err := os.Open(name); err == nil {
		defer f.Close()
		if k := fileKeys(f, profile); k.ID != "" && k.Secret != "" {
			return k, nil
		}
	}
	k, err := roleKeys(ctx, client, env)
	if err != nil {
		return k, fmt.Errorf("no keys: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set, the profile %q of %s has none, and this machine has no role: %w", profile, name, err)
	}
	return k, nil
}

// fileKeys reads a profile of a shared credentials file.
func fileKeys(r io.Reader, profile string) (k Keys) {
	at := ""
	for lines := bufio.NewScanner(r); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if section, ok := strings.CutPrefix(line, "["); ok {
			at = strings.TrimSpace(strings.TrimSuffix(section, "]"))
		}
		name, value, _ := strings.Cut(line, "=")
		if at != profile {
			continue
		}
		switch value = strings.TrimSpace(value); strings.TrimSpace(name) {
		case "aws_access_key_id":
			k.ID = value
		case "aws_secret_access_key":
			k.Secret = value
		case "aws_session_token":
			k.Token = value
		}
	}
	return k
}

// machine is where a machine at Amazon asks about itself.
const machine = "http://169.254.169.254/latest/"

// roleKeys asks for the keys of a container's role, or else of the machine's.
func roleKeys(ctx context.Context, client *http.Client, env func(string) string) (k Keys, err error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second) // elsewhere nobody answers
	defer cancel()
	var answer []byte
	at, token := env("AWS_CONTAINER_CREDENTIALS_FULL_URI"), env("AWS_CONTAINER_AUTHORIZATION_TOKEN")
	if rest := env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"); rest != "" {
		at = "http://169.254.170.2" + rest
	}
	if file := env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"); file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			return k, err
		}
		token = strings.TrimSpace(string(data))
	}
	switch {
	case at != "":
		answer, err = fetch(ctx, client, http.MethodGet, at, "Authorization", token)
	case env("AWS_EC2_METADATA_DISABLED") == "true":
		return k, errors.New("AWS_EC2_METADATA_DISABLED is set")
	default:
		var session, role []byte
		if session, err = fetch(ctx, client, http.MethodPut, machine+"api/token", "X-Aws-Ec2-Metadata-Token-Ttl-Seconds", "300"); err != nil {
			return k, err
		}
		const roles = machine + "meta-data/iam/security-credentials/"
		if role, err = fetch(ctx, client, http.MethodGet, roles, "X-Aws-Ec2-Metadata-Token", string(session)); err != nil {
			return k, err
		}
		first, _, _ := strings.Cut(string(role), "\n")
		answer, err = fetch(ctx, client, http.MethodGet, roles+first, "X-Aws-Ec2-Metadata-Token", string(session))
	}
	if err != nil {
		return k, err
	}
	if err := json.Unmarshal(answer, &k); err != nil || k.ID == "" || k.Secret == "" {
		return k, errors.New("its role's keys cannot be read")
	}
	return k, nil
}

func fetch(ctx context.Context, client *http.Client, method, at, header, value string) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, method, at, nil)
	if err != nil {
		return nil, errors.New("the address of the role's keys is none")
	}
	if value != "" {
		r.Header.Set(header, value)
	}
	answer, err := client.Do(r)
	var asked *url.Error
	if errors.As(err, &asked) { // its address may be a secret
		return nil, fmt.Errorf("%s: %w", r.URL.Host, asked.Err)
	}
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(io.LimitReader(answer.Body, 1<<20))
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s answers %s", r.URL.Host, answer.Status)
	}
	return data, err
}
