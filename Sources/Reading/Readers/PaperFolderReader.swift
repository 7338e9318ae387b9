import Diagnostics
import DocumentTree
import Governance

/// Reads `meetings/…/item-3-…/`: the report, its appendices, and what neither names.
///
/// What is restricted, by itself or by the item or the folder, is put under guard, and its bytes and
/// names are withheld from messages.
struct PaperFolderReader {
    private let context: PaperFolderContext
    private let path: String
    private let folders: [String]
    private var paper: PaperReader
    private var withheld: Set<SourceID> = []
    /// The restriction of everything in the folder.
    private var whole: Restriction?
    private var isWholeRestricted: Bool
    /// The report could not be understood, but speaks of no restriction: what is under guard because
    /// of that alone may be named and quoted.
    private var isPlain = false

    init(_ path: String, _ entries: [FolderEntry], _ context: PaperFolderContext) {
        self.path = path
        self.context = context
        folders = entries.filter(\.isFolder).map(\.name)
        paper = PaperReader(
            folder: path, names: entries.filter { !$0.isFolder }.map(\.name),
            references: context.house?.referenceWords ?? [:])
        whole = context.restriction?.inherited
        isWholeRestricted = context.isRestricted
    }

    mutating func read(_ run: inout ReadingRun) -> PaperFolder {
        readFolderRestriction(&run)
        guard paper.names.contains("report.md") else {
            if let supplement = context.supplement { return readAppendices(supplement, &run) }
            return PaperFolder(
                path: path, report: nil, appendices: [],
                unlisted: hidden(unlistedNames, or: unlistedPlace(context.place), run.sources))
        }
        paper.markNamed("report.md")
        let file = paper.load("report.md", &run)
        let head = ReportHead(file, context.house, &run)
        let restriction = head.restriction ?? whole
        let isRestricted = isWholeRestricted || head.restriction != nil || !head.isUnderstood
        if isWholeRestricted || head.restriction != nil {
            withhold(file, &run)
            disclosePublicTitle(of: head.restriction, isWithin: isWholeRestricted, &run)
        } else if isRestricted {
            // Not understood: its words may be restricted, its name is that of every report.
            run.sources.withholdIfSuspect(file.id)
            isPlain = !run.sources.isWithheld(file.head)
        }
        var entries =
            head.isUnderstood
            ? AppendixEntry.read(head.appendices, of: file, in: paper.names, &run)
            : AppendixEntry.found(in: paper.names, at: file.head)
        if let supplement = context.supplement { entries = entries.map(supplement.entry) }
        paper.restrictedNames = Set(entries.filter(\.isRestricted).compactMap(\.file?.value))
        let body = paper.readBody(
            of: file, from: head.body, readPaper, isRestricted: isRestricted,
            isWithheld: isRestricted && !isPlain, &run)
        let report = CoverReport(
            title: head.title ?? Located("", file.head), fields: head.fields, body: body,
            span: file.head)
        let appendices = entries.map { entry in
            readAppendix(
                entry, inherited: restriction?.inherited, isWithin: isRestricted, report: file, &run
            )
        }
        withholdShown(&run)
        return PaperFolder(
            path: path,
            report: GuardedReport(
                restriction: restriction,
                report: isRestricted ? Guarded(restricted: report) : Guarded(open: report),
                span: file.head),
            appendices: appendices,
            unlisted: head.isUnderstood ? unlisted(beside: file, entries, run.sources) : [],
            isOfSupplement: context.supplement != nil)
    }

    /// Appendices that come without a report: those the supplement lists, or all that are there.
    private mutating func readAppendices(
        _ supplement: SupplementContext, _ run: inout ReadingRun
    ) -> PaperFolder {
        let written =
            supplement.appendices == nil
            ? AppendixEntry.unlisted(in: paper.names, at: context.place)
            : AppendixEntry.read(
                supplement.appendices, of: supplement.file, in: paper.names, &run)
        let entries = written.map(supplement.entry)
        paper.restrictedNames = Set(entries.filter(\.isRestricted).compactMap(\.file?.value))
        let appendices = entries.map { entry in
            readAppendix(
                entry, inherited: whole, isWithin: isWholeRestricted, report: supplement.file, &run)
        }
        withholdShown(&run)
        let place = entries.first { $0.isRestricted }?.span ?? unlistedPlace(context.place)
        return PaperFolder(
            path: path, report: nil, appendices: appendices,
            unlisted: hidden(unlistedNames, or: place, run.sources), isOfSupplement: true)
    }

