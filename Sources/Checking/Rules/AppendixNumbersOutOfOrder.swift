import Diagnostics
import Governance

/// What it finds: appendices whose numbers jump or go back.
/// Why it matters: members will ask for the appendix that seems to be missing.
/// Example: appendices 1, 2 and 4.
/// Source: the format's reference, `appendices`.
enum AppendixNumbersOutOfOrder: ItemRule {
    static let severity = Severity.warning
    static let summary = "Appendices whose numbers jump or go back."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        item.folders.flatMap { faults(in: $0, of: item) }
    }

    private static func faults(in folder: PaperFolder, of item: ItemAtHand) -> [Diagnostic] {
        // Those of a supplement follow others, or stand for one among them.
        guard !folder.isOfSupplement else { return [] }
        let numbered = folder.appendices.compactMap { appendix in
            appendix.number.ordinal.map { (appendix.number, $0) }
        }
        let expected = [0] + numbered.map(\.1)
        return zip(expected, numbered).filter { $0 != $1.1 && $0 + 1 != $1.1 }.map {
            before, appendix in
            fault(
                at: appendix.0.span,
                "appendix \(quote: appendix.0) stands where number \(before + 1) is expected",
                remedies: ["number the appendices in order, or add the one that is missing"])
        }
    }
}
