import Diagnostics
import DocumentTree
import Governance

/// What it finds: a link to a heading that the paper does not have.
/// Why it matters: the link would lead nowhere.
/// Example: `[the risks](#risk)` in a paper with the heading `Risks`.
/// Source: the format's reference, links.
enum ReferenceToMissingHeading: PaperRule {
    static let severity = Severity.error
    static let summary = "A link to a heading that the paper does not have."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        let links = paper.text.references.filter {
            if case .heading = $0.target { true } else { false }
        }
        guard !links.isEmpty else { return [] }
        let headings = paper.outline.headings
        let names = Set(headings.map(\.anchorName))
        return links.compactMap { link in
            guard case .heading(let name) = link.target, !names.contains(name) else { return nil }
            let near = nearMiss(of: name, among: headings.map(\.anchorName))
            return missing(link, near: headings.first { $0.anchorName == near })
        }
    }

    private static func missing(
        _ link: WrittenReference, near heading: PaperOutline.Heading?
    ) -> Diagnostic {
        // The heading may stand in a restricted section: its name is quoted with its own place.
        let near = heading.map { Located("#" + $0.anchorName, $0.words.span) }
        return fault(
            at: link.words.span, "link \(quote: link.words) leads to no heading of this paper",
            remedies: (near.map { ["did you mean \(quote: $0)?"] } ?? [])
                + ["write '#' and the heading in small letters with hyphens"])
    }
}
