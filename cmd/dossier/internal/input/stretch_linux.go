package input

// Where the data of a file is that has holes.

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// stretch returns where the next data of a file begins and ends; between is a hole.
func stretch(file fs.File, at, size int64) (data, ends int64) {
	f, ok := file.(*os.File)
	if !ok {
		return at, size
	}
	data, err := f.Seek(at, unix.SEEK_DATA)
	if errors.Is(err, unix.ENXIO) { // a hole up to the end
		return size, size
	}
	if err != nil {
		return at, size
	}
	if ends, err = f.Seek(data, unix.SEEK_HOLE); err != nil {
		ends = size
	}
	return data, ends
}
