import ArgumentParser
import Diagnostics
import PackBuilding

struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Build a meeting's pack, and record it as published.",
        discussion: """
            Builds both editions, and those of every supplement, and keeps their manifests in the \
            meeting's folder 'published'. From then on its item numbers are frozen: 'check' compares \
            the agenda with them, and what comes later goes into a supplement. What is on record \
            already is left as it is.
            """)

    @Argument(help: "The meeting's folder.")
    var meeting: String

    @Option(help: ArgumentHelp("Where the packs go.", valueName: "dir"))
    var output = "out"

    @Option(help: "Lines of a page of text, the foot included.")
    var lines = 60

    @Option(help: "Columns of a line of text.")
    var columns = 80

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func validate() throws { try Build.check(lines: lines, columns: columns, output: output) }

    func run() throws {
        let (place, folder) = try meetingPlace(of: meeting)
        let published = try reporting { () throws(MachineFailure) in
            let files = DiskFiles(root: place.root, today: (today ?? .now).date)
            return try PackBuilder(files).publish(
                meeting: folder, in: place.root, output: absolute(output), pageLines: lines,
                measure: columns)
        }
        let built = published.built
        var report = Report(format: .text, toStandardError: true)
        report.add(built.findings.diagnostics, built.findings.sources, root: place.display)
        report.finish()
        for remark in built.remarks { tell("quorate: warning: \(remark)\n") }
        for folder in built.folders { print(relativeToHere(folder)) }
        for path in published.recorded { print(place.shown(path)) }
        if let refusal = published.refusal {
            tell("quorate: error: nothing is recorded of \(meeting): \(refusal)\n")
        }
        if built.findings.diagnostics.errorCount > 0 || published.refusal != nil {
            throw ExitCode(1)
        }
    }
}
