import Diagnostics
import Governance

/// Somebody named in the record.
struct NamedWho {
    let who: Who
    /// The day on which they are named to act; `nil` when it is always.
    let day: CivilDate?
    /// What they are named as: `lead`, `contact`, `secretary`.
    let part: String
}

/// Everybody that is named in agendas, minutes, reports, plans and by boards and houses.
func everybodyNamed(
    in workspace: Workspace, _ meetings: [MeetingAtHand], _ reports: [ReportAtHand],
    _ plans: [PlanAtHand], _ strategies: [StrategyAtHand]
) -> [NamedWho] {
    var named: [NamedWho] = []
    func add(_ whos: [Who], _ day: CivilDate?, _ part: String? = nil) {
        for who in whos {
            named.append(NamedWho(who: who, day: day, part: part ?? who.role.rawValue))
        }
    }
    for body in workspace.bodies {
        add(body.secretary, nil, "secretary")
        for item in body.standingItems { add(item.leads, nil) }
    }
    for plan in plans {
        for item in plan.standing { add(item.leads, nil) }
        for meeting in plan.plan.meetings {
            for item in flattened(meeting.items) { add(item.leads, meeting.date.value.day) }
        }
    }
    for meeting in meetings {
        for item in meeting.items where !item.leadsComeFromStandingItem(of: meeting, workspace) {
            add(item.particulars.leads, meeting.day)
        }
    }
    for meeting in meetings {
        add(meeting.meeting.attendance?.inAttendance ?? [], meeting.day, "attendee")
    }
    for minutes in meetings.compactMap({ MinutesAtHand($0) }) {
        let day = minutes.meeting.day
        for decision in minutes.decisions {
            add(decision.moved, day, "mover")
            add(decision.seconded, day, "seconder")
        }
        for action in minutes.actions { add(action.owner, day, "owner") }
        add(minutes.minutes.signing?.by ?? [], nil, "signatory")
    }
    for report in reports {
        for field in report.report.fields {
            if case .who(let whos) = field.value { add(whos, report.meeting.date.value.day) }
        }
    }
    for strategy in strategies {
        for (whos, part) in strategy.named { add(whos, nil, part) }
    }
    return named
}

extension ItemAtHand {
    /// Whether the leads are those of a standing item, which are told where they are written.
    fileprivate func leadsComeFromStandingItem(
        of meeting: MeetingAtHand, _ workspace: Workspace
    ) -> Bool {
        guard particulars.standing != nil, let lead = particulars.leads.first else { return false }
        return lead.span.source != item.span.source
    }
}
