package import Diagnostics
package import Governance

/// Reads what stands after `restricted:`, or in a heading's `{ restricted: … }`.
///
/// Always gives a restriction: what cannot be understood restricts all the same, and then no
/// message may quote the file.
package func readRestriction(
    _ node: YAMLNode, sources: inout SourceTable, faults: inout FaultList
) -> Restriction {
    var findings = Findings()
    let restriction = readRestriction(node, &findings)
    for id in findings.tainted { sources.withholdAll(of: id, publicName: nil) }
    faults += findings.faults
    return restriction
}

func readRestriction(_ node: YAMLNode, _ findings: inout Findings) -> Restriction {
    let faultsBefore = findings.faults.found
    defer {
        if findings.faults.found > faultsBefore { findings.tainted.insert(node.span.source) }
    }
    guard case .mapping(let pairs, _) = node else {
        findings.add(
            .restrictionMalformed, at: node.span,
            "'restricted' must say by which scheme and paragraph",
            remedies: [
                "write '{ scheme: lga-1972-12a, paragraph: 3, reason: …, public title: … }'",
                "take 'restricted' out, if the public may see this",
            ])
        return Restriction(nothingKnownAt: node.span)
    }
    guard !pairs.isEmpty, let reader = MappingReader(node, .restriction, &findings) else {
        findings.add(
            .restrictionMalformed, at: node.span,
            "'restricted' must say by which scheme and paragraph",
            remedies: ["write '{ scheme: lga-1972-12a, paragraph: 3, reason: … }'"])
        return Restriction(nothingKnownAt: node.span)
    }
    return Restriction(
        scheme: reader.id("scheme", &findings),
        paragraphs: readParagraphs(reader, &findings),
        reason: reader.words("reason", &findings),
        publicTitle: reader.words("public title", &findings), span: reader.span)
}

private func readParagraphs(
    _ reader: MappingReader, _ findings: inout Findings
) -> [Located<String>] {
    switch reader.node("paragraph", &findings) {
    case nil: []
    case .sequence(let nodes, _)?:
        nodes.compactMap { readWords($0, "paragraph", &findings) }
    case let node?: [readWords(node, "paragraph", &findings)].compactMap { $0 }
    }
}

extension Restriction {
    /// A restriction of which nothing but its being there is known.
    convenience init(nothingKnownAt span: Span) {
        self.init(scheme: nil, paragraphs: [], reason: nil, publicTitle: nil, span: span)
    }

    /// The same ground for a paper within what is restricted; its public title is not this one's.
    var inherited: Restriction {
        Restriction(
            scheme: scheme, paragraphs: paragraphs, reason: reason, publicTitle: nil, span: span)
    }
}
