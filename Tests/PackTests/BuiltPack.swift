import Foundation
import TestSupport

/// Both editions of a sample meeting, built once for all tests.
struct BuiltPack: Sendable {
    /// Removed when the tests end.
    let folder: URL
    let publicEdition: Edition
    let membersEdition: Edition

    struct Edition: Sendable, CustomStringConvertible {
        let meeting: SampleMeeting
        let name: String
        let folder: URL

        var description: String { "\(name) edition of \(meeting)" }

        func bytes(_ file: String) throws -> Data {
            try Data(contentsOf: folder.appending(path: file))
        }

        func text(_ file: String) throws -> String {
            String(decoding: try bytes(file), as: UTF8.self)
        }
    }

    var editions: [Edition] { [publicEdition, membersEdition] }

    static let all: [Result<BuiltPack, any Error>] = SampleMeeting.all.map { meeting in
        Result { try BuiltPack(meeting) }
    }

    /// Every edition of every meeting; throws what kept one from being built.
    static func editions() throws -> [Edition] { try all.flatMap { try $0.get().editions } }

    static func southampton() throws -> BuiltPack {
        let index = SampleMeeting.all.firstIndex { $0.path == SampleMeeting.southampton.path }
        guard let index else { throw CocoaError(.fileNoSuchFile) }
        return try all[index].get()
    }

    private init(_ meeting: SampleMeeting) throws {
        folder = Self.shared.appending(path: meeting.authority)
        let result = try quorate(
            ["build", meeting.path, "--today", SampleMeeting.today, "--output", folder.path],
            in: Places.root)
        guard result.status == 0 else { throw BuildFailed(says: result.errorText) }
        let built = folder.appending(path: meeting.name)
        publicEdition = Edition(
            meeting: meeting, name: "public", folder: built.appending(path: "public"))
        membersEdition = Edition(
            meeting: meeting, name: "members", folder: built.appending(path: "members"))
    }

    private struct BuildFailed: Error, CustomStringConvertible {
        let says: String
        var description: String { "the build failed:\n\(says)" }
    }

    private static let shared: URL = {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "quorate-packs-\(ProcessInfo.processInfo.processIdentifier)")
        atexit { BuiltPack.removeShared() }
        return folder
    }()

    private static func removeShared() { try? FileManager.default.removeItem(at: shared) }
}

extension BuiltPack {
    /// The pack of one meeting of a workspace.
    static func sample(_ authority: String, _ name: String) throws -> BuiltPack {
        let index = SampleMeeting.all.firstIndex { $0.authority == authority && $0.name == name }
        guard let index else { throw CocoaError(.fileNoSuchFile) }
        return try all[index].get()
    }
}
