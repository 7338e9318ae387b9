import Diagnostics
import DocumentTree
import Governance

/// Reads `strategies/<id>/`: `strategy.yaml`, the files of data beside it, and what is none of them.
///
/// A restriction anywhere in the folder is one of the whole strategy: it is put under guard, and its bytes
/// and the names of its files are withheld from messages.
struct StrategyReader {
    private let id: String
    private let folder: String
    private var loaded: [LoadedFile] = []
    private var known: Set<String> = []
    private var restriction: Restriction?
    private var isRestricted: Bool
    private var references: [WrittenReference] = []
    private var unlisted: [String] = []
    /// False when reading told something, so that some of it may be missing.
    private(set) var isWhole = true

    /// - Parameter isRestricted: something above the folder was meant to restrict it.
    init(_ id: String, isRestricted: Bool) {
        self.id = id
        self.isRestricted = isRestricted
        folder = "strategies/" + id
    }

    /// The strategy; `nil` when its `strategy.yaml` is not there or not readable.
    mutating func read(_ run: inout ReadingRun) -> GuardedStrategy? {
        let faultsBefore = run.findings.faults.found
        defer { isWhole = run.findings.faults.found == faultsBefore }
        let entries = run.list(folder)
        let plain = entries.filter { !$0.isFolder }.map(\.name)
        readRestrictionFiles(in: entries.map(\.name), of: folder, &run)
        let file = load("strategy.yaml", &run)
        let node = run.compose(file)
        let keys = node.flatMap { MappingReader($0, .strategy, &run.findings) }
        if let found = keys?.restriction(&run.findings) { restrict(found) }
        // Nothing says that what cannot be understood is open.
        if keys == nil, mayRestrict(file.bytes) { isRestricted = true }
        let priorities = priorities(among: plain, &run)
        let domains = domains(among: plain, &run)
        let indicators = indicators(among: plain, &run)
        let milestones = milestones(among: plain, &run)
        let projects = projects(among: plain, &run)
        let commitments = commitments(
            isThere: entries.contains { $0.isFolder && $0.name == "commitments" }, &run)
        unlisted = entries.map(\.name).filter { !known.contains($0) } + unlisted
        if isRestricted { withhold(&run) }
        guard let keys else { return nil }
        let approval = keys.mapping("approved", .approval, &run.findings)
        let strategy = Strategy(
            id: id, title: keys.name("title", &run.findings) ?? Located(id, keys.span.head),
            subtitle: keys.text("subtitle", &run.findings),
            body: keys.id("body", &run.findings), from: keys.date("from", &run.findings),
            until: keys.date("until", &run.findings),
            approvedOn: approval?.date("on", &run.findings),
            approvedBy: approval?.words("by", &run.findings),
            reported: keys.date("reported", &run.findings), priorities: priorities,
            domains: domains, indicators: indicators, milestones: milestones,
            commitments: commitments, projects: projects, references: references,
            unlisted: unlisted.map { Located($0, file.head) }, span: file.head
        )
        .withActionsResolved
        return GuardedStrategy(
            id: id, restriction: restriction,
            strategy: isRestricted ? Guarded(restricted: strategy) : Guarded(open: strategy))
    }

    // MARK: restriction

    private mutating func restrict(_ found: Restriction) {
        isRestricted = true
        restriction = restriction ?? found
    }

    /// `restricted.yaml`, or a file that was meant to be it.
    private mutating func readRestrictionFiles(
        in names: [String], of folder: String, _ run: inout ReadingRun
    ) {
        for name in names where isRestrictionFile(name) {
            isRestricted = true
            known.insert(name)
            let file = run.load(folder + "/" + name)
            loaded.append(file)
            if name != "restricted.yaml" {
                run.findings.add(
                    .fileMisnamed, at: file.head,
                    "a file that restricts its folder is called 'restricted.yaml'",
                    remedies: ["rename it"])
            }
            if let node = run.compose(file) { restrict(readRestriction(node, &run.findings)) }
        }
    }

