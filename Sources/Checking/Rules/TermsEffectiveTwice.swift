import Diagnostics
import Governance

/// What it finds: two terms of reference that take effect on one day, though adopted on different days.
/// Why it matters: those adopted later are taken to be in force, which may not be what was meant.
/// Example: terms adopted in March and in May, both with `effective: 2022-06-01`.
/// Source: the format's reference, `effective`.
enum TermsEffectiveTwice: BodyRule {
    static let severity = Severity.warning
    static let summary = "Two terms of reference that take effect on one day."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        repeated(body.termsOfReference, by: { ($0.effective ?? $0.adopted).value.iso })
            .filter { $0.thing.adopted.value.iso != $0.first.adopted.value.iso }
            .map {
                twice(
                    $0.thing.effective ?? $0.thing.adopted, $0.first.effective ?? $0.first.adopted)
            }
    }

    private static func twice(
        _ date: Located<WrittenDate>, _ first: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: date.span,
            "terms of reference take effect twice on \(word: date.value.iso)",
            notes: [.init(first.span, "the other terms")],
            remedies: ["correct one of the dates, or remove the terms that never came into force"])
    }
}
