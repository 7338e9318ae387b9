import ArgumentParser
import Diagnostics
import Glibc
import Governance
import PackBuilding
import Planning
import Reading
import Scheduling

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show a board's forward plan, or the next year of it.",
        discussion: """
            Dates the plan lists, and those its recurrence adds, with standing items, turns, what is \
            carried forward and what comes again. With --roll the next year is printed as entries of \
            forward-plan.yaml; with --write they are added to the file, whose comments stay.
            """)

    @Argument(help: ArgumentHelp("The board's folder.", valueName: "board"))
    var board: String

    @Option(help: "The first day, as 2022-12-15. Default: the first meeting listed.")
    var from: Day?

    @Option(help: "The last day. Default: the last meeting listed.")
    var to: Day?

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    @Option(help: "text, csv, json or ics.")
    var format: PlanFormat = .text

    @Flag(help: "Propose the year after the last meeting listed.")
    var roll = false

    @Flag(help: "With --roll: add the meetings to forward-plan.yaml.")
    var write = false

    func validate() throws {
        if write, !roll { throw ValidationError("--write goes with --roll") }
        if let from, let to, to.date < from.date {
            throw ValidationError("--to is before --from")
        }
    }

    func run() throws {
        let today = (today ?? .now).date
        let read = try bodyAtHand(board, today: today)
        let (body, workspace) = (read.body, read.workspace)
        if roll { return try proposeYear(read, today: today) }
        let outlook = Outlook(
            of: body, in: workspace, from: from?.date, until: to?.date, today: today)
        let bytes: [UInt8] =
            switch format {
            case .text: Array(outlook.text(workspace).utf8)
            case .csv: outlook.csv(workspace)
            case .json: outlook.json(workspace).bytes(pretty: true)
            case .ics: outlook.calendar(workspace, stamp: today).bytes()
            }
        writeOut(bytes, to: STDOUT_FILENO)
    }

    private func proposeYear(_ read: BodyAtHand, today: CivilDate) throws {
        let listed = (read.body.forwardPlan?.meetings ?? []).compactMap { $0.date.value.day }
        let start = from?.date ?? listed.max().map { $0.adding(days: 1) } ?? today
        let end = to?.date ?? start.adding(days: 364)
        let outlook = Outlook(
            of: read.body, in: read.workspace, from: start, until: max(start, end),
            today: min(today, start))
        let text = outlook.rolledYAML()
        guard !text.isEmpty else {
            tell(
                "quorate: error: no meeting can be proposed: the plan has no recurrence that says how often\n"
            )
            throw ExitCode(1)
        }
        guard write else { return writeOut(Array(text.utf8), to: STDOUT_FILENO) }
        let path = "boards/\(read.body.id)/forward-plan.yaml"
        try reporting { () throws(MachineFailure) in
            let files = DiskFiles(root: read.place.root, today: today)
            var before = ""
            if case .success(let bytes) = files.read(path, limit: 32 << 20) {
                before = String(decoding: bytes, as: UTF8.self)
            }
            guard let after = adding(text, to: before) else {
                throw MachineFailure(
                    .inputOutput,
                    "\(path): 'meetings' is not a list with a line for each; paste what --roll prints"
                )
            }
            if before.isEmpty {
                _ = try createSource(path, Array(after.utf8), in: read.place.root)
            } else {
                try replaceSource(path, Array(after.utf8), in: read.place.root)
            }
        }
        print(read.place.shown(path))
    }
}

enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
    case ics
}

/// A body that a path names, and what was read with it.
struct BodyAtHand {
    let body: Body
    let workspace: Workspace
    let place: Place
}

/// Reads the workspace of a board's folder; its errors are told, and end the command with 1.
func bodyAtHand(_ path: String, today: CivilDate) throws -> BodyAtHand {
    let place = try reporting { () throws(MachineFailure) in
        guard let place = try places(of: [path]).first else {
            throw MachineFailure(.inputOutput, "\(path) is in no workspace")
        }
        return place
    }
    let parts = place.path.split(separator: "/").map(String.init)
    let findings = PackBuilder(DiskFiles(root: place.root, today: today)).check(.meeting(""))
    guard parts.count >= 2, parts[0] == "boards",
        let body = findings.workspace.body(parts[1])
    else {
        tell(
            "quorate: error: \(path) is not a board's folder: it has no board.yaml that can be read\n"
        )
        throw ExitCode(1)
    }
    // What is wrong with the board's own files stands in the way; the rest is for `check`.
    let own = findings.diagnostics.filter {
        findings.sources[$0.span.source].path.hasPrefix("boards/\(body.id)/")
            && $0.severity == .error
    }
    if !own.isEmpty {
        var report = Report(format: .text, toStandardError: true)
        report.add(own, findings.sources, root: place.display)
        report.finish()
        throw ExitCode(1)
    }
    return BodyAtHand(body: body, workspace: findings.workspace, place: place)
}

extension Place {
    /// A path of the workspace as the user would write it from here.
    func shown(_ path: String) -> String { display.isEmpty ? path : "\(display)/\(path)" }
}
