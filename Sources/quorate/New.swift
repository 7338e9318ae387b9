import ArgumentParser
import Diagnostics
import Governance
import PackBuilding
import Planning

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a board, a meeting or a report.",
        discussion: "Prints the file written; nothing that is there is written over.",
        subcommands: [NewBoard.self, NewMeeting.self, NewReport.self])
}

struct NewBoard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Begin a board.")

    @Argument(help: "The board's id: a-z, 0-9 and hyphens.")
    var id: String

    @Option(help: "The board's name.")
    var name: String

    @Option(help: "The workspace.")
    var workspace = "."

    func validate() throws {
        guard !id.isEmpty, slug(id) == id, id.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw ValidationError("an id has only a-z, 0-9 and hyphens")
        }
        guard name.utf8.contains(where: { $0 > 0x20 }) else {
            throw ValidationError("the name is empty")
        }
    }

    func run() throws {
        let place = try reporting { () throws(MachineFailure) in try places(of: [workspace]) }
        guard place.count == 1, let place = place.first else {
            throw ValidationError("name one workspace with --workspace")
        }
        try begin(newBoard(id, name: name), in: place)
    }
}

struct NewMeeting: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Begin an agenda from the board's plan and the standing items.")

    @Argument(help: ArgumentHelp("The board's folder.", valueName: "board"))
    var board: String

    @Option(help: "The day of the meeting, as 2022-12-15.")
    var date: Day

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func run() throws {
        let (place, id) = try boardPlace(of: board)
        let today = (today ?? .now).date
        let (findings, body) = PackBuilder(DiskFiles(root: place.root, today: today)).board(id)
        guard let body else {
            var report = Report(format: .text, toStandardError: true)
            report.add(
                findings.diagnostics.filter { $0.severity == .error }, findings.sources,
                root: place.display)
            report.finish()
            tell("quorate: error: \(board) is not a board whose files can be read\n")
            throw ExitCode(1)
        }
        try begin(
            newMeeting(of: body, on: date.date, in: findings.workspace, today: today), in: place)
    }
}

struct NewReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Begin the report of an item, in the house's sections.")

    @Argument(help: ArgumentHelp("The meeting's folder.", valueName: "meeting"))
    var meeting: String

    @Argument(help: "The item's number.")
    var item: String

    func run() throws {
        let place = try reporting { () throws(MachineFailure) in
            guard let place = try places(of: [meeting]).first, place.meeting != nil else {
                throw MachineFailure(.inputOutput, "\(meeting) is not a meeting's folder")
            }
            return place
        }
        let files = DiskFiles(root: place.root, today: Day.now.date)
        let workspace = PackBuilder(files).check(place.scope).workspace
        guard let meeting = workspace.meetings.first,
            let (scaffold, isNamed) = newReport(item, of: meeting, in: workspace)
        else {
            tell("quorate: error: the agenda has no item \(item), or cannot be read\n")
            throw ExitCode(1)
        }
        try begin(scaffold, in: place)
        let folder = scaffold.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
        if !isNamed {
            tell("Write 'papers: \(folder)' under item \(item) of the agenda.\n")
        }
    }
}

/// Writes what a source begins with, and prints its path; ends with 1 when there is one.
private func begin(_ scaffold: Scaffold, in place: Place) throws {
    let shown = place.shown(scaffold.path)
    let isNew = try reporting { () throws(MachineFailure) in
        try createSource(scaffold.path, Array(scaffold.text.utf8), in: place.root)
    }
    guard isNew else {
        tell("quorate: error: \(shown) is there already, and is left as it is\n")
        throw ExitCode(1)
    }
    print(shown)
}
