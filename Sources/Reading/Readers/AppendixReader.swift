import Diagnostics
import Governance

/// An appendix as its report lists it, and the file it turned out to mean.
struct AppendixEntry {
    let number: Located<String>
    let title: Located<String>?
    /// As written or found; `nil` when there is none.
    let file: Located<String>?
    /// What is said of the table that a CSV file is.
    let table: TableAttributes?
    let restriction: Restriction?
    let isRestricted: Bool
    /// The entry itself is at fault, and that has been told: the file is not missed as well.
    let isFaulty: Bool
    let span: Span

    /// The entries of a report's list. An entry that cannot be understood at all may be a restricted
    /// one: then no message quotes the report.
    static func read(
        _ list: YAMLNode?, of report: LoadedFile, in names: [String], _ run: inout ReadingRun
    ) -> [AppendixEntry] {
        guard let list else { return [] }
        guard case .sequence(let nodes, _) = list else {
            run.findings.add(
                .typeWrong, at: list.span, "'appendices' must be a list",
                remedies: ["write each appendix on a line of its own, after '- '"])
            run.findings.tainted.insert(report.id)
            return found(in: names, at: list.span.head)
        }
        return nodes.compactMap { node in
            guard let reader = MappingReader(node, .appendixEntry, &run.findings) else {
                run.findings.tainted.insert(report.id)
                return nil
            }
            return AppendixEntry(reader, in: names, &run)
        }
    }

    private init(_ reader: MappingReader, in names: [String], _ run: inout ReadingRun) {
        span = reader.span
        restriction = reader.restriction(&run.findings)
        isRestricted = restriction != nil
        let written = reader.words("number", &run.findings)
        number = written ?? Located("", reader.span.head)
        title = reader.words("title", &run.findings)
        table = reader.node("table", &run.findings).flatMap {
            TableAttributes($0, &run.findings)
        }
        var isFaulty = written == nil
        if let file = reader.words("file", &run.findings) {
            let isSafe = isSafeName(file, &run.findings.faults)
            isFaulty = isFaulty || !isSafe
            self.file = isSafe ? file : nil
        } else if reader.has("file") {
            isFaulty = true
            file = nil
        } else if let written {
            let candidates = AppendixEntry.files(numbered: written.value, in: names)
            if candidates.count > 1 {
                isFaulty = true
                run.findings.add(
                    .fileAmbiguous, at: written.span,
                    "\(candidates.count) files of the folder are named for appendix \(quote: written)",
                    remedies: ["write 'file:' and the name of the one that is meant"])
            }
            file = candidates.count == 1 ? Located(candidates[0], written.span) : nil
        } else {
            file = nil
        }
        self.isFaulty = isFaulty
        if let table, let file = self.file, FileKind(of: file.value) != .csv {
            run.findings.faults.append(
                TableFaults.notOfTable(at: reader.keySpan("table") ?? table.span))
        }
    }

    private init(unlisted number: String, file: String, at span: Span) {
        self.number = Located(number, span)
        title = nil
        self.file = Located(file, span)
        table = nil
        restriction = nil
        isRestricted = false
        isFaulty = false
        self.span = span
    }

    /// One that takes the place of a restricted appendix: restricted as that was, whatever it says.
    init(_ entry: AppendixEntry, restrictedAs issued: Restriction?) {
        number = entry.number
        title = entry.title
        file = entry.file
        table = entry.table
        restriction = entry.restriction ?? issued
        isRestricted = true
        isFaulty = entry.isFaulty
        span = entry.span
    }

    /// Every file that is named like an appendix, where there is no report to list them.
    static func unlisted(in names: [String], at span: Span) -> [AppendixEntry] {
        names.compactMap { name in
            number(of: name).map { AppendixEntry(unlisted: $0, file: name, at: span) }
        }
    }

    private init(number: String, file: String, at span: Span) {
        self.number = Located(number, span)
        title = Located("", span)
        self.file = Located(file, span)
        table = nil
        restriction = nil
        isRestricted = true
        isFaulty = true
        self.span = span
    }

    /// Every file that looks like an appendix, when the report cannot say which are open: all are
    /// read for their faults, and all as restricted.
    static func found(in names: [String], at span: Span) -> [AppendixEntry] {
        names.compactMap { name in
            number(of: name).map { AppendixEntry(number: $0, file: name, at: span) }
        }
    }

    private static func files(numbered number: String, in names: [String]) -> [String] {
        names.filter { name in
            AppendixEntry.number(of: name).map { $0.lowercased() == number.lowercased() } ?? false
                && FileKind(of: name).textReader != nil
        }
    }

    /// `1` of `appendix-1-progress.md`, `a` of `appendix-a.csv`.
    private static func number(of name: String) -> String? {
        let prefix = "appendix-"
        guard name.hasPrefix(prefix) else { return nil }
        let rest = name.utf8.dropFirst(prefix.utf8.count)
        let end = rest.firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        guard let end, end > rest.startIndex else { return nil }
        return String(rest[..<end])
    }
}
