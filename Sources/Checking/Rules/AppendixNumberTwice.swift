import Diagnostics
import Governance

/// What it finds: two appendices of a report with one number.
/// Why it matters: a reference to the appendix could mean either.
/// Example: `number: 1` on two appendices.
/// Source: the format's reference, `appendices`.
enum AppendixNumberTwice: ItemRule {
    static let severity = Severity.error
    static let summary = "Two appendices of a report with one number."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        item.folders.flatMap { faults(in: $0, of: item) }
    }

    private static func faults(in folder: PaperFolder, of item: ItemAtHand) -> [Diagnostic] {
        // Anchors are made of letters and digits alone.
        return repeated(
            folder.appendices, by: { $0.number.value.isEmpty ? nil : slug($0.number.value) }
        ).tellable(at: \.thing.number.span).map { pair in
            fault(
                at: pair.thing.number.span,
                "appendix number \(quote: pair.thing.number) is used twice",
                notes: [.init(pair.first.number.span, "previously used here")],
                remedies: ["correct one of the two numbers"])
        }
    }
}
