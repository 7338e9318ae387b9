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
        paper.outline.headings.compactMap { heading in
            let above = heading.parent.map { paper.outline.headings[$0].level } ?? 0
            return heading.level > above + 1 ? skipped(heading, above) : nil
        }
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
