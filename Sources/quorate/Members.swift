import ArgumentParser
import PackBuilding

struct Members: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members",
        abstract: "Show who sits on a board on a day.",
        discussion: """
            Seats and their holders under the terms in force that day: vacancies, suspensions, substitutes, \
            terms that end within ninety days, and to how many meetings of their term each came.
            """)

    @Argument(help: "The board's folder.")
    var board: String

    @Option(help: "The day, as 2022-12-15. Default: today.")
    var on: Day?

    @Option(help: "text, csv or json.")
    var format: MembersFormat = .text

    enum MembersFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json

        var form: PackBuilder.MembersForm {
            switch self {
            case .text: .text
            case .csv: .csv
            case .json: .json
            }
        }
    }

    func run() throws {
        let (place, id) = try boardPlace(of: board)
        let day = (on ?? .now).date
        let builder = PackBuilder(DiskFiles(root: place.root, today: day))
        try tellAll(builder.members(of: id, on: day, as: format.form), of: place)
    }
}
