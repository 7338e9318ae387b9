import CSystem
import Diagnostics
import Glibc
import Governance
public import PackBuilding

/// How a part of an archive is given away.
public enum ArchiveExportForm: String, Sendable, CaseIterable {
    /// Bags of their own. Of the public edition new ones, with nothing else in them; of the members'
    /// edition the sealed bags as they are.
    case bags
    /// Readable files in a folder for each meeting, with an index.
    case folder
    /// One table of meetings and papers with their pages.
    case csv
}

extension Archive {
    /// Writes some of the archive's bags out for others to read; the paths written.
    ///
    /// - Parameters:
    ///   - edition: `public`, or `members` when asked for: then all that a bag holds.
    ///   - output: a folder that is not there yet, or is empty; for CSV the folder of the table.
    ///   - day: of sealing of new bags, ISO 8601.
    public func export(
        _ bags: [CataloguedBag], as form: ArchiveExportForm, edition: String, to output: String,
        on day: String
    ) throws(MachineFailure) -> [String] {
        var chosen: Set<String> = []
        let bags = bags.filter { chosen.insert($0.bag).inserted }
        try refuseDamaged(bags.map(\.bag))
        try makeFolders(output)
        if form == .csv {
            let path = output + "/archive.csv"
            try writeTogether([(try table(of: bags, edition: edition), path)], in: output)
            return [path]
        }
        guard try names(in: output).isEmpty else {
            throw MachineFailure(.inputOutput, "\(output) is not empty; choose another --output")
        }
        // All of it is there at once, or nothing.
        let aside = output + ".quorate-new"
        removeTree(aside)
        defer { removeTree(aside) }
        try makeFolders(aside)
        let written = try writeOut(bags, as: form, edition: edition, into: aside, on: day)
        try syncWhole(aside)
        guard rename(aside, output) == 0 else { throw .system("cannot put \(output) in place") }
        return written.map { "\(output)/\($0)" }
    }

    /// The paths written, within the folder.
    private func writeOut(
        _ bags: [CataloguedBag], as form: ArchiveExportForm, edition: String, into place: String,
        on day: String
    ) throws(MachineFailure) -> [String] {
        for bag in bags {
            let own = "\(place)/\(bag.folderName)"
            switch (form, edition) {
            case (.bags, "members"):
                // An empty payload is a bag, one without its folder is not.
                try makeFolders(own + "/data")
                try copy(from: "\(folder)/\(bag.bag)", to: own)
            case (.bags, _): try writePublicBag(of: bag, to: own, on: day)
            default: try copy(from: "\(folder)/\(bag.bag)/data/\(edition)", to: own)
            }
        }
        guard form == .folder else { return bags.map(\.folderName) }
        try write(indexPage(of: bags, edition: edition), to: place + "/index.html", syncs: false)
        try write(
            table(of: bags, edition: edition), to: place + "/index.csv", syncs: false)
        return ["index.html", "index.csv"] + bags.map(\.folderName)
    }

    private func copy(from source: String, to place: String) throws(MachineFailure) {
        guard isFolder(source) else { return }
        try makeFolders(place)
        for file in try FileWalk(source).files {
            try put(try diskContents("\(source)/\(file.path)"), to: "\(place)/\(file.path)")
        }
    }

    private func put(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
        try write(bytes, to: path, syncs: false)
    }

    private func writePublicBag(
        of bag: CataloguedBag, to place: String, on day: String
    ) throws(MachineFailure) {
        let source = "\(folder)/\(bag.bag)"
        guard
            let record = DepositRecord(reading: try? diskContents(source + "/metadata/record.json"))
        else { throw MachineFailure(.inputOutput, "\(bag.bag) has no record that can be read") }
        var files: [DepositFile] = []
        if isFolder(source + "/data/public") {
            for file in try FileWalk(source + "/data/public").files {
                let path = "public/" + file.path
                files.append(
                    DepositFile(
                        path: path, bytes: try diskContents("\(source)/data/\(path)"),
                        isOwn: true))
            }
        }
        let made = try BagWriter(
            deposit: Deposit(record: record, files: files),
            sealing: .init(version: bag.version, day: day, supersedes: nil, isPublic: true)
        ).bag()
        try makeFolders(place + "/data")
        for file in made.files { try put(file.bytes, to: "\(place)/\(file.path)") }
    }

