import Diagnostics
import DocumentTree
import Governance

/// A strategy in lines: every value that was read, cells joined to the one above as `"`.
struct StrategyDump {
    private var lines: [String] = []

    static func of(_ strategy: Strategy) -> String {
        var dump = StrategyDump()
        dump.add(strategy)
        return dump.lines.joined(separator: "\n")
    }

    private mutating func add(_ strategy: Strategy) {
        var head = "\(strategy.id): \(strategy.title.value)"
        head += strategy.body.map { " [\($0.value)]" } ?? ""
        head += " \(strategy.from?.value.iso ?? "")–\(strategy.until?.value.iso ?? "")"
        head += strategy.approvedOn.map { " approved \($0.value.iso)" } ?? ""
        head += strategy.approvedBy.map { " by \($0.value)" } ?? ""
        head += strategy.reported.map { " reported \($0.value.iso)" } ?? ""
        lines.append(head)
        for priority in strategy.priorities {
            lines.append("\(priority.number) \(priority.id.value): \(priority.title.value)")
            lines += priority.text.map { "  text \(Self.block($0))" }
            for highlight in priority.highlights {
                lines.append(
                    "  \(highlight.kind) \(highlight.text.map(Self.block).joined(separator: "|"))")
            }
            for aim in priority.aims {
                lines.append("  \(aim.number) \(aim.id.value): \(aim.title.value)")
                for action in aim.actions { lines.append("    " + Self.action(action)) }
            }
        }
        for domain in strategy.domains {
            lines.append(
                "domain \(domain.number) \(domain.title.value) \(Self.who(domain.leads)) via "
                    + "\(domain.via ?? "-") \(domain.goals.map(\.value))")
        }
        for indicator in strategy.indicators { lines.append(Self.indicator(indicator)) }
        for milestone in strategy.milestones {
            lines.append(
                "milestone \(milestone.title.value); \(Self.cell(milestone.owner, Self.who)); "
                    + Self.cell(milestone.date, Self.timing))
        }
        for commitment in strategy.commitments {
            lines.append(
                "commitment \(commitment.number) \(commitment.id.value): \(commitment.title.value)")
            for action in commitment.actions { lines.append("  " + Self.action(action)) }
            for section in commitment.text.sections {
                lines.append("  box \(section.section.examined().title.plainText)")
            }
        }
        for project in strategy.projects {
            lines.append(
                "project \(project.title.value); \(project.description.map(Self.block)); "
                    + Self.cell(project.start, Self.timing) + "; "
                    + Self.cell(project.end, Self.timing))
        }
    }

    private static func action(_ action: StrategyAction) -> String {
        let updates = cell(action.updates) { updates in
            updates.map { update in
                (update.on.map { $0.value.iso + " " } ?? "")
                    + update.text.map(block).joined(separator: "|")
            }.joined(separator: " / ")
        }
        return "\(action.title.value); \(cell(action.owner, who)); \(updates); "
            + cell(action.due, timing) + (action.status.map { "; \($0.value)" } ?? "")
    }

    private static func indicator(_ indicator: Indicator) -> String {
        func value(_ value: IndicatorValue?) -> String {
            value.map { found in
                found.words.value + (found.number.map { "=\($0.digits)e-\($0.places)" } ?? "")
            } ?? "-"
        }
        let rank = indicator.rank.map { rank in
            "\(rank.words.value) (\(rank.place ?? 0)/\(rank.of ?? 0) \(rank.firstIs?.rawValue ?? "-"))"
        }
        return "indicator \(indicator.id.value) \(cell(indicator.area, \.value)) "
            + "\(cell(indicator.measure, \.value)) \(value(indicator.local)) "
            + "\(value(indicator.national)) rank \(rank ?? "-") "
            + "\(indicator.significance?.rawValue ?? "-") "
            + "source \(cell(indicator.source) { MarkdownDump.inlines($0) }) "
            + "series \(indicator.series.map { "\($0.period.value): \(value($0.local))" })"
    }

    private static func cell<Value>(
        _ cell: Cell<Value>, _ words: (Value) -> String
    ) -> String {
        switch cell {
        case .blank: "-"
        case .asAbove: "\""
        case .written(let value): words(value)
        }
    }

    private static func timing(_ timing: Timing) -> String {
        let days = [timing.from, timing.until].map { $0?.iso ?? "" }
        let range = days[0] == days[1] ? days[0] : days.joined(separator: "–")
        return range + (timing.isOngoing ? "ongoing" : "")
            + (timing.words.map { "'\($0)'" } ?? "")
    }

    private static func who(_ whos: [Who]) -> String {
        whos.map { who in
            switch who.naming {
            case .id(let id): "#\(id.value)"
            case .words(let words): words.value
            case .described(let person, let post, let name):
                person?.value ?? post?.value ?? name ?? ""
            }
        }.joined(separator: ", ")
    }

    static func block(_ block: Block) -> String {
        switch block {
        case .paragraph(let paragraph): MarkdownDump.inlines(paragraph.content)
        case .list(let list):
            list.items.map { "- " + $0.blocks.map(Self.block).joined(separator: "|") }
                .joined(separator: " ")
        case .table(let table): "table of \(table.body.count)"
        case .label(let words): "label \(words.plainText)"
        default: "?"
        }
    }
}
