import Diagnostics
public import Governance

/// The organisation a seat belongs to on a day, and what it took over from or passes on to.
public struct OrganisationOnDay: Sendable {
    /// The id; words of the terms that name no organisation of the record stand as they are.
    public let id: String
    /// Whom it took over from, and the last day of that one.
    public let predecessor: (id: String, until: CivilDate?)?
    /// Who takes over from it after the day, and from when.
    public let successor: (id: String, from: CivilDate)?

    init(_ named: String, _ organisations: [Organisation], on day: CivilDate) {
        let byID = Dictionary(
            organisations.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        var current = Succession(organisations, on: day).current(named)
        // Terms written for the later organisation, looked at on a day before it began. Bounded,
        // because the record may say that two succeed each other.
        for _ in 0...organisations.count {
            guard let organisation = byID[current], let former = organisation.succeeds?.value,
                let from = organisation.from?.value.first, day < from
            else { break }
            current = former
        }
        id = current
        predecessor = byID[current].flatMap { organisation in
            organisation.succeeds.map { former in
                let last = byID[former.value]?.until?.value.last
                return (
                    former.value, last ?? organisation.from?.value.first.adding(days: -1)
                )
            }
        }
        successor =
            organisations.lazy.compactMap { organisation in
                guard organisation.succeeds?.value == current, let from = organisation.from,
                    day < from.value.first
                else { return nil }
                return (organisation.id.value, from.value.first)
            }.first
    }
}
