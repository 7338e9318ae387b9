import Diagnostics
import DocumentTree
import Governance

/// Reads the items of one agenda, and through them the folders of papers.
struct ItemReader {
    let agenda: String
    let folder: String
    /// What lies in the meeting's folder.
    let entries: [FolderEntry]
    private let standing: NamedStandingItems
    let house: House?
    /// The number of the supplement whose items these are.
    private let supplement: Int?
    /// The first number counted.
    private let firstNumber: Int
    /// Folders that an item names, and where.
    private var claimed: [String: Span] = [:]
    /// Where the first restricted item is written: names that may be its papers' are told there.
    private var firstRestricted: Span?

    init(
        agenda: String, folder: String, entries: [FolderEntry], standing: NamedStandingItems,
        house: House?, supplement: Int? = nil, firstNumber: Int = 1
    ) {
        self.agenda = agenda
        self.folder = folder
        self.entries = entries
        self.standing = standing
        self.house = house
        self.supplement = supplement
        self.firstNumber = firstNumber
    }

    /// What items stand in: the agenda, or another item.
    struct Outer {
        /// What stands before a counted number: `3.`
        let prefix: String
        let restriction: Restriction?
        let isRestricted: Bool
        /// The number that stands for its papers in messages: within a restricted item that item's,
        /// as numbers below it are restricted themselves.
        let publicNumber: String?

        static let agenda = Outer(
            prefix: "", restriction: nil, isRestricted: false, publicNumber: nil)

        /// An agenda with a restriction where none can stand.
        static func restricted(at span: Span) -> Outer {
            Outer(
                prefix: "", restriction: Restriction(nothingKnownAt: span), isRestricted: true,
                publicNumber: nil)
        }
    }

    /// The items of an agenda, or of an item.
    mutating func read(
        _ mapping: MappingReader, within outer: Outer, _ run: inout ReadingRun
    ) -> [AgendaItem] {
        var nodes: [YAMLNode] = []
        switch mapping.node("items", &run.findings) {
        case nil: break
        case .sequence(let list, _)?: nodes = list
        case let node?:
            run.findings.tainted.insert(node.span.source)
            run.findings.add(
                .typeWrong, at: node.span, "'items' must be a list",
                remedies: ["write each item on lines of its own, the first after '- '"])
        }
        var next = outer.prefix.isEmpty ? firstNumber : 1
        var items: [AgendaItem] = []
        items.reserveCapacity(nodes.count)
        for node in nodes {
            guard let item = readItem(node, within: outer, next: &next, &run) else { continue }
            items.append(item)
        }
        return items
    }

    private mutating func readItem(
        _ node: YAMLNode, within outer: Outer, next: inout Int, _ run: inout ReadingRun
    ) -> AgendaItem? {
        guard let reader = MappingReader(node, .item, &run.findings) else {
            run.findings.tainted.insert(node.span.source)
            return nil
        }
        let own = reader.restriction(&run.findings)
        let written = reader.words("number", &run.findings)
        if let number = written.flatMap({ Int($0.value) }), (0...999_999).contains(number) {
            next = number
        }
        let number = written?.value ?? outer.prefix + String(next)
        next += 1
        let isRestricted = own != nil || outer.isRestricted
        if own != nil, !outer.isRestricted {
            firstRestricted = firstRestricted ?? reader.span
            run.sources.withholdLines(of: reader.span)
            if let written { run.sources.disclose(written.span) }
            if let title = own?.publicTitle { run.sources.disclose(title.span) }
        }
        let here = Outer(
            prefix: number + ".", restriction: own ?? outer.restriction?.inherited,
            isRestricted: isRestricted,
            publicNumber: outer.isRestricted ? outer.publicNumber : number)
        let particulars = readParticulars(reader, here, &run)
        return AgendaItem(
            number: number, writtenNumber: written,
            position: reader.number("position", &run.findings),
            minuteReference: reader.text("minute", &run.findings),
            taken: reader.number("taken", &run.findings),
            part: reader.id("part", &run.findings),
            time: reader.time("time", &run.findings)?.value,
            minutes: reader.number("minutes", &run.findings),
            classes: reader.wordsList("class", &run.findings),
            clock: readItemClock(reader, &run.findings), restriction: here.restriction,
            particulars: isRestricted
                ? Guarded(restricted: particulars) : Guarded(open: particulars),
            span: reader.span, withdrawal: readWithdrawal(reader, &run.findings),
            supplement: supplement)
    }

    private mutating func readParticulars(
        _ reader: MappingReader, _ here: Outer, _ run: inout ReadingRun
    ) -> AgendaItem.Particulars {
        let standing = reader.id("standing", &run.findings)
        let known = standing.flatMap { readStanding($0, &run.findings) }
        let title = reader.words("title", &run.findings)
        if !reader.has("title"), !reader.has("standing") {
            run.findings.add(
                .keyMissing, at: reader.span.head,
                "'title' is missing (\(word: ShapeName.item.rawValue))",
                remedies: ["write a 'title', or 'standing' and the id of a standing item"])
        }
        let leads = reader.who("lead", &run.findings)
        return AgendaItem.Particulars(
            standing: standing,
            title: title ?? standing.map { Located(known?.title ?? $0.value, $0.span) }
                ?? Located("", reader.span.head),
            text: reader.text("text", &run.findings) ?? known?.text,
            leads: reader.has("lead") ? leads : known?.leads ?? [],
            purpose: readPurpose(reader, &run.findings), papers: readPapers(reader, here, &run),
            attachment: reader.text("attachment", &run.findings),
            items: read(reader, within: here, &run))
    }

