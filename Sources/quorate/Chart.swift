import ArgumentParser
import Diagnostics
import Glibc
import PackBuilding

struct Chart: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draw who answers to whom.",
        discussion: """
            Prints the boards of an authority on a day, with the bodies outside that they name: as \
            indented text, as a drawing, or for Graphviz. The drawing holds the same text as its \
            description.
            """)

    @Argument(help: "The authority's folder.")
    var authority = "."

    @Option(help: "The id of a board: only what is above and below it, and related to it.")
    var board: String?

    @Option(help: "The day, as 2022-12-15. Default: today.")
    var on: Day?

    @Option(help: "text, svg or dot.")
    var format: ChartFormat = .text

    enum ChartFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case svg
        case dot

        var form: PackBuilder.ChartForm {
            switch self {
            case .text: .text
            case .svg: .svg
            case .dot: .dot
            }
        }
    }

    func run() throws {
        let place = try reporting { () throws(MachineFailure) in try onePlace(of: authority) }
        let day = (on ?? .now).date
        let builder = PackBuilder(DiskFiles(root: place.root, today: day))
        try tellAll(builder.chart(board: board ?? place.board, on: day, as: format.form), of: place)
    }
}

/// The one workspace a path names.
func onePlace(of path: String) throws(MachineFailure) -> Place {
    let found = try places(of: [path])
    guard found.count == 1, let place = found.first else {
        throw MachineFailure(.inputOutput, "\(path) holds several workspaces; name one")
    }
    return place
}

/// Prints what was asked for, or tells the errors that keep it from being told, and why.
func tellAll(_ told: Told, of place: Place) throws {
    var report = Report(format: .text, toStandardError: true)
    let errors = told.findings.diagnostics.filter { $0.severity == .error }
    report.add(errors, told.findings.sources, root: place.display)
    report.finish()
    if let refusal = told.refusal { tell("quorate: error: \(refusal)\n") }
    guard let bytes = told.bytes else { throw ExitCode(1) }
    writeOut(bytes, to: STDOUT_FILENO)
    if told.refusal != nil { throw ExitCode(1) }
}
