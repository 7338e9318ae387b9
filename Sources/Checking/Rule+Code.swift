import Diagnostics

extension Rule {
    /// The type's name in kebab-case: `FigureWithoutAlternativeText` is
    /// `figure-without-alternative-text`.
    static var code: String {
        var code = ""
        for letter in String(describing: Self.self).utf8 {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
            if isCapital && !code.isEmpty { code += "-" }
            code.unicodeScalars.append(Unicode.Scalar(isCapital ? letter | 0x20 : letter))
        }
        return code
    }

    /// A fault of this rule.
    ///
    /// - Parameter severity: differs from the rule's own only where its doc comment says so.
    static func fault(
        _ severity: Severity? = nil, at span: Span, _ headline: Message,
        explanation: Message? = nil, notes: [Diagnostic.Note] = [], remedies: [Message] = []
    ) -> Diagnostic {
        Diagnostic(
            severity ?? self.severity, code, at: span, headline, explanation: explanation,
            notes: notes, remedies: remedies)
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
) -> [(thing: Thing, first: Thing)] {
    guard things.count > 1 else { return [] }
    var firsts = [Key: Int](minimumCapacity: things.count)
    var found: [(Thing, Thing)] = []
    for (place, thing) in things.enumerated() {
        guard let key = key(thing) else { continue }
        if let first = firsts[key] {
            found.append((thing, things[first]))
        } else {
            firsts[key] = place
        }
    }
    return found
}
