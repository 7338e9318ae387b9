import Diagnostics
import DocumentTree
import Governance

/// Reads what was published out of `meetings/…/published/public.json` and the manifests of its
/// supplements beside it; `nil` when nothing is on record. JSON is YAML too, and so has places.
func readIssuedAgenda(
    _ meeting: String, _ entries: [FolderEntry], _ run: inout ReadingRun
) -> IssuedAgenda? {
    guard entries.contains(where: { $0.name == "published" && $0.isFolder }) else { return nil }
    let names = run.list(meeting + "/published").map(\.name)
        .filter { $0 == "public.json" || $0.hasPrefix("public-supplement-") }
    var items: [IssuedItem] = []
    var known: Set<ItemKey> = []
    var days: (date: Located<String>?, published: Located<String>?)
    var supplements: Set<Int> = []
    for name in names.filter({ $0.hasSuffix(".json") }) {
        let file = run.load("\(meeting)/published/\(name)")
        guard let node = run.compose(file) else {
            run.sources.withholdAll(of: file.id, publicName: nil)
            continue
        }
        guard node["edition"]?.located?.value == Public.name else {
            run.sources.withholdAll(of: file.id, publicName: nil)
            run.findings.add(
                .typeWrong, at: file.head,
                "this is not the manifest of a public pack; nothing in it is taken as published",
                remedies: ["put back the file that 'quorate publish' wrote"])
            continue
        }
        guard let listed = node["agenda"]?.elements else {
            run.findings.add(
                .typeWrong, at: file.head, "this is not the manifest of a published pack",
                remedies: ["put back the file that 'quorate publish' wrote"])
            continue
        }
        if name == "public.json" {
            days = (node["date"]?.located, node["published"]?.located)
        } else if let number = Int(name.dropFirst("public-supplement-".count).dropLast(5)) {
            supplements.insert(number)
        }
        checkPages(of: node, file, &run)
        for entry in listed {
            guard let number = entry["number"]?.located, let title = entry["title"]?.located
            else { continue }
            let item = IssuedItem(
                number: number, title: title,
                isWithdrawn: entry["state"]?.located?.value == "withdrawn")
            if known.insert(item.key).inserted { items.append(item) }
        }
    }
    return IssuedAgenda(
        items: items, date: days.date, published: days.published, supplements: supplements)
}

/// Tells the pages that no pack can have: supplements would be given pages that were given already.
private func checkPages(of node: YAMLNode, _ file: LoadedFile, _ run: inout ReadingRun) {
    let remedy: Message = "put back the file that 'quorate publish' wrote"
    guard let pages = node["pages"] else {
        run.findings.add(
            .keyMissing, at: file.head, "'pages' is missing (manifest of a published pack)",
            remedies: [remedy])
        return
    }
    guard let total = pages.wholeNumber, (0...1_000_000).contains(total) else {
        run.findings.add(
            .numberOutOfRange, at: pages.span, "'pages' is not the number of a published page",
            remedies: [remedy])
        return
    }
    func check(_ node: YAMLNode) {
        guard case .mapping(_, let span)? = node["pages"] else {
            if let pages = node["pages"], pages.located?.value != "null" {
                run.findings.add(
                    .numberOutOfRange, at: pages.span, "'pages' is not a range of pages",
                    remedies: [remedy])
            }
            return
        }
        let first = node["pages"]?["first"]?.wholeNumber ?? 0
        let last = node["pages"]?["last"]?.wholeNumber ?? 0
        guard first < 1 || last < first || last > total else { return }
        run.findings.add(
            .numberOutOfRange, at: span,
            "these pages are not a range within the \(word: String(total)) that were published",
            remedies: [remedy])
    }
    for item in node["items"]?.elements ?? [] {
        check(item)
        for paper in item["papers"]?.elements ?? [] { check(paper) }
    }
}

extension YAMLNode {
    /// As JSON writes it: no quotation marks, no point.
    fileprivate var wholeNumber: Int? {
        if case .scalar(let words, isPlain: true, _) = self { Int(words) } else { nil }
    }

    fileprivate subscript(key: String) -> YAMLNode? {
        guard case .mapping(let pairs, _) = self else { return nil }
        return pairs.first { $0.key.value == key }?.value
    }

    fileprivate var elements: [YAMLNode]? {
        if case .sequence(let nodes, _) = self { nodes } else { nil }
    }

    fileprivate var located: Located<String>? {
        if case .scalar(let words, _, let span) = self { Located(words, span) } else { nil }
    }
}
