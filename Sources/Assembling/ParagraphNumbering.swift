import Diagnostics
import DocumentTree
import Governance

/// The report with the numbers of its running paragraphs settled, section by section in the order
/// in which the house prints them.
///
/// Done before anything restricted is taken out, so that both editions carry the same numbers.
func numbered(_ report: CoverReport, by house: House) -> CoverReport {
    var numbering = ParagraphNumbering()
    var sections = report.body.sections
    for rule in house.sectionRules {
        for index in sections.indices where rule.matches(sections[index].section.examined()) {
            sections[index] = numbering.section(sections[index], rule)
        }
    }
    let body = PaperText(
        blocks: report.body.blocks, sections: sections, references: report.body.references,
        span: report.body.span)
    return CoverReport(
        title: report.title, fields: report.fields, body: body, span: report.span)
}

extension SectionRule {
    /// Whether an author's heading is this section's: its title or an alias, whatever the case.
    func matches(_ section: PaperSection) -> Bool { matches(heading: section.title.plainText) }

    func matches(heading: String) -> Bool {
        let folded = heading.lowercased()
        return title.lowercased() == folded || aliases.contains { $0.lowercased() == folded }
    }
}

private struct ParagraphNumbering {
    private var run = ParagraphRun()

    mutating func section(_ guarded: GuardedSection, _ rule: SectionRule) -> GuardedSection {
        let section = guarded.section.map { section in
            PaperSection(
                title: section.title, name: section.name, level: section.level,
                blocks: section.blocks.map { block($0, rule.numbering) },
                sections: section.sections.map { inner in
                    let part = rule.parts.first { $0.matches(inner.section.examined()) }
                    return self.section(inner, part ?? rule)
                },
                span: section.span)
        }
        return GuardedSection(
            restriction: guarded.restriction, section: section, span: guarded.span)
    }

    private mutating func block(_ block: Block, _ numbering: SectionRule.Numbering) -> Block {
        guard case .list(let list) = block, list.numbering == .decimal else { return block }
        switch numbering {
        case .none:
            return block
        case .recommendations:
            let items = list.items.enumerated().map { index, item in
                item.numbered(list.items.first?.number.map { $0 + index } ?? index + 1)
            }
            return .list(
                List(.lowerRoman, format: "(%)", tight: false, items: items, span: list.span))
        case .paragraphs:
            let items = list.items.map { item in
                item.numbered(run.take(written: item.number ?? 1).number)
            }
            return .list(List(.decimal, tight: false, items: items, span: list.span))
        }
    }
}

extension List.Item {
    fileprivate func numbered(_ number: Int) -> List.Item {
        List.Item(
            number: number, blocks: blocks, anchor: anchor, referenceWords: referenceWords,
            span: span)
    }
}
