public import Foundation

/// A meeting of one of the workspaces under `packs/`.
public struct SampleMeeting: Sendable, CustomStringConvertible {
    /// The folder of the workspace: `southampton`.
    public let authority: String
    /// The folder of the meeting: `2022-12-15-health-and-care-partnership`.
    public let name: String

    /// From the checkout, or from a copy of `packs/`.
    public var path: String { "packs/\(authority)/meetings/\(name)" }
    public var description: String { path }

    /// Whether its outputs are kept byte for byte. Of Riverside's year one meeting is enough: it has both
    /// parts, a restricted item and a restricted appendix.
    public var isRecorded: Bool { authority != "riverside" || name == "2026-09-08-cabinet" }

    /// Every meeting with papers, of every workspace, sorted. Those of `packs/quorum-clauses` have none, and
    /// would only make the tests slow.
    public static let all: [SampleMeeting] = authorities.flatMap { authority in
        names(in: "packs/\(authority)/meetings")
            .map { SampleMeeting(authority: authority, name: $0) }
            .filter { meeting in names(in: meeting.path).contains { !$0.contains(".") } }
    }

    /// The workspaces, sorted.
    public static let authorities: [String] = names(in: "packs")

    /// The pack of 15 December 2022.
    public static let southampton = SampleMeeting(
        authority: "southampton", name: "2022-12-15-health-and-care-partnership")

    /// The day the tests reckon from, so that no finding depends on when they run.
    public static let today = "2022-12-08"

    private static func names(in folder: String) -> [String] {
        let path = Places.root.appending(path: folder).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}

/// The files under a folder, by their path within it; symbolic links are not followed.
public func files(under folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    while let path = paths.nextObject() as? String {
        let type = paths.fileAttributes?[.type] as? FileAttributeType
        if type == .typeRegular {
            found[path] = try Data(contentsOf: folder.appending(path: path))
        }
    }
    return found
}

/// Writes a file, and the folders it lies in.
public func write(_ text: String, to path: String, in folder: URL) throws {
    try write(Data(text.utf8), to: path, in: folder)
}

public func write(_ bytes: Data, to path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
}

/// A number from the environment, for suites that can run longer than by default.
public func setting(_ name: String, default value: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? value
}
