import Diagnostics
import DocumentTree
import Governance

/// What it finds: the number of a minute, a decision or an action that stands twice.
/// Why it matters: whoever refers to it refers to two things.
/// Example: two headings with `minute: 12/26`.
/// Source: domain notes 2.4.
enum MinuteNumberTwice: Rule {
    static let severity = Severity.error
    static let summary = "The number of a minute, a decision or an action that stands twice."

    static func faults(in record: Record) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for body in record.workspace.bodies {
            var seen: [String: [String: Span]] = [:]
            func look(_ kind: String, _ number: Located<String>, _ scope: String) {
                let key = kind + scope
                if let first = seen[key]?[number.value] {
                    guard first != number.span else { return }
                    found.append(
                        fault(
                            at: number.span, "\(word: kind) \(quote: number) is there already",
                            notes: [.init(first, "previously written here")],
                            remedies: [
                                "give one of the two another number; a number is given once"
                            ]))
                } else {
                    seen[key, default: [:]][number.value] = number.span
                }
            }
            for meeting in record.minutes where meeting.meeting.bodies.first?.id == body.id {
                let style = meeting.meeting.house?.minutes ?? .none
                let day = meeting.meeting.meeting.date.value.first
                func scope(_ numbers: MinutesStyle.Numbers) -> String {
                    switch numbers.numbering {
                    case .perMeeting: meeting.meeting.meeting.folder
                    case .municipalYear: String(style.year(of: day))
                    case .continuous: ""
                    }
                }
                for section in meeting.minutes.text.sections {
                    if let number = section.minute?.number {
                        look("minute", number, scope(style.minutes))
                    }
                }
                for decision in meeting.decisions {
                    if let number = decision.number {
                        look("decision", number, scope(style.decisions))
                    }
                }
                for action in meeting.actions {
                    if let number = action.number { look("action", number, scope(style.actions)) }
                }
            }
        }
        return found.tellable(at: \.span)
    }
}
