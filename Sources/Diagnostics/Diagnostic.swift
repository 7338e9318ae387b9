/// How grave a fault is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// The pack can be sent but someone will ask.
    case warning
    /// The pack cannot be trusted; nothing is built.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
        left == .warning && right == .error
    }
}

/// What is wrong with the author's text, and where. A value, never thrown.
public struct Diagnostic: Sendable {
    /// Another place that explains the fault (`previously written here`).
    public struct Note: Sendable {
        public let span: Span
        public let message: Message

        public init(_ span: Span, _ message: Message) {
            self.span = span
            self.message = message
        }
    }

    public let severity: Severity
    /// Kebab-case and stable: `figure-without-alternative-text`.
    public let code: String
    public let span: Span
    /// One phrase, lower case, no full stop, the specific thing first.
    public let headline: Message
    public let explanation: Message?
    public let notes: [Note]
    /// What to do; each begins with a verb.
    public let remedies: [Message]
    /// False when the line itself may be what the public must not read, though no source restricts it.
    public let isLineShown: Bool

    public init(
        _ severity: Severity, _ code: String, at span: Span, _ headline: Message,
        explanation: Message? = nil, notes: [Note] = [], remedies: [Message] = [],
        isLineShown: Bool = true
    ) {
        self.severity = severity
        self.code = code
        self.span = span
        self.headline = headline
        self.explanation = explanation
        self.notes = notes
        self.remedies = remedies
        self.isLineShown = isLineShown
    }

    /// The same fault under the code of its rule.
    package func named(_ code: String) -> Diagnostic {
        Diagnostic(
            severity, code, at: span, headline, explanation: explanation, notes: notes,
            remedies: remedies, isLineShown: isLineShown)
    }
}

extension [Diagnostic] {
    /// In the order they are told: file name, line, column, code.
    public func ordered(in sources: SourceTable) -> [Diagnostic] {
        // Ties keep the order in which they were found, so the result never depends on the sort.
        enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.span.source != other.span.source {
                let names = (sources[one.span.source].name, sources[other.span.source].name)
                if names.0 != names.1 {
                    return names.0.utf8.lexicographicallyPrecedes(names.1.utf8)
                }
                return one.span.source < other.span.source
            }
            if one.span.start != other.span.start { return one.span.start < other.span.start }
            if one.code != other.code { return one.code < other.code }
            return left.offset < right.offset
        }.map(\.element)
    }

    public var errorCount: Int { count { $0.severity == .error } }
    public var warningCount: Int { count { $0.severity == .warning } }
}
