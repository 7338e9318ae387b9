import Diagnostics
import Governance

/// What it finds: the id of a person who is not in people.yaml.
/// Why it matters: a seat or a paper would belong to nobody.
/// Example: `person: dona-chapman`.
/// Source: the format's reference, `people.yaml`.
enum UnknownPerson: Rule {
    static let severity = Severity.error
    static let summary = "The id of a person who is not in people.yaml."

    static func faults(in record: Record) -> [Diagnostic] {
        guard !record.workspace.unread.people else { return [] }
        let members = record.workspace.bodies.flatMap { body in
            body.memberships.map(\.person) + body.substitutions.map(\.person)
                + body.suspensions.compactMap(\.person)
        }
        let came = record.attendances.flatMap { unknown(in: $0.attendance, record) }
        let described = record.named.compactMap { named -> Located<String>? in
            guard case .described(let person, _, _) = named.who.naming else { return nil }
            return person
        }
        let ids = record.workspace.people.map(\.id.value)
        return ((members + described).filter { !record.personIDs.contains($0.value) } + came)
            .tellable(at: \.span).map { unknown($0, among: ids) }
    }

    private static func unknown(
        in attendance: Attendance, _ record: Record
    ) -> [Located<String>] {
        var found: [Located<String>] = []
        func ask(_ person: Located<String>?) {
            if let person, !record.personIDs.contains(person.value) { found.append(person) }
        }
        for entry in attendance.present ?? [] { ask(entry.person) }
        for entry in attendance.accepted { ask(entry.person) }
        for entry in attendance.absent { ask(entry.person) }
        for entry in attendance.unknown { ask(entry.person) }
        for apology in attendance.apologies {
            ask(apology.person)
            ask(apology.substitute)
        }
        for person in attendance.votes.flatMap(\.voters) { ask(person) }
        for person in attendance.votes.flatMap(\.dissent) { ask(person) }
        for person in attendance.course.motions.flatMap(\.people) { ask(person) }
        for exclusion in attendance.course.exclusions {
            ask(exclusion.moved)
            ask(exclusion.seconded)
        }
        return found
    }

    private static func unknown(_ id: Located<String>, among ids: [String]) -> Diagnostic {
        fault(
            at: id.span, "unknown person \(quote: id)",
            remedies: nearMissRemedy(of: id.value, among: ids) + ["add the person to people.yaml"])
    }
}
