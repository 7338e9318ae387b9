import Archiving
import ArgumentParser
import Diagnostics
import Glibc
import PackBuilding

struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Keep the permanent record of meetings.",
        discussion: """
            An archive is a folder of sealed bags (BagIt 1.0), a chain of their sealings and a catalogue, \
            which can be made anew from the bags at any time.
            """,
        subcommands: [
            ArchiveAdd.self, ArchiveVerify.self, ArchiveSearch.self, ArchiveShow.self,
            ArchiveList.self, ArchiveExportCommand.self, ArchiveRetention.self,
            ArchiveRebuild.self,
        ])
}

/// The option all of them share.
struct ArchiveFolder: ParsableArguments {
    @Option(help: ArgumentHelp("The archive's folder.", valueName: "dir"))
    var archive: String

    func validate() throws {
        guard !archive.isEmpty else { throw ValidationError("--archive takes a folder") }
    }

    var path: String { absolute(archive) }
}

/// Which of the bags.
struct BagChoice: ParsableArguments {
    @Option(help: "Only meetings of this board, by its id.")
    var board: String?

    @Option(help: "Only meetings on this day or later.")
    var from: Day?

    @Option(name: .customLong("to"), help: "Only meetings on this day or earlier.")
    var until: Day?
}

enum ArchiveEdition: String, ExpressibleByArgument, CaseIterable {
    case `public`
    case members
}

/// For programs: the schemas are docs/schemas/archive-*.output.schema.json.
func tellJSON(_ members: [(String, JSONValue)]) {
    writeOut(JSONValue.object(members).bytes(pretty: true), to: STDOUT_FILENO)
}

enum ArchiveFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
