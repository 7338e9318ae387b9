import Diagnostics
public import Governance
import Planning
import Reading
import Scheduling

extension PackBuilder {
    /// What was read with a board, and the board; `nil` when there is none of the id, or its own files have
    /// errors, the only ones in `findings`. Those of other boards are for `check`.
    public func board(_ id: String) -> (findings: Findings, body: Body?) {
        let all = check(.boards)
        let own = all.diagnostics.filter {
            all.sources[$0.span.source].path.hasPrefix("boards/\(id)/")
        }
        let findings = Findings(workspace: all.workspace, sources: all.sources, diagnostics: own)
        return (findings, own.errorCount == 0 ? all.workspace.body(id) : nil)
    }

    public enum PlanForm: String, Sendable, CaseIterable {
        case text
        case csv
        case json
        case ics
    }

    /// A board's forward plan, with the meetings its rule adds.
    ///
    /// - Parameters:
    ///   - from: the first day; `nil`: that of the first meeting listed, or today.
    ///   - until: the last day; `nil`: that of the last meeting listed, or a year on.
    public func plan(
        of board: String, from: CivilDate?, until: CivilDate?, as form: PlanForm
    ) -> Told {
        let (findings, body) = self.board(board)
        guard let body else { return Told(findings, refusal: noBoard(board, findings)) }
        let workspace = findings.workspace
        let outlook = Outlook(
            of: body, in: workspace, from: from, until: until, today: files.today)
        let bytes: [UInt8] =
            switch form {
            case .text: Array(outlook.text(workspace).utf8)
            case .csv: outlook.csv(workspace)
            case .json: outlook.json(workspace).bytes(pretty: true)
            case .ics: outlook.calendar(workspace).bytes()
            }
        return Told(findings, bytes: bytes)
    }

    /// The meetings that a board's rule gives after those of its plan, as entries of `meetings` in
    /// `forward-plan.yaml`.
    ///
    /// - Parameters:
    ///   - from: the first day; `nil`: the one after the last meeting listed, or today.
    ///   - until: the last day; `nil`: as far as one round of the rule goes, a year.
    public func nextYear(of board: String, from: CivilDate?, until: CivilDate?) -> Told {
        let (findings, body) = self.board(board)
        guard let body else { return Told(findings, refusal: noBoard(board, findings)) }
        guard let days = Planning.nextYear(of: body, from: from, until: until, today: files.today)
        else {
            return Told(
                findings,
                refusal: "no meeting can be proposed: the calendar ends with the year 9999")
        }
        let outlook = Outlook(
            of: body, in: findings.workspace, from: days.lowerBound, until: days.upperBound,
            today: min(files.today, days.lowerBound))
        let text = outlook.rolledYAML()
        guard !text.isEmpty else {
            return Told(
                findings, refusal: "no meeting can be proposed: \(outlook.whyNoneIsProposed)")
        }
        return Told(findings, bytes: Array(text.utf8))
    }

    private func noBoard(_ id: String, _ findings: Findings) -> String? {
        findings.diagnostics.errorCount > 0 ? nil : noBoard(id, findings.workspace)
    }
}

/// Adds entries to the `meetings` of a board's plan, which is made when there is none. Its path within
/// the workspace.
public func addToPlan(
    _ entries: [UInt8], of board: String, in root: String
) throws(MachineFailure) -> String {
    let path = "boards/\(board)/forward-plan.yaml"
    let text = String(decoding: entries, as: UTF8.self)
    // What is there and cannot be read is not written over.
    if try createSource(path, Array(("meetings:\n" + text).utf8), in: root) { return path }
    let files = DiskFiles(root: root, today: CivilDate(dayNumber: 0))
    guard case .success(let bytes) = files.read(path, limit: 32 << 20) else {
        throw MachineFailure(.inputOutput, "\(path) cannot be read; it stays as it is")
    }
    guard let plan = adding(text, to: String(decoding: bytes, as: UTF8.self)) else {
        throw MachineFailure(
            .inputOutput,
            "\(path): 'meetings' is not a list with a line for each; paste what --roll prints")
    }
    try replaceSource(path, Array(plan.utf8), in: root)
    return path
}
