import Diagnostics
import DocumentTree
import Governance

/// What it finds: a text alternative that begins by saying that it is a picture.
/// Why it matters: a screen reader has already said so.
/// Example: `![Image of the governance structure](governance.svg)`.
/// Source: WCAG 2.2, 1.1.1; W3C images tutorial.
enum AlternativeTextSaysImageOf: PaperRule {
    static let severity = Severity.warning
    static let summary = "A text alternative that begins by saying that it is a picture."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.figures.compactMap { figure, span in
            let lower = figure.alternative.lowercased()
            guard let opening = openings.first(where: { lower.hasPrefix($0) }) else { return nil }
            return fault(
                at: span, "text alternative begins with '\(word: opening)'",
                remedies: ["begin with what the picture tells"])
        }
    }

    private static let openings = [
        "image of", "an image of", "picture of", "a picture of", "photo of", "a photo of",
        "graphic of", "a graphic of", "screenshot of",
    ]
}
