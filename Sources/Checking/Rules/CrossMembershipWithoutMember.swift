import Diagnostics
import Governance

/// What it finds: two boards said to share members who share nobody today.
/// Why it matters: what links the two boards exists on paper only.
/// Example: `cross-membership: [finance]`, and no member of the one sits on the other.
/// Source: the boards' terms of reference. Only told where every seat of both has its holder recorded.
enum CrossMembershipWithoutMember: BodyRule {
    static let severity = Severity.warning
    static let summary = "Two boards said to share members who share nobody today."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard let own = members(of: body, on: record.today) else { return [] }
        return body.crossMembership.compactMap { relation in
            guard case .body(let id) = relation, id.value != body.id,
                let other = record.workspace.body(id.value),
                let theirs = members(of: other, on: record.today), own.isDisjoint(with: theirs)
            else { return nil }
            return nobody(id, other)
        }
    }

    /// Who holds a seat; `nil` unless that is known of every seat.
    private static func members(of body: Body, on day: CivilDate) -> Set<String>? {
        guard let terms = body.terms(on: day), !terms.seats.isEmpty, body.unnamed.isEmpty else {
            return nil
        }
        let told = Set(body.memberships.map(\.seat.value) + body.vacancies.map(\.seat.value))
        guard terms.seats.allSatisfy({ told.contains($0.id.value) }) else { return nil }
        return Set(body.memberships.filter { $0.isHeld(on: day) }.map(\.person.value))
    }

    private static func nobody(_ id: Located<String>, _ other: Body) -> Diagnostic {
        fault(
            at: id.span, "no member of this board sits on \(quote: id)",
            notes: [.init(other.name.span, "the other board")],
            remedies: ["record who sits on both, or remove the relation"])
    }
}
