import CSystem
import Glibc

/// Folders of outputs that stand side by side and appear together, whole or not at all.
///
/// Each is written into a stage beside the old one, and synced. When all are, each is exchanged with
/// the old one in one step, and the old ones are removed. A failure before that, a full disk for
/// instance, leaves every old folder as it was; a build that is killed leaves each whole, old or new.
struct OutputPlace: ~Copyable {
    private let parent: String
    /// Held as long as the value lives: two builds at once take turns.
    private let lock: Int32
    private var names: [String] = []
    /// Whether what is written must be on the disk when it is told as done.
    private let syncs: Bool

    /// Waits until no other build writes below the folder, which is made when there is none.
    ///
    /// - Parameter syncs: `false` only for a folder that is read and removed at once.
    init(_ parent: String, syncs: Bool = true) throws(MachineFailure) {
        try makeFolders(parent)
        let lock = try lockedFolder(parent, LOCK_EX)
        self.parent = parent
        self.lock = lock
        self.syncs = syncs
    }

    deinit {
        // What was not put in place, or what it replaced.
        for name in names { removeTree(stage(of: name)) }
        close(lock)
    }

    /// The folder of that name, when it is in place.
    func folder(_ name: String) -> String { "\(parent)/\(name)" }

    private func stage(of name: String) -> String { "\(parent)/.\(name).quorate-new" }

    /// Writes the files of a folder beside the old one.
    ///
    /// - Parameter check: is given the stage, reads back what was written, and throws to refuse it.
    mutating func stage(
        _ name: String, _ files: [OutputFile], check: (String) throws(MachineFailure) -> Void
    ) throws(MachineFailure) {
        try refuseForeignFiles(in: folder(name))
        let stage = stage(of: name)
        // What a killed build left behind.
        removeTree(stage)
        names.append(name)
        try makeFolders(stage)
        var folders: Set<String> = []
        for file in files {
            if let slash = file.path.lastIndex(of: "/") {
                let folder = stage + "/" + file.path[..<slash]
                if folders.insert(folder).inserted { try makeFolders(folder) }
            }
            try write(file.bytes, to: stage + "/" + file.path, syncs: syncs)
        }
        try check(stage)
        guard syncs else { return }
        for folder in folders { try sync(folder) }
        try sync(stage)
    }

    /// Puts every staged folder in place of the old one; when one cannot be, none is.
    ///
    /// Returns the folders.
    consuming func putInPlace() throws(MachineFailure) -> [String] {
        let folders = names.map { folder($0) }
        try exchangeAll(names.map { (stage(of: $0), folder($0)) })
        if syncs { try sync(parent) }
        return folders
    }
}

/// The folder is replaced whole, so it may hold nothing but a pack: what its manifest lists.
private func refuseForeignFiles(in path: String) throws(MachineFailure) {
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

/// Puts each of what was written aside in its place; when one cannot be, none is.
private func exchangeAll(
    _ pairs: [(aside: String, place: String)]
) throws(MachineFailure) {
    var done: [(aside: String, place: String, hadOld: Bool)] = []
    for (aside, place) in pairs {
        do {
            done.append((aside, place, try exchange(aside, place)))
        } catch {
            for (aside, place, hadOld) in done.reversed() {
                if hadOld { _ = quorate_exchange(place, aside) } else { rename(place, aside) }
            }
            throw error
        }
    }
}

/// Puts a stage in place; whether there was a folder it was exchanged with.
private func exchange(_ stage: String, _ folder: String) throws(MachineFailure) -> Bool {
    var status = stat()
    guard lstat(folder, &status) == 0 else {
        guard rename(stage, folder) == 0 else { throw .system("cannot put \(folder) in place") }
        return false
    }
    let error = quorate_exchange(stage, folder)
    guard error == 0 else { throw .system("cannot put \(folder) in place", error) }
    return true
}

package struct OutputFile {
    /// Relative to the output folder.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

package func write(
    _ bytes: [UInt8], to path: String, syncs: Bool = true
) throws(MachineFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .system("cannot write \(path)") }
    var failure = writeAll(bytes, to: descriptor)
    if syncs && failure == nil && fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0 && failure == nil { failure = errno }
    if let failure { throw .system("cannot write \(path)", failure) }
}

/// Writes files aside, synced, then puts each in place of what was there. When one cannot be, what was
/// there stays, of all of them.
///
/// - Parameters:
///   - folder: the one they lie in.
///   - known: what was read of each before; one that somebody saved since then stays, and so do all.
package func writeTogether(
    _ files: [(bytes: [UInt8], path: String)], in folder: String,
    inPlaceOf known: [[UInt8]?]? = nil
) throws(MachineFailure) {
    func aside(_ path: String) -> String { path + ".quorate-new" }
    for file in files {
        var status = stat()
        guard lstat(file.path, &status) == 0 else { continue }
        guard [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) else {
            throw MachineFailure(.inputOutput, "\(file.path) is not a file; it stays as it is")
        }
    }
    // What is left aside: files not put in place, or those they replaced.
    defer { for file in files { unlink(aside(file.path)) } }
    for file in files {
        unlink(aside(file.path))
        try write(file.bytes, to: aside(file.path))
    }
    let pairs = files.map { (aside: aside($0.path), place: $0.path) }
    try exchangeAll(pairs)
    for (pair, known) in zip(pairs, known ?? []) {
        // What stood in its place is aside now.
        let old = try? diskContents(pair.aside)
        guard old != known else { continue }
        for (aside, place) in pairs.reversed() {
            if quorate_exchange(place, aside) != 0 { unlink(place) }
        }
        throw MachineFailure(
            .inputOutput,
            "\(pair.place) was changed meanwhile; it stays as it is: give the command again")
    }
    try sync(folder)
}

package func makeFolders(_ path: String) throws(MachineFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
        made += "/" + part
        if mkdir(made, 0o755) != 0 && errno != EEXIST {
            throw .system("cannot make the folder \(made)")
        }
    }
}

/// Removes a folder and all in it; never follows a link.
package func removeTree(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in (try? names(in: path)) ?? [] { removeTree(path + "/" + name) }
    rmdir(path)
}
