import Diagnostics
import Governance

/// What it finds: a scheme of exemptions that does not exist.
/// Why it matters: the pack could not print the ground in words.
/// Example: `scheme: lga-1972-12b`.
/// Source: the format's reference, `restricted`.
enum UnknownScheme: RestrictionRule {
    static let severity = Severity.error
    static let summary = "A scheme of exemptions that does not exist."

    static func faults(in restricted: RestrictedThing, of record: Record) -> [Diagnostic] {
        guard let scheme = restricted.restriction.scheme,
            record.workspace.schemes[scheme.value] == nil
        else { return [] }
        let near = nearMiss(of: scheme.value, among: record.workspace.schemes.keys.sorted())
        return [
            fault(
                at: scheme.span, "unknown scheme of exemptions \(quote: scheme)",
                remedies: (near.map { ["did you mean '\(word: $0)'?"] } ?? [])
                    + ["name a file of 'templates/schemes', without its ending"])
        ]
    }
}
