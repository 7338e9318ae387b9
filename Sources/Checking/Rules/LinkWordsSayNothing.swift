import Diagnostics
import Governance

/// What it finds: a link whose words do not say where it leads.
/// Why it matters: out of its sentence, and on paper, `here` leads nowhere.
/// Example: `[here](https://example.org/strategy)`.
/// Source: WCAG 2.2, 2.4.4.
enum LinkWordsSayNothing: PaperRule {
    static let severity = Severity.warning
    static let summary = "A link whose words do not say where it leads."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.links.filter { link in
            link.words.utf8.count <= 16 && empty.contains(trimmed(link.words.lowercased()))
        }.map { link in
            fault(
                at: link.span,
                "link \(quote: Located(link.words, link.span)) does not say where it leads",
                remedies: ["write in the brackets what the reader will find"])
        }
    }

    private static let empty: Set<String> = [
        "here", "click here", "this", "this link", "link", "more", "read more", "this page",
        "see here",
    ]
}
