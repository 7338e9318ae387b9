public import Diagnostics
import Governance
public import PackBuilding
import Reading
import Scheduling

extension PackBuilder {
    /// What a meeting gives to the archive, and what is wrong with it.
    public struct Deposited: Sendable {
        public let findings: Findings
        /// Of the minutes, which are checked beside the other minutes of the body.
        public let errors: (all: [Diagnostic], sources: SourceTable)?
        /// `nil` when the sources have errors.
        public let deposit: Deposit?
    }

    /// The folders of all meetings of the workspace: of one body after those of another, each in order, as
    /// far as their names tell; so the record of a body is read once.
    public func meetingFolders() throws(MachineFailure) -> [String] {
        switch files.list("meetings") {
        case .success(let entries):
            entries.filter(\.isFolder).map(\.name).sorted { left, right in
                // `2026-05-20-cabinet`
                let (a, b) = (left.dropFirst(11), right.dropFirst(11))
                return a == b ? left < right : a < b
            }.map { "meetings/" + $0 }
        case .failure(.absent): []
        case .failure: throw MachineFailure(.inputOutput, "cannot read the folder meetings")
        }
    }

    /// Builds both editions of a meeting's pack and of its minutes, and takes them with the sources.
    ///
    /// - Parameters:
    ///   - authority: the folder of the workspace: it begins the identifier.
    ///   - scratch: a folder of the archive in which the packs stand for a moment.
    ///   - body: the record of the body of the meeting before, which is read anew when it is another's.
    public func deposit(
        of path: String, authority: String, scratch: String, beside body: inout BodyRecord?
    ) throws(MachineFailure) -> Deposited {
        removeTree(scratch)
        let built = try build(
            meeting: path, edition: .both, formats: Format.allCases, output: scratch,
            pageLines: 60, measure: 80, syncs: false)
        defer { removeTree(scratch) }
        let findings = built.findings
        guard !built.folders.isEmpty, let meeting = findings.workspace.meetings.first else {
            return Deposited(findings: findings, errors: nil, deposit: nil)
        }
        let minutes = try buildMinutes(of: meeting, beside: &body, output: scratch)
        if let sources = minutes.sources {
            return Deposited(
                findings: findings, errors: (minutes.errors, sources), deposit: nil)
        }
        var files: [DepositFile] = []
        let places =
            built.folders.map { ($0, Self.place(of: $0)) }
            + minutes.folders.map { ($0, Self.edition(of: $0) + "/minutes") }
        for (folder, place) in places {
            for file in try FileWalk(folder).files {
                files.append(
                    DepositFile(
                        path: "\(place)/\(file.path)",
                        bytes: try diskContents("\(folder)/\(file.path)"),
                        // A manifest also tells of sources that other meetings share.
                        isOwn: file.path != "manifest.json"))
            }
        }
        for source in findings.sources.files {
            files.append(
                DepositFile(
                    path: "sources/\(source.path)", bytes: source.bytes,
                    isOwn: source.path.hasPrefix(meeting.folder + "/")))
        }
        return Deposited(
            findings: findings, errors: nil,
            deposit: Deposit(
                record: record(
                    of: meeting, papers: built.folders.map { Self.place(of: $0) },
                    in: findings.workspace, authority: authority,
                    minutes: minutes.folders.isEmpty ? nil : meeting.minutes?.state.value),
                files: files))
    }

    /// `…/public` → `public/pack`; `…/members-supplement-1` → `members/supplement-1`.
    private static func place(of folder: String) -> String {
        let name = edition(of: folder)
        guard let hyphen = name.firstIndex(of: "-") else { return name + "/pack" }
        return name[..<hyphen] + "/" + name[name.index(after: hyphen)...]
    }

    private static func edition(of folder: String) -> String {
        folder.split(separator: "/").last.map(String.init) ?? folder
    }

    private func record(
        of meeting: Meeting, papers: [String], in workspace: Workspace, authority: String,
        minutes state: Minutes.State?
    ) -> DepositRecord {
        let body = meeting.bodies.first.flatMap { workspace.body($0.value) }
        let name = meeting.folder.split(separator: "/").last.map(String.init) ?? meeting.folder
        let names = meeting.bodies.map { workspace.body($0.value)?.name.value ?? $0.value }
        return DepositRecord(
            identifier: "\(slug(authority))/\(name)",
            authority: workspace.authority?.name.value ?? authority,
            title: meeting.title?.value ?? names.joined(separator: ", "),
            body: names.joined(separator: ", "), board: meeting.bodies.first?.value ?? "",
            date: meeting.date.value.iso, published: meeting.published?.value.iso,
            language: workspace.authority?.language ?? "en-GB",
            regime: body.flatMap { workspace.regime(of: $0)?.id },
            minutes: state?.rawValue,
            retention: retention(of: meeting, papers: papers, in: workspace))
    }

    /// What the law lets go after a time, by the clock of the meeting: the papers and what they were made
    /// of. The minutes are kept.
    private func retention(
        of meeting: Meeting, papers: [String], in workspace: Workspace
    ) -> [RetentionRule] {
        let clock = StatutoryClock(
            workspace, days: DayCounters(workspace.calendar), today: files.today)
        return clock.deadlines(of: meeting, items: []).compactMap { deadline in
            guard deadline.step == .inspection, let due = deadline.due else { return nil }
            return RetentionRule(
                parts: papers + ["sources"], until: due.iso, period: deadline.rule.english,
                source: deadline.rule.source ?? "")
        }
    }
}
