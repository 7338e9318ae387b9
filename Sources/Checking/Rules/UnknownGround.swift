import Diagnostics
import Governance

/// What it finds: a paragraph that the scheme of exemptions does not have.
/// Why it matters: a paper cannot be kept from the public on a ground that does not exist.
/// Example: `paragraph: 9` of Schedule 12A.
/// Source: LGA 1972 Schedule 12A Part 1.
enum UnknownGround: RestrictionRule {
    static let severity = Severity.error
    static let summary = "A paragraph that the scheme of exemptions does not have."

    static func faults(in restricted: RestrictedThing, of record: Record) -> [Diagnostic] {
        guard let id = restricted.restriction.scheme,
            let scheme = record.workspace.schemes[id.value]
        else { return [] }
        let numbers = scheme.grounds.map(\.number)
        return restricted.restriction.paragraphs.filter { !numbers.contains($0.value) }
            .map { unknown($0, numbers) }
    }

    private static func unknown(_ paragraph: Located<String>, _ numbers: [String]) -> Diagnostic {
        fault(
            at: paragraph.span, "the scheme has no paragraph \(quote: paragraph)",
            remedies: ["name one of its paragraphs: \(word: numbers.joined(separator: ", "))"])
    }
}
