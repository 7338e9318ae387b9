import Diagnostics

/// What reading finds wrong, and the files whose words no message may quote because of it.
struct Findings {
    var faults = FaultList()
    /// Files in which a restriction is written so that it cannot be understood.
    var tainted: Set<SourceID> = []
    /// The keys asked for, by shape; recorded only when a test wants to know.
    var asked: [ShapeName: Set<String>]?

    mutating func add(
        _ code: ReadingCode, at span: Span, _ headline: Message,
        notes: [Diagnostic.Note] = [], remedies: [Message] = []
    ) {
        faults.append(.fault(code, at: span, headline, notes: notes, remedies: remedies))
    }
}
