import ArgumentParser
import CSystem
import PackBuilding

@main
struct Quorate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quorate",
        abstract: "Builds meeting packs from plain files.",
        discussion: """
            A workspace is a folder with an authority.yaml. MEETING is the path of a meeting's folder \
            in it. Machine output is on standard output, everything else on standard error.
            """,
        version: quorateVersion,
        subcommands: [
            Check.self, Build.self, Publish.self, MinutesCommand.self, Actions.self,
            Decisions.self, QuorumCommand.self, Members.self, Terms.self, Plan.self,
            Deadlines.self, Chart.self, Export.self, New.self, Verify.self, Format.self,
            ArchiveCommand.self,
        ])

    /// The subcommand that is named first reads the rest alone. What it cannot take is read again by
    /// the whole tree of commands, which words all help and all faults; to make that tree every time
    /// would cost a small build a part of its time.
    static func main() {
        guard var command = named(by: Array(CommandLine.arguments.dropFirst())) else {
            return main(nil)
        }
        // A search keeps a few rows; all else keeps documents.
        if !(command is ArchiveSearch) { quorate_prepare_heap() }
        do { try command.run() } catch { exit(withError: error) }
    }

    /// The command that the first word names, having read the rest; `nil` when it cannot, or for help.
    static func named(by words: [String]) -> (any ParsableCommand)? {
        func named(
            _ word: String?, of group: any ParsableCommand.Type
        ) -> (any ParsableCommand.Type)? {
            group.configuration.subcommands.first { $0.configuration.commandName == word }
        }
        guard var meant = named(words.first, of: Quorate.self) else { return nil }
        var rest = words.dropFirst()
        // Of a group, as `new`, one of its own.
        while let inner = named(rest.first, of: meant) {
            meant = inner
            rest = rest.dropFirst()
        }
        // Another type is the help.
        guard meant.configuration.subcommands.isEmpty,
            let command = try? meant.parseAsRoot(Array(rest)), type(of: command) == meant
        else { return nil }
        return command
    }
}
