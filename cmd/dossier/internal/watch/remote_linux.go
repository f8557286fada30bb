package watch

// Network file systems report no changes made on other machines, so they are polled.

import "syscall"

// remote names the file system of a folder if it is one that does not report changes
// made elsewhere (inotify(7), "Limitations and caveats"), else "". The numbers are
// those of statfs(2).
func remote(dir string) string {
	var s syscall.Statfs_t
	if syscall.Statfs(dir, &s) != nil {
		return ""
	}
	return map[uint32]string{
		0x6969: "NFS", 0x517b: "SMB", 0xff534d42: "CIFS", 0xfe534d42: "SMB2", 0x01021997: "9p", 0x65735546: "FUSE",
		0x5346414f: "AFS", 0x73757245: "Coda", 0x00c36400: "Ceph", 0x786f4256: "VirtualBox",
	}[uint32(s.Type)]
}
