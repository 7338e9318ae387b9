import Diagnostics
import DocumentTree
import Governance

/// What it finds: an action that was set in private, carried on or closed under an open heading.
/// Why it matters: its note would be for everybody to read.
/// Example: `closes: A3/26` under `# Actions`, where A3/26 was set in exempt minutes.
/// Source: LGA 1972 s.100C(1)(a).
enum RestrictedActionInTheOpen: MinutesRule {
    static let severity = Severity.error
    static let summary =
        "An action that was set in private, carried on or closed under an open heading."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let day = at.meeting.meeting.date.value.first
        var restricted: Set<String> = []
        for body in at.meeting.meeting.bodies {
            for meeting in record.workspace.minuted(of: body.value) where meeting.date.first < day {
                for marked in meeting.minutes.marked where marked.isRestricted {
                    if let number = marked.action?.number { restricted.insert(number.value) }
                }
            }
        }
        guard !restricted.isEmpty else { return [] }
        return at.minutes.marked.filter { !$0.isRestricted }.compactMap(\.action)
            .flatMap { [$0.from, $0.closes].compactMap(\.self) }
            .filter { restricted.contains($0.value) }.tellable(at: \.span).map { number in
                fault(
                    at: number.span, "action \(quote: number) was set in private",
                    remedies: [
                        "put the block under a heading that is restricted, as the draft has it"
                    ])
            }
    }
}

extension Minutes {
    /// Its actions, each with whether it stands in restricted minutes.
    fileprivate var marked: [(action: MinutedAction?, isRestricted: Bool)] {
        text.sections.flatMap { $0.markedRecords(for: Members.self) }.map { marked in
            if case .action(let action) = marked.record {
                (action, marked.isRestricted)
            } else {
                (nil, marked.isRestricted)
            }
        }
    }
}
