import Diagnostics
public import Governance

/// What can be said before a meeting.
public struct Forecast: Sendable {
    public enum Outlook: String, Sendable, CaseIterable {
        /// With those who accepted, whoever else comes.
        case certain
        case possible
        /// Even if everybody comes who has not declined, and every substitute who can be called.
        case impossible
    }

    public let outlook: Outlook
    /// With those who accepted and nobody else.
    public let proof: QuorumProof
    /// Members who have not replied.
    public let silent: [Somebody]
    /// Named substitutes of those who declined, who can still be called.
    public let callable: [Somebody]
    /// The fewest to chase or to call, chasing before calling; `nil` when certain or impossible.
    public let toDo: Remedy?
    /// The last day on which a substitute may be notified; `nil` when the terms ask for no notice, or
    /// the days cannot be counted.
    public let lastDayForSubstitutes: CivilDate?
}

extension Judge {
    /// - Parameter today: `nil` leaves out of account that it may be too late to call a substitute.
    public func forecast(on today: CivilDate?) -> Forecast {
        let attendance = sitting.attendance
        let accepted = attendance.accepted + attendance.apologies.compactMap(\.attendee)
        let coming = Set(attendance.accepted.compactMap(\.person?.value))
        var declined = Set(attendance.apologies.map(\.person.value))
        declined.formUnion(attendance.absent.compactMap(\.person?.value))
        declined.subtract(coming)
        var presences = Presences(
            roll: roll, present: accepted, unknown: [], apologies: attendance.apologies,
            lastDay: lastDay)
        let latest = roll.terms.substitutes?.notice.flatMap { lastDay($0, roll.day) }
        let isLate = today.map { today in latest.map { $0 < today } ?? false } ?? false
        if !isLate {
            presences.addCallableSubstitutes { who in
                if case .person(let person) = who { declined.contains(person) } else { false }
            }
        }
        func mayCome(_ presence: Presence) -> Bool {
            if case .person(let person) = presence.who { return !declined.contains(person) }
            return true
        }
        let timeline = Timeline(sitting)
        let scene = self.scene(
            presences, timeline, timeline.opening(at: nil), item: nil, ignoringWithdrawals: true)
        let open = Case(scene, rule, quorum.counting, mayCome: mayCome)
        let truths = open.truths
        var outlook = Forecast.Outlook.possible
        if truths.allSatisfy({ $0 == .yes }) { outlook = .certain }
        if truths.allSatisfy({ $0 == .no }) { outlook = .impossible }
        let waiting = open.unknown.filter { presences.all[$0].entries.isEmpty }
        func names(_ isMeant: (Presence) -> Bool) -> [Somebody] {
            waiting.map { presences.all[$0] }.filter(isMeant).map(\.who)
        }
        return Forecast(
            outlook: outlook, proof: Case(scene, rule, quorum.counting).proof(),
            silent: names { !$0.isCallable }, callable: names { $0.isCallable },
            toDo: outlook == .possible ? open.toDo(waiting) : nil, lastDayForSubstitutes: latest)
    }
}

extension Case {
    /// The fewest of those who may come that make a quorum by themselves with those who do.
    fileprivate func toDo(_ waiting: [Int]) -> Remedy? {
        func search(_ admits: (Int) -> Bool) -> Remedy? {
            let everybody = layout.everybody
            let classes = classes(most: { _ in everybody }) {
                waiting.contains($0) && matters($0) && admits($0)
            }
            var work = Work(Case.searchWork)
            let result = smallest(
                classes, coming: true, most: Case.mostOptions, &work, until: isSureAlone)
            return result.map { result in
                Remedy(
                    size: result.size, isExact: result.isExact,
                    options: result.found.map { people($0, of: classes) })
            }
        }
        // Asking a member costs less than calling somebody instead.
        let chased = search { !scene.presences.all[$0].isCallable }
        let any = search { _ in true }
        guard let chased, chased.isExact else { return any }
        return any.map { $0.size < chased.size ? $0 : chased } ?? chased
    }
}

extension Apology {
    /// The substitute who is to come instead.
    fileprivate var attendee: Attendee? {
        substitute.map {
            Attendee(
                person: $0, seat: nil, capacity: .substitute(for: person), number: 1,
                manner: .inRoom, notified: notified, from: nil, until: nil, away: [], interests: [],
                span: $0.span)
        }
    }
}
