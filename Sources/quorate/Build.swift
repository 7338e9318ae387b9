public import ArgumentParser
import Diagnostics
import Glibc
public import PackBuilding

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build a meeting's pack.",
        discussion: """
            Writes DIR/<meeting>/<edition>/pack.xml, pack.txt and manifest.json, whole or not at all, \
            and prints the folders written; a supplement goes beside the pack, into \
            DIR/<meeting>/<edition>-supplement-<number>. Nothing is written when the sources have errors.
            """)

    @Argument(help: "The meeting's folder.")
    var meeting: String

    @Option(help: "public, members or both.")
    var edition = PackBuilder.EditionChoice.both

    @Option(help: "docbook, text, or both with a comma between.")
    var format: Formats = Formats(all: PackBuilder.Format.allCases)

    @Option(help: ArgumentHelp("Where the packs go.", valueName: "dir"))
    var output = "out"

    @Option(help: "Lines of a page of text, the foot included.")
    var lines = 60

    @Option(help: "Columns of a line of text.")
    var columns = 80

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func validate() throws { try Build.check(lines: lines, columns: columns, output: output) }

    static func check(lines: Int, columns: Int, output: String) throws {
        guard (12...1000).contains(lines) else {
            throw ValidationError("--lines takes a number from 12 to 1000")
        }
        guard !output.isEmpty else { throw ValidationError("--output takes a folder") }
        guard (20...1000).contains(columns) else {
            throw ValidationError("--columns takes a number from 20 to 1000")
        }
    }

    func run() throws {
        let (built, place) = try reporting { () throws(MachineFailure) in
            guard let place = try places(of: [meeting]).first, let path = place.meeting else {
                throw MachineFailure(
                    .inputOutput, "\(meeting) is not a meeting's folder: it has no agenda.yaml")
            }
            let files = DiskFiles(root: place.root, today: (today ?? .now).date)
            let built = try PackBuilder(files).build(
                meeting: path, edition: edition, formats: format.all,
                output: absolute(output), pageLines: lines, measure: columns)
            return (built, place)
        }
        var report = Report(format: .text, toStandardError: true)
        report.add(built.findings.diagnostics, built.findings.sources, root: place.display)
        report.finish()
        for remark in built.remarks { tell("quorate: warning: \(remark)\n") }
        let isFaulty = built.findings.diagnostics.errorCount > 0
        for folder in built.folders {
            writeOut(Array("\(relativeToHere(folder))\n".utf8), to: STDOUT_FILENO)
        }
        // The process ends with its trees alive: the system takes the memory back at once, where
        // freeing them block by block costs a fifth of a small build.
        withExtendedLifetime(built) { Glibc.exit(isFaulty ? 1 : 0) }
    }
}

/// `docbook,text`.
struct Formats: ExpressibleByArgument {
    let all: [PackBuilder.Format]

    init(all: [PackBuilder.Format]) { self.all = all }

    init?(argument: String) {
        let names = argument.split(separator: ",").map(String.init)
        let formats = names.compactMap(PackBuilder.Format.init(rawValue:))
        guard !formats.isEmpty, formats.count == names.count else { return nil }
        all = formats
    }

    var defaultValueDescription: String { all.map(\.rawValue).joined(separator: ",") }
}

/// `--edition public`. The conformance is public, as the type is, and so are the imports above.
extension PackBuilder.EditionChoice: ExpressibleByArgument {}
