import Foundation
import Governance
import Reading

/// A workspace in memory, beside the templates of the checkout.
struct MemoryFiles: PackFiles {
    var contents: [String: [UInt8]] = [:]
    var troubles: [String: FileTrouble] = [:]
    /// Templates of the workspace's own.
    var templates: [String: [UInt8]] = [:]
    let today = CivilDate(dayNumber: 19_000)

    subscript(path: String) -> String {
        get { String(decoding: contents[path] ?? [], as: UTF8.self) }
        set { contents[path] = Array(newValue.utf8) }
    }

    func read(_ path: String, limit: Int) -> Result<[UInt8], FileTrouble> {
        if let trouble = troubles[path] { return .failure(trouble) }
        guard let bytes = contents[path] else { return .failure(.absent) }
        return bytes.count > limit ? .failure(.tooLarge(bytes.count)) : .success(bytes)
    }

    func list(_ folder: String) -> Result<[FolderEntry], FileTrouble> {
        if let trouble = troubles[folder] { return .failure(trouble) }
        var entries: [String: Bool] = [:]
        for path in Array(contents.keys) + Array(troubles.keys) where path.hasPrefix(folder + "/") {
            let rest = path.dropFirst(folder.count + 1).split(separator: "/")
            if let name = rest.first { entries[String(name)] = rest.count > 1 }
        }
        if entries.isEmpty { return .failure(.absent) }
        return .success(
            entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { name, isFolder in
                    let isLink = troubles[folder + "/" + name] == .outsideWorkspace
                    return FolderEntry(name: name, isFolder: isFolder && !isLink, isLink: isLink)
                })
    }

    func template(_ path: String) -> [UInt8]? { templates[path] ?? MemoryFiles.checkout[path] }

    func templates(in folder: String) -> [String] {
        let names = MemoryFiles.checkout.keys.filter { $0.hasPrefix(folder + "/") }
            .compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) }
        return Set(names).sorted()
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let checkout = tree(at: root.appending(path: "templates"))

    /// Every file under a folder, by its path within it.
    static func tree(at folder: URL) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let names = FileManager.default.enumerator(atPath: folder.path)
        while let name = names?.nextObject() as? String {
            let url = folder.appending(path: name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
                !isFolder.boolValue, let bytes = try? Data(contentsOf: url)
            else { continue }
            files[name] = Array(bytes)
        }
        return files
    }

    /// The smallest workspace in which nothing is wrong: a board, and a meeting with one paper.
    static let small: MemoryFiles = {
        var files = MemoryFiles()
        files["authority.yaml"] = "name: Cité 🎉\n"
        files["people.yaml"] = "people:\n  - { id: ada, name: Ada }\n"
        files["boards/audit/board.yaml"] = "name: Audit\n"
        files["boards/audit/terms-of-reference/2022-09-08.md"] =
            "---\nadopted: 2022-09-08\n---\n# Purpose\n\nTo audit.\n"
        files["boards/audit/members.yaml"] = "members:\n  - { seat: chair, person: ada }\n"
        files["boards/audit/forward-plan.yaml"] =
            "standing:\n  - { id: welcome, title: Welcome }\nmeetings:\n  - { date: 2022-12-15 }\n"
        files[agenda] = "board: audit\ndate: 2022-12-15\nitems:\n  - { title: One, papers: one }\n"
        files[report] = "---\ntitle: One\n---\n# Summary\n\nWords.\n"
        return files
    }()

    static let agenda = "meetings/m/agenda.yaml"
    static let report = "meetings/m/one/report.md"
}
