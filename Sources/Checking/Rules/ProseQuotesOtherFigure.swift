import Diagnostics
import DocumentTree
import Governance

/// What it finds: a sentence that names an indicator and says another figure than any of its own.
/// Why it matters: the paper would disagree with its own table.
/// Example: `Breastfeeding stands at 54%.` where the indicator says 53.4.
/// Source: the papers read: one indicator, two figures.
enum ProseQuotesOtherFigure: PaperRule {
    static let severity = Severity.warning
    static let summary =
        "A sentence that names an indicator and says another figure than any of its own."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        guard !record.figures.isEmpty, paper.kind != .terms else { return [] }
        return paper.outline.prose.flatMap { content, span in
            record.figures.finds(in: content).map { other($0, at: span) }
        }
    }

    private static func other(_ find: FigureSpeech.Find, at span: Span) -> Diagnostic {
        fault(
            at: span,
            "\(quote: find.figure) is none of the figures of \(quote: find.indicator.id)",
            notes: [.init(find.indicator.span, "its figures are written here")],
            remedies: ["quote the value by its id, between two pairs of braces"])
    }
}
