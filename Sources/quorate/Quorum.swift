import ArgumentParser
import Diagnostics
import Governance
import Judging
import PackBuilding
import Reading

/// Named apart from the model's `Quorum`.
struct QuorumCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quorum",
        abstract: "Tell whether a meeting has a quorum, for each item, and why.",
        discussion: """
            Before the meeting: whether there can be one, and whom to ask. Exits with 0 when quorate, with 1 \
            when inquorate or when the sources have errors, with 3 when it cannot be told or depends on \
            how the clause is read.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Argument(help: "The meeting's folder.")
    var meeting: String

    @Option(help: ArgumentHelp("One item, by its number.", valueName: "number"))
    var item: String?

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    @Option(help: "text or json.")
    var format: Format = .text

    @Flag(help: "Add the derivation, every reading and every absence.")
    var explain = false

    func run() throws {
        let (place, folder) = try meetingPlace(of: meeting)
        let day = (today ?? .now).date
        let findings = PackBuilder(DiskFiles(root: place.root, today: day)).check(.meeting(folder))
        var report = Report(format: .text, toStandardError: true)
        let errors = findings.diagnostics.filter { $0.severity == .error }
        report.add(errors, findings.sources, root: place.display)
        report.finish()
        guard errors.isEmpty, let read = findings.workspace.meetings.first else {
            tell("quorate: the sources have errors, so the quorum is not judged; exit code 1\n")
            throw ExitCode(1)
        }
        let items = QuorumAnswer.items(of: read)
        if let item, !items.contains(where: { ItemKey($0) == ItemKey(item) }) {
            throw ValidationError(
                "there is no item \(item); the items are \(items.joined(separator: ", "))")
        }
        let answer = QuorumAnswer(
            read, in: findings.workspace, sources: findings.sources.shown(in: place.display),
            item: item, today: day)
        switch format {
        case .text: writeOut(Array(answer.text(explained: explain).utf8), to: 1)
        case .json: writeOut(answer.json(), to: 1)
        }
        switch answer.verdict {
        case .quorate: break
        case .inquorate: throw ExitCode(1)
        case .undetermined, .depends: throw ExitCode(3)
        }
    }
}
