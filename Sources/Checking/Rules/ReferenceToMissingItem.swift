import Diagnostics
import DocumentTree
import Governance

/// What it finds: a reference to an agenda item that the meeting does not have.
/// Why it matters: readers will look for an item that is not on the agenda.
/// Example: `item 9` on an agenda with eight items.
/// Source: the format's reference, cross references.
enum ReferenceToMissingItem: PaperRule {
    static let severity = Severity.warning
    static let summary = "A reference to an agenda item that the meeting does not have."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        guard let meeting = paper.meeting else { return [] }
        let numbers = record.itemNumbers[meeting.folder] ?? []
        return paper.text.references.filter { reference in
            guard case .item(let number) = reference.target else { return false }
            return !numbers.contains(number.lowercased())
        }
        .tellable(at: \.words.span).map(missing)
    }

    private static func missing(_ reference: WrittenReference) -> Diagnostic {
        fault(
            reference.isLink ? .error : nil, at: reference.words.span,
            "\(quote: reference.words) is not on the agenda", remedies: ["correct the number"])
    }
}
