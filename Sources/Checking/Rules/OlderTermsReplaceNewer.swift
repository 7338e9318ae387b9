import Diagnostics
import Governance

/// What it finds: terms of reference that take effect after others which were adopted later.
/// Why it matters: the board would go back to the older text on that day.
/// Example: adopted in January for next April, and others adopted in June for July.
/// Source: the format's reference, `effective`.
enum OlderTermsReplaceNewer: BodyRule {
    static let severity = Severity.warning
    static let summary =
        "Terms of reference that take effect after others which were adopted later."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        body.termsOfReference.compactMap { terms in
            guard let effective = terms.effective else { return nil }
            let newer = body.termsOfReference.first {
                $0.adopted.value.first > terms.adopted.value.first
                    && $0.inForceFrom < terms.inForceFrom
            }
            return newer.map { replaced($0.adopted, by: effective) }
        }
    }

    private static func replaced(
        _ newer: Located<WrittenDate>, by effective: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: effective.span,
            "these terms take effect after newer ones and replace them on \(word: effective.value.iso)",
            notes: [.init(newer.span, "the newer terms")],
            remedies: ["correct 'effective', or remove the terms that were overtaken"])
    }
}
