import Diagnostics
import Governance

/// What it finds: two headings with the same words under one heading.
/// Why it matters: a link to the heading, and the reader's memory, could mean either.
/// Example: `## Costs` twice under `# Detail`.
/// Source: WCAG 2.2, 2.4.6.
enum DuplicateHeading: PaperRule {
    static let severity = Severity.warning
    static let summary = "Two headings with the same words under one heading."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        repeated(
            paper.outline.headings,
            by: { heading in
                // One that has been given a name of its own is told apart by it; sections of a report
                // at the top are told by `ReportSectionTwice`. Slides that go on keep their headline.
                heading.name == nil && !isBlank(heading.words.value)
                    && (paper.kind != .report && paper.deck == nil || heading.parent != nil)
                    ? HeadingPlace(parent: heading.parent, words: heading.words.value) : nil
            }
        ).tellable(at: \.thing.words.span).map { pair in
            fault(
                at: pair.thing.words.span, "heading \(quote: pair.thing.words) is written twice",
                notes: [.init(pair.first.words.span, "previously written here")],
                remedies: ["tell the two apart, or put both texts under one heading"])
        }
    }

    private struct HeadingPlace: Hashable {
        let parent: Int?
        let words: String
    }
}
