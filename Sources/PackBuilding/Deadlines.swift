import Diagnostics
import Governance
import Reading

extension PackBuilder {
    /// What is due around a meeting. `nil` when its agenda cannot be read, or when something that the days
    /// are reckoned from cannot: its rules, its bodies, the calendar.
    ///
    /// Other faults, of papers for instance, are among `findings` and do not stand in the way: days are
    /// asked for long before the papers are ready.
    public func deadlines(of folder: String) -> (findings: Findings, list: DeadlineList?) {
        let findings = check(.meeting(folder))
        guard let meeting = findings.workspace.meetings.first else { return (findings, nil) }
        let readingCodes = Set(ReadingCode.allCases.map(\.rawValue))
        let boards = meeting.bodies.map { "boards/\($0.value)/" }
        let isInTheWay = findings.diagnostics.contains { fault in
            guard fault.severity == .error else { return false }
            let path = findings.sources[fault.span.source].path
            switch path {
            case "\(folder)/agenda.yaml":
                return fault.code == "unknown-body" || readingCodes.contains(fault.code)
            case "authority.yaml", "\(folder)/attendance.yaml":
                return readingCodes.contains(fault.code)
            default:
                let isOfRules =
                    path.hasPrefix("templates/regimes/") || path.hasPrefix("templates/calendars/")
                    || boards.contains { path.hasPrefix($0) }
                return isOfRules && readingCodes.contains(fault.code)
            }
        }
        if isInTheWay { return (findings, nil) }
        return (findings, DeadlineList(meeting, in: findings.workspace, today: files.today))
    }
}
