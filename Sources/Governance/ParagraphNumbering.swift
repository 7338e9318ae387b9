public import Diagnostics
import DocumentTree

/// A numbered paragraph of a report, in the run through all its sections.
public struct RunningParagraph: Sendable {
    public let written: Int
    /// As printed.
    public let number: Int
    public let finding: ParagraphRun.Finding
    public let isEmpty: Bool
    public let span: Span
}

extension CoverReport {
    /// The report with the numbers of its running paragraphs settled, section by section in the
    /// order in which the house prints them, and what was found on the way.
    ///
    /// Done before anything restricted is taken out, so that both editions carry the same numbers.
    public func numbered(by house: House) -> (report: CoverReport, paragraphs: [RunningParagraph]) {
        var numbering = ParagraphNumbering()
        var sections = body.sections
        let rules = house.sectionRules
        var ofRules = Array(repeating: [Int](), count: rules.count)
        let place = rules.placeByHeading
        for (index, section) in sections.enumerated() {
            var heading = ""
            _ = section.section.map { heading = $0.title.plainText }
            if let rule = place(heading) { ofRules[rule].append(index) }
        }
        for (rule, indexes) in zip(rules, ofRules) {
            for index in indexes { sections[index] = numbering.numbered(sections[index], rule) }
        }
        let numbered = PaperText(
            blocks: body.blocks, sections: sections, references: body.references, span: body.span)
        return (
            CoverReport(title: title, fields: fields, body: numbered, span: span),
            numbering.paragraphs
        )
    }
}

private struct ParagraphNumbering {
    private(set) var paragraphs: [RunningParagraph] = []
    private var run = ParagraphRun()

    mutating func numbered(_ guarded: GuardedSection, _ rule: SectionRule) -> GuardedSection {
        GuardedSection(
            restriction: guarded.restriction, section: guarded.section.map { numbered($0, rule) },
            span: guarded.span)
    }

    private mutating func numbered(_ section: PaperSection, _ rule: SectionRule) -> PaperSection {
        let blocks = section.blocks.map { block($0, rule.numbering, in: section) }
        let sections = section.sections.map { inner in
            GuardedSection(
                restriction: inner.restriction,
                section: inner.section.map { part in
                    numbered(part, rule.parts.first { $0.matches(part) } ?? rule)
                },
                span: inner.span)
        }
        return PaperSection(
            title: section.title, name: section.name, level: section.level, blocks: blocks,
            sections: sections, slide: section.slide, span: section.span)
    }

    private mutating func block(
        _ block: Block, _ numbering: SectionRule.Numbering, in section: PaperSection
    ) -> Block {
        guard case .list(let list) = block, list.numbering == .decimal else { return block }
        switch numbering {
        case .none:
            return block
        case .recommendations:
            let first = list.items.first?.number ?? 1
            let items = list.items.enumerated().map { $1.numbered(first + $0) }
            return .list(
                List(.lowerRoman, format: "(%)", tight: false, items: items, span: list.span))
        case .paragraphs:
            let items = list.items.map { item in
                let written = item.number ?? 1
                let (number, finding) = run.take(written: written)
                paragraphs.append(
                    RunningParagraph(
                        written: written, number: number, finding: finding,
                        isEmpty: item.blocks.isEmpty,
                        span: item.span ?? list.span ?? section.span))
                return item.numbered(number)
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
