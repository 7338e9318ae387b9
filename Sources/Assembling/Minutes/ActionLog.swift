import Diagnostics
package import DocumentTree
package import Governance

/// The actions of a body, each with its history over the meetings, as an audience may see them.
package struct ActionLog<Reader: Audience> {
    package struct Entry {
        package enum End {
            /// By the minute of that number, at the meeting of that folder.
            case closed(minute: String, meeting: String)
            /// By a new action in its place.
            case replaced(by: String)
        }

        package let number: String
        /// Empty where it is restricted.
        package let text: String
        package let isRestricted: Bool
        /// Why it is restricted, where that is said.
        package let restriction: Restriction?
        package internal(set) var owner: String
        package internal(set) var due: WrittenDate?
        /// What happened to it, from the meeting that set it on.
        package internal(set) var history: [Event]
        package internal(set) var end: End?

        /// How far the minutes have come that it rests on: of several, those that have come least far.
        package var state: Minutes.State {
            let states = history.map(\.state)
            return Minutes.State.allCases.first { states.contains($0) } ?? .draft
        }
    }

    package struct Event {
        package enum Kind: String {
            case set
            case carried
            case closed
            case replaced
        }

        package let kind: Kind
        package let meeting: String
        package let date: WrittenDate
        package let minute: String
        package let note: String
        /// Of the minutes that tell it.
        package let state: Minutes.State
    }

    /// In the order in which they were set.
    package private(set) var entries: [Entry] = []

    /// - Parameter meetings: of one body, in the order of their days.
    package init(of meetings: [MinutedMeeting], words: MinutesWords) {
        var places: [String: Int] = [:]
        for meeting in meetings {
            for section in meeting.minutes.text.sections {
                let minute = section.minute?.number?.value ?? ""
                func event(_ kind: Event.Kind, _ action: MinutedAction) -> Event {
                    Event(
                        kind: kind, meeting: meeting.folder, date: meeting.date, minute: minute,
                        note: action.note.plainText, state: meeting.minutes.state.value)
                }
                for marked in section.markedRecords(for: Reader.self) {
                    guard case .action(let action) = marked.record else { continue }
                    if let closed = action.closes?.value, let place = places[closed] {
                        entries[place].end = .closed(minute: minute, meeting: meeting.folder)
                        entries[place].history.append(event(.closed, action))
                    }
                    if let from = action.from?.value, let place = places[from] {
                        if let number = action.number?.value {
                            entries[place].end = .replaced(by: number)
                            entries[place].history.append(event(.replaced, action))
                        } else {
                            entries[place].carry(action, words)
                            entries[place].history.append(event(.carried, action))
                        }
                    }
                    guard action.isNew else { continue }
                    if let number = action.number?.value { places[number] = entries.count }
                    entries.append(
                        Entry(
                            number: action.number?.value ?? "", text: action.text.plainText,
                            isRestricted: marked.isRestricted, restriction: marked.restriction,
                            owner: words.names(action.owner), due: action.due?.value,
                            history: [event(.set, action)], end: nil))
                }
            }
        }
    }

    package var open: [Entry] { entries.filter { $0.end == nil } }

    /// Those the log of a meeting tells of: what is open then, and what it closed itself.
    package func entries(at meeting: Meeting) -> [Entry] {
        entries.filter { entry in
            entry.end == nil || entry.history.contains { $0.meeting == meeting.folder }
        }
    }

    /// What is to be done, by the action's number.
    var texts: [String: String] {
        Dictionary(entries.map { ($0.number, $0.text) }) { first, _ in first }
    }
}

extension ActionLog.Entry {
    mutating func carry(_ action: MinutedAction, _ words: MinutesWords) {
        if !action.owner.isEmpty { owner = words.names(action.owner) }
        if let due = action.due?.value { self.due = due }
    }

    /// For programs: `open`, `overdue`, `closed` or `replaced`.
    package func status(on day: CivilDate) -> String {
        switch end {
        case nil: isOverdue(on: day) ? "overdue" : "open"
        case .closed?: "closed"
        case .replaced?: "replaced"
        }
    }

    /// Whether it should have been done before a day.
    package func isOverdue(on day: CivilDate) -> Bool {
        guard end == nil, let due else { return false }
        return due.end < day
    }
}

extension WrittenDate {
    /// The last day it can mean.
    var end: CivilDate {
        let (year, month, _) = first.components
        let last: CivilDate? =
            switch precision {
            case .day: first
            case .month:
                CivilDate(
                    year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
            case .year: CivilDate(year: year, month: 12, day: 31)
            }
        return last ?? first
    }
}
