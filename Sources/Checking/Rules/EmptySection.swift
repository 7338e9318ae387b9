import Diagnostics
import Governance

/// What it finds: a heading with nothing under it.
/// Why it matters: readers will ask what belongs there.
/// Example: `# Risks` followed by `# Equality`.
/// Source: the house's report form.
enum EmptySection: PaperRule {
    static let severity = Severity.warning
    static let summary = "A heading with nothing under it."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        let empty = paper.outline.headings.lazy.filter {
            $0.isEmpty && !isBlank($0.words.value) && !(paper.deck != nil && $0.isWholeAlone)
        }
        return empty.tellable(at: \.words.span).map { heading in
            fault(
                at: heading.words.span, "section \(quote: heading.words) is empty",
                remedies: ["write the section, or 'Not applicable'"])
        }
    }
}
