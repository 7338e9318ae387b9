import CSystem
import Glibc

/// A folder of outputs that appears whole or not at all.
///
/// The files are written into a folder beside the old one, synced, and the two are swapped in one
/// step; the old one is then removed. A build that is killed leaves the old outputs whole, or the new.
struct OutputFolder {
    let path: String
    private var parent: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    private var stage: String { "\(parent)/.\(name).quorate-new" }

    init(_ path: String) { self.path = path }

    /// Writes the files and, when `check` does not object, puts them in place of the old ones.
    ///
    /// - Parameter check: is given the stage folder, reads back what was written, and throws to refuse it.
    func replace(
        with files: [OutputFile], check: (String) throws(MachineFailure) -> Void
    ) throws(MachineFailure) {
        try makeFolders(parent)
        let lock = try self.lock()
        defer { close(lock) }
        try refuseForeignFiles()
        // What a killed build left behind.
        removeTree(stage)
        try makeFolders(stage)
        var folders: Set<String> = []
        do {
            for file in files {
                if let slash = file.path.lastIndex(of: "/") {
                    let folder = stage + "/" + file.path[..<slash]
                    if folders.insert(folder).inserted { try makeFolders(folder) }
                }
                try write(file.bytes, to: stage + "/" + file.path)
            }
            try check(stage)
            for folder in folders { try sync(folder) }
            try sync(stage)
            try swap()
        } catch {
            removeTree(stage)
            throw error
        }
        removeTree(stage)
        try sync(parent)
    }

    /// The folder is replaced whole, so it may hold nothing but a pack: what its manifest lists.
    private func refuseForeignFiles() throws(MachineFailure) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw MachineFailure(.inputOutput, "\(path) is not a folder; it stays as it is")
        }
        if let foreign = try fileNotOfPack(in: path) {
            throw MachineFailure(
                .inputOutput,
                "\(path) holds '\(foreign)', which is not part of a pack; move it, or choose "
                    + "another --output")
        }
    }

    /// Two builds at once take turns.
    private func lock() throws(MachineFailure) -> Int32 {
        let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot open \(parent)") }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                throw .system("cannot lock \(parent)")
            }
        }
        return descriptor
    }

    private func swap() throws(MachineFailure) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            guard rename(stage, path) == 0 else { throw .system("cannot put \(path) in place") }
            return
        }
        let error = quorate_exchange(stage, path)
        guard error == 0 else { throw .system("cannot put \(path) in place", error) }
    }
}

struct OutputFile {
    /// Relative to the output folder.
    let path: String
    let bytes: [UInt8]
}

func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .system("cannot write \(path)") }
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count, let start = buffer.baseAddress {
            let count = Glibc.write(descriptor, start + written, buffer.count - written)
            if count < 0 {
                if errno == EINTR { continue }
                failure = errno
                return
            }
            written += count
        }
    }
    if failure == 0 && fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    guard failure == 0 else { throw .system("cannot write \(path)", failure) }
}

private func sync(_ folder: String) throws(MachineFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot open \(folder)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system("cannot sync \(folder)") }
}

private func makeFolders(_ path: String) throws(MachineFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
        made += "/" + part
        if mkdir(made, 0o755) != 0 && errno != EEXIST {
            throw .system("cannot make the folder \(made)")
        }
    }
}

/// Removes a folder and all in it; never follows a link.
private func removeTree(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM, let stream = opendir(path) else {
        return
    }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != "." && name != ".." { names.append(name) }
    }
    closedir(stream)
    for name in names { removeTree(path + "/" + name) }
    rmdir(path)
}
