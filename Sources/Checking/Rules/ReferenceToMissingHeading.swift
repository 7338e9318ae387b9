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
        let names = headings.map(\.anchorName)
        let known = Set(names)
        return links.compactMap { link -> (link: WrittenReference, name: String)? in
            guard case .heading(let name) = link.target, !known.contains(name) else { return nil }
            return (link, name)
        }
        .tellable(at: \.link.words.span).map { link, name in
            let near = nearMiss(of: name, among: names).flatMap(names.firstIndex)
            return missing(link, near: near.map { headings[$0] })
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