    /// `withdrawn: yes`, or when and why.
    private func readWithdrawal(
        _ reader: MappingReader, _ findings: inout Findings
    ) -> Withdrawal? {
        guard case .mapping? = reader.node("withdrawn", &findings) else {
            let isWithdrawn = reader.answer("withdrawn", default: false, &findings)
            return isWithdrawn ? Withdrawal(on: nil, span: reader.span.head) : nil
        }
        guard let withdrawal = reader.mapping("withdrawn", .withdrawal, &findings) else {
            return nil
        }
        // For the record: nothing prints it.
        _ = withdrawal.text("reason", &findings)
        return Withdrawal(on: withdrawal.date("on", &findings), span: withdrawal.span.head)
    }

    private func readStanding(
        _ id: Located<String>, _ findings: inout Findings
    ) -> StandingItem? {
        if let item = standing.byID[id.value] { return item }
        // A near miss is dear to find.
        guard !findings.faults.isFull(of: id.span.source) else { return nil }
        var remedies: [Message] = []
        if let near = nearMiss(of: id.value, among: standing.ids) {
            remedies.append("did you mean \(quote: Located(near, id.span))?")
        } else if let first = standing.ids.first {
            // Quoted: those of a body are its author's words.
            let all = standing.ids.dropFirst().reduce("\(quote: Located(first, id.span))") {
                (all: Message, other) in "\(all), \(quote: Located(other, id.span))"
            }
            remedies.append("there are: \(all)")
        }
        findings.add(
            .standingItemUnknown, at: id.span,
            "\(quote: id) is no standing item of the body, its forward plan or the house",
            remedies: remedies + ["write a 'title' instead, if it comes only once"])
        return nil
    }

    private mutating func readPapers(
        _ reader: MappingReader, _ here: Outer, _ run: inout ReadingRun
    ) -> AgendaItem.Papers {
        guard let name = reader.words("papers", &run.findings) else { return .none }
        switch name.value {
        case "verbal": return .verbal
        case "to follow": return .toFollow
        case "tabled": return .tabled
        default: break
        }
        guard isSafeName(name, &run.findings.faults) else { return .none }
        if let first = claimed[name.value] {
            run.findings.add(
                .folderNamedTwice, at: name.span,
                "\(quote: name) is the folder of another item as well",
                notes: [Diagnostic.Note(first, "named here before")],
                remedies: ["give each item a folder of its own"])
            // One of the two may be restricted: what was read stays, but nothing of it is printed.
            if here.isRestricted { withholdFolder(name.value, &run) }
            return .none
        }
        claimed[name.value] = name.span
        let path = folder + "/" + name.value
        let contents: [FolderEntry]
        switch run.files.list(path) {
        case .success(let entries):
            contents = entries.filter { !$0.name.utf8.starts(with: ".".utf8) }
        case .failure(.absent): return .missing(name)
        case .failure(let trouble):
            run.findings.faults.append(fileFault(trouble, at: name.span))
            return .none
        }
        let context = PaperFolderContext(
            agenda: agenda, item: here.publicNumber, house: house, place: name.span,
            restriction: here.restriction, isRestricted: here.isRestricted)
        var reader = PaperFolderReader(path, contents, context)
        return .folder(name, reader.read(&run))
    }

    private func withholdFolder(_ name: String, _ run: inout ReadingRun) {
        let prefix = folder + "/" + name + "/"
        for (index, file) in run.sources.files.enumerated() where file.path.hasPrefix(prefix) {
            run.sources.withholdAll(
                of: SourceID(index), publicName: "\(agenda) (restricted paper)")
        }
    }

    /// What in the meeting's folder no item names. The name may be that of a restricted item's
    /// folder, misspelt on the agenda; then it is told where it cannot be printed.
    ///
    /// - Parameter known: names that are no papers.
    func unclaimed(at head: Span, known: Set<String>) -> [Located<String>] {
        entries.map(\.name).filter { !known.contains($0) && claimed[$0] == nil }
            .map { Located($0, firstRestricted ?? head) }
    }

    /// A folder that something else than an item names; `nil` when an item has it already.
    mutating func claim(_ folder: Located<String>) -> Span? {
        let first = claimed[folder.value]
        claimed[folder.value] = first ?? folder.span
        return first
    }
}

/// A word, several, or `{ purpose: …, word: … }`.
private func readPurpose(
    _ reader: MappingReader, _ findings: inout Findings
) -> Located<Purpose>? {
    guard let node = reader.node("purpose", &findings) else { return nil }
    guard case .mapping = node else {
        return Located(Purpose(kinds: readKinds(node, &findings), word: nil), node.span)
    }
    guard let inner = MappingReader(node, .purpose, &findings) else { return nil }
    let kinds = inner.node("purpose", &findings).map { readKinds($0, &findings) } ?? []
    return Located(Purpose(kinds: kinds, word: inner.text("word", &findings)), node.span)
}

private func readKinds(_ node: YAMLNode, _ findings: inout Findings) -> [Purpose.Kind] {
    let nodes: [YAMLNode] = if case .sequence(let nodes, _) = node { nodes } else { [node] }
    return nodes.compactMap { node in
        readWords(node, "purpose", &findings).flatMap {
            readChoice($0, "purpose", Purpose.Kind.self, &findings)?.value
        }
    }
}
