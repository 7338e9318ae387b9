import Diagnostics
import DocumentTree
import Governance

/// What it finds: a text alternative that is only a file's name.
/// Why it matters: it tells nothing of the picture.
/// Example: `![governance.svg](governance.svg)`.
/// Source: WCAG 2.2, 1.1.1, failure F30.
enum AlternativeTextIsFileName: PaperRule {
    static let severity = Severity.warning
    static let summary = "A text alternative that is only a file's name."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.figures.filter { isFileName($0.figure.alternative) }.map { figure, span in
            fault(
                at: span,
                """
                text alternative \(quote: Located(figure.alternative, span)) is the name of a \
                file
                """,
                remedies: ["write what the picture tells"])
        }
    }

    private static func isFileName(_ words: String) -> Bool {
        let lower = words.lowercased()
        return !lower.contains(" ")
            && [".svg", ".png", ".jpg", ".jpeg", ".gif", ".pdf"].contains { lower.hasSuffix($0) }
    }
}
