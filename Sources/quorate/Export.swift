import ArgumentParser
import Diagnostics
import Glibc
import PackBuilding

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write boards, people, meetings and votes as open data.",
        discussion: """
            As popolo: one file, or standard output without --output. As csv: bodies.csv, \
            memberships.csv, people.csv and seats.csv in DIR. For everybody: of a restricted item \
            only the public title is written, and no contact details of anyone.
            """)

    @Argument(help: "The authority's folder.")
    var authority = "."

    @Option(name: .customLong("as"), help: "popolo or csv.")
    var form: ExportFormat

    @Option(help: ArgumentHelp("Where the files go.", valueName: "dir"))
    var output: String?

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
        case popolo
        case csv

        var form: PackBuilder.ExportForm {
            switch self {
            case .popolo: .popolo
            case .csv: .csv
            }
        }
    }

    func validate() throws {
        guard output?.isEmpty != true else { throw ValidationError("--output takes a folder") }
        guard form == .popolo || output != nil else {
            throw ValidationError("csv is several files; say where they go with --output")
        }
    }

    func run() throws {
        let place = try reporting { () throws(MachineFailure) in try onePlace(of: authority) }
        let files = DiskFiles(root: place.root, today: (today ?? .now).date)
        let (findings, exported) = PackBuilder(files).export(as: form.form)
        var report = Report(format: .text, toStandardError: true)
        report.add(
            findings.diagnostics.filter { $0.severity == .error }, findings.sources,
            root: place.display)
        report.finish()
        guard !exported.isEmpty else { throw ExitCode(1) }
        guard let output else {
            for file in exported { writeOut(file.bytes, to: STDOUT_FILENO) }
            return
        }
        let folder = try reporting { () throws(MachineFailure) in
            try outputPlace(output, in: place.root)
        }
        try reporting { () throws(MachineFailure) in try writeFiles(exported, into: folder) }
        for file in exported {
            writeOut(Array("\(relativeToHere(folder + "/" + file.name))\n".utf8), to: STDOUT_FILENO)
        }
    }
}
