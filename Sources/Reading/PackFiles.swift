public import Governance

/// Where files and today's date come from. The disk in the command; a dictionary in tests.
///
/// Paths are relative to the workspace, `/` between their parts, without `.` and `..`.
public protocol PackFiles: Sendable {
    /// The bytes of a file of at most `limit` bytes.
    func read(_ path: String, limit: Int) -> Result<[UInt8], FileTrouble>
    /// The entries of a folder, sorted by the bytes of their names.
    func list(_ folder: String) -> Result<[FolderEntry], FileTrouble>
    /// A file of `templates/`: the workspace's own where it has one, else the built-in one.
    func template(_ path: String) -> [UInt8]?
    /// Names of the folders and files directly under a folder of `templates/`, sorted.
    func templates(in folder: String) -> [String]
    var today: CivilDate { get }
    /// The meetings that have minutes, where they were looked for once for many that ask; else `nil`.
    var minutedHeads: [MinutedHead]? { get }
}

extension PackFiles {
    public var minutedHeads: [MinutedHead]? { nil }
}

public struct FolderEntry: Sendable, Equatable {
    public let name: String
    public let isFolder: Bool
    /// A symbolic link, to whatever it leads; then it is no folder.
    public let isLink: Bool

    public init(name: String, isFolder: Bool, isLink: Bool = false) {
        self.name = name
        self.isFolder = isFolder
        self.isLink = isLink
    }
}

/// Why a file could not be read.
public enum FileTrouble: Error, Sendable, Equatable {
    case absent
    case notAFile
    /// A symbolic link, or a path that leaves the workspace: never followed.
    case outsideWorkspace
    /// Larger than the limit; its size in bytes.
    case tooLarge(Int)
    /// The system's error number.
    case unreadable(Int32)
}
