import ArgumentParser
import Diagnostics
import PackBuilding

struct CirculateMinutes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "circulate",
        abstract: "Record that draft minutes were sent to the members.",
        discussion: """
            Writes the state and the day into the keys of minutes.md. The text may still be altered until \
            a meeting approves it.
            """)

    @Argument(help: "The folder of the meeting whose minutes they are.")
    var meeting: String

    @Option(help: "When they were sent, as 2022-12-15. Default: today.")
    var on: Day?

    func run() throws {
        let (place, path) = try meetingPlace(of: meeting)
        let builder = PackBuilder(DiskFiles(root: place.root, today: Day.now.date))
        try finish(
            builder.circulateMinutes(of: path, on: (on ?? .now).date), of: path, in: place)
    }
}

struct ApproveMinutes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Record that a later meeting approved a meeting's minutes.",
        discussion: """
            Writes the state, the approving meeting and a digest of the text into the keys of minutes.md. \
            From then on the text stays as it is: what is put right later is written under 'corrections'.
            """)

    @Argument(help: "The folder of the meeting whose minutes they are.")
    var meeting: String

    @Option(name: .customLong("at"), help: "The folder of the meeting that approved them.")
    var approving: String

    @Option(help: "The number of the minute of that meeting.")
    var minute: String

    func run() throws {
        let (place, path) = try meetingPlace(of: meeting)
        let (other, at) = try meetingPlace(of: approving)
        guard other.root == place.root else {
            throw ValidationError("\(approving) is of another workspace")
        }
        let builder = PackBuilder(DiskFiles(root: place.root, today: Day.now.date))
        try finish(
            builder.approveMinutes(of: path, at: at, minute: minute), of: path, in: place)
    }
}

struct SignMinutes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Record who signed approved minutes.",
        discussion: "Writes the state, the day and the signer into the keys of minutes.md.")

    @Argument(help: "The folder of the meeting whose minutes they are.")
    var meeting: String

    @Option(
        help: ArgumentHelp(
            "Who signed: the id of a person, a post or a seat, as 'chair'.", valueName: "id"))
    var by: String

    @Option(help: "When, as 2022-12-15. Default: today.")
    var on: Day?

    func run() throws {
        let (place, path) = try meetingPlace(of: meeting)
        let builder = PackBuilder(DiskFiles(root: place.root, today: Day.now.date))
        try finish(
            builder.signMinutes(of: path, by: by, on: (on ?? .now).date), of: path, in: place)
    }
}
