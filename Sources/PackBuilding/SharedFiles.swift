public import Governance
public import Reading

/// A workspace of which all but the meetings was read once, for many meetings of it one after another. What
/// changes meanwhile is not seen.
public struct SharedFiles: PackFiles {
    private let files: DiskFiles
    /// Of the files outside `meetings/`, as far as they are not too many.
    private let contents: [String: [UInt8]]
    /// By folder; of `meetings` the names alone.
    private let lists: [String: [FolderEntry]]
    /// Everything that is there outside `meetings/`.
    private let paths: Set<String>
    /// Of all that meetings share, and of who reads it.
    private let digest: String
    public let minutedHeads: [MinutedHead]?

    private static let limit = 32 << 20
    /// What is beyond is read whenever it is asked for.
    private static let most = 64 << 20

    public init(_ files: DiskFiles) {
        self.files = files
        var contents: [String: [UInt8]] = [:]
        var lists: [String: [FolderEntry]] = [:]
        var paths: Set<String> = []
        var told = DigestList()
        var size = 0
        var pending = [""]
        while let folder = pending.popLast() {
            guard case .success(let entries) = files.list(folder.isEmpty ? "." : folder) else {
                continue
            }
            lists[folder] = entries
            for entry in entries {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                paths.insert(path)
                if entry.isFolder {
                    let isShared = ["boards", "strategies", "templates"].contains(path)
                    if isShared || !folder.isEmpty { pending.append(path) }
                    continue
                }
                let read = try? files.read(path, limit: Self.limit).get()
                told.add(path, read)
                size += read?.count ?? 0
                if size <= Self.most { contents[path] = read }
            }
        }
        let meetings = (try? files.list("meetings").get()) ?? []
        lists["meetings"] = meetings
        // A meeting may tell of the minutes of any other.
        for meeting in meetings where meeting.isFolder {
            let minutes = "meetings/\(meeting.name)/minutes.md"
            guard let read = try? files.read(minutes, limit: Self.limit).get() else { continue }
            told.add(minutes, read)
            let agenda = "meetings/\(meeting.name)/agenda.yaml"
            told.add(agenda, try? files.read(agenda, limit: Self.limit).get())
        }
        self.contents = contents
        self.lists = lists
        self.paths = paths
        digest = told.digest
        minutedHeads = Reading.minutedHeads(in: files)
    }

    /// The digest of all that the packs of a meeting are made from: as long as it is the same, so are they.
    /// `nil` when something in its folder cannot be read.
    public func digest(ofMeeting folder: String) -> String? {
        var told = DigestList()
        told.add("shared", Array(digest.utf8))
        var pending = [folder]
        while let folder = pending.popLast() {
            guard case .success(let entries) = files.list(folder) else { return nil }
            for entry in entries {
                let path = folder + "/" + entry.name
                if entry.isFolder {
                    told.add(path, nil)
                    pending.append(path)
                } else if case .success(let bytes) = files.read(path, limit: Self.limit) {
                    told.add(path, bytes)
                } else {
                    return nil
                }
            }
        }
        return told.digest
    }

    public var today: CivilDate { files.today }

    public func read(_ path: String, limit: Int) -> Result<[UInt8], FileTrouble> {
        if let bytes = contents[path], bytes.count <= limit { return .success(bytes) }
        if let slash = path.lastIndex(of: "/"), lists[String(path[..<slash])] != nil,
            !path.hasPrefix("meetings/"), !paths.contains(path)
        {
            return .failure(.absent)
        }
        return files.read(path, limit: limit)
    }

    public func list(_ folder: String) -> Result<[FolderEntry], FileTrouble> {
        lists[folder].map { .success($0) } ?? files.list(folder)
    }

    public func template(_ path: String) -> [UInt8]? {
        if let bytes = contents["templates/" + path] { return bytes }
        return lists["templates"] == nil ? BuiltIn.template(path) : files.template(path)
    }

    public func templates(in folder: String) -> [String] { files.templates(in: folder) }
}

/// Paths and what stands at them, as one digest.
private struct DigestList {
    private var lines = quorateVersion + "\n"

    mutating func add(_ path: String, _ bytes: [UInt8]?) {
        lines += (bytes.map { sha256($0) } ?? "-") + " " + path + "\n"
    }

    var digest: String { sha256(Array(lines.utf8)) }
}
