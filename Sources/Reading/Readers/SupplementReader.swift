import Diagnostics
import DocumentTree
import Governance

/// Reads one `supplement.yaml` and the folders of papers beside it.
struct SupplementReader {
    let number: Int
    let meeting: String
    let folder: String
    /// The items it may speak of.
    let agenda: [AgendaItem]
    let standing: NamedStandingItems
    let house: House?
    let outer: ItemReader.Outer

    func read(_ run: inout ReadingRun) -> (Supplement, [AgendaItem])? {
        let path = folder + "/supplement.yaml"
        let file = run.load(path)
        guard let node = run.compose(file),
            let reader = MappingReader(node, .supplement, &run.findings)
        else {
            run.sources.withholdIfSuspect(file.id)
            return nil
        }
        if reader.likelyRestriction != nil || outer.isRestricted {
            run.sources.withholdAll(of: file.id, publicName: nil)
        }
        let entries = run.list(folder)
        let last = agenda.compactMap { Int($0.number) }.filter { (0..<999_999).contains($0) }.max()
        var late = ItemReader(
            agenda: path, folder: folder, entries: entries, standing: standing, house: house,
            supplement: number, firstNumber: (last ?? 0) + 1)
        let published = reader.date("published", &run.findings)
        let reason = reader.text("reason", &run.findings)
        let adds = readPapers(.adds, reader, file, &late, &run)
        let replaces = readPapers(.replaces, reader, file, &late, &run)
        let items = late.read(reader, within: outer, &run)
        let withdrawn = withdrawals(reader, &run)
        let supplement = Supplement(
            number: number, folder: folder, published: published, reason: reason,
            papers: adds + replaces, withdrawn: withdrawn,
            unclaimed: unclaimed(
                late.unclaimed(
                    at: restrictedPlace(adds + replaces, run.sources) ?? file.head,
                    known: ["supplement.yaml"]), &run), span: file.head)
        return (supplement, items)
    }

    /// A folder whose papers speak of a restriction is told where its name is not shown.
    private func unclaimed(
        _ names: [Located<String>], _ run: inout ReadingRun
    ) -> [Located<String>] {
        var place: Span?
        return names.map { name in
            guard !run.sources.isWithheld(name.span), speaksOfRestriction(name.value, run) else {
                return name
            }
            let hidden = place ?? hiddenPlace(&run)
            place = hidden
            return Located(name.value, hidden)
        }
    }

    private func speaksOfRestriction(_ name: String, _ run: ReadingRun) -> Bool {
        let path = folder + "/" + name
        guard case .success(let entries) = run.files.list(path) else { return false }
        return entries.contains { entry in
            if isRestrictionFile(entry.name) { return true }
            guard !entry.isFolder, FileKind(of: entry.name).isText,
                case .success(let bytes) = run.files.read(
                    path + "/" + entry.name, limit: ReadingRun.fileLimit)
            else { return false }
            return mayRestrict(bytes)
        }
    }

    /// A place in no file that may be shown. Papers that nothing names let no pack be made, so it
    /// stands in no manifest.
    private func hiddenPlace(_ run: inout ReadingRun) -> Span {
        let path = folder + "/supplement.yaml"
        let id = run.sources.add(SourceFile(path: path, bytes: []))
        run.sources.withholdAll(of: id, publicName: path)
        return Span(id, 0, 0)
    }

    /// An entry that is none may have been meant for something restricted, when anything is.
    private func withholdIfClosed(_ span: Span, _ run: inout ReadingRun) {
        if outer.isRestricted || agenda.contains(where: \.holdsRestricted) {
            run.sources.withholdLines(of: span)
        }
    }

    /// Where a restricted entry is written: a name may be that of its folder, misspelt.
    private func restrictedPlace(_ papers: [SupplementPapers], _ sources: SourceTable) -> Span? {
        papers.first { sources.isWithheld($0.span) }?.span
    }

    private func nodes(
        _ key: String, _ reader: MappingReader, _ run: inout ReadingRun
    ) -> [YAMLNode] {
        switch reader.node(key, &run.findings) {
        case nil: return []
        case .sequence(let nodes, _)?: return nodes
        case let node?:
            run.findings.tainted.insert(node.span.source)
            withholdIfClosed(node.span, &run)
            run.findings.add(
                .typeWrong, at: node.span, "'\(word: key)' must be a list",
                remedies: ["write each entry on a line of its own, after '- '"])
            return []
        }
    }

