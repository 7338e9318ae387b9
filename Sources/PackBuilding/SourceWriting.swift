import Glibc

/// Writes a new source, with the folders it lies in. `false` when there is one already: nothing is
/// ever written over.
///
/// - Parameter path: within the workspace.
public func createSource(
    _ path: String, _ bytes: [UInt8], in root: String
) throws(MachineFailure) -> Bool {
    let full = root + "/" + path
    var status = stat()
    if lstat(full, &status) == 0 { return false }
    var folder = root
    for part in path.split(separator: "/").dropLast() {
        folder += "/" + part
        if mkdir(folder, 0o755) != 0, errno != EEXIST { throw .system("cannot make \(folder)") }
        // Nothing is followed out of the workspace.
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw MachineFailure(.inputOutput, "\(folder) is not a folder")
        }
    }
    try write(bytes, to: full)
    return true
}

/// Writes a source anew: aside, synced and renamed, so that it is whole at any time.
public func replaceSource(
    _ path: String, _ bytes: [UInt8], in root: String
) throws(MachineFailure) {
    try replace(root + "/" + path, with: bytes)
}
