public import Foundation
import Glibc

/// What a program printed, how it ended and what it cost.
public struct MeasuredRun: Sendable {
    public let output: Data
    public let errors: Data
    /// The exit code; negative for the signal that ended it.
    public let status: Int32
    public let seconds: Double
    /// Of processor time, its own and the system's.
    public let processorSeconds: Double
    /// The most memory it held. Never below what this process holds: the kernel counts the
    /// moment between starting a program and its taking over.
    public let peakBytes: Int

    public var text: String { String(decoding: output + errors, as: UTF8.self) }
}

/// A program started and not yet waited for, with its own memory and time counted by the kernel.
public struct StartedProgram: ~Copyable {
    private let process: pid_t
    private let start = ContinuousClock.now
    private let outputFile: String
    private let errorFile: String

    /// - Parameters:
    ///   - program: a path, or a name sought in `PATH`.
    ///   - folder: where it runs; this process's own by default.
    ///   - environment: added to this process's own.
    ///   - input: the file it reads; none by default.
    ///   - scratch: where what it prints is kept until it ends.
    public init(
        _ program: String, _ arguments: [String], in folder: URL? = nil,
        environment: [String: String] = [:], input: URL? = nil, scratch: URL
    ) throws {
        let name = UUID().uuidString
        outputFile = scratch.appending(path: "\(name).out").path
        errorFile = scratch.appending(path: "\(name).err").path
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, input?.path ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, outputFile, writing, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errorFile, writing, 0o600)
        let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        // It becomes the program once it stands in the folder.
        let command = folder.map { ["env", "-C", $0.path, program] } ?? [program]
        let words = listForC(command + arguments)
        let settings = listForC(variables.map { "\($0)=\($1)" })
        defer { for word in words + settings { free(word) } }
        var started = pid_t()
        let error = posix_spawnp(&started, command[0], &actions, nil, words, settings)
        guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
        process = started
    }

    public func kill() { _ = Glibc.kill(process, SIGKILL) }

    /// Waits for its end; past the time limit it is killed, which then is its status.
    public consuming func finish(timeLimit: Double = 120) throws -> MeasuredRun {
        var status: Int32 = 0
        var usage = rusage()
        var isKilled = false
        while wait4(process, &status, WNOHANG, &usage) == 0 {
            if !isKilled, ContinuousClock.now - start > .seconds(timeLimit) {
                kill()
                isKilled = true
            }
            usleep(500)
        }
        let elapsed = ContinuousClock.now - start
        defer {
            unlink(outputFile)
            unlink(errorFile)
        }
        let signal = status & 0x7F
        return MeasuredRun(
            output: try Data(contentsOf: URL(filePath: outputFile)),
            errors: try Data(contentsOf: URL(filePath: errorFile)),
            status: signal == 0 ? (status >> 8) & 0xFF : -signal,
            seconds: elapsed / .seconds(1),
            processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakBytes: usage.ru_maxrss * 1024)
    }
}

/// Words as C has them: each ends with a zero, and so does the list. The caller frees them.
private func listForC(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
}

private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
}

/// The `quorate` to be measured: `QUORATE_BINARY`, else the one built beside the tests.
public var measuredQuorate: String {
    ProcessInfo.processInfo.environment["QUORATE_BINARY"] ?? Places.quorate.path
}
