public import Archiving
public import ArgumentParser
import Diagnostics
import Glibc
import Governance
import PackBuilding

struct ArchiveSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        // Not the root: no script of completions is looked for, which takes longer than to read the words.
        _superCommandName: "quorate archive",
        abstract: "Search the papers and minutes of the archive.",
        discussion: """
            Every word must stand on the page; 'several words' in one argument stand together; word* finds \
            its beginnings. Only the public edition is searched unless --edition members is given. Exits \
            with 1 when nothing is found.
            """)

    @Argument(help: "Words.")
    var words: [String]

    @OptionGroup var folder: ArchiveFolder
    @OptionGroup var choice: BagChoice

    @Option(help: "public or members.")
    var edition = ArchiveEdition.public

    @Option(help: "Only papers, or agenda, report, appendix; or minutes, decisions, actions.")
    var kind: String?

    @Option(help: "At most so many.")
    var limit = 20

    @Option(help: "text or json.")
    var format = ArchiveFormat.text

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError("--limit takes a number from 1 to 10000")
        }
        if let kind, !SearchQuery.kinds.contains(kind) {
            throw ValidationError(
                "--kind takes one of \(SearchQuery.kinds.joined(separator: ", "))")
        }
    }

    func run() throws {
        let hits = try reporting { () throws(MachineFailure) in
            try Archive.toRead(folder.path).search(
                SearchQuery(
                    words: words, edition: edition.rawValue, board: choice.board,
                    from: choice.from?.date.iso, until: choice.until?.date.iso, kind: kind,
                    limit: limit))
        }
        switch format {
        case .json:
            tellJSON([("hits", .array(hits.map(\.json)))])
        case .text:
            for hit in hits { print(hit.text) }
        }
        if hits.isEmpty { throw ExitCode(1) }
    }
}

/// What is not approved is never shown as if it were.
private func minutesWords(_ state: String) -> String {
    Minutes.State(rawValue: state)?.mark ?? state
}

extension SearchHit {
    fileprivate var text: String {
        var place = "\(date) \(body)"
        if let minutes { place += ", \(kind) (\(minutesWords(minutes)))" }
        if !number.isEmpty { place += ", item \(number)" }
        place += page.map { ", page \($0)" } ?? ", front sheet"
        if !title.isEmpty { place += ": \(title)" }
        return place + "\n  " + excerpt + "\n  " + bag
    }

    fileprivate var json: JSONValue {
        .object([
            ("bag", .string(bag)), ("body", .string(body)), ("date", .string(date)),
            ("excerpt", .string(excerpt)), ("identifier", .string(identifier)),
            ("item", .string(number)), ("kind", .string(kind)),
            ("minutes", minutes.map { .string($0) } ?? .null),
            ("page", page.map { .number($0) } ?? .null), ("title", .string(title)),
        ])
    }
}

struct ArchiveList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the meetings of the archive, by date.")

    @OptionGroup var folder: ArchiveFolder
    @OptionGroup var choice: BagChoice

    @Flag(help: "Earlier versions too.")
    var all = false

    @Option(help: "text or json.")
    var format = ArchiveFormat.text

    func run() throws {
        let bags = try reporting { () throws(MachineFailure) in
            try Archive.toRead(folder.path).readyCatalogue().bags(
                board: choice.board, from: choice.from?.date.iso, until: choice.until?.date.iso,
                superseded: all)
        }
        switch format {
        case .json:
            tellJSON([("bags", .array(bags.map { .object($0.members) }))])
        case .text:
            for bag in bags {
                let later = bag.supersededBy.map { " (superseded by \($0))" } ?? ""
                let minutes = bag.minutes.map { ", minutes \(minutesWords($0))" } ?? ""
                print("\(bag.date) \(bag.body)\(minutes)  \(bag.bag)\(later)")
            }
        }
    }
}

extension CataloguedBag {
    fileprivate var members: [(String, JSONValue)] {
        [
            ("bag", .string(bag)), ("board", .string(board)), ("body", .string(body)),
            ("date", .string(date)), ("identifier", .string(identifier)),
            ("minutes", minutes.map { .string($0) } ?? .null), ("seal", .string(seal)),
            ("superseded by", supersededBy.map { .string($0) } ?? .null),
            ("title", .string(title)), ("version", .number(version)),
        ]
    }
}

