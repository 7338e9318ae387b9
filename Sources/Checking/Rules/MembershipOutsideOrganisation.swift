import Diagnostics
import Governance

/// What it finds: a membership that begins after the seat's organisation has ended, goes on after it
/// ended with nobody taking over, or ends before it began with nobody before it.
/// Why it matters: an organisation that is no more can send nobody; the terms or the dates are out of
/// date.
/// Example: a member for the CCG from 2023, which ended on 30 June 2022.
/// Source: the format's reference, `organisations`.
enum MembershipOutsideOrganisation: BodyRule {
    static let severity = Severity.warning
    static let summary = "A membership outside the life of the seat's organisation."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let organisations = record.workspace.authority?.organisations ?? []
        guard organisations.contains(where: { $0.from != nil || $0.until != nil }) else {
            return []
        }
        let byID = Dictionary(
            organisations.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        let succeeded = Set(organisations.compactMap { $0.succeeds?.value })
        let versions = body.termsOfReference.sorted { $0.inForceFrom < $1.inForceFrom }
        return body.memberships.compactMap { membership in
            // The seat as the terms had it when they came, else as the first terms had it.
            let first = membership.from?.value.first
            let terms = first.flatMap { body.terms(on: $0) } ?? versions.first
            guard
                let seat = terms?.seats.first(where: { $0.id.value == membership.seat.value })
                    ?? versions.last?.seats.first(where: { $0.id.value == membership.seat.value }),
                let organisation = seat.organisation.flatMap({ byID[$0.value] })
            else { return nil }
            if let until = organisation.until {
                if let from = membership.from, from.value.first > until.value.last {
                    return outside(membership.person, "begins after", organisation, "ended", until)
                }
                let isOver = membership.until.map { $0.value.last <= until.value.last } ?? false
                if !isOver, !succeeded.contains(organisation.id.value),
                    isSeat(membership.seat.value, of: organisation.id.value, after: until, body)
                {
                    return outside(membership.person, "goes on after", organisation, "ended", until)
                }
            }
            if let from = organisation.from, organisation.succeeds == nil,
                let until = membership.until, until.value.last < from.value.first
            {
                return outside(membership.person, "ends before", organisation, "began", from)
            }
            return nil
        }
    }

    /// Whether the terms in force after the end still give the seat to the organisation.
    private static func isSeat(
        _ seat: String, of organisation: String, after end: Located<WrittenDate>, _ body: Body
    ) -> Bool {
        body.terms(on: end.value.last.adding(days: 1))?.seats.contains {
            $0.id.value == seat && $0.organisation?.value == organisation
        } ?? false
    }

    private static func outside(
        _ person: Located<String>, _ verb: String, _ organisation: Organisation, _ what: String,
        _ date: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: person.span,
            """
            the membership of \(quote: person) \(word: verb) \(quote: organisation.id) \
            \(word: what), on \(word: date.value.iso)
            """,
            notes: [.init(date.span, "\(word: what) here")],
            remedies: [
                "correct the dates, or adopt terms that give the seat to the organisation of the day"
            ])
    }
}
