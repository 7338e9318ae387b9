import ArgumentParser
import Glibc
import PackBuilding

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show a board's forward plan, or the next year of it.",
        discussion: """
            Dates the plan lists, and those its recurrence adds, with standing items, turns, what is \
            carried forward and what comes again. With --roll the next year is printed as entries of \
            forward-plan.yaml: one round of the recurrence after the last meeting listed. With --write they \
            are added to the file, whose comments stay. Warnings are for 'quorate check'.
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

    enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
        case ics

        var form: PackBuilder.PlanForm {
            switch self {
            case .text: .text
            case .csv: .csv
            case .json: .json
            case .ics: .ics
            }
        }
    }

    func validate() throws {
        if roll, format != .text {
            throw ValidationError("--roll prints entries of forward-plan.yaml: leave out --format")
        }
        if write, !roll { throw ValidationError("--write goes with --roll") }
        if let from, let to, to.date < from.date {
            throw ValidationError("--to is before --from")
        }
    }

    func run() throws {
        let (place, id) = try boardPlace(of: board)
        let builder = PackBuilder(DiskFiles(root: place.root, today: (today ?? .now).date))
        guard roll else {
            return try tellAll(
                builder.plan(of: id, from: from?.date, until: to?.date, as: format.form), of: place)
        }
        let told = builder.nextYear(of: id, from: from?.date, until: to?.date)
        guard write, let entries = told.bytes else { return try tellAll(told, of: place) }
        let path = try reporting { () throws(MachineFailure) in
            try addToPlan(entries, of: id, in: place.root)
        }
        print(place.shown(path))
    }
}
