import Diagnostics
import Governance

/// Somebody, or a list of them: an id, `TBC` or `All`, or a mapping.
func readWho(_ node: YAMLNode, _ findings: inout Findings) -> [Who] {
    switch node {
    case .sequence(let nodes, _): nodes.compactMap { readOne($0, &findings) }
    case .scalar, .mapping: [readOne(node, &findings)].compactMap { $0 }
    }
}

private func readOne(_ node: YAMLNode, _ findings: inout Findings) -> Who? {
    switch node {
    case .scalar(let words, _, let span):
        let located = Located(words, span)
        return Who(words.isID ? .id(located) : .words(located), span: span)
    case .sequence(_, let span):
        findings.add(.typeWrong, at: span, "a list stands within a list of people")
        return nil
    case .mapping:
        return readDescribed(node, &findings)
    }
}

private func readDescribed(_ node: YAMLNode, _ findings: inout Findings) -> Who? {
    guard let reader = MappingReader(node, .who, &findings) else { return nil }
    let person = reader.id("person", &findings)
    let post = reader.id("post", &findings)
    let name = reader.text("name", &findings)
    let title = reader.text("title", &findings)
    let role = reader.text("role", &findings)
    if !["person", "post", "name", "title"].contains(where: reader.has) {
        findings.add(
            .whoEmpty, at: reader.span.head, "nobody is named here",
            remedies: ["write a 'person', a 'post', a 'name' or a 'title'"])
    }
    let known = role.flatMap { Who.Role(rawValue: $0.lowercased()) }
    return Who(
        .described(person: person, post: post, name: name), title: title,
        organisation: reader.words("organisation", &findings), role: known ?? .lead,
        roleName: known == nil ? role : nil, acting: reader.text("as", &findings),
        span: reader.span)
}
