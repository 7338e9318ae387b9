/// What a code host shows beside a fault's code.
public struct RuleDescription: Sendable, Equatable {
    /// `figure-without-alternative-text`.
    public let code: String
    /// What the rule finds, in one sentence.
    public let summary: String

    public init(code: String, summary: String) {
        self.code = code
        self.summary = summary
    }
}

/// The faults as a SARIF log, so that code hosts show them in place.
///
/// - Parameters:
///   - rules: every rule that was applied, found something or not, in a lasting order.
///   - version: Quorate's own.
///
/// Source: Static Analysis Results Interchange Format 2.1.0, OASIS 2020, §3.14–3.33.
public func sarifForm(
    _ diagnostics: [Diagnostic], in sources: SourceTable, rules: [RuleDescription],
    version: String
) -> [UInt8] {
    var indexes: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indexes[rule.code] = indexes[rule.code] ?? index }
    let results = diagnostics.map { result($0, sources, ruleIndex: indexes[$0.code]) }
    let driver: JSONValue = .object([
        ("name", .string("Quorate")),
        ("version", .string(version)),
        ("rules", .array(rules.map(descriptor))),
    ])
    let run: JSONValue = .object([
        ("tool", .object([("driver", driver)])),
        ("columnKind", .string("unicodeCodePoints")),
        ("results", .array(results)),
    ])
    return JSONValue.object([
        ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        ("version", .string("2.1.0")),
        ("runs", .array([run])),
    ]).bytes(pretty: true)
}

private func descriptor(_ rule: RuleDescription) -> JSONValue {
    .object([("id", .string(rule.code)), ("shortDescription", text(rule.summary))])
}

private func result(
    _ diagnostic: Diagnostic, _ sources: SourceTable, ruleIndex: Int?
) -> JSONValue {
    let span = diagnostic.span
    // A result has one message; what helps follows the headline as sentences of their own.
    let more = ([diagnostic.explanation].compactMap { $0 } + diagnostic.remedies)
        .map { ".\n" + $0.text(at: span, in: sources) }
    var members: [(String, JSONValue)] = [("ruleId", .string(diagnostic.code))]
    if let ruleIndex { members.append(("ruleIndex", .number(ruleIndex))) }
    members += [
        ("level", .string(diagnostic.severity.rawValue)),
        ("message", text(diagnostic.headline.text(at: span, in: sources) + more.joined())),
        ("locations", .array([.object([("physicalLocation", location(span, sources))])])),
    ]
    if !diagnostic.notes.isEmpty {
        let related = diagnostic.notes.enumerated().map { index, note -> JSONValue in
            .object([
                ("id", .number(index)),
                ("message", text(note.message.text(at: note.span, in: sources))),
                ("physicalLocation", location(note.span, sources)),
            ])
        }
        members.append(("relatedLocations", .array(related)))
    }
    return .object(members)
}

private func text(_ words: String) -> JSONValue { .object([("text", .string(words))]) }

private func location(_ span: Span, _ sources: SourceTable) -> JSONValue {
    let file = sources[span.source]
    let (start, end) = (file.position(at: Int(span.start)), file.position(at: Int(span.end)))
    return .object([
        ("artifactLocation", .object([("uri", .string(uriReference(file.name)))])),
        (
            "region",
            .object([
                ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
                ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
            ])
        ),
    ])
}

/// A path as a relative URI reference: everything but unreserved characters and `/` in percent form.
///
/// Source: RFC 3986 §2.3 and §4.2.
private func uriReference(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
            bytes.append(byte)
        default:
            bytes.appendPercentEncoded(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
