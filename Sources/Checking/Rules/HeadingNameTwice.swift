import Diagnostics
import Governance

/// What it finds: two headings of a paper with the same name.
/// Why it matters: a link to the name could mean either.
/// Example: `{ id: costs }` after two headings.
/// Source: the format's reference, heading attributes.
enum HeadingNameTwice: PaperRule {
    static let severity = Severity.error
    static let summary = "Two headings of a paper with the same name."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        let names = paper.outline.headings.compactMap(\.name)
        return repeated(names, by: \.value).tellable(at: \.thing.span).map { pair in
            fault(
                at: pair.thing.span, "heading name \(quote: pair.thing) is used twice",
                notes: [.init(pair.first.span, "previously used here")],
                remedies: ["give this heading a name of its own"])
        }
    }
}
