import Glibc

/// The files and folders below a folder, in the order of their paths; links are not followed.
package struct FileWalk {
    package private(set) var files: [(path: String, length: Int)] = []
    package private(set) var folders: [String] = []
    /// Links, sockets and the like.
    package private(set) var others: [String] = []

    package init(_ folder: String) throws(MachineFailure) {
        var pending = [""]
        while let relative = pending.popLast() {
            for name in try names(in: folder + "/" + relative) {
                let path = relative + name
                var status = stat()
                guard lstat(folder + "/" + path, &status) == 0 else {
                    others.append(path)
                    continue
                }
                switch status.st_mode & S_IFMT {
                case S_IFDIR:
                    folders.append(path)
                    pending.append(path + "/")
                case S_IFREG: files.append((path, Int(status.st_size)))
                default: others.append(path)
                }
            }
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        others.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// Whether a folder is there, and no link to one.
package func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
