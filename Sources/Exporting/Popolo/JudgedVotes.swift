import Diagnostics
import Governance
import Judging
import Scheduling

/// The votes of a meeting as its bodies judge them.
struct JudgedVotes {
    /// For each body the judgement of each vote of the attendance.
    private let bodies: [(roll: Roll, votes: [VoteJudgement?], withoutQuorum: Set<Int>)]

    init(of meeting: Meeting, in workspace: Workspace, _ days: DayCounters) {
        guard let day = meeting.date.value.day, meeting.attendance?.votes.isEmpty == false else {
            bodies = []
            return
        }
        let sitting = Sitting(meeting)
        bodies = meeting.bodies.compactMap { id in
            guard let body = workspace.body(id.value),
                let roll = Roll(
                    of: body, on: day, organisations: workspace.authority?.organisations ?? [])
            else { return nil }
            let quorum = workspace.quorum(of: body, under: roll.terms)?.quorum
            let lastDay: LastDay = { days.latest($0, before: $1) }
            let judge = quorum.map {
                Judge(roll: roll, quorum: $0, sitting: sitting, lastDay: lastDay)
            }
            return (
                roll,
                VoteJudgement.all(
                    of: sitting, roll: roll, counting: quorum?.counting ?? Counting(),
                    lastDay: lastDay), Set(judge?.votesWithoutQuorum() ?? [])
            )
        }
    }

    /// - Parameter index: of the vote in the attendance.
    func votes(at index: Int) -> [JudgedVote] {
        bodies.compactMap { body in
            body.votes[index].map {
                JudgedVote(
                    judgement: $0, roll: body.roll,
                    wasQuorate: !body.withoutQuorum.contains(index))
            }
        }
    }
}

struct JudgedVote {
    let judgement: VoteJudgement
    let roll: Roll
    /// Whether there was a quorum for the item, or it cannot be told.
    let wasQuorate: Bool

    /// The organisation somebody votes for, on the day: its id.
    func organisation(of person: String) -> String? {
        judgement.seats[person].flatMap { id in
            roll.seats.firstIndex { $0.seat.id.value == id }
        }.flatMap { roll.organisation(of: $0) }
    }

    /// Who cast the second vote: whoever of those there holds the office that has it, when that is one person.
    var chair: String? {
        guard judgement.usedCastingVote, let office = roll.terms.voting?.castingVote?.value else {
            return nil
        }
        let seats = Set(roll.seats(named: office))
        let people = judgement.seats.keys.filter { person in
            !judgement.absent.contains(person) && !seats.isDisjoint(with: roll.seats(of: person))
        }
        return people.count == 1 ? people.first : nil
    }
}
