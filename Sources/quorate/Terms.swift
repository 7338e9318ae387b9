import ArgumentParser
import PackBuilding

struct Terms: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Show the terms of reference in force, or what changed in them.",
        discussion: """
            In force is the version that took effect last, until the board is dissolved. With --diff the \
            versions in force on two days are compared: seats, quorum, meetings, review, and the text \
            section by section.
            """)

    @Argument(help: "The board's folder.")
    var board: String

    @Option(help: "The day, as 2022-12-15. Default: today.")
    var on: Day?

    @Option(help: "Another day, whose terms they are compared with.")
    var diff: Day?

    @Option(help: "text or json.")
    var format: TermsFormat = .text

    enum TermsFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    func run() throws {
        let (place, id) = try boardPlace(of: board)
        let day = (on ?? .now).date
        let builder = PackBuilder(DiskFiles(root: place.root, today: day))
        try tellAll(
            builder.terms(of: id, on: day, comparedWith: diff?.date, asJSON: format == .json),
            of: place)
    }
}
