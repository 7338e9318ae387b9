import Diagnostics
import DocumentTree
import Governance

/// What it finds: a figure without words that stand for it.
/// Why it matters: whoever cannot see the picture gets nothing, and the text pack has nothing to
/// print.
/// Example: `![](governance.svg)`.
/// Source: WCAG 2.2, 1.1.1.
enum FigureWithoutAlternativeText: PaperRule {
    static let severity = Severity.error
    static let summary = "A figure without words that stand for it."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.figures.filter { isBlank($0.figure.alternative) }.map { figure, span in
            fault(
                at: span, "figure has no text alternative",
                remedies: ["write between '[' and ']' what the picture tells"])
        }
    }
}
