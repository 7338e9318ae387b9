public import Diagnostics
public import Governance
public import Judging
import Scheduling

/// Whether the bodies of one meeting have a quorum, ready to be told.
///
/// Items are named by their numbers only: a restricted one's title never comes in.
public struct QuorumAnswer: Sendable {
    let workspace: Workspace
    let sources: SourceTable
    let meeting: Meeting
    /// In the order of the agenda; several for a joint meeting.
    let bodies: [BodyAnswer]
    /// The one item that was asked about.
    let item: String?

    /// - Parameters:
    ///   - sources: named as the reader writes them, for the places of clauses.
    ///   - item: an item's number; `nil` for all.
    ///   - today: tells before a meeting whether substitutes can still be called; `nil` leaves it open.
    public init(
        _ meeting: Meeting, in workspace: Workspace, sources: SourceTable, item: String?,
        today: CivilDate?
    ) {
        self.workspace = workspace
        self.sources = sources
        self.meeting = meeting
        // As the agenda writes it.
        self.item = item.map { asked in
            QuorumAnswer.items(of: meeting).first { ItemKey($0) == ItemKey(asked) } ?? asked
        }
        let days = DayCounters(workspace.calendar)
        bodies = meeting.bodies.compactMap { id in
            workspace.body(id.value).map { body in
                BodyAnswer(body, meeting, workspace, today: today) {
                    days.latest($0, before: $1)
                }
            }
        }
    }

    /// Numbers of the items that can be asked about.
    public static func items(of meeting: Meeting) -> [String] {
        Sitting(meeting).items.map(\.number)
    }

    /// The answer to what was asked: for the item, or else whether the meeting opened with a quorum.
    public var verdict: Verdict {
        guard let first = bodies.first else { return .undetermined }
        return bodies.dropFirst().reduce(first.verdict(item)) { $0.and($1.verdict(item)) }
    }

    /// Whether an item could be sat for and voted on; `toVote` is `nil` where the clause does not ask it apart.
    /// `nil` when there is no such item, or nobody is recorded as present.
    public func verdicts(ofItem number: String) -> (toSit: Verdict, toVote: Verdict?)? {
        var found: (toSit: Verdict, toVote: Verdict?)?
        for case .judged(let proof) in bodies.map(\.outcome) {
            guard let item = proof.item(number) else { continue }
            let toSit = found?.toSit.and(item.toSit.verdict) ?? item.toSit.verdict
            let toVote = item.toVote.map { found?.toVote?.and($0.verdict) ?? $0.verdict }
            found = (toSit, toVote ?? found?.toVote)
        }
        return found
    }

    /// Each way the clause can be read that matters for the answer, in words, with its own.
    public var readings: [(words: String, verdict: Verdict)] {
        bodies.flatMap { body in
            body.proof(item).map { proof in
                proof.readings.map {
                    (words(of: body).reading($0, of: proof), verdict($0.truth))
                }
            } ?? []
        }
    }

    /// For an item, of all bodies together.
    func verdict(ofItem number: String) -> Verdict {
        bodies.reduce(.quorate) { $0.and($1.verdict(number)) }
    }

    var numbers: [String] { item.map { [$0] } ?? QuorumAnswer.items(of: meeting) }
}

/// The answer for one body of a meeting.
struct BodyAnswer: Sendable {
    enum Outcome: Sendable {
        case judged(MeetingProof)
        /// Nobody is recorded as present yet.
        case forecast(Forecast)
        /// There is nothing to judge by; why, in words.
        case nothing(String)
    }

    let body: Body
    let terms: TermsOfReference?
    /// The terms' own, or the law's.
    let quorum: QuorumInForce?
    let outcome: Outcome

    init(
        _ body: Body, _ meeting: Meeting, _ workspace: Workspace, today: CivilDate?,
        lastDay: @escaping LastDay
    ) {
        self.body = body
        guard let day = meeting.date.value.day else {
            (terms, quorum) = (nil, nil)
            outcome = .nothing("the agenda does not give the day of the meeting")
            return
        }
        let organisations = workspace.authority?.organisations ?? []
        guard let roll = Roll(of: body, on: day, organisations: organisations) else {
            (terms, quorum) = (nil, nil)
            outcome = .nothing("no terms of reference were in force on \(day.english)")
            return
        }
        terms = roll.terms
        quorum = workspace.quorum(of: body, under: roll.terms)
        guard let quorum = quorum?.quorum else {
            outcome = .nothing(
                roll.terms.quorumClause == nil
                    ? "neither the terms of reference nor the law they stand under give a quorum"
                    : "the terms of reference give the quorum in words, without a rule to reckon with"
            )
            return
        }
        let sitting = Sitting(meeting)
        let judge = Judge(roll: roll, quorum: quorum, sitting: sitting, lastDay: lastDay)
        if sitting.attendance.present == nil, let today, today > day {
            outcome = .nothing(
                "the meeting was on \(day.english), and who was present is not recorded")
            return
        }
        outcome =
            sitting.attendance.present == nil
            ? .forecast(judge.forecast(on: today)) : .judged(judge.proof())
    }

    /// - Parameter item: `nil` for the opening of the meeting.
    func verdict(_ item: String?) -> Verdict {
        guard case .judged(let proof) = outcome else { return .undetermined }
        guard let item else { return proof.verdict }
        return proof.item(item)?.verdict ?? .undetermined
    }

    /// What decides: for an item, the question it fails; before the meeting, with those who accepted.
    func proof(_ item: String?) -> QuorumProof? {
        switch outcome {
        case .nothing: return nil
        case .forecast(let forecast): return forecast.proof
        case .judged(let meeting):
            guard let item else { return meeting.opening }
            return meeting.item(item)?.deciding
        }
    }
}

extension ItemProof {
    /// To vote, where that is asked apart and sitting is not what fails.
    var deciding: QuorumProof {
        guard let toVote else { return toSit }
        return toSit.verdict == verdict && toVote.verdict != verdict ? toSit : toVote
    }
}

extension Forecast {
    /// Those who have not replied; the unnamed of a seat less those of them who accepted.
    var silentByNumber: [(who: Somebody, number: Int)] {
        var order: [Somebody] = []
        for who in silent where !order.contains(who) { order.append(who) }
        return order.compactMap { who in
            guard case .unnamed = who else { return (who, 1) }
            let number = proof.notCounted.filter { $0.who == who && $0.reason == .absent }
                .reduce(0) { $0 + $1.number }
            return number > 0 ? (who, number) : nil
        }
    }
}
