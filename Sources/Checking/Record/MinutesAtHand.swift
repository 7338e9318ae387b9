import Diagnostics
import DocumentTree
import Governance

/// The minutes of a meeting with their decisions and actions laid out flat.
struct MinutesAtHand {
    let meeting: MeetingAtHand
    let minutes: Minutes
    let decisions: [Decision]
    let actions: [MinutedAction]

    /// `nil` when the meeting has no minutes.
    init?(_ meeting: MeetingAtHand) {
        guard let minutes = meeting.meeting.minutes else { return nil }
        self.meeting = meeting
        self.minutes = minutes
        let records = minutes.text.sections.flatMap(\.recordsExamined)
        decisions = records.compactMap { record in
            if case .decision(let decision) = record { decision } else { nil }
        }
        actions = Checking.actions(of: minutes)
    }
}

func actions(of minutes: Minutes) -> [MinutedAction] {
    minutes.text.sections.flatMap(\.recordsExamined).compactMap { record in
        if case .action(let action) = record { action } else { nil }
    }
}

extension GuardedSection {
    fileprivate var recordsExamined: [MinuteRecord] {
        let open = section.examined()
        return open.records + open.sections.flatMap(\.recordsExamined)
    }
}
