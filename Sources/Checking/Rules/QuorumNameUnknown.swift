import Diagnostics
import Governance

/// What it finds: a quorum that names a group, an office or an organisation the board has not.
/// Why it matters: nobody could ever be counted for it, and no meeting would be quorate.
/// Example: `at least 1 ley` where a seat has `category: lay`.
/// Source: the format's reference, `quorum`.
enum QuorumNameUnknown: TermsRule {
    static let severity = Severity.error
    static let summary =
        "A quorum that names a group, an office or an organisation the board has not."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, !terms.seats.isEmpty else { return [] }
        let places = QuorumPlaces(terms, quorum, record)
        let holders = terms.seats.map(\.id.value) + terms.seats.compactMap(\.office)
        let groups = terms.seats.flatMap { $0.categories.map(\.value) } + holders
        let words = terms.seats.compactMap(\.organisation?.value)
        let organisations = Array(record.organisationIDs.union(words)).sorted()
        return quorum.names.compactMap { name in
            switch name.kind {
            case .group where !groups.contains(name.name.value):
                unknownGroup(name.name, among: groups)
            case .office where !holders.contains(name.name.value):
                unknownOffice(name.name, among: holders)
            case .organisation where !organisations.contains(name.name.value):
                unknownOrganisation(name.name, among: organisations)
            case .organisation where !places.isSeated(name.name.value):
                unseated(name.name)
            case .group, .office, .organisation: nil
            }
        }
    }

    private static func unknownGroup(_ name: Located<String>, among names: [String]) -> Diagnostic {
        fault(
            at: name.span, "no seat has the category, office or id \(quote: name)",
            remedies: nearMissRemedy(of: name.value, among: names)
                + ["give the seats that are meant this 'category'"])
    }

    private static func unknownOffice(_ name: Located<String>, among names: [String]) -> Diagnostic
    {
        fault(
            at: name.span, "no seat holds the office \(quote: name)",
            remedies: nearMissRemedy(of: name.value, among: names)
                + ["give the seat that is meant this 'office', or write its id"])
    }

    private static func unknownOrganisation(
        _ name: Located<String>, among names: [String]
    ) -> Diagnostic {
        fault(
            at: name.span, "unknown organisation \(quote: name)",
            remedies: nearMissRemedy(of: name.value, among: names)
                + ["add the organisation to authority.yaml"])
    }

    private static func unseated(_ name: Located<String>) -> Diagnostic {
        fault(
            at: name.span,
            "no seat is for organisation \(quote: name), nor for one that took over from it",
            remedies: ["write 'organisation:' at the seat that is meant"])
    }
}
