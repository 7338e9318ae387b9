import Diagnostics
import Governance
import Minuting
import Reading

/// What a draft of minutes made, or why there is none.
public struct DraftedMinutes: Sendable {
    public let findings: PackBuilder.Findings
    /// Paths within the workspace, with what is to be written there; none where nothing changes.
    public let files: [(path: String, bytes: [UInt8])]
    /// What each of them was when it was read; `nil` where there was none.
    public let known: [[UInt8]?]
    /// Lines of `minutes.md` on which a conflict begins.
    public let conflicts: [Int]
    public let refusal: String?
    /// What of the minutes or their draft was not there, as the clerk needs to know.
    public var remark: String?
    /// There are errors that no draft can be made beside.
    public let isStopped: Bool
}

extension PackBuilder {
    /// Drafts the minutes of a meeting, or brings what has changed into those that are there.
    ///
    /// - Parameter path: the meeting's folder within the workspace.
    public func draftMinutes(of path: String) -> DraftedMinutes {
        let findings = checkRecord(around: path)
        func refused(_ why: String?) -> DraftedMinutes {
            DraftedMinutes(
                findings: findings, files: [], known: [], conflicts: [], refusal: why,
                isStopped: true)
        }
        guard !findings.isStopped(for: path),
            let meeting = findings.workspace.meetings.first(where: { $0.folder == path }),
            let house = findings.workspace.house(of: meeting)
        else { return refused(nil) }
        if let state = meeting.minutes?.state.value, state.isFinal {
            return refused(
                "the minutes are \(state.rawValue); their text is never rewritten, only corrected")
        }
        let workspace = findings.workspace
        let skeleton = Skeleton(of: meeting, in: workspace, house: house, beside: meeting.minutes)
        let series = NumberSeries(
            house.minutes.actions, style: house.minutes, of: meeting, in: workspace, .actions)
        let names = (minutes: path + "/minutes.md", generated: path + "/minutes.generated.md")
        let written = bytes(of: names.minutes)
        let base = bytes(of: names.generated)
        let draft = MinutesDraft(skeleton, into: written, base: base, actions: series)
        let openedLines = linesOpened(
            from: written ?? [], to: draft.minutes,
            beside: [base ?? [], Array(skeleton.body.utf8)])
        if let line = openedLines.first {
            return refused(
                "what is restricted in line \(line) of \(names.minutes) would be open in the draft; if it "
                    + "is to be, take 'restricted' from its heading first, else put the agenda's items "
                    + "back in their order")
        }
        let files = [
            (names.minutes, draft.minutes, written), (names.generated, draft.generated, base),
        ]
        .filter { $0.1 != $0.2 }
        let remark: String? =
            switch (written, base) {
            case (nil, .some):
                "minutes.md was gone: it was begun anew, with the numbers of its draft"
                    + rewritten(meeting.numbersGiven?.value.actions ?? [])
            case (.some, nil):
                "minutes.generated.md was gone: what changed since the last draft was not brought in; "
                    + "compare minutes.md with the agenda and the attendance"
            default: opened(by: draft.minutes, of: meeting)
            }
        return DraftedMinutes(
            findings: findings, files: files.map { (path: $0.0, bytes: $0.1) },
            known: files.map(\.2), conflicts: draft.conflicts, refusal: nil,
            remark: remark, isStopped: false)
    }

    /// Reads and checks every meeting of the body that met, so that its numbers and actions are known.
    func checkRecord(around path: String) -> Findings {
        let (workspace, _, _) = readWorkspace(.meeting(path), from: files)
        guard let body = workspace.meetings.first?.bodies.first?.value else {
            return check(.meeting(path))
        }
        return check(.meetings(ofBoard: body))
    }

    /// That minutes which were restricted are open in the draft, because the agenda is no longer.
    private func opened(by draft: [UInt8], of meeting: Meeting) -> String? {
        let headings = String(decoding: draft, as: UTF8.self).split(separator: "\n").filter {
            $0.hasPrefix("#") && !$0.contains("restricted:")
        }
        let opened = (meeting.minutes?.text.sections ?? []).filter { $0.restriction != nil }
            .compactMap { $0.minute?.item?.value }
            .filter { item in headings.contains { $0.contains("item: \"\(item)\"") } }
        guard !opened.isEmpty else { return nil }
        return "for the public from now on, as the agenda has it: the minutes of item "
            + opened.joined(separator: ", ")
    }

    private func rewritten(_ actions: [IssuedNumbers.Number]) -> String {
        guard !actions.isEmpty else { return "" }
        let numbers = actions.map(\.number).joined(separator: ", ")
        return "; write its actions again, each with its number: \(numbers)"
    }

    func bytes(of path: String) -> [UInt8]? {
        if case .success(let bytes) = files.read(path, limit: 32 << 20) { bytes } else { nil }
    }
}

/// Writes files of the workspace together: all of them, or none.
///
/// - Parameter known: what was read of each.
public func writeSources(
    _ files: [(path: String, bytes: [UInt8])], inPlaceOf known: [[UInt8]?], in folder: String,
    of root: String
) throws(MachineFailure) {
    try writeTogether(
        files.map { (bytes: $0.bytes, path: "\(root)/\($0.path)") }, in: "\(root)/\(folder)",
        inPlaceOf: known)
}

extension PackBuilder.Findings {
    /// Faults of minutes that come of a change in the agenda: the next draft mends them.
    private static let mended: Set = [
        "minute-of-unknown-item", "restricted-item-minuted-openly",
        "restricted-item-without-minute",
    ]

    /// Whether there are errors other than those in a meeting's minutes that a draft mends, or that come of
    /// their being lost.
    fileprivate func isStopped(for path: String) -> Bool {
        let isLost = workspace.meetings.contains {
            $0.folder == path && $0.minutes == nil && $0.numbersGiven != nil
        }
        return diagnostics.contains { diagnostic in
            diagnostic.severity == .error
                && !(Self.mended.contains(diagnostic.code)
                    && sources[diagnostic.span.source].path == path + "/minutes.md")
                && !(isLost && diagnostic.code == "action-unknown")
        }
    }
}
