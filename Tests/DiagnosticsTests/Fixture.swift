import Diagnostics

/// A file and a fault at the words between `⟦` and `⟧`, which are taken out of it.
struct Fixture {
    var sources = SourceTable()
    let id: SourceID
    /// The marked places, in order.
    let spans: [Span]

    init(_ marked: String, path: String = "agenda.yaml") {
        var text: [UInt8] = []
        var starts: [Int] = []
        var ranges: [Range<Int>] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": starts.append(text.count)
            case "⟧": ranges.append((starts.popLast() ?? 0)..<text.count)
            default: text += Array(String(scalar).utf8)
            }
        }
        let id = sources.add(SourceFile(path: path, bytes: text))
        self.id = id
        spans = ranges.map { Span(id, $0) }
    }

    func fault(
        _ headline: Message, _ severity: Severity = .error, explanation: Message? = nil,
        notes: [Diagnostic.Note] = [], remedies: [Message] = []
    ) -> Diagnostic {
        Diagnostic(
            severity, "some-code", at: spans[0], headline, explanation: explanation, notes: notes,
            remedies: remedies)
    }

    func human(_ headline: Message = "wrong") -> String {
        humanForm([fault(headline)], in: sources)
    }
}
