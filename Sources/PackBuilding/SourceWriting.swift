import Formatting
import Glibc
import Governance

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

/// Writes several new sources, or none of them.
///
/// Returns the first that is there already, and then nothing is written; `nil` when all were written.
///
/// - Parameter root: made when it is not there; a symbolic link is refused.
public func createSources(
    _ files: [(path: String, bytes: [UInt8])], in root: String
) throws(MachineFailure) -> String? {
    var status = stat()
    if lstat(root, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw MachineFailure(.inputOutput, "\(root) is not a folder")
        }
        for file in files where lstat("\(root)/\(file.path)", &status) == 0 { return file.path }
    } else {
        try makeFolders(root)
    }
    var written: [String] = []
    do throws(MachineFailure) {
        for file in files {
            guard try createSource(file.path, canonical(file.path, file.bytes), in: root) else {
                throw MachineFailure(.inputOutput, "\(root)/\(file.path) came to be meanwhile")
            }
            written.append("\(root)/\(file.path)")
        }
    } catch {
        for path in written { unlink(path) }
        throw error
    }
    return nil
}

/// In the form that `format` gives it.
private func canonical(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    guard let kind = SourceKind(fileName: path),
        case .success(let canonical) = formatted(bytes, as: kind)
    else { return bytes }
    return canonical
}

/// The house a new one begins from: `standard`, of the workspace or built in.
public func standardHouse(in root: String) -> String {
    let files = DiskFiles(root: root, today: .init(dayNumber: 0))
    return String(decoding: files.template("houses/standard/house.yaml") ?? [], as: UTF8.self)
}

/// Whether a house comes with the program.
public func isBuiltInHouse(_ id: String) -> Bool {
    BuiltIn.template("houses/\(id)/house.yaml") != nil
}

/// Writes a source anew: aside, synced and renamed, so that it is whole at any time.
public func replaceSource(
    _ path: String, _ bytes: [UInt8], in root: String
) throws(MachineFailure) {
    try replace(root + "/" + path, with: bytes)
}
