import ArgumentParser
import Diagnostics
import Glibc
import PackBuilding

/// Tells findings in the form asked for, workspace by workspace.
struct Report {
    let format: FindingsFormat
    var toStandardError = false
    private var all: [Diagnostic] = []
    private var fileCount = 0

    init(format: FindingsFormat, toStandardError: Bool = false) {
        self.format = format
        self.toStandardError = toStandardError
    }

    private var descriptor: Int32 { toStandardError ? STDERR_FILENO : STDOUT_FILENO }

    private var isColoured: Bool {
        isatty(descriptor) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }

    /// - Parameter root: how the workspace is written from where the user stands.
    mutating func add(_ diagnostics: [Diagnostic], _ sources: SourceTable, root: String) {
        let sources = sources.shown(in: root)
        all += diagnostics
        fileCount += sources.files.count
        let bytes: [UInt8] =
            switch format {
            case .text:
                Array(humanForm(diagnostics, in: sources, colour: isColoured).utf8)
            case .short: Array(shortForm(diagnostics, in: sources).utf8)
            case .json: jsonForm(diagnostics, in: sources)
            case .sarif:
                sarifForm(
                    diagnostics, in: sources, rules: ruleDescriptions, version: quorateVersion)
            }
        writeOut(bytes, to: descriptor)
    }

    /// The closing line, on standard error: `3 errors and 2 warnings in 14 files`.
    func finish() {
        if toStandardError && all.isEmpty { return }
        tell(closingLine(all, files: fileCount) + "\n")
    }
}
