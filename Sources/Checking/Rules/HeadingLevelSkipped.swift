import Diagnostics
import Governance

/// What it finds: a heading more than one level below the one it stands under.
/// Why it matters: the outline that screen readers and bookmarks show would have a hole.
/// Example: `### Costs` directly under `# Detail`.
/// Source: WCAG 2.2, 1.3.1.
enum HeadingLevelSkipped: PaperRule {
    static let severity = Severity.error
    static let summary = "A heading more than one level below the one it stands under."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        let headings = paper.outline.headings
        func above(_ heading: PaperOutline.Heading) -> Int {
            heading.parent.map { headings[$0].level } ?? 0
        }
        return headings.filter { $0.level > above($0) + 1 }.tellable(at: \.words.span)
            .map { skipped($0, above($0)) }
    }

    private static func skipped(_ heading: PaperOutline.Heading, _ above: Int) -> Diagnostic {
        fault(
            at: heading.words.span,
            """
            heading \(quote: heading.words) is at level \(heading.level); expected \(above + 1) \
            or less
            """,
            remedies: ["write it with '\(word: String(repeating: "#", count: above + 1))'"])
    }
}
