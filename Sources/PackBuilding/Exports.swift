import Diagnostics
import Exporting
public import Governance
import Reading

/// What a command tells of the boards, or why it cannot.
public struct Told: Sendable {
    public let findings: PackBuilder.Findings
    /// What goes to standard output; `nil` when the sources have errors.
    public let bytes: [UInt8]?
    /// A name that was asked for and is not there, or the like: `no board 'x'`; the command then fails.
    public let refusal: String?

    init(_ findings: PackBuilder.Findings, bytes: [UInt8]? = nil, refusal: String? = nil) {
        self.findings = findings
        self.bytes = bytes
        self.refusal = refusal
    }
}

extension PackBuilder {
    public enum ChartForm: String, Sendable, CaseIterable {
        case text
        case svg
        case dot
    }

    /// The governance chart of the authority on a day.
    ///
    /// - Parameter board: an id; `nil` for all boards.
    public func chart(board: String?, on day: CivilDate, as form: ChartForm) -> Told {
        let findings = check(.boards)
        guard findings.diagnostics.errorCount == 0 else { return Told(findings) }
        if let board {
            guard let body = findings.workspace.body(board) else {
                return Told(findings, refusal: noBoard(board, findings.workspace))
            }
            guard body.exists(on: day) else {
                return Told(findings, refusal: "board '\(board)' was dissolved by \(day.iso)")
            }
        }
        let chart = GovernanceChart(of: findings.workspace, board: board, on: day)
        let text =
            switch form {
            case .text: chart.text()
            case .svg: chart.svg()
            case .dot: chart.dot()
            }
        return Told(findings, bytes: Array(text.utf8))
    }

    /// The terms of reference a board acts under on a day.
    ///
    /// - Parameters:
    ///   - other: a day whose terms they are compared with; `nil` for no comparison.
    ///   - asJSON: for programs; else for people.
    public func terms(
        of board: String, on day: CivilDate, comparedWith other: CivilDate?, asJSON: Bool
    ) -> Told {
        let findings = check(.boards)
        guard findings.diagnostics.errorCount == 0 else { return Told(findings) }
        let workspace = findings.workspace
        guard let body = workspace.body(board) else {
            return Told(findings, refusal: noBoard(board, workspace))
        }
        let told = TermsInForce(of: body, in: workspace, on: day)
        var changes: TermsChanges?
        if let other {
            let days = [day, other].sorted()
            guard let earlier = body.terms(on: days[0]), let later = body.terms(on: days[1]) else {
                let none = body.terms(on: days[0]) == nil ? days[0] : days[1]
                return Told(
                    findings,
                    refusal: "board '\(board)' has no terms of reference in force on \(none.iso)")
            }
            changes = TermsChanges(from: earlier, to: later, of: body, in: workspace)
        }
        // Which terms come next is told all the same.
        let none =
            changes == nil && told.terms == nil
            ? "board '\(board)' has no terms of reference in force on \(day.iso)" : nil
        if asJSON {
            return Told(
                findings, bytes: told.json(changes: changes).bytes(pretty: true), refusal: none)
        }
        return Told(findings, bytes: Array((changes?.text() ?? told.text()).utf8), refusal: none)
    }

    public enum MembersForm: String, Sendable, CaseIterable {
        case text
        case csv
        case json
    }

    /// Who sits on a board on a day, with vacancies, terms ending soon and how often each came.
    public func members(of board: String, on day: CivilDate, as form: MembersForm) -> Told {
        let findings = check(.meetings(ofBoard: board))
        guard findings.diagnostics.errorCount == 0 else { return Told(findings) }
        let workspace = findings.workspace
        guard let body = workspace.body(board) else {
            return Told(findings, refusal: noBoard(board, workspace))
        }
        // A term ends soon within about a quarter of a year: time to fill the seat before it is empty.
        guard let table = MemberTable(of: body, in: workspace, on: day, soon: 90) else {
            return Told(
                findings,
                refusal: "board '\(board)' has no terms of reference in force on \(day.iso)")
        }
        switch form {
        case .text: return Told(findings, bytes: Array(table.text().utf8))
        case .csv: return Told(findings, bytes: table.table())
        case .json: return Told(findings, bytes: table.json())
        }
    }

    public enum ExportForm: String, Sendable, CaseIterable {
        /// One JSON file: `popolo.json`.
        case popolo
        /// A file for each kind of thing: `bodies.csv`, `memberships.csv`, `people.csv`, `seats.csv`.
        case csv
    }

    /// The workspace as open data, by the names of files; empty when the sources have errors.
    public func export(as form: ExportForm) -> (
        findings: Findings, files: [(name: String, bytes: [UInt8])]
    ) {
        let findings = check(.everything)
        guard findings.diagnostics.errorCount == 0 else { return (findings, []) }
        switch form {
        case .csv: return (findings, boardTables(findings.workspace))
        case .popolo:
            let json = popolo(findings.workspace, sources: findings.sources)
            return (findings, [("popolo.json", json.bytes(pretty: true))])
        }
    }

    func noBoard(_ id: String, _ workspace: Workspace) -> String {
        let ids = workspace.bodies.map(\.id)
        if let near = nearMiss(of: id, among: ids) {
            return "no board '\(id)'; did you mean '\(near)'?"
        }
        return "no board '\(id)'; there are: \(ids.joined(separator: ", "))"
    }
}

/// Writes files into a folder, all of them or none; other files of the folder stay as they are.
public func writeFiles(
    _ files: [(name: String, bytes: [UInt8])], into folder: String
) throws(MachineFailure) {
    try makeFolders(folder)
    try writeTogether(files.map { ($0.bytes, folder + "/" + $0.name) }, in: folder)
}
