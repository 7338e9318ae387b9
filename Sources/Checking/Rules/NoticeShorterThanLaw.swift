import Diagnostics
import Governance
import Scheduling

/// What it finds: a figure of a board's or an authority's own that asks for less than the law.
/// Why it matters: the law's figure holds all the same, and whoever keeps to the board's own breaks it.
/// Example: `notice: { agenda: 2 clear working days }` where the regime asks for 5.
/// Source: LGA 1972 s.100B(3), which fixes the least; the regime's own source is told.
enum NoticeShorterThanLaw: Rule {
    static let severity = Severity.warning
    static let summary =
        "A figure of a board's or an authority's own that asks for less than the law."

    static func faults(in record: Record) -> [Diagnostic] {
        let workspace = record.workspace
        let own = workspace.bodies.flatMap { body in
            weaker(body.notice, than: workspace.regime(of: body))
        }
        return weaker(workspace.authority?.notice ?? [], than: workspace.regime) + own
    }

    private static func weaker(_ own: [ClockRule], than law: Regime?) -> [Diagnostic] {
        guard let law else { return [] }
        return own.compactMap { rule in
            guard case .days(let period) = rule.term,
                let asked = law.notice.first(where: { $0.step == rule.step }),
                case .days(let least) = asked.term, period.counting.kind == least.counting.kind
            else { return nil }
            // A clear day more: neither end counts.
            let (length, needed) = (period.length, least.length)
            // What comes after the meeting must come soon; a call-in must be long.
            let isWeaker = rule.step.side == .afterMeeting ? length > needed : length < needed
            guard isWeaker else { return nil }
            return fault(
                at: rule.span,
                "\(word: period.english) asks for less than the law's \(word: least.english)",
                explanation: asked.source.map {
                    "The law's figure holds all the same: \(word: $0)."
                }
                    ?? "The law's figure holds all the same.",
                remedies: ["write a figure that is as strict, or take this one out"])
        }
    }
}

extension NoticePeriod {
    /// How many days it takes up, so that clear days and others compare.
    fileprivate var length: Int { count + (counting.isClear ? 1 : 0) }
}
