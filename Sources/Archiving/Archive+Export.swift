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
        try refuseDamaged(bags.map(\.bag))
        try makeFolders(output)
        let isEmpty = try names(in: output).isEmpty
        guard form == .csv || isEmpty else {
            throw MachineFailure(.inputOutput, "\(output) is not empty; choose another --output")
        }
        switch form {
        case .csv:
            let path = output + "/archive.csv"
            try writeTogether([(try table(of: bags, edition: edition), path)], in: output)
            return [path]
        case .bags:
            var written: [String] = []
            for bag in bags {
                let place = "\(output)/\(slugged(bag))"
                if edition == "members" {
                    try copy(from: "\(folder)/\(bag.bag)", under: "", to: place)
                } else {
                    try writePublicBag(of: bag, to: place, on: day)
                }
                written.append(place)
            }
            return written
        case .folder:
            var written: [String] = []
            for bag in bags {
                let place = "\(output)/\(slugged(bag))"
                try copy(from: "\(folder)/\(bag.bag)/data", under: edition, to: place)
                written.append(place)
            }
            let index = output + "/index.html"
            try writeTogether(
                [
                    (indexPage(of: bags, edition: edition), index),
                    (try table(of: bags, edition: edition), output + "/index.csv"),
                ], in: output)
            return [index, output + "/index.csv"] + written
        }
    }

    private func slugged(_ bag: CataloguedBag) -> String {
        let name = bag.identifier.split(separator: "/").joined(separator: "-")
        return bag.version > 1 ? "\(name)-v\(bag.version)" : name
    }

    /// Copies files below `under`, each whole.
    private func copy(
        from source: String, under: String, to place: String
    ) throws(MachineFailure) {
        let start = under.isEmpty ? source : "\(source)/\(under)"
        guard isFolder(start) else { return }
        try makeFolders(place)
        for file in try FileWalk(start).files {
            let target = "\(place)/\(file.path)"
            if let slash = target.lastIndex(of: "/") { try makeFolders(String(target[..<slash])) }
            try write(try diskContents("\(start)/\(file.path)"), to: target)
        }
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
            sealing: .init(version: bag.version, day: day, supersedes: nil)
        ).bag()
        try makeFolders(place + "/data")
        for file in made.files {
            let target = "\(place)/\(file.path)"
            if let slash = target.lastIndex(of: "/") { try makeFolders(String(target[..<slash])) }
            try write(file.bytes, to: target)
        }
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
            let place = slugged(bag)
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
