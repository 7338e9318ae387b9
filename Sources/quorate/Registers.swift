import ArgumentParser
import Diagnostics
import PackBuilding

enum RegisterFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json

    var form: PackBuilder.RegisterForm {
        switch self {
        case .text: .text
        case .csv: .csv
        case .json: .json
        }
    }
}

/// `quorate actions`: what a board has set people to do.
struct Actions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "Show what a board's minutes set people to do, and what became of it.",
        discussion: """
            Open and closed actions with their history over the meetings, restricted ones marked; --public \
            leaves those out.
            """)

    @Argument(help: "The board's folder.")
    var board: String

    @Flag(help: "Only what is not closed.")
    var open = false

    @Flag(help: "Only what should have been done.")
    var overdue = false

    @Option(help: "Only those whose owner has these words in the name or post.")
    var owner: String?

    @Flag(name: .customLong("public"), help: "Only what everybody may know.")
    var isPublic = false

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    @Option(help: "text, csv or json.")
    var format: RegisterFormat = .text

    func run() throws {
        let (place, id) = try boardPlace(of: board)
        let day = (today ?? .now).date
        let builder = PackBuilder(DiskFiles(root: place.root, today: day))
        try tellAll(
            builder.actions(
                of: id, on: day, owner: owner, isOpenOnly: open, isOverdueOnly: overdue,
                isPublic: isPublic, as: format.form),
            of: place)
    }
}

/// `quorate decisions`: what a board, or every board, decided.
struct Decisions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "Show what a board, or an authority, has decided.")

    @Argument(help: "The board's folder, or the workspace.")
    var board: String

    @Option(help: "Only from this day on, as 2022-12-15.")
    var since: Day?

    @Flag(name: .customLong("public"), help: "Only what everybody may know.")
    var isPublic = false

    @Option(help: "text, csv or json.")
    var format: RegisterFormat = .text

    func run() throws {
        let found = try reporting { () throws(MachineFailure) in try places(of: [board]) }
        guard found.count == 1, let place = found.first else {
            throw ValidationError("name one board or one workspace")
        }
        let builder = PackBuilder(DiskFiles(root: place.root, today: Day.now.date))
        try tellAll(
            builder.decisions(
                of: place.board, since: since?.date, isPublic: isPublic, as: format.form),
            of: place)
    }
}
