import Diagnostics
import Governance

/// The names that a layout can use, and what it uses beside them.
///
/// A name that stands for nothing prints nothing, and nobody would see why.
struct LayoutNames {
    private let known: Set<String>

    init(_ known: Set<String>) { self.known = known }

    /// Tells every placeholder and every list in the elements that does not exist.
    func check(_ node: YAMLNode, _ findings: inout Findings) {
        switch node {
        case .scalar: break
        case .sequence(let nodes, _): for node in nodes { check(node, &findings) }
        case .mapping(let pairs, _):
            for (key, value) in pairs { check(key.value, value, &findings) }
        }
    }

    private func check(_ key: String, _ value: YAMLNode, _ findings: inout Findings) {
        switch (key, value) {
        // What these hold are an author's headings and choices of the format.
        case ("section", _), ("others", _), ("role", _), ("numbered", _), ("align", _): break
        case ("each", _), ("list", _), ("if", _), ("unless", _), ("blocks", _), ("notes", _),
            ("per", _):
            check(names: value, &findings)
        case (_, .scalar(let words, _, let span)):
            for name in Wording(parsing: words)?.placeholders ?? [] {
                check(name, at: span, &findings)
            }
        default: check(value, &findings)
        }
    }

    private func check(names node: YAMLNode, _ findings: inout Findings) {
        switch node {
        case .scalar(let name, _, let span): check(name, at: span, &findings)
        case .sequence(let nodes, _): for node in nodes { check(names: node, &findings) }
        case .mapping: break
        }
    }

    private func check(_ name: String, at span: Span, _ findings: inout Findings) {
        guard !known.contains(name), !name.isEmpty else { return }
        let near = nearMiss(of: name, among: known.sorted())
        findings.add(
            .layoutNameUnknown, at: span, "\(quote: Located(name, span)) is no name of this layout",
            remedies: near.map { ["did you mean '\(word: $0)'?"] } ?? [
                "use one that the guide 'Make your own house' lists, or a key of 'report fields'"
            ])
    }
}

extension LayoutNames {
    /// - Parameters:
    ///   - dates: the names of the house's wordings of a date.
    ///   - fields: the keys of its reports.
    init(dates: [String], fields: [FieldRule], isReport: Bool) {
        var known: Set<String> = [
            "body", "meeting title", "start", "planned end", "venue", "room", "building",
            "address", "joining", "notices", "notice", "secretary", "members",
            // Of somebody.
            "name", "title", "unit", "organisation", "role", "acting", "telephone", "email",
        ]
        var days = ["date", "published", "summons"]
        if isReport {
            known.formUnion([
                "item number", "enclosure", "purpose", "key decision item", "call-in", "appendices",
                "number", "ground", "words", "exempt",
            ])
            days += ["call-in ends", "implementation date"]
            func add(_ fields: [FieldRule]) {
                for field in fields {
                    known.insert(field.key)
                    if field.total != nil { known.insert(field.key + " total") }
                    if field.kind == .date { days.append(field.key) }
                    add(field.fields)
                }
            }
            add(fields)
        } else {
            known.formUnion([
                "parts", "part", "items", "number", "enclosure", "text", "ground", "withheld",
                "lead", "leads", "purpose", "attachment", "time", "minutes", "pages",
            ])
        }
        for day in days { for style in dates + ["written"] { known.insert(day + " " + style) } }
        // Whether there is a day is asked by any of its wordings, and by its own name.
        known.formUnion(days)
        self.init(known)
    }
}