    /// Neither the words nor the names of its files may be printed.
    private func withhold(_ run: inout ReadingRun) {
        for (place, file) in loaded.enumerated() {
            run.sources.withholdAll(
                of: file.id, publicName: "\(folder) (restricted file \(place + 1))")
        }
    }

    // MARK: files

    private mutating func load(_ name: String, _ run: inout ReadingRun) -> LoadedFile {
        known.insert(name)
        let file = run.load(folder + "/" + name)
        loaded.append(file)
        return file
    }

    /// A file of data, when there is one that can be understood, and what reads the Markdown in it.
    ///
    /// - Parameter table: a CSV file that may stand in its place, with the keys of its entries as heads.
    private mutating func data(
        _ name: String, _ shape: Shape, table: (name: String, entry: Shape)? = nil,
        among names: [String],
        _ run: inout ReadingRun
    ) -> (keys: MappingReader, markdown: MarkdownValues)? {
        let table = table.flatMap { names.contains($0.name) ? $0 : nil }
        guard names.contains(name) || table != nil else { return nil }
        let file = load(table?.name ?? name, &run)
        if table != nil, names.contains(name) {
            known.insert(name)
            run.findings.add(
                .fileAmbiguous, at: file.head,
                "'\(word: name)' stands beside its table; a strategy has one of them",
                remedies: ["put the entries of both into one file, and take the other out"])
        }
        let node =
            if let table {
                readRecords(
                    file, under: shape.name.rawValue, each: table.entry, &run.findings.faults)
            } else {
                run.compose(file)
            }
        guard let node, let keys = MappingReader(node, shape, &run.findings) else { return nil }
        return (keys, MarkdownValues(file.id, file.bytes))
    }

    private mutating func priorities(
        among names: [String], _ run: inout ReadingRun
    ) -> [Priority] {
        guard let (keys, markdown) = data("priorities.yaml", .priorities, among: names, &run)
        else { return [] }
        var reader = PriorityReader(markdown)
        defer { references += reader.markdown.references }
        return reader.priorities(keys, &run.findings)
    }

    private mutating func domains(among names: [String], _ run: inout ReadingRun) -> [Domain] {
        data("domains.yaml", .domains, among: names, &run)
            .map { readDomains($0.keys, &run.findings) } ?? []
    }

    private mutating func indicators(
        among names: [String], _ run: inout ReadingRun
    ) -> [Indicator] {
        guard
            let (keys, markdown) = data(
                "indicators.yaml", .indicators, table: ("indicators.csv", .indicator), among: names,
                &run)
        else { return [] }
        var reader = IndicatorReader(markdown)
        defer { references += reader.markdown.references }
        return reader.indicators(keys, &run.findings)
    }

    private mutating func milestones(
        among names: [String], _ run: inout ReadingRun
    ) -> [Milestone] {
        data("milestones.yaml", .milestones, among: names, &run)
            .map { readMilestones($0.keys, &run.findings) } ?? []
    }

    private mutating func projects(among names: [String], _ run: inout ReadingRun) -> [Project] {
        guard
            let read = data(
                "projects.yaml", .projects, table: ("projects.csv", .project), among: names, &run)
        else { return [] }
        var markdown = read.markdown
        defer { references += markdown.references }
        return readProjects(read.keys, &markdown, &run.findings)
    }

    private mutating func commitments(
        isThere: Bool, _ run: inout ReadingRun
    ) -> [Commitment] {
        guard isThere else { return [] }
        known.insert("commitments")
        let entries = run.list(folder + "/commitments")
        readRestrictionFiles(in: entries.map(\.name), of: folder + "/commitments", &run)
        var reader = CommitmentReader(
            folder: folder + "/commitments",
            names: entries.filter { !$0.isFolder && !isRestrictionFile($0.name) }.map(\.name))
        let commitments = reader.read(isRestricted: isRestricted, &run)
        if let found = reader.restriction { restrict(found) }
        if reader.isRestricted { isRestricted = true }
        loaded += reader.loaded
        references += reader.references
        let unnamed = reader.unnamed + entries.filter(\.isFolder).map(\.name)
        unlisted += unnamed.map { "commitments/" + $0 }
        return commitments
    }
}
