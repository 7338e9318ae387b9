import Governance
import Reading

/// A workspace written in one text: `=== path` begins a file, `=== path (absent)` removes it.
struct FilesInMemory: PackFiles {
    private var files: [String: [UInt8]] = [:]
    let today = CivilDate(year: 2023, month: 1, day: 1) ?? CivilDate(dayNumber: 0)

    /// Adds files, or lays them over those of the same path.
    mutating func add(_ text: String) {
        var path: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                let name = String(line.dropFirst(4))
                let absent = " (absent)"
                path = name.hasSuffix(absent) ? nil : name
                files[path ?? String(name.dropLast(absent.count))] = path.map { _ in [] }
            } else if let path {
                files[path, default: []] += Array(line.utf8) + [0x0A]
            }
        }
        // The text ends in a line feed, which begins no line of the last file.
        if let path, files[path]?.last == 0x0A { files[path]?.removeLast() }
    }

    func read(_ path: String, limit: Int) -> Result<[UInt8], FileTrouble> {
        files[path].map { .success($0) } ?? .failure(.absent)
    }

    func list(_ folder: String) -> Result<[FolderEntry], FileTrouble> {
        var entries: [String: Bool] = [:]
        for path in files.keys where path.hasPrefix(folder + "/") {
            let rest = path.dropFirst(folder.count + 1).split(separator: "/")
            if let first = rest.first { entries[String(first)] = rest.count > 1 }
        }
        guard !entries.isEmpty else { return .failure(.absent) }
        return .success(
            entries.keys.sorted().map { FolderEntry(name: $0, isFolder: entries[$0] == true) })
    }

    func template(_ path: String) -> [UInt8]? { files["templates/" + path] }

    func templates(in folder: String) -> [String] {
        guard case .success(let entries) = list("templates/" + folder) else { return [] }
        return entries.map(\.name)
    }
}
