import Diagnostics
import Governance

/// Reads every version in a `terms-of-reference` folder, in the order of the files' names.
///
/// - Returns: the versions, and whether there are others, or seats of them, that could not be understood:
///   who sits on the body is then not known.
func readAllTermsOfReference(
    in folder: String, _ run: inout ReadingRun
) -> (versions: [TermsOfReference], isWhole: Bool) {
    let names = run.list(folder).filter { !$0.isFolder }.map(\.name)
    var versions: [TermsOfReference] = []
    var isWhole = true
    for name in names where name.hasSuffix(".md") {
        if let terms = readTermsOfReference(name, in: folder, beside: names, &isWhole, &run) {
            versions.append(terms)
        } else {
            isWhole = false
        }
    }
    return (versions, isWhole)
}

private func readTermsOfReference(
    _ name: String, in folder: String, beside names: [String], _ isWhole: inout Bool,
    _ run: inout ReadingRun
) -> TermsOfReference? {
    let file = run.load(folder + "/" + name)
    let head = PaperHead(of: file, isRequired: true, &run.findings)
    var paper = PaperReader(folder: folder, names: names, references: [:])
    let prose = paper.readBody(of: file, from: head.body, readPaper, &run)
    guard let keys = head.keys,
        let reader = MappingReader(keys, .termsOfReference, &run.findings)
    else { return nil }
    let title = reader.text("title", &run.findings)
    let adopted = reader.date("adopted", &run.findings)
    let effective = reader.date("effective", &run.findings)
    let review = reader.mapping("review", .review, &run.findings)
        .map { readReview($0, &run.findings) }
    let meets = reader.mapping("meets", .meets, &run.findings)
        .map { readRhythm($0, &run.findings) }
    let before = run.findings.faults.found
    let seats = reader.list("seats", &run.findings, readSeat)
    if run.findings.faults.found > before { isWhole = false }
    let substitutes = reader.mapping("substitutes", .substituteRule, &run.findings)
        .map { readSubstituteRule($0, &run.findings) }
    let quorum = reader.node("quorum", &run.findings).flatMap {
        readQuorum($0, seats, &run.findings)
    }
    let clause = reader.words("quorum clause", &run.findings)
    let voting = reader.mapping("voting", .votingRule, &run.findings)
        .map { readVotingRule($0, &run.findings) }
    guard let adopted else { return nil }
    return TermsOfReference(
        title: title, adopted: adopted, effective: effective, review: review, meets: meets,
        seats: seats, substitutes: substitutes, quorum: quorum, hasQuorum: reader.has("quorum"),
        quorumClause: clause,
        voting: voting, prose: prose, span: file.head)
}

private func readReview(
    _ reader: MappingReader, _ findings: inout Findings
) -> TermsOfReference.Review {
    TermsOfReference.Review(
        every: reader.text("every", &findings), next: reader.date("next", &findings),
        by: reader.text("by", &findings))
}

private func readSubstituteRule(
    _ reader: MappingReader, _ findings: inout Findings
) -> SubstituteRule {
    SubstituteRule(
        perSeat: reader.number("per seat", &findings),
        named: reader.answer("named", default: false, &findings),
        notice: reader.period("notice", &findings)?.value)
}

private func readSeat(_ node: YAMLNode, _ findings: inout Findings) -> Seat? {
    guard let reader = MappingReader(node, .seat, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let title = reader.name("title", &findings)
    let seat = Seat(
        id: id ?? Located("", reader.span.head), title: title ?? Located("", reader.span.head),
        organisation: reader.words("organisation", &findings),
        core: reader.answer("core", default: false, &findings),
        office: reader.text("office", &findings), places: reader.number("places", &findings) ?? 1,
        voting: reader.answer("voting", default: true, &findings),
        categories: reader.wordsList("category", &findings),
        orRepresentative: reader.answer("representative", default: false, &findings),
        exOfficio: reader.answer("ex officio", default: false, &findings),
        appointedBy: reader.text("appointed by", &findings), term: reader.text("term", &findings),
        opposition: reader.answer("opposition", default: false, &findings),
        substitutes: reader.node("substitutes", &findings).map { _ in
            reader.answer("substitutes", default: false, &findings)
        })
    return id == nil ? nil : seat
}
