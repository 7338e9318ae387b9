internal import Diagnostics
public import DocumentTree

/// What can be quoted of strategies: asked by the checks and by what puts quotations into papers, so that
/// both give the same answer.
///
/// Who asks for an audience gives only the strategies that the audience may see.
public struct QuotableValues: Sendable {
    /// A record with its cells resolved: `as above` is the value above.
    private enum Content: Sendable {
        case indicator(Indicator, measure: String?)
        case action(StrategyAction, owner: [Who]?, due: Timing?)
        case milestone(Milestone, owner: [Who]?, date: Timing?)
        case project(Project, start: Timing?, end: Timing?)
        case commitment(Commitment)
    }

    private struct Name: Hashable {
        let kind: QuotedKind
        let id: String
    }

    /// Of each name the first in every strategy that has it.
    private var records: [Name: [(strategy: String, content: Content)]] = [:]
    private var ids: [QuotedKind: [String]] = [:]
    private let strategies: Set<String>

    public init(_ strategies: [Strategy]) {
        self.strategies = Set(strategies.map(\.id))
        for strategy in strategies { add(strategy) }
    }

    /// What stands for a quotation.
    ///
    /// - Parameter home: the strategy whose own text it stands in: an id without a strategy is one of its own.
    public func words(
        of quoted: QuotedValue, within home: String? = nil
    ) -> Result<QuotedWords, QuotationFailure> {
        let record: (strategy: String, content: Content)
        switch find(quoted, within: home) {
        case .success(let found): record = found
        case .failure(let failure): return .failure(failure)
        }
        guard let kind = QuotedKind(rawValue: quoted.kind) else { return .failure(.unknownKind) }
        let field = quoted.field ?? kind.fields[0]
        guard kind.fields.contains(field) else { return .failure(.unknownField(kind)) }
        return words(field, of: record.content).map { .success($0) } ?? .failure(.missing)
    }

    /// The id of the strategy that a quotation is of; `nil` when there is no such record.
    public func strategy(of quoted: QuotedValue, within home: String? = nil) -> String? {
        if case .success(let found) = find(quoted, within: home) { found.strategy } else { nil }
    }

    private func find(
        _ quoted: QuotedValue, within home: String?
    ) -> Result<(strategy: String, content: Content), QuotationFailure> {
        guard let kind = QuotedKind(rawValue: quoted.kind) else { return .failure(.unknownKind) }
        let strategy = quoted.strategy ?? home
        if let strategy, !strategies.contains(strategy) { return .failure(.unknownStrategy) }
        let found = (records[Name(kind: kind, id: quoted.id)] ?? [])
            .filter { strategy == nil || $0.strategy == strategy }
        guard let record = found.first else { return .failure(.unknownRecord(ids[kind] ?? [])) }
        guard found.count == 1 else { return .failure(.ambiguous(found.map(\.strategy))) }
        return .success(record)
    }

    private func words(_ field: String, of content: Content) -> QuotedWords? {
        switch content {
        case .indicator(let indicator, let measure):
            words(field, of: indicator, measure).map { .words($0) }
        case .action(let action, let owner, let due):
            switch field {
            case "due": due.map { .timing($0) }
            case "owner": owner.map { .who($0) }
            case "status": action.status.map { .words($0.value) }
            default: .words(action.title.value)
            }
        case .milestone(let milestone, let owner, let date):
            switch field {
            case "date": date.map { .timing($0) }
            case "owner": owner.map { .who($0) }
            default: .words(milestone.title.value)
            }
        case .project(let project, let start, let end):
            switch field {
            case "start": start.map { .timing($0) }
            case "end": end.map { .timing($0) }
            default: .words(project.title.value)
            }
        case .commitment(let commitment):
            switch field {
            case "status": commitment.status.map { .words($0) }
            case "number": .words(commitment.number)
            default: .words(commitment.title.value)
            }
        }
    }

    private func words(
        _ field: String, of indicator: Indicator, _ measure: String?
    ) -> String? {
        switch field {
        case "value": indicator.local.map { indicator.words(of: $0) }
        case "national": indicator.national.map { indicator.words(of: $0) }
        case "comparator": indicator.comparator.map { indicator.words(of: $0) }
        case "baseline": indicator.baseline.map { indicator.words(of: $0) }
        case "target": indicator.target.map { indicator.words(of: $0) }
        case "rank": indicator.rank?.words.value
        case "period": indicator.period
        case "unit": indicator.unit?.value
        case "baseline period": indicator.baselinePeriod
        case "target by": indicator.targetBy
        case "measure": measure
        case "significance": indicator.significanceWords ?? indicator.significance?.rawValue
        default: nil
        }
    }
}

// MARK: what there is

extension QuotableValues {
    private mutating func add(_ strategy: Strategy) {
        var measure: Located<String>?
        for indicator in strategy.indicators {
            measure = indicator.measure.resolved(above: measure)
            add(
                .indicator(indicator, measure: measure?.value), .indicator, indicator.id.value,
                strategy)
        }
        for aim in strategy.priorities.flatMap(\.aims) { add(aim.actions, strategy) }
        for commitment in strategy.commitments {
            add(.commitment(commitment), .commitment, commitment.id.value, strategy)
            add(commitment.actions, strategy)
        }
        var owner: [Who]?
        var first: Timing?
        for milestone in strategy.milestones {
            owner = milestone.owner.resolved(above: owner)
            first = milestone.date.resolved(above: first)
            add(
                .milestone(milestone, owner: owner, date: first), .milestone, milestone.id?.value,
                strategy)
        }
        var last: Timing?
        first = nil
        for project in strategy.projects {
            first = project.start.resolved(above: first)
            last = project.end.resolved(above: last)
            add(
                .project(project, start: first, end: last), .project, project.id?.value, strategy)
        }
    }

    private mutating func add(_ actions: [StrategyAction], _ strategy: Strategy) {
        var owner: [Who]?
        var due: Timing?
        for action in actions {
            owner = action.owner.resolved(above: owner)
            due = action.due.resolved(above: due)
            add(.action(action, owner: owner, due: due), .action, action.id?.value, strategy)
        }
    }

    private mutating func add(
        _ content: Content, _ kind: QuotedKind, _ id: String?, _ strategy: Strategy
    ) {
        guard let id else { return }
        let name = Name(kind: kind, id: id)
        // One id twice in a strategy is a fault of its own.
        if records[name]?.last?.strategy == strategy.id { return }
        records[name, default: []].append((strategy.id, content))
        ids[kind, default: []].append(id)
    }
}
