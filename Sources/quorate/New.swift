import ArgumentParser
import Diagnostics
import Glibc
import Governance
import PackBuilding
import Planning

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin an authority, a board, a meeting, a report, a strategy or a house.",
        discussion: "Prints the files written; nothing that is there is written over.",
        subcommands: [
            NewAuthority.self, NewBoard.self, NewMeeting.self, NewReport.self, NewStrategy.self,
            NewHouse.self,
        ])
}

struct NewAuthority: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority",
        abstract: "Begin a workspace: an authority with a board, a meeting and a report.")

    @Argument(help: "The folder to begin it in.")
    var folder: String

    @Option(help: "The authority's name.")
    var name: String

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func validate() throws {
        try checkName(name)
        guard !folder.isEmpty else { throw ValidationError("the folder is not named") }
    }

    func run() throws {
        let root = absolute(folder)
        var above = root
        while let slash = above.lastIndex(of: "/"), slash != above.startIndex {
            if let resolved = realpath(above, nil) {
                let full = String(cString: resolved)
                free(resolved)
                if let outer = workspace(above: full) {
                    tell(
                        full == outer && above == root
                            ? "quorate: error: \(folder) is a workspace already, and is left as it is\n"
                            : "quorate: error: \(folder) would lie in the workspace \(relativeToHere(outer))\n"
                    )
                    throw ExitCode(1)
                }
                break
            }
            above = String(above[..<slash])
        }
        let place = Place(root: root, display: relativeToHere(root), path: "")
        try begin(newAuthority(name: name, today: (today ?? .now).date), in: place)
    }
}

struct NewBoard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board",
        abstract: "Begin a board, with its terms of reference and its members.")

    @Argument(help: "The board's id: a-z, 0-9 and hyphens.")
    var id: String

    @Option(help: "The board's name.")
    var name: String

    @Option(help: "The workspace.")
    var workspace = "."

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func validate() throws {
        try checkID(id)
        try checkName(name)
    }

    func run() throws {
        try begin(
            newBoard(id, name: name, today: (today ?? .now).date), in: onePlace(workspace))
    }
}

struct NewStrategy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strategy",
        abstract: "Begin a strategy: priorities, indicators, milestones and the rest.")

    @Argument(help: "The strategy's id: a-z, 0-9 and hyphens.")
    var id: String

    @Option(help: "The strategy's title.")
    var title: String

    @Option(help: "The workspace.")
    var workspace = "."

    func validate() throws {
        try checkID(id)
        try checkName(title)
    }

    func run() throws { try begin(newStrategy(id, title: title), in: onePlace(workspace)) }
}

struct NewHouse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "house", abstract: "Begin a house template from the house 'standard'.")

    @Argument(help: "The house's id: a-z, 0-9 and hyphens.")
    var id: String

    @Option(help: "The house's name.")
    var name: String

    @Option(help: "The workspace.")
    var workspace = "."

    func validate() throws {
        try checkID(id)
        try checkName(name)
    }

    func run() throws {
        let place = try onePlace(workspace)
        if isBuiltInHouse(id) {
            tell("quorate: error: '\(id)' is a house that comes with Quorate; choose another id\n")
            throw ExitCode(1)
        }
        try begin([newHouse(id, name: name, from: standardHouse(in: place.root))], in: place)
        tell("Write 'house: \(id)' in authority.yaml, or in the board.yaml of a board.\n")
    }
}

private func checkID(_ id: String) throws {
    guard !id.isEmpty, id.utf8.count <= 100, slug(id) == id, id.utf8.allSatisfy({ $0 < 0x80 })
    else { throw ValidationError("an id has only a-z, 0-9 and hyphens") }
}

private func checkName(_ name: String) throws {
    guard name.utf8.contains(where: { $0 > 0x20 }) else {
        throw ValidationError("the name is empty")
    }
    guard name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw ValidationError("a name is one line of words")
    }
}

/// The one workspace a path names.
private func onePlace(_ path: String) throws -> Place {
    let found = try reporting { () throws(MachineFailure) in try places(of: [path]) }
    guard found.count == 1, let place = found.first else {
        throw ValidationError("name one workspace with --workspace")
    }
    return place
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
            [newMeeting(of: body, on: date.date, in: findings.workspace, today: today)],
            in: place)
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
        try begin([scaffold], in: place)
        let folder = scaffold.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
        if !isNamed {
            tell("Write 'papers: \(folder)' under item \(item) of the agenda.\n")
        }
    }
}

/// Writes what sources begin with, and prints their paths; ends with 1, and writes nothing, when one of
/// them is there.
private func begin(_ scaffolds: [Scaffold], in place: Place) throws {
    let there = try reporting { () throws(MachineFailure) in
        try createSources(scaffolds.map { ($0.path, Array($0.text.utf8)) }, in: place.root)
    }
    if let there {
        tell("quorate: error: \(place.shown(there)) is there already, and is left as it is\n")
        throw ExitCode(1)
    }
    for scaffold in scaffolds { print(place.shown(scaffold.path)) }
}
