import Diagnostics
import DocumentTree
import Governance

/// What it finds: a reference to an appendix that the report does not have.
/// Why it matters: readers will look for a paper that is not there.
/// Example: `see Appendix 3` in a report with two appendices.
/// Source: the format's reference, cross references.
enum ReferenceToMissingAppendix: PaperRule {
    static let severity = Severity.warning
    static let summary = "A reference to an appendix that the report does not have."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        guard paper.kind != .terms else { return [] }
        return paper.text.references.filter { reference in
            guard case .appendix(let number) = reference.target else { return false }
            return !paper.appendices.contains(number.lowercased())
        }
        .tellable(at: \.words.span).map(missing)
    }

    private static func missing(_ reference: WrittenReference) -> Diagnostic {
        fault(
            reference.isLink ? .error : nil, at: reference.words.span,
            "\(quote: reference.words) is not listed by the report",
            remedies: ["correct the number, or list the appendix under 'appendices'"])
    }
}
