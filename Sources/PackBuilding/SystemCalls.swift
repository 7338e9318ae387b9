import Glibc

/// Writes all bytes to a descriptor; what a signal broke off goes on.
///
/// - Returns: `nil` when all are written, else the system's error.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count, let start = buffer.baseAddress {
            let count = write(descriptor, start + written, buffer.count - written)
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}

extension UnsafeMutablePointer<dirent> {
    /// The name of an entry that `readdir` gave; bytes that are not UTF-8 become U+FFFD.
    package var name: String {
        withUnsafeBytes(of: &pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}

/// The names in a folder, sorted.
package func names(in folder: String) throws(MachineFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .system("cannot read \(folder)") }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
        let name = entry.name
        if name != "." && name != ".." { names.append(name) }
        errno = 0
    }
    // A list that broke off is no list: what it leaves out would be taken for gone.
    guard errno == 0 else { throw .system("cannot read \(folder)") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Locks a file or folder by its descriptor, and waits for it.
package func lock(
    _ descriptor: Int32, _ kind: Int32, _ path: String
) throws(MachineFailure) {
    while flock(descriptor, kind) != 0 {
        guard errno == EINTR else { throw .system("cannot lock \(path)") }
    }
}

/// A descriptor of a folder that holds its lock; closing it gives the lock back.
package func lockedFolder(_ folder: String, _ kind: Int32) throws(MachineFailure) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot open \(folder)") }
    do { try lock(descriptor, kind, folder) } catch {
        close(descriptor)
        throw error
    }
    return descriptor
}

/// What was written to a file, or into a folder's list of names, is on the disk.
package func sync(_ path: String) throws(MachineFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot open \(path)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system("cannot sync \(path)") }
}
