import Diagnostics
import Governance

/// The head of a cover report: its keys by the base shape and the house's fields.
struct ReportHead {
    private(set) var title: Located<String>?
    private(set) var fields: [ReportField] = []
    private(set) var restriction: Restriction?
    /// The list of appendices as written.
    private(set) var appendices: YAMLNode?
    /// Where the text begins; `nil` when that cannot be told.
    let body: Int?
    /// Whether the keys could be read; if not, nothing says that the report is open.
    let isUnderstood: Bool

    /// Without a house its fields are not known, and unknown keys not told.
    init(_ file: LoadedFile, _ house: House?, _ run: inout ReadingRun) {
        let head = PaperHead(of: file, isRequired: true, &run.findings)
        body = head.body
        let rules = house?.reportFields ?? []
        let shape = Shape.report.adding(rules.map(Key.init(field:)))
        guard let keys = head.keys,
            let reader = MappingReader(keys, shape, &run.findings, isLenient: house == nil)
        else {
            isUnderstood = false
            return
        }
        isUnderstood = true
        title = reader.words("title", &run.findings)
        restriction = reader.restriction(&run.findings)
        appendices = reader.node("appendices", &run.findings)
        fields = rules.compactMap { reader.field($0, &run.findings) }
    }
}

extension Key {
    /// The key a house adds to a report.
    fileprivate init(field: FieldRule) {
        let type: KeyType =
            switch field.kind {
            case .words: .words
            case .answer: .answer
            case .who: .who
            case .list: .list(of: .words)
            case .documents: .list(of: .mapping(.document))
            case .amount: .words
            case .date: .date
            case .records: .list(of: .mapping(.fieldRecord))
            }
        self.init(
            field.key, type, field.required ? .required : .optional, field.meaning,
            example: field.example ?? "…")
    }
}

extension MappingReader {
    /// A field of the house's, by its type.
    fileprivate func field(_ rule: FieldRule, _ findings: inout Findings) -> ReportField? {
        guard let place = keySpan(rule.key), let node = node(rule.key, &findings),
            let value = value(rule, node, &findings)
        else { return nil }
        return ReportField(key: Located(rule.key, place), value: value, span: node.span)
    }

    private func value(
        _ rule: FieldRule, _ node: YAMLNode, _ findings: inout Findings
    ) -> ReportField.Value? {
        switch rule.kind {
        case .words: return readWords(node, rule.key, &findings).map { .words($0.value) }
        case .answer:
            if let answer = node.answer { return .answer(answer) }
            return readWords(node, rule.key, &findings).map { .notAnAnswer($0.value) }
        case .who: return .who(readWho(node, &findings))
        case .list: return .list(wordsList(rule.key, &findings))
        case .documents: return .documents(list(rule.key, &findings, readDocument))
        case .amount: return readAmount(node, rule.key, &findings).map { .amount($0) }
        case .date: return readDate(node, &findings).map { .date($0.value) }
        case .records: return records(rule, &findings)
        }
    }

    private func records(_ rule: FieldRule, _ findings: inout Findings) -> ReportField.Value {
        let shape = Shape.fieldRecord.adding(rule.fields.map(Key.init(field:)))
        let records = list(rule.key, &findings) { node, findings -> [ReportField]? in
            guard let reader = MappingReader(node, shape, &findings) else { return nil }
            return rule.fields.compactMap { reader.field($0, &findings) }
        }
        let amounts = records.joined().compactMap { field -> Amount? in
            guard field.key.value == rule.total, case .amount(let amount) = field.value else {
                return nil
            }
            return amount
        }
        return .records(records, total: rule.total == nil ? nil : Amount.sum(amounts))
    }
}

private func readAmount(
    _ node: YAMLNode, _ key: String, _ findings: inout Findings
) -> Amount? {
    guard let words = readWords(node, key, &findings) else { return nil }
    if let amount = Amount(words.value) { return amount }
    findings.add(
        .typeWrong, at: words.span, "\(quote: words) is no amount",
        remedies: ["write digits, such as 1,234.50, without a sign for the currency"])
    return nil
}

private func readDocument(
    _ node: YAMLNode, _ findings: inout Findings
) -> (title: Located<String>, exempt: Located<String>?)? {
    if case .scalar(let words, _, let span) = node { return (Located(words, span), nil) }
    guard let reader = MappingReader(node, .document, &findings) else { return nil }
    let title = reader.words("title", &findings)
    let exempt = reader.words("exempt", &findings)
    return title.map { ($0, exempt) }
}
