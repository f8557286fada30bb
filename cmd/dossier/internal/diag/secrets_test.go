package diag

// No credential of a call stands in what it says, in whatever form it was written
// or comes back; and what is none stays.

import (
	"encoding/base64"
	"strings"
	"testing"
)

func TestSecretsAreHidden(t *testing.T) {
	basic := base64.StdEncoding.EncodeToString([]byte("user:hunter2"))
	for _, c := range []struct{ arg, env, text, secret string }{
		{"git:https://user:hunter2@host.example/x.git#p", "", "git:https://user:hunter2@host.example/x.git#p: git ls-remote: fatal: unable to access 'https://user:hunter2@host.example/x.git/'", "hunter2"},
		{"git:https://user:hunter2@host.example/x.git", "", "remote: hunter2 is not known", "hunter2"},
		{"git:https://user:p%40ss%2Fword@host.example/x.git", "", "no such password: p@ss/word", "p@ss/word"},
		{"git:https://user:p@ss/word@host.example/x.git", "", "unable to access https://user:p@ss/word@host.example", "word"},
		{"git:https://user:p@ss@host.example/x.git", "", "https://user:p@ss@host.example: no", "p@ss"},
		{"git:https://user:half#whole@host.example/x.git", "", "unable to access 'https://user:half/', no branch whole@host.example", "whole"},
		{"git:https://user:half#whole@host.example/x.git", "", "unable to access 'https://user:half/', no branch whole@host.example", "half"},
		{"git:https://a1b2c3d4e5@host.example/x.git", "", "https://a1b2c3d4e5@host.example/x.git", "a1b2c3d4e5"},
		{"git:https://a1b2c3d4e5:@host.example/x.git", "", "https://a1b2c3d4e5:@host.example/x.git", "a1b2c3d4e5"},
		{"git:https://user:hunter2@host.example/x.git", "", "> Authorization: Basic " + basic, basic},
		{"git:user:hunter2@host.example:x.git", "", "git:user:hunter2@host.example:x.git is no remote", "hunter2"},
		{"git:ssh://git:hunter2@host.example/x.git", "", "ssh://git:hunter2@host.example/x.git", "hunter2"},
		{"git:origin", "", "could not read from 'https://user:hunter2@host.example/x.git'", "hunter2"},
		{"git:origin", "", "http://user:hunter2@proxy.example:3128 answers 407", "hunter2"},
		{"s3://key:hunter2@bucket/site", "", "s3://key:hunter2@bucket/site: a target names no keys", "hunter2"},
		{"s3://b/p?endpoint=https://user:hunter2@store.example", "", "s3://b/p?endpoint=https://user:hunter2@store.example: no", "hunter2"},
		{"s3://b/p?endpoint=https%3A%2F%2Fuser%3Ahunter2%40store.example&region=x", "", "s3://b/p?endpoint=https%3A%2F%2Fuser%3Ahunter2%40store.example&region=x", "hunter2"},
		{"s3://b/p?X-Amz-Signature=0a1b2c3d&X-Amz-Credential=AKZYXQ", "", `unknown option: s3://b/p?X-Amz-Signature=0a1b2c3d&X-Amz-Credential=AKZYXQ`, "0a1b2c3d"},
		{"s3://b/p?X-Amz-Security-Token=Zyx%2Bq%3D", "", `parse "Zyx+q=" failed`, "Zyx+q="},
		{"git:https://host.example/x.git?access_token=zyxquor", "", "'https://host.example/x.git?access_token=zyxquor/' not found", "zyxquor"},
		{"git:https://host.example/x.git", "", "redirected to https://host.example/login?ticket=zyxquor&next=a", "zyxquor"},
		{"git:https://host.example/zyxquorzyxquor/x.git", "DEPLOY_TOKEN=zyxquorzyxquor", "https://host.example/zyxquorzyxquor/x.git: no", "zyxquorzyxquor"},
		{"s3://b", "AWS_SECRET_ACCESS_KEY=Zyx/quor+zyxquor", "signature by Zyx/quor+zyxquor", "Zyx/quor+zyxquor"},
		{`git:https://user:hun"ter\2@host.example/x.git`, "", `invalid: "https://user:hun\"ter\\2@host.example"`, `ter\\2`},
		{"git:https://user:pass word@host.example/x.git", "", "unable to access 'https://user:pass word@host.example'", "pass word"},
	} {
		if got := NewSecrets([]string{"deploy", c.arg}, []string{"HOME=/home/x", c.env}).Hide(c.text); strings.Contains(got, c.secret) {
			t.Errorf("%s: it says %s", c.arg, got)
		}
	}
}

func TestWhatIsNoSecretStays(t *testing.T) {
	s := NewSecrets([]string{"git:https://user:hunter2@host.example/x.git", "--root", "a"}, []string{
		"HOME=/home/user", "SSH_AUTH_SOCK=/tmp/ssh-1/agent", "AWS_SHARED_CREDENTIALS_FILE=/home/user/keys", "API_TOKEN=short", "PATH=/usr/bin:/bin", "AWS_ACCESS_KEY_ID=ABCDEFGHIJKL",
	})
	for _, text := range []string{
		"", "git push: [rejected]", "git@host.example:org/x.git", "ssh://git@host.example/x.git", "/srv/www: 12 files uploaded", "www: a@b.example",
		"s3://bucket/prefix?endpoint=https://store.example&region=eu-1", "https://host.example/@scope/x", "the profile \"default\" of /home/user/keys has none",
		"/tmp/ssh-1/agent", "AWS_ACCESS_KEY_ID ABCDEFGHIJKL", "gs://bucket/prefix", "git:origin#gh-pages", "https://host.example:8080/x.git", "a short text",
		"seeds/a:b@c.txt: no title",
	} {
		if got := s.Hide(text); got != text {
			t.Errorf("%q becomes %q", text, got)
		}
	}
	if got := s.Hide("git:https://user:hunter2@host.example/x.git#pages: no"); got != "git:https://***@host.example/x.git#pages: no" {
		t.Error(got)
	}
}
