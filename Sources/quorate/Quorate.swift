import ArgumentParser
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
        subcommands: [Check.self, Build.self, Verify.self, Format.self])
}
