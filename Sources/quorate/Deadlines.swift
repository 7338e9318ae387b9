import ArgumentParser
import Diagnostics
import Governance
import PackBuilding
import Reading

struct Deadlines: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "List what is due when around a meeting, and what was met or missed.",
        discussion: """
            Each with the rule and where it stands. Exits with 1 when something was missed, and when the \
            sources have errors. Nothing is reckoned when the rules, the board or the agenda cannot be read.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case ics
    }

    @Argument(help: "The meeting's folder.")
    var meeting: String

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    @Option(help: "text, json or ics.")
    var format: Format = .text

    func run() throws {
        let (place, folder) = try meetingPlace(of: meeting)
        let builder = PackBuilder(DiskFiles(root: place.root, today: (today ?? .now).date))
        let (findings, list) = builder.deadlines(of: folder)
        var report = Report(format: .text, toStandardError: true)
        let errors = findings.diagnostics.filter { $0.severity == .error }
        report.add(errors, findings.sources, root: place.display)
        report.finish()
        guard let list else {
            tell("quorate: error: what the days are reckoned from has errors, so none is told\n")
            throw ExitCode(1)
        }
        switch format {
        case .text: writeOut(Array(list.text().utf8), to: 1)
        case .json: writeOut(list.json(), to: 1)
        case .ics: writeOut(list.calendar(), to: 1)
        }
        if list.isMissed || !errors.isEmpty { throw ExitCode(1) }
    }
}
