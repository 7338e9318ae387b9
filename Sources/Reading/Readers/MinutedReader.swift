import Diagnostics
import DocumentTree
import Governance

/// Reads the minutes that the agendas of the scope refer to: those of earlier meetings of the same bodies.
///
/// An agenda with an item for the minutes of the last meeting, for matters arising or for the action log
/// is the only one that does. Of such a meeting the minutes are read and no paper.
func readMinuted(
    _ meetings: [Meeting], _ scope: ReadingScope, _ run: inout ReadingRun
) -> [MinutedMeeting] {
    var minuted = meetings.compactMap { MinutedMeeting($0) }
    if case .meeting(let folder) = scope, let meeting = meetings.first,
        meeting.refersToMinutes
    {
        let bodies = Set(meeting.bodies.map(\.value))
        for name in run.folders(in: "meetings") where "meetings/" + name != folder {
            let path = "meetings/" + name
            guard run.list(path).contains(where: { $0.name == "minutes.md" }),
                let head = readHead(of: path, run.files),
                !bodies.isDisjoint(with: head.bodies), head.date.first < meeting.date.value.first,
                let minutes = readMinutes(path, beside: nil, &run)
            else { continue }
            minuted.append(
                MinutedMeeting(
                    folder: path, bodies: head.bodies, title: head.title, date: head.date,
                    minutes: minutes))
        }
    }
    return minuted.sorted { ($0.date.first, $0.folder) < ($1.date.first, $1.folder) }
}

/// Who met when, by an agenda of which nothing else is needed. Its faults are told when it is read itself.
private func readHead(
    of folder: String, _ files: any PackFiles
) -> (bodies: [String], title: String?, date: WrittenDate)? {
    var run = ReadingRun(files)
    guard let file = run.loadIfPresent(folder + "/agenda.yaml"),
        case .mapping(let pairs, _)? = run.compose(file)
    else { return nil }
    func scalar(_ key: String) -> YAMLNode? { pairs.first { $0.key.value == key }?.value }
    var bodies: [String] = []
    for key in ["board", "boards"] {
        switch scalar(key) {
        case .scalar(let id, _, _)?: bodies.append(id)
        case .sequence(let nodes, _)?:
            for case .scalar(let id, _, _) in nodes { bodies.append(id) }
        default: break
        }
    }
    guard let date = scalar("date").flatMap({ readDate($0, &run.findings) }) else { return nil }
    var title: String?
    if case .scalar(let words, _, _)? = scalar("title") { title = words }
    return (bodies, title, date.value)
}

extension MinutedMeeting {
    /// `nil` when the meeting has no minutes.
    init?(_ meeting: Meeting) {
        guard let minutes = meeting.minutes else { return nil }
        self.init(
            folder: meeting.folder, bodies: meeting.bodies.map(\.value),
            title: meeting.title?.value, date: meeting.date.value, minutes: minutes)
    }
}

extension Meeting {
    /// Whether an item of its agenda is made from the minutes of earlier meetings.
    fileprivate var refersToMinutes: Bool {
        openItems.contains { item in
            MinutesItem(item.particulars.disclosed(to: Public.self)?.standing?.value) != nil
        }
    }
}
