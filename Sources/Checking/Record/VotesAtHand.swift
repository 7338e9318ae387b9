import Diagnostics
import Governance
import Judging

/// A recorded vote, judged for each body that meets.
struct VoteAtHand {
    let vote: Vote
    /// One for each body; at least one.
    let judgements: [VoteJudgement]

    /// Faults that the vote has for every body: whoever has a vote on one of them may vote.
    func faults<Found>(_ meant: (VoteJudgement.Fault) -> Found?) -> [[Found]] {
        let found = judgements.map { $0.faults.compactMap(meant) }
        return found.contains(where: \.isEmpty) ? [] : found
    }
}

extension AttendanceAtHand {
    /// The votes under items of the agenda; none where nobody is recorded as present, or not every body has terms.
    static func votes(
        at sitting: Sitting, _ rolls: [Roll], _ counting: [Counting], lastDay: @escaping LastDay
    ) -> [VoteAtHand] {
        let votes = sitting.attendance.votes
        guard !votes.isEmpty, !rolls.isEmpty, sitting.attendance.present != nil else { return [] }
        let judged = zip(rolls, counting).map {
            VoteJudgement.all(of: sitting, roll: $0, counting: $1, lastDay: lastDay)
        }
        return votes.indices.compactMap { index in
            let own = judged.compactMap { $0[index] }
            return own.isEmpty ? nil : VoteAtHand(vote: votes[index], judgements: own)
        }
    }
}

extension Vote {
    /// Those recorded by name, in the order for, against, abstained.
    var voters: [Located<String>] {
        [votesFor, against, abstained].flatMap { voters -> [Located<String>] in
            if case .named(let people) = voters { people } else { [] }
        }
    }
}