struct ArchiveShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a meeting of the archive: its versions and files.")

    @Argument(help: "A bag's path in the archive, or the name of a meeting's folder.")
    var meeting: String

    @OptionGroup var folder: ArchiveFolder

    @Option(help: "public, or members for the names of its restricted files too.")
    var edition = ArchiveEdition.public

    @Option(help: "text or json.")
    var format = ArchiveFormat.text

    func run() throws {
        let shown = try reporting { () throws(MachineFailure) in
            try Archive.toRead(folder.path).show(meeting, edition: edition.rawValue)
        }
        guard let shown else {
            tell("quorate: error: the archive has no \(meeting)\n")
            throw ExitCode(1)
        }
        if format == .json {
            return tellJSON([("versions", .array(shown.map(\.json)))])
        }
        for version in shown {
            let bag = version.bag
            print("\(bag.bag)")
            print("  \(bag.body), \(bag.date), version \(bag.version)")
            if let minutes = bag.minutes { print("  minutes \(minutesWords(minutes))") }
            print("  seal \(bag.seal)")
            if let earlier = version.supersedes { print("  supersedes \(earlier)") }
            if let later = bag.supersededBy { print("  superseded by \(later)") }
            for file in version.files { print("  data/\(file.path)  \(file.length) bytes") }
        }
    }
}

extension Archive.Shown {
    fileprivate var json: JSONValue {
        .object(
            bag.members + [
                ("supersedes", supersedes.map { .string($0) } ?? .null),
                (
                    "files",
                    .array(
                        files.map {
                            .object([
                                ("path", .string("data/" + $0.path)), ("bytes", .number($0.length)),
                            ])
                        })
                ),
            ])
    }
}

struct ArchiveExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Give a meeting, or all of a time, to others.",
        discussion: """
            As folder: readable files with an index. As bags: bags of their own. As csv: a table of papers \
            and their pages. Only the public edition, unless --edition members is given.
            """)

    @Argument(help: "Bags or meetings; without them all that --board, --from and --to choose.")
    var meetings: [String] = []

    @OptionGroup var folder: ArchiveFolder
    @OptionGroup var choice: BagChoice

    @Option(name: .customLong("as"), help: "bags, folder or csv.")
    var form: ArchiveExportForm

    @Option(help: "public or members.")
    var edition = ArchiveEdition.public

    @Option(help: ArgumentHelp("Where it goes.", valueName: "dir"))
    var output: String

    @Option(help: "The day of sealing of new bags, as 2022-12-15. Default: today.")
    var today: Day?

    func run() throws {
        let written = try reporting { () throws(MachineFailure) in
            let archive = try Archive.toRead(folder.path)
            let place = absolute(output)
            guard !isWithin(place, folder.path) else {
                throw MachineFailure(
                    .inputOutput, "\(output) is inside the archive; choose another --output")
            }
            let catalogue = try archive.readyCatalogue()
            var bags: [CataloguedBag] = []
            if meetings.isEmpty {
                bags = try catalogue.bags(
                    board: choice.board, from: choice.from?.date.iso,
                    until: choice.until?.date.iso)
            }
            for meeting in meetings {
                let versions = try catalogue.versions(of: meeting)
                guard let bag = versions.first(where: { $0.bag == meeting }) ?? versions.last
                else {
                    throw MachineFailure(.inputOutput, "the archive has no \(meeting)")
                }
                bags.append(bag)
            }
            return try archive.export(
                bags, as: form, edition: edition.rawValue, to: place,
                on: (today ?? .now).date.iso)
        }
        for path in written { print(relativeToHere(path)) }
    }
}

extension ArchiveExportForm: ExpressibleByArgument {}

struct ArchiveRetention: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Tell what need not be kept any longer; dispose of it only with --confirm.",
        discussion: """
            With --confirm each bag is sealed anew without those parts, the old one is removed, and a \
            certificate with the digests of all that went is kept in the archive.
            """)

    @OptionGroup var folder: ArchiveFolder

    @Flag(help: "Dispose of what is told.")
    var confirm = false

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func run() throws {
        let day = (today ?? .now).date.iso
        let (found, certificates) = try reporting {
            () throws(MachineFailure) -> ([Disposable], [String]) in
            guard confirm else {
                let archive = try Archive.toRead(folder.path)
                return (try archive.disposables(in: archive.readyCatalogue(), on: day), [])
            }
            var archive = try Archive.toWrite(folder.path)
            let found = try archive.disposables(in: archive.catalogue(), on: day)
            let certificates = try archive.dispose(of: found, on: day)
            _ = try archive.catalogue()
            return (found, certificates)
        }
        for one in found {
            print(
                "\(one.bag.date) \(one.bag.body): \(one.parts.joined(separator: ", ")): kept "
                    + "\(one.period), until \(one.until) (\(one.source))  \(one.bag.bag)")
        }
        for path in certificates { print(path) }
        if found.isEmpty {
            tell("nothing may be disposed of\n")
        } else if !confirm {
            tell("nothing was disposed of; --confirm does\n")
        }
    }
}

struct ArchiveRebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Throw the catalogue away and make it from the bags.")

    @OptionGroup var folder: ArchiveFolder

    func run() throws {
        try reporting { () throws(MachineFailure) in
            // Only of an archive that is there.
            _ = try Archive.toRead(folder.path)
            _ = try Archive.toWrite(folder.path).rebuildCatalogue()
        }
    }
}
