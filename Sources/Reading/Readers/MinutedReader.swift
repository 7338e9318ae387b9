import Diagnostics
import DocumentTree
public import Governance

/// Reads the minutes that the agendas of the scope refer to: those of earlier meetings of the same bodies.
///
/// An agenda with an item for the minutes of the last meeting, for matters arising or for the action log
/// is the only one that does. Of such a meeting the minutes are read and no paper.
func readMinuted(
    _ meetings: [Meeting], _ scope: ReadingScope, _ surroundings: AgendaSurroundings,
    _ run: inout ReadingRun
) -> [MinutedMeeting] {
    var minuted = meetings.compactMap { MinutedMeeting($0) }
    if case .meeting(let folder) = scope, let meeting = meetings.first,
        meeting.refersToMinutes
    {
        let bodies = Set(meeting.bodies.map(\.value))
        for head in run.files.minutedHeads ?? minutedHeads(in: run.files)
        where head.folder != folder {
            guard !bodies.isDisjoint(with: head.bodies),
                head.date.first < meeting.date.value.first
            else { continue }
            let path = head.folder
            let closed = closedBusiness(of: path, surroundings, run.files)
            var apart = ReadingRun(run.files)
            let issued = closed.isNone ? nil : readIssuedNumbers(path, isOpen: false, &apart)
            guard let minutes = readMinutes(path, beside: closed, issued: issued?.value, &run)
            else { continue }
            if minutes.isDoubtful || apart.findings.faults.errorCount > 0 {
                run.findings.add(
                    .restrictionMalformed, at: minutes.span,
                    "nobody can tell where these minutes are restricted",
                    remedies: ["run 'quorate check' for that meeting, and mend what it tells"])
            }
            minuted.append(
                MinutedMeeting(
                    folder: path, bodies: head.bodies, title: head.title, date: head.date,
                    minutes: minutes))
        }
    }
    return minuted.sorted { ($0.date.first, $0.folder) < ($1.date.first, $1.folder) }
}

/// What of an earlier meeting was not for the public. Its faults are told when it is read itself.
private func closedBusiness(
    of folder: String, _ surroundings: AgendaSurroundings, _ files: any PackFiles
) -> ClosedBusiness {
    guard speaksOfRestriction(folder, files) else { return ClosedBusiness([], isDoubtful: false) }
    var run = ReadingRun(files)
    guard let meeting = readMeeting(folder, .meeting(folder), surroundings, &run) else {
        return .unknown
    }
    let isDoubtful = run.findings.tainted.contains {
        run.sources[$0].path == folder + "/agenda.yaml"
    }
    return ClosedBusiness(meeting.items, isDoubtful: isDoubtful)
}

/// Whether any paper, list or agenda in a folder may restrict something: what speaks of nothing of the kind
/// need not be read whole.
private func speaksOfRestriction(_ folder: String, _ files: any PackFiles) -> Bool {
    guard case .success(let entries) = files.list(folder) else { return false }
    return entries.contains { entry in
        let path = folder + "/" + entry.name
        if entry.isFolder { return speaksOfRestriction(path, files) }
        if isRestrictionFile(entry.name) { return true }
        // Of minutes it is the very question; attendance restricts nothing.
        let isAsked =
            entry.name.hasSuffix(".yaml") && entry.name != "attendance.yaml"
            || entry.name.hasSuffix(".md") && !entry.name.hasPrefix("minutes.")
        guard isAsked, case .success(let bytes) = files.read(path, limit: 32 << 20) else {
            return isAsked
        }
        return holdsRestrict(bytes)
    }
}

/// Whether `estrict` stands in a text: every key that restricts holds it, and a search for it alone is cheap.
private func holdsRestrict(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
        let word: StaticString = "estrict"
        let count = word.utf8CodeUnitCount
        guard text.count >= count else { return false }
        for start in 0...(text.count - count) where text[start] == word.utf8Start[0] {
            var at = 1
            while at < count, text[start + at] == word.utf8Start[at] { at += 1 }
            if at == count { return true }
        }
        return false
    }
}

/// What the agenda of a meeting with minutes says of it at its head.
public struct MinutedHead: Sendable {
    /// Within the workspace.
    public let folder: String
    /// Ids of boards.
    public let bodies: [String]
    public let title: String?
    public let date: WrittenDate
}

/// The meetings of a workspace that have minutes.
public func minutedHeads(in files: any PackFiles) -> [MinutedHead] {
    var run = ReadingRun(files)
    var heads: [MinutedHead] = []
    for name in run.folders(in: "meetings") {
        let path = "meetings/" + name
        guard run.list(path).contains(where: { $0.name == "minutes.md" }),
            let head = readHead(of: path, files)
        else { continue }
        heads.append(head)
    }
    return heads
}

/// Who met when, by an agenda of which nothing else is needed. Its faults are told when it is read itself.
private func readHead(of folder: String, _ files: any PackFiles) -> MinutedHead? {
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
    return MinutedHead(folder: folder, bodies: bodies, title: title, date: date.value)
}

extension Meeting {
    /// Whether an item of its agenda is made from the minutes of earlier meetings.
    fileprivate var refersToMinutes: Bool {
        openItems.contains { item in
            MinutesItem(item.particulars.disclosed(to: Public.self)?.standing?.value) != nil
        }
    }
}
