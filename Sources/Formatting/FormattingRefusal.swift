/// Why a file is left as it is: it could not be understood, so that nothing in it may be moved.
public struct FormattingRefusal: Error, Sendable, Equatable {
    /// 1-based.
    public let line: Int
    /// One phrase, lower case, no full stop. It quotes nothing of the author's.
    public let reason: String

    init(line: Int, _ reason: String) {
        self.line = line
        self.reason = reason
    }

    init(_ bytes: [UInt8], at offset: Int, _ reason: String) {
        line = 1 + bytes.prefix(max(0, offset)).count { $0 == .lineFeed }
        self.reason = reason
    }

    /// A slip of ours, found before anything was written.
    static func internalFault(line: Int, _ what: String) -> FormattingRefusal {
        FormattingRefusal(line: line, "an internal fault: \(what); please report it")
    }
}
