import Assembling
import Diagnostics
public import Governance
import Minuting
import Reading

/// How far minutes have come is written into their keys; the text after the keys stays byte by byte.
extension PackBuilder {
    /// Records that the draft was sent to the members.
    public func circulateMinutes(of path: String, on day: CivilDate) -> DraftedMinutes {
        restateMinutes(of: path) { minutes, meeting, _ in
            guard !minutes.state.value.isFinal else { return .refused(already(minutes)) }
            guard day >= meeting.date.value.first else {
                return .refused("\(day.iso) is before the meeting")
            }
            return .keys("state: circulated\ncirculated: \(day.iso)\n")
        }
    }

    /// Records that a later meeting approved the minutes: the state, the meeting and the digest of the text.
    ///
    /// - Parameters:
    ///   - at: the folder of that meeting within the workspace.
    ///   - minute: the number of the minute that says so.
    public func approveMinutes(of path: String, at: String, minute: String) -> DraftedMinutes {
        restateMinutes(of: path) { minutes, meeting, workspace in
            guard !minutes.state.value.isFinal else { return .refused(already(minutes)) }
            guard let approving = workspace.meetings.first(where: { $0.folder == at }) else {
                return .refused("\(at) is not a meeting of the same board")
            }
            guard approving.date.value.first > meeting.date.value.first else {
                return .refused(
                    "\(at) is not later than the meeting whose minutes it would approve")
            }
            guard approving.attendance != nil || approving.minutes != nil else {
                return .refused("\(at) has neither attendance nor minutes: record it first")
            }
            guard minute.contains(where: { $0 != " " }),
                minute.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
            else {
                return .refused("the number of the minute is empty, or holds a control character")
            }
            if let later = approving.minutes, !later.numbers.contains(minute) {
                return .refused("the minutes of \(at) have no minute '\(minute)'")
            }
            let name = String(at.split(separator: "/").last ?? "")
            return .keys(
                "state: approved\napproved: { on: \(approving.date.value.iso), at: \(name), "
                    + "minute: \(quoted(minute)), sha256: \(minutes.digest) }\n")
        }
    }

    /// Records who signed approved minutes.
    ///
    /// - Parameter signer: the id of a person, a post or a seat.
    public func signMinutes(
        of path: String, by signer: String, on day: CivilDate
    ) -> DraftedMinutes {
        restateMinutes(of: path) { minutes, meeting, workspace in
            guard minutes.state.value == .approved else {
                return .refused(
                    minutes.state.value == .signed
                        ? already(minutes) : "only approved minutes are signed")
            }
            guard day >= minutes.approval?.on?.value.first ?? meeting.date.value.first else {
                return .refused("\(day.iso) is before they were approved")
            }
            let who = Who(.id(Located(signer, meeting.span)), span: meeting.span)
            guard !WhoRecords(workspace: workspace, day: day).words([who]).isEmpty else {
                return .refused("there is no person, post or seat '\(signer)'")
            }
            return .keys("state: signed\nsigned: { on: \(day.iso), by: \(signer) }\n")
        }
    }

    private enum Restating {
        /// Keys in the place of those of the same names.
        case keys(String)
        case refused(String)
    }

    private func already(_ minutes: Minutes) -> String {
        "the minutes are \(minutes.state.value.rawValue) already"
    }

    private func restateMinutes(
        of path: String, _ restating: (Minutes, Meeting, Workspace) -> Restating
    ) -> DraftedMinutes {
        let findings = checkRecord(around: path)
        func refused(_ why: String?) -> DraftedMinutes {
            DraftedMinutes(
                findings: findings, files: [], known: [], conflicts: [], refusal: why,
                isStopped: true)
        }
        guard findings.diagnostics.errorCount == 0 else { return refused(nil) }
        guard let meeting = findings.workspace.meetings.first(where: { $0.folder == path }),
            let minutes = meeting.minutes, let written = bytes(of: path + "/minutes.md")
        else { return refused("\(path) has no minutes.md") }
        switch restating(minutes, meeting, findings.workspace) {
        case .refused(let why): return refused(why)
        case .keys(let keys):
            let bytes = restated(written, keys)
            // Keys may be written in ways that lines do not tell.
            let after = PackBuilder(FilesWithOneChanged(files, path + "/minutes.md", bytes))
                .checkRecord(around: path)
            guard after.diagnostics.errorCount == 0 else {
                return refused(
                    "the keys of \(path)/minutes.md cannot be changed as they are written; "
                        + "write 'state:' and the others each on a line of its own")
            }
            return DraftedMinutes(
                findings: findings, files: [(path + "/minutes.md", bytes)], known: [written],
                conflicts: [],
                refusal: nil, isStopped: false)
        }
    }
}

/// A workspace in which one file is another.
private struct FilesWithOneChanged: PackFiles {
    private let files: any PackFiles
    private let path: String
    private let bytes: [UInt8]

    init(_ files: any PackFiles, _ path: String, _ bytes: [UInt8]) {
        self.files = files
        self.path = path
        self.bytes = bytes
    }

    func read(_ path: String, limit: Int) -> Result<[UInt8], FileTrouble> {
        path == self.path ? .success(bytes) : files.read(path, limit: limit)
    }

    func list(_ folder: String) -> Result<[FolderEntry], FileTrouble> { files.list(folder) }
    func template(_ path: String) -> [UInt8]? { files.template(path) }
    func templates(in folder: String) -> [String] { files.templates(in: folder) }
    var today: CivilDate { files.today }
}
