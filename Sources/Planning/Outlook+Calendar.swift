import Diagnostics
public import Governance
public import Scheduling

extension Outlook {
    /// The meetings for calendar programs.
    ///
    /// What keeps to the rule is one event that recurs; a meeting that moved, or differs from the first
    /// in its times, is an instance of it with the day it was first planned for; a day of the rule
    /// without a meeting is left out, and a cancelled one stays and says so. Meetings of no rule are
    /// events of their own. The UID of a meeting is made of the day it was first planned for, that of
    /// the recurrence of the day it is counted from: neither changes when meetings move.
    public func calendar(_ workspace: Workspace) -> ICalendar {
        let place = workspace.authority.map { slug($0.name.value) } ?? "quorate"
        let summary = body.name.value
        let stamp = self.stamp
        func event(
            _ meeting: Meeting, uid: String, recurrence: String? = nil,
            except: [CivilDate] = [], instance: (CivilDate, WrittenTime?)? = nil
        ) -> ICalendar.Event {
            let status: ICalendar.Event.Status =
                switch meeting.standing {
                case .listed: .confirmed
                case .proposed: .tentative
                case .cancelled: .cancelled
                }
            return ICalendar.Event(
                uid: uid, stamp: stamp, sequence: meeting.changes,
                when: meeting.start.map { .time(meeting.day, from: $0, until: meeting.end) }
                    ?? .day(meeting.day),
                summary: summary,
                description: recurrence == nil ? agenda(meeting, workspace) : nil,
                categories: [], status: status, recurrence: recurrence, except: except,
                instance: instance)
        }
        let own = meetings.map { meeting in
            event(meeting, uid: "\(body.id)/\(meeting.planned.iso)@\(place)")
        }
        guard let rule, let first = meetings.first, let last = meetings.last,
            meetings.count > 1, rule.holds(on: first.planned), first.planned == first.day,
            first.standing != .cancelled
        else { return ICalendar(name: title, zone: zone(workspace), events: own) }
        // The series runs over the days of the rule between the first meeting and the last.
        let end = max(last.planned, first.planned)
        let days = rule.days(in: first.planned...end)
        let held = Dictionary(meetings.map { ($0.planned, $0) }) { first, _ in first }
        // Named for the day the rule is counted from: the same whatever part of the plan is shown.
        let uid = "\(body.id)/\(rule.first.iso)@\(place)"
        let changes = meetings.map(\.changes).max() ?? 0
        let series = Meeting(
            planned: first.planned, day: first.day, words: nil, start: first.start,
            end: first.end, recurrence: nil, standing: first.standing, changes: changes, items: [])
        var events = [
            event(
                series, uid: uid, recurrence: rule.calendarRule + ";COUNT=\(days.count)",
                except: days.filter { held[$0] == nil })
        ]
        let regular = Set(days)
        for (meeting, alone) in zip(meetings, own) {
            events.append(
                regular.contains(meeting.planned)
                    ? event(meeting, uid: uid, instance: (meeting.planned, first.start)) : alone)
        }
        return ICalendar(name: title, zone: zone(workspace), events: events)
    }

    /// The latest day on record of the plan: the file changes when the record does, and with no clock.
    private var stamp: CivilDate {
        let plan = body.forwardPlan
        let items = (plan?.meetings ?? []).flatMap(\.items).flatMap(\.withInner)
        let days =
            items.flatMap { [$0.signedOff, $0.deferredFrom] }
            + body.termsOfReference.map { Optional($0.adopted) }
        return days.compactMap { $0?.value.first }.max() ?? rule?.first ?? self.days.lowerBound
    }

    private func zone(_ workspace: Workspace) -> String {
        workspace.authority?.zone ?? "Europe/London"
    }

    private func agenda(_ meeting: Meeting, _ workspace: Workspace) -> String? {
        let lines = meeting.items.map { item in
            let lead = words(item.leads, workspace, on: meeting.day)
            return lead.isEmpty ? item.title : "\(item.title) - \(lead)"
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
