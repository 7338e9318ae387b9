import Diagnostics
import Governance

/// What it finds: somebody recorded in two ways that cannot both be: present and in the apologies, or
/// accepted and in the apologies.
/// Why it matters: whether they are counted depends on which of the two is true.
/// Example: `jo-smith` under `present` and under `apologies`.
/// Source: the format's reference, `attendance.yaml`.
enum PresentAndAbsent: AttendanceRule {
    static let severity = Severity.error
    static let summary = "Somebody recorded as present and as not present."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard at.namesSomebodyTwice else { return [] }
        let attendance = at.attendance
        // A proxy's vote is carried for somebody, and `unknown` is the third thing one can be.
        let lists: [[Located<String>]] = [
            at.present.compactMap(\.person), attendance.apologies.map(\.person),
            attendance.absent.compactMap(\.person), attendance.unknown.compactMap(\.person),
        ]
        var firsts: [String: (list: Int, place: Located<String>)] = [:]
        var told: Set<String> = []
        var found: [Diagnostic] = []
        for (index, list) in lists.enumerated() {
            for person in list {
                guard let first = firsts[person.value] else {
                    firsts[person.value] = (index, person)
                    continue
                }
                if first.list != index, told.insert(person.value).inserted {
                    found.append(contradiction(person, first.place))
                }
            }
        }
        let accepted = Dictionary(
            attendance.accepted.compactMap { entry in entry.person.map { ($0.value, $0) } },
            uniquingKeysWith: { first, _ in first })
        guard attendance.present == nil else { return found }
        for apology in attendance.apologies {
            if let first = accepted[apology.person.value], told.insert(first.value).inserted {
                found.append(contradiction(apology.person, first))
            }
        }
        return found
    }

    private static func contradiction(
        _ person: Located<String>, _ first: Located<String>
    ) -> Diagnostic {
        fault(
            at: person.span, "\(quote: person) is recorded in two ways that cannot both be",
            notes: [.init(first.span, "also recorded here")],
            remedies: [
                "keep the true one; who came late or left early is present 'from' or 'until'"
            ]
        )
    }
}
