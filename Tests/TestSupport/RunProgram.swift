public import Foundation

/// What a program printed and how it ended.
public struct ProgramResult: Sendable {
    public let output: Data
    public let errors: Data
    /// The exit code; negative for the signal that ended it.
    public let status: Int32

    public var outputText: String { String(decoding: output, as: UTF8.self) }
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
}

public enum Places {
    /// The checkout.
    public static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    /// The `quorate` built beside the tests.
    public static var quorate: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "quorate")
    }

    /// A new, empty folder; the caller removes it.
    public static func scratch() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "quorate-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Does the work in a scratch folder and removes it.
    public static func withScratch<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }
}

/// Runs a program to its end.
///
/// - Parameters:
///   - program: a path, or a name sought in `PATH`.
///   - environment: added to this process's own.
///   - timeLimit: seconds after which it is killed, which then is its status.
public func run(
    _ program: String, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String] = [:], input: Data? = nil, timeLimit: Double = 120
) throws -> ProgramResult {
    let scratch = FileManager.default.temporaryDirectory
    // From a file: a program that is missing or ends early would break a pipe, and this process with it.
    let inputFile = scratch.appending(path: "quorate-input-\(UUID().uuidString)")
    defer { if input != nil { try? FileManager.default.removeItem(at: inputFile) } }
    try input?.write(to: inputFile)
    // Not by Foundation's Process, which crashes where some 1,300 files are open.
    let ended = try StartedProgram(
        program, arguments, in: folder, environment: environment,
        input: input == nil ? nil : inputFile, scratch: scratch
    ).finish(timeLimit: timeLimit)
    return ProgramResult(output: ended.output, errors: ended.errors, status: ended.status)
}

/// Runs `quorate`.
public func quorate(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    timeLimit: Double = 120
) throws -> ProgramResult {
    try run(
        Places.quorate.path, arguments, in: folder, environment: environment, timeLimit: timeLimit)
}
