import Diagnostics

extension Rule {
    /// The type's name in kebab-case: `FigureWithoutAlternativeText` is
    /// `figure-without-alternative-text`.
    static var code: String {
        var code = ""
        // `String(describing:)` gives the same, after a search of every conformance in the program.
        for letter in _typeName(Self.self, qualified: false).utf8 {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
            if isCapital && !code.isEmpty { code += "-" }
            code.unicodeScalars.append(Unicode.Scalar(isCapital ? letter | 0x20 : letter))
        }
        return code
    }

    /// A fault of this rule. Its code is put in by ``check(_:today:sources:)``, once for the rule: making
    /// it from the type's name anew for each of many thousand faults would take longer than finding them.
    ///
    /// - Parameter severity: differs from the rule's own only where its doc comment says so.
    static func fault(
        _ severity: Severity? = nil, at span: Span, _ headline: Message,
        explanation: Message? = nil, notes: [Diagnostic.Note] = [], remedies: [Message] = [],
        isLineShown: Bool = true
    ) -> Diagnostic {
        Diagnostic(
            severity ?? self.severity, "", at: span, headline, explanation: explanation,
            notes: notes, remedies: remedies, isLineShown: isLineShown)
    }

    /// `did you mean 'assurance'?`, or nothing when no candidate is near.
    static func nearMissRemedy(
        of word: String, among candidates: some Sequence<String>
    ) -> [Message] {
        nearMiss(of: word, among: candidates).map { ["did you mean \(quote: $0)?"] } ?? []
    }
}

/// The things of a list that share a key with an earlier one, each with the first of its key.
func repeated<Thing, Key: Hashable>(
    _ things: [Thing], by key: (Thing) -> Key?
) -> some Sequence<(thing: Thing, first: Thing)> {
    var firsts: [Key: Int] = [:]
    var found: [(Int, Int)] = []
    for (place, thing) in things.enumerated() where things.count > 1 {
        guard let key = key(thing) else { continue }
        if let first = firsts[key] {
            found.append((place, first))
        } else {
            firsts[key] = place
        }
    }
    return found.lazy.map { (thing: things[$0], first: things[$1]) }
}