    // MARK: restriction of the whole folder

    /// `restricted.yaml`, or a file that was meant to be it.
    private mutating func readFolderRestriction(_ run: inout ReadingRun) {
        for name in paper.names + folders where isRestrictionFile(name) {
            isWholeRestricted = true
            paper.markNamed(name)
            let file = paper.load(name, &run)
            withhold(file, &run)
            if name != "restricted.yaml" {
                run.findings.add(
                    .fileMisnamed, at: file.head,
                    "a file that restricts its folder is called 'restricted.yaml'",
                    remedies: ["rename it"])
            }
            guard let node = run.compose(file) else { continue }
            whole = readRestriction(node, &run.findings).inherited
        }
        if isWholeRestricted, whole == nil, let id = withheld.min() {
            whole = Restriction(nothingKnownAt: Span(id, 0, 0))
        }
    }

    // MARK: withholding

    /// Neither the words nor the name of the file may be printed.
    private mutating func withhold(_ file: LoadedFile, _ run: inout ReadingRun) {
        guard withheld.insert(file.id).inserted else { return }
        let number = context.item.map(plainNumber) ?? ""
        let item = number.isEmpty ? "" : " of item " + number
        run.sources.withholdAll(
            of: file.id,
            publicName: "\(context.agenda) (restricted paper \(withheld.count)\(item))")
    }

    /// Within something restricted it is not printed.
    private func disclosePublicTitle(
        of restriction: Restriction?, isWithin: Bool, _ run: inout ReadingRun
    ) {
        guard !isWithin, let title = restriction?.publicTitle else { return }
        run.sources.disclose(title.span)
    }

    /// Files shown by a restricted paper, and those the reader of a paper withheld because a
    /// restricted section shows them: their names are withheld too.
    private mutating func withholdShown(_ run: inout ReadingRun) {
        for (name, file) in paper.read {
            let isShown = paper.named.contains(name) && FileKind(of: name).canBeShown
            if isWholeRestricted || paper.shownByRestricted.contains(name)
                || paper.isNamedInSecret(name)
                || (isShown && run.sources.isWithheld(file.head))
            {
                withhold(file, &run)
            }
        }
    }

    // MARK: appendices

    private mutating func readAppendix(
        _ entry: AppendixEntry, inherited: Restriction?, isWithin: Bool, report: LoadedFile,
        _ run: inout ReadingRun
    ) -> Appendix {
        var restriction = entry.restriction
        var isRestricted = entry.isRestricted || isWithin
        var isWithheld = isRestricted && !isPlain
        var title = entry.title
        var deck: Deck?
        var content = Appendix.Content.absent
        if let name = entry.file, paper.names.contains(name.value) {
            paper.markNamed(name.value)
            let read = readAppendixFile(
                name, entry.table, isRestricted: isRestricted, &run)
            content = .text(read.text)
            title = title ?? read.title
            deck = read.deck
            restriction = restriction ?? read.restriction
            isRestricted = isRestricted || read.isRestricted
            isWithheld = isWithheld || read.isWithheld
        } else if entry.isFaulty {
            content = .text(PaperText(emptyAt: entry.span.head))
        }
        if isWithheld { withholdEntry(entry, isWithin: isWithin, &run) }
        if title == nil, !entry.isFaulty {
            if case .text = content {
                run.findings.add(
                    .keyMissing, at: entry.span.head,
                    "'title' is missing (\(word: ShapeName.appendixEntry.rawValue))",
                    remedies: ["write a 'title' here or at the head of the appendix"])
            }
        }
        let particulars = Appendix.Particulars(
            title: title ?? Located("", entry.span.head), file: entry.file, content: content,
            deck: deck)
        return Appendix(
            number: entry.number, restriction: restriction ?? (isRestricted ? inherited : nil),
            particulars: isRestricted
                ? Guarded(restricted: particulars) : Guarded(open: particulars),
            span: entry.span)
    }

