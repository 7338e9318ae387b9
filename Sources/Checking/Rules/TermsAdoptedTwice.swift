import Diagnostics
import Governance

/// What it finds: two terms of reference adopted on one day.
/// Why it matters: it cannot be told which of them is in force.
/// Example: two files in `terms-of-reference` with `adopted: 2022-09-08`.
/// Source: the format's reference, `adopted`.
enum TermsAdoptedTwice: BodyRule {
    static let severity = Severity.error
    static let summary = "Two terms of reference adopted on one day."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        repeated(body.termsOfReference, by: \.adopted.value.iso).map {
            twice($0.thing.adopted, first: $0.first.adopted)
        }
    }

    private static func twice(
        _ adopted: Located<WrittenDate>, first: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: adopted.span, "terms of reference were adopted twice on \(word: adopted.value.iso)",
            notes: [.init(first.span, "the other terms")],
            remedies: ["correct one of the dates, or remove the terms that were replaced"])
    }
}