    /// A row for each paper, and for each decision and action of the minutes: date, body, item, kind, title,
    /// pages, how far the minutes have come, bag.
    private func table(
        of bags: [CataloguedBag], edition: String
    ) throws(MachineFailure) -> [UInt8] {
        let head = [
            "date", "body", "item", "kind", "number", "title", "first page", "last page",
            "minutes state", "bag",
        ]
        var rows: [[String]] = []
        for bag in bags {
            let found = pages(edition: edition) {
                try? diskContents("\(folder)/\(bag.bag)/data/\($0)")
            }
            var start = 0
            while start < found.count {
                let first = found[start]
                var end = start
                while end + 1 < found.count, found[end + 1].kind == first.kind,
                    found[end + 1].number == first.number, found[end + 1].title == first.title
                {
                    end += 1
                }
                rows.append([
                    bag.date, bag.body, first.number, first.kind, "", first.title,
                    first.page.map(String.init) ?? "", found[end].page.map(String.init) ?? "",
                    BagPage.isMinutes(first.kind) ? bag.minutes ?? "" : "", bag.bag,
                ])
                start = end + 1
            }
            let minutes = MinutesManifest(
                try? diskContents("\(folder)/\(bag.bag)/data/\(edition)/minutes/manifest.json"))
            for decision in minutes?.decisions ?? [] {
                rows.append([
                    bag.date, bag.body, decision.item, "decision", decision.number,
                    "\(decision.title): \(decision.outcome)", "", "", bag.minutes ?? "", bag.bag,
                ])
            }
            for action in minutes?.actions ?? [] {
                rows.append([
                    bag.date, bag.body, "", "action", action.number, action.words, "", "",
                    bag.minutes ?? "", bag.bag,
                ])
            }
        }
        return csv(head, rows)
    }

    private func indexPage(of bags: [CataloguedBag], edition: String) -> [UInt8] {
        var html = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>Meetings</title></head><body><main>
            <h1>Meetings</h1>
            <ul>

            """
        for bag in bags {
            let place = bag.folderName
            func isThere(_ path: String) -> Bool {
                isFile("\(folder)/\(bag.bag)/data/\(edition)/\(path)")
            }
            var links = [("pack/pack.txt", "papers")]
            while isThere("supplement-\(links.count)/pack.txt") {
                links.append(
                    ("supplement-\(links.count)/pack.txt", "supplement \(links.count)"))
            }
            let state = bag.minutes.flatMap { Minutes.State(rawValue: $0)?.mark }
            links += BagPage.minutesKinds.map { kind in
                ("minutes/\(kind).txt", kind + (state.map { " (\($0))" } ?? ""))
            }
            html += "<li>\(bag.date) \(inHTML(bag.body))"
            for (path, words) in links where isThere(path) {
                html += " <a href=\"\(place)/\(path)\">\(words)</a>"
            }
            html += "</li>\n"
        }
        return Array((html + "</ul>\n</main></body></html>\n").utf8)
    }
}

extension CataloguedBag {
    /// Its folder in what is given away.
    fileprivate var folderName: String {
        let name = identifier.split(separator: "/").joined(separator: "-")
        return version > 1 ? "\(name)-v\(version)" : name
    }
}

/// What was written below a folder is on the disk.
private func syncWhole(_ path: String) throws(MachineFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot open \(path)") }
    defer { close(descriptor) }
    guard quorate_sync_all(descriptor) == 0 else { throw .system("cannot sync \(path)") }
}

private func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

private func inHTML(_ words: String) -> String {
    var html = ""
    for scalar in words.unicodeScalars {
        switch scalar {
        case "&": html += "&amp;"
        case "<": html += "&lt;"
        case ">": html += "&gt;"
        default: html.unicodeScalars.append(scalar)
        }
    }
    return html
}