    private mutating func readAppendixFile(
        _ name: Located<String>, _ table: TableAttributes?, isRestricted isWithin: Bool,
        _ run: inout ReadingRun
    ) -> (
        text: PaperText, title: Located<String>?, deck: Deck?, restriction: Restriction?,
        isRestricted: Bool, isWithheld: Bool
    ) {
        var isRestricted = isWithin
        guard let reader = FileKind(of: name.value).textReader(table) else {
            run.findings.add(
                .fileKindUnsupported, at: name.span,
                "\(quote: name) is not a kind of file a paper can be",
                remedies: [
                    OfficeDocument.remedy(for: name)
                        ?? "write the paper as .md, .csv, .xml (DocBook) or .txt"
                ])
            return (PaperText(emptyAt: name.span.head), nil, nil, nil, isRestricted, false)
        }
        let file = paper.load(name.value, &run)
        var offset: Int? = file.textStart
        var title: Located<String>?
        var deck: Deck?
        var restriction: Restriction?
        if case .markdown = FileKind(of: name.value) {
            let head = PaperHead(of: file, isRequired: false, &run.findings)
            offset = head.body
            let keys = head.keys.flatMap { MappingReader($0, .appendixPaper, &run.findings) }
            title = keys?.words("title", &run.findings)
            deck = keys.flatMap { readDeck($0, &run.findings) }
            restriction = keys?.restriction(&run.findings)
            // What cannot be understood may be restricted.
            isRestricted = isRestricted || keys == nil || restriction != nil
        }
        let isKnown = restriction != nil || isWithin && !isPlain
        let isWithheld = isKnown || isRestricted && mayRestrict(file.bytes)
        if isWithheld {
            withhold(file, &run)
            disclosePublicTitle(of: restriction, isWithin: isWithin, &run)
        }
        let text = paper.readBody(
            of: file, from: offset, reader, isRestricted: isRestricted, isWithheld: isWithheld,
            &run)
        return (text, title, deck, restriction, isRestricted, isWithheld)
    }

    /// What the report says of a restricted appendix, but for its number and public title.
    private func withholdEntry(
        _ entry: AppendixEntry, isWithin: Bool, _ run: inout ReadingRun
    ) {
        run.sources.withholdLines(of: entry.span)
        guard !isWithin else { return }
        run.sources.disclose(entry.number.span)
        if let title = entry.restriction?.publicTitle { run.sources.disclose(title.span) }
    }

    // MARK: what nothing names

    private var unlistedNames: [String] {
        paper.names.filter { !paper.named.contains($0) } + folders
    }

    /// Told at the report; or, when the name may be that of a restricted paper, where that is listed.
    private func unlisted(
        beside report: LoadedFile, _ entries: [AppendixEntry], _ sources: SourceTable
    ) -> [Located<String>] {
        let place = entries.first { $0.isRestricted }?.span ?? unlistedPlace(report.head)
        return hidden(unlistedNames, or: place, sources)
    }

    /// Names that a restricted part of a paper may speak of are told there, where they are not shown.
    private func hidden(
        _ names: [String], or place: Span, _ sources: SourceTable
    ) -> [Located<String>] {
        guard !names.isEmpty, !sources.isWithheld(place) else {
            return names.map { Located($0, place) }
        }
        let words = WithheldWords(
            of: paper.read.filter { FileKind(of: $0.name).isText }.map(\.file.id), in: sources)
        return names.map { Located($0, words.place(ofFile: $0) ?? place) }
    }

    /// A place in a withheld file, when the folder is restricted.
    private func unlistedPlace(_ open: Span) -> Span {
        guard isWholeRestricted, let file = paper.firstRead else { return open }
        return file.head
    }
}

/// The digits, letters and dots of an author's number, at most sixteen: `9a`, `3.1`.
private func plainNumber(_ written: String) -> String {
    let kept = written.unicodeScalars.lazy.filter { scalar in
        scalar == "." || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
    }
    return String(String.UnicodeScalarView(kept.prefix(16)))
}

extension SourceTable {
    /// Withholds a stretch and what stands behind it on its last line: a remark, perhaps.
    mutating func withholdLines(of span: Span) {
        let file = self[span.source]
        let end = file.range(ofLine: file.line(at: Int(span.end))).upperBound
        withhold(Span(span.source, Int(span.start), max(Int(span.end), end)))
    }
}

/// Whether a file is `restricted.yaml`, or was meant to be it.
func isRestrictionFile(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower == "restricted" || lower.hasPrefix("restricted.")
        || nearMiss(of: lower, among: ["restricted.yaml"]) != nil
}