    private func readPapers(
        _ kind: SupplementPapers.Kind, _ reader: MappingReader, _ file: LoadedFile,
        _ late: inout ItemReader, _ run: inout ReadingRun
    ) -> [SupplementPapers] {
        var found: [SupplementPapers] = []
        for node in nodes(kind.rawValue, reader, &run) {
            guard let entry = MappingReader(node, .supplementPapers, &run.findings) else {
                run.findings.tainted.insert(node.span.source)
                withholdIfClosed(node.span, &run)
                continue
            }
            guard let papers = readEntry(kind, entry, file, &late, &run) else { continue }
            if let first = found.first(where: {
                ItemKey($0.item.value) == ItemKey(papers.item.value)
            }) {
                run.findings.add(
                    .keysContradict, at: papers.item.span,
                    "item \(quote: papers.item) stands twice under '\(word: kind.rawValue)'",
                    notes: [Diagnostic.Note(first.item.span, "named here before")],
                    remedies: ["put all its papers into one folder"])
                continue
            }
            found.append(papers)
        }
        return found
    }

    private func readEntry(
        _ kind: SupplementPapers.Kind, _ entry: MappingReader, _ file: LoadedFile,
        _ late: inout ItemReader, _ run: inout ReadingRun
    ) -> SupplementPapers? {
        let item = entry.words("item", &run.findings)
        let note = entry.text("note", &run.findings)
        let appendices = entry.node("appendices", &run.findings)
        let name = entry.words("papers", &run.findings)
        let target = item.flatMap { AgendaItem.issued($0.value, on: agenda) }
        // Where nothing tells which item they belong to, they may belong to a restricted one.
        let isRestricted = target?.isRestricted ?? true
        if isRestricted {
            run.sources.withholdLines(of: entry.span)
            if let item, target?.publicNumber == target?.item.number {
                run.sources.disclose(item.span)
            }
        }
        guard let item else { return nil }
        let context = PaperFolderContext(
            agenda: folder + "/supplement.yaml", item: target?.publicNumber, house: house,
            place: name?.span ?? entry.span.head, restriction: target?.restriction,
            isRestricted: isRestricted,
            supplement: SupplementContext(
                file: file, appendices: appendices, kind: kind,
                restricted: target?.appendices ?? [:], open: target?.open ?? []))
        let folder = name.flatMap { readFolder($0, context, &late, &run) }
        // Of a folder that cannot be read nothing is known.
        let isNoteRestricted =
            isRestricted || folder?.holdsRestricted ?? (target?.appendices.isEmpty == false)
        if isNoteRestricted, !isRestricted {
            run.sources.withholdLines(of: entry.span)
            run.sources.disclose(item.span)
            if let folder { disclose(folder, in: file, &run) }
        }
        return SupplementPapers(
            kind: kind, item: item,
            note: isNoteRestricted ? Guarded(restricted: note) : Guarded(open: note),
            folder: folder, span: entry.span.head)
    }

    /// What an entry says of its appendices and the public may read.
    private func disclose(_ folder: PaperFolder, in file: LoadedFile, _ run: inout ReadingRun) {
        for appendix in folder.appendices {
            let title = appendix.restriction?.publicTitle?.span
            let open = appendix.particulars.disclosed(to: Public.self)?.title.span
            for span in [appendix.number.span, title, open].compactMap(\.self)
            where span.source == file.id && !span.range.isEmpty {
                run.sources.disclose(span)
            }
        }
    }

    private func readFolder(
        _ name: Located<String>, _ context: PaperFolderContext, _ late: inout ItemReader,
        _ run: inout ReadingRun
    ) -> PaperFolder? {
        guard isSafeName(name, &run.findings.faults) else { return nil }
        if let first = late.claim(name) {
            run.findings.add(
                .folderNamedTwice, at: name.span,
                "\(quote: name) is the folder of another item as well",
                notes: [Diagnostic.Note(first, "named here before")],
                remedies: ["give each item a folder of its own"])
            return nil
        }
        let path = folder + "/" + name.value
        switch run.files.list(path) {
        case .success(let entries):
            var reader = PaperFolderReader(
                path, entries.filter { !$0.name.utf8.starts(with: ".".utf8) }, context)
            return reader.read(&run)
        case .failure(.absent):
            run.findings.add(
                .fileMissing, at: name.span, "the supplement has no folder \(quote: name)",
                remedies: ["add it beside 'supplement.yaml', or correct the name"])
        case .failure(let trouble):
            run.findings.faults.append(fileFault(trouble, at: name.span))
        }
        return nil
    }

    private func withdrawals(
        _ reader: MappingReader, _ run: inout ReadingRun
    ) -> [WithdrawnItem] {
        nodes("withdraws", reader, &run).compactMap { node in
            guard let entry = MappingReader(node, .withdrawnItem, &run.findings) else {
                run.findings.tainted.insert(node.span.source)
                withholdIfClosed(node.span, &run)
                return nil
            }
            let reason = entry.text("reason", &run.findings)
            guard let item = entry.words("item", &run.findings) else { return nil }
            let target = AgendaItem.issued(item.value, on: agenda)
            let isRestricted = target?.isRestricted ?? true
            if isRestricted {
                run.sources.withholdLines(of: entry.span)
                if target?.publicNumber == target?.item.number { run.sources.disclose(item.span) }
            }
            return WithdrawnItem(
                item: item,
                reason: isRestricted ? Guarded(restricted: reason) : Guarded(open: reason))
        }
    }
}
