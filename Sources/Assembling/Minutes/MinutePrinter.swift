import Diagnostics
import DocumentTree
import Governance

/// Puts the house's words in the place of the blocks of data in minutes.
struct MinutePrinter {
    let words: MinutesWords
    /// What earlier actions asked for, by their numbers.
    var actions: [String: String] = [:]

    func printed(_ text: PaperText) -> PaperText {
        PaperText(
            blocks: text.blocks, sections: text.sections.map { printed($0) },
            references: text.references, parts: text.parts, span: text.span)
    }

    private func printed(_ guarded: GuardedSection) -> GuardedSection {
        GuardedSection(
            restriction: guarded.restriction,
            section: guarded.section.map { section in
                PaperSection(
                    title: section.title, name: section.name, level: section.level,
                    blocks: section.blocks.flatMap { printed($0, section.records) },
                    sections: section.sections.map { printed($0) }, span: section.span)
            }, span: guarded.span, number: guarded.minute?.number?.value)
    }

    private func printed(_ block: Block, _ records: [MinuteRecord]) -> [Block] {
        guard case .generated(let part) = block,
            let record = records.first(where: { $0.span == part.span })
        else { return [block] }
        return switch record {
        case .decision(let decision): printed(decision)
        case .action(let action): printed(action)
        }
    }

    private func printed(_ decision: Decision) -> [Block] {
        let head = words(
            "decision",
            [
                "outcome": words.outcome(decision.outcome.value),
                "number": decision.number?.value ?? "", "mover": words.names(decision.moved),
                "seconder": words.names(decision.seconded),
            ])
        var blocks: [Block] = [.paragraph(Paragraph([.strong([.text(head)])], role: "decision"))]
        blocks += decision.text
        if let dissent = dissent(of: decision) {
            blocks.append(.paragraph(Paragraph([.text(dissent)])))
        }
        return blocks
    }

    func dissent(of decision: Decision) -> String? {
        decision.dissent.isEmpty
            ? nil
            : words(
                "dissent",
                ["names": words.list(decision.dissent.map { words.name($0.value) })])
    }

    private func printed(_ action: MinutedAction) -> [Block] {
        var values = [
            "number": action.number?.value ?? action.closes?.value ?? action.from?.value ?? "",
            "text": action.text.plainText, "owner": words.names(action.owner),
            "due": action.due.map { words.date($0.value) } ?? "", "note": action.note.plainText,
        ]
        var sentences: [String] = []
        if action.isNew {
            values["number"] = action.number?.value ?? ""
            sentences.append(words("action", values))
        } else if let carried = action.from?.value, action.closes == nil {
            values["text"] = bare(actions[carried])
            sentences.append(words("action carried", values))
        }
        if let closed = action.closes?.value {
            values["number"] = closed
            values["text"] = bare(actions[closed])
            sentences.append(words("action closed", values))
        }
        return sentences.map { .paragraph(Paragraph([.text($0)], role: "action")) }
    }

    /// Without the full stop, to stand within a sentence.
    private func bare(_ text: String?) -> String {
        guard let text, text.hasSuffix(".") else { return text ?? "" }
        return String(text.dropLast())
    }
}
