public import Foundation
import Synchronization

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
    let process = Process()
    if program.contains("/") {
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
    } else {
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
    }
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    // From a file: a program that is missing or ends early would break a pipe, and this process with it.
    let inputFile = FileManager.default.temporaryDirectory
        .appending(path: "quorate-input-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: inputFile) }
    if let input {
        try input.write(to: inputFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
    }
    try process.run()
    let deadline = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + timeLimit, execute: deadline)
    let errorBytes = Mutex(Data())
    let reader = DispatchGroup()
    let errorHandle = errors.fileHandleForReading
    DispatchQueue.global().async(group: reader) {
        let bytes = errorHandle.readDataToEndOfFile()
        errorBytes.withLock { $0 = bytes }
    }
    let outputBytes = output.fileHandleForReading.readDataToEndOfFile()
    reader.wait()
    process.waitUntilExit()
    deadline.cancel()
    let status =
        process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus
    return ProgramResult(output: outputBytes, errors: errorBytes.withLock { $0 }, status: status)
}

/// Runs `quorate`.
public func quorate(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    timeLimit: Double = 120
) throws -> ProgramResult {
    try run(
        Places.quorate.path, arguments, in: folder, environment: environment, timeLimit: timeLimit)
}
