package deploy

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/streaming"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/blob"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/bloberror"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/blockblob"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/container"
)

// Azure is a container of Azure Blob Storage.
type Azure struct {
	client *container.Client
	prefix string
}

// NewAzure reads az://CONTAINER/PREFIX. Who may write is said by
// AZURE_STORAGE_CONNECTION_STRING, or by AZURE_STORAGE_ACCOUNT with
// AZURE_STORAGE_SAS_TOKEN or AZURE_STORAGE_KEY.
func NewAzure(u *url.URL, env func(string) string) (*Azure, error) {
	if u.Host == "" {
		return nil, errors.New("no container is named")
	}
	a := &Azure{prefix: strings.Trim(u.Path, "/")}
	options := &container.ClientOptions{ClientOptions: azcore.ClientOptions{Retry: policy.RetryOptions{MaxRetries: -1}}} // Deploy tries again itself
	account, err := env("AZURE_STORAGE_ACCOUNT"), error(nil)
	at := fmt.Sprintf("https://%s.blob.core.windows.net/%s", account, u.Host)
	switch {
	case env("AZURE_STORAGE_CONNECTION_STRING") != "":
		a.client, err = container.NewClientFromConnectionString(env("AZURE_STORAGE_CONNECTION_STRING"), u.Host, options)
	case account == "":
		err = errors.New("AZURE_STORAGE_ACCOUNT is not set, nor is AZURE_STORAGE_CONNECTION_STRING")
	case env("AZURE_STORAGE_SAS_TOKEN") != "":
		a.client, err = container.NewClientWithNoCredential(at+"?"+strings.TrimPrefix(env("AZURE_STORAGE_SAS_TOKEN"), "?"), options)
	case env("AZURE_STORAGE_KEY") != "":
		var key *container.SharedKeyCredential
		if key, err = container.NewSharedKeyCredential(account, env("AZURE_STORAGE_KEY")); err == nil {
			a.client, err = container.NewClientWithSharedKeyCredential(at, key, options)
		}
	default:
		err = errors.New("neither AZURE_STORAGE_SAS_TOKEN nor AZURE_STORAGE_KEY is set")
	}
	return a, err
}

func (a *Azure) key(name string) string { return path.Join(a.prefix, name) }

// Compressed implements Target.
func (a *Azure) Compressed() bool { return false }

// Get implements Target.
func (a *Azure) Get(ctx context.Context, name string) ([]byte, error) {
	r, err := a.client.NewBlobClient(a.key(name)).DownloadStream(ctx, nil)
	if err != nil {
		return nil, a.cause(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	return data, a.cause(err)
}

// List implements Target.
func (a *Azure) List(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	prefix := ""
	if a.prefix != "" {
		prefix = a.prefix + "/"
	}
	for pages := a.client.NewListBlobsFlatPager(&container.ListBlobsFlatOptions{Prefix: &prefix}); pages.More(); {
		p, err := pages.NextPage(ctx)
		if err != nil {
			return nil, a.cause(err)
		}
		for _, b := range p.Segment.BlobItems {
			tag := ""
			if b.Properties != nil {
				tag = hex.EncodeToString(b.Properties.ContentMD5)
			}
			out[strings.TrimPrefix(*b.Name, prefix)] = tag
		}
	}
	return out, nil
}

// Put implements Target.
func (a *Azure) Put(ctx context.Context, o *Object) error {
	sum, _ := hex.DecodeString(o.md5())
	h := &blob.HTTPHeaders{BlobContentType: &o.MediaType, BlobCacheControl: &o.CacheControl, BlobContentMD5: sum}
	if o.Encoding != "" {
		h.BlobContentEncoding = to.Ptr(o.Encoding)
	}
	_, err := a.client.NewBlockBlobClient(a.key(o.Path)).Upload(ctx, streaming.NopCloser(bytes.NewReader(o.Data)), &blockblob.UploadOptions{HTTPHeaders: h})
	return a.cause(err)
}

// Delete implements Target.
func (a *Azure) Delete(ctx context.Context, name string) error {
	_, err := a.client.NewBlobClient(a.key(name)).Delete(ctx, nil)
	if bloberror.HasCode(err, bloberror.BlobNotFound) {
		return nil
	}
	return a.cause(err)
}

// cause says what an error of the store means.
func (a *Azure) cause(err error) error {
	var answer *azcore.ResponseError
	switch {
	case err == nil:
		return nil
	case bloberror.HasCode(err, bloberror.BlobNotFound):
		return fmt.Errorf("%w: %w", fs.ErrNotExist, err)
	case bloberror.HasCode(err, bloberror.ContainerNotFound):
		return errors.New("there is no such container")
	case errors.As(err, &answer):
		if transient(answer.StatusCode) {
			return &Transient{fmt.Errorf("the store answers %d %s", answer.StatusCode, answer.ErrorCode)}
		}
		return fmt.Errorf("the store answers %d %s", answer.StatusCode, answer.ErrorCode)
	case disconnected(err):
		return &Transient{err}
	}
	return err
}
