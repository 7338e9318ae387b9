import Formatting
import Glibc
import Governance
import Reading

/// What became of one source that was looked at for its form.
public struct FormattedSource: Sendable {
    public enum Outcome: Sendable {
        case canonical
        /// Written anew, or, when only checked, not in canonical form.
        case changed
        /// Left as it was: line and why.
        case refused(line: Int, reason: String)
    }

    /// Within the workspace.
    public let path: String
    public let outcome: Outcome
}

/// Puts the sources of a workspace into canonical form.
///
/// A file is written aside, synced and renamed. A file that cannot be parsed is left alone.
///
/// - Parameters:
///   - path: what of the workspace; empty for all.
///   - onlyCheck: tell, and write nothing.
public func formatSources(
    of root: String, under path: String, onlyCheck: Bool
) throws(MachineFailure) -> [FormattedSource] {
    let files = DiskFiles(root: root, today: .init(dayNumber: 0))
    var results: [FormattedSource] = []
    for name in sourcePaths(files, under: path) {
        guard let kind = SourceKind(fileName: name),
            case .success(let bytes) = files.read(name, limit: 32 << 20)
        else { continue }
        let outcome: FormattedSource.Outcome
        switch formatted(bytes, as: kind) {
        case .success(let canonical) where canonical == bytes: outcome = .canonical
        case .success(let canonical):
            if !onlyCheck { try replace(root + "/" + name, with: canonical) }
            outcome = .changed
        case .failure(let refusal):
            outcome = .refused(line: refusal.line, reason: refusal.reason)
        }
        results.append(FormattedSource(path: name, outcome: outcome))
    }
    return results
}

/// The paths of a folder's files, or the path itself when it is a file; sorted.
private func sourcePaths(_ files: DiskFiles, under path: String) -> [String] {
    guard case .success(let entries) = files.list(path) else { return path.isEmpty ? [] : [path] }
    return entries.flatMap { entry in
        let inner = path.isEmpty ? entry.name : path + "/" + entry.name
        return entry.isFolder ? sourcePaths(files, under: inner) : [inner]
    }
}

func replace(_ path: String, with bytes: [UInt8]) throws(MachineFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .system("cannot read \(path)") }
    let aside = path + ".new"
    unlink(aside)
    try write(bytes, to: aside)
    chmod(aside, status.st_mode & 0o777)
    guard rename(aside, path) == 0 else {
        let error = MachineFailure.system("cannot write \(path)")
        unlink(aside)
        throw error
    }
}
