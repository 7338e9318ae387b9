import Diagnostics
public import Governance

/// What a decision has to wait for before it is carried out. Source: LGA 2000 s.9F.
public enum CallIn: Sendable, Equatable {
    /// It is not subject to call-in: the law knows none, or it does not bind the decision.
    case none
    /// It waits for the end of a call-in whose days nobody has laid down, or that cannot be told.
    case waits
    /// It waits until the day is over.
    case until(CivilDate)
}

extension StatutoryClock {
    /// The call-in of a decision at a meeting, as far as it can be told before the decisions are published:
    /// until then from the last day on which they are to be.
    ///
    /// It binds a body that is `executive`, and every key decision, but for one that is exempt.
    public func callIn(of meeting: Meeting, isKeyDecision: Bool, isExempt: Bool) -> CallIn {
        let bodies = meeting.bodies.compactMap { workspace.body($0.value) }
        guard isKeyDecision || bodies.contains(where: \.isExecutive), !isExempt else {
            return .none
        }
        let rules = bodies.isEmpty ? [self.rules(of: nil)] : bodies.map { self.rules(of: $0) }
        func periods(_ step: ClockStep) -> [NoticePeriod] {
            rules.flatMap { $0[step] ?? [] }.compactMap { rule in
                if case .days(let period) = rule.term { period } else { nil }
            }
        }
        guard rules.contains(where: { $0[.callIn] != nil }) else { return .none }
        let lengths = periods(.callIn)
        guard !lengths.isEmpty, let published = published(meeting, within: periods(.decisions))
        else { return .waits }
        let ends = lengths.map { days.last($0, after: published) }
        guard let last = ends.compactMap(\.self).max(), !ends.contains(nil) else { return .waits }
        return .until(last)
    }

    /// The day the decisions were published, or else the last on which they may be.
    private func published(_ meeting: Meeting, within periods: [NoticePeriod]) -> CivilDate? {
        if let recorded = meeting.decisionsPublished { return recorded.value.day }
        guard let day = meeting.date.value.day else { return nil }
        return periods.compactMap { days.last($0, after: day) }.min()
    }
}
