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
        for entry in listed {
            guard let number = entry["number"]?.located, let title = entry["title"]?.located
            else { continue }
            let item = IssuedItem(
                number: number, title: title,
                isWithdrawn: entry["state"]?.located?.value == "withdrawn")
            if known.insert(item.key).inserted { items.append(item) }
        }
    }
    return IssuedAgenda(items: items)
}

extension YAMLNode {
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
