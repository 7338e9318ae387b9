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
    /// The report with the numbers of its running paragraphs and outlines settled, section by section in the
    /// order in which the house prints them, and what was found on the way.
    ///
    /// Done before anything restricted is taken out, so that both editions carry the same numbers.
    public func numbered(by house: House) -> (report: CoverReport, paragraphs: [RunningParagraph]) {
        var numbering = ParagraphNumbering()
        var sections = body.sections
        let rules = house.sectionRules
        var ofRules = Array(repeating: [Int](), count: rules.count)
        var others: [Int] = []
        let place = rules.placeByHeading
        for (index, section) in sections.enumerated() {
            var heading = ""
            _ = section.section.map { heading = $0.title.plainText }
            if let rule = place(heading) {
                ofRules[rule].append(index)
            } else {
                others.append(index)
            }
        }
        for (rule, indexes) in zip(rules, ofRules) {
            for index in indexes { sections[index] = numbering.numbered(sections[index], rule) }
        }
        if let rule = house.otherSections {
            for index in others { sections[index] = numbering.numbered(sections[index], rule) }
        }
        let numbered = PaperText(
            blocks: body.blocks, sections: sections, references: body.references,
            parts: body.parts, span: body.span)
        return (
            CoverReport(title: title, fields: fields, body: numbered, span: span),
            numbering.paragraphs
        )
    }
}

private struct ParagraphNumbering {
    private(set) var paragraphs: [RunningParagraph] = []
    private var run = ParagraphRun()
    private var outline = OutlineRun()

    mutating func numbered(
        _ guarded: GuardedSection, _ rule: SectionRule, depth: Int = 1
    ) -> GuardedSection {
        let number =
            rule.numbering == .outline ? outline.heading(depth: depth, rule.numbers) : nil
        return GuardedSection(
            restriction: guarded.restriction,
            section: guarded.section.map { numbered($0, rule, depth: depth) },
            span: guarded.span, number: number)
    }

    private mutating func numbered(
        _ section: PaperSection, _ rule: SectionRule, depth: Int
    ) -> PaperSection {
        let blocks = section.blocks.flatMap { numbered($0, rule, depth: depth, in: section) }
        let sections = section.sections.map { inner in
            var part = rule
            _ = inner.section.map { section in
                part = rule.parts.first { $0.matches(section) } ?? rule
            }
            return numbered(inner, part, depth: depth + 1)
        }
        return PaperSection(
            title: section.title, name: section.name, level: section.level, blocks: blocks,
            sections: sections, slide: section.slide, span: section.span)
    }

    private mutating func numbered(
        _ block: Block, _ rule: SectionRule, depth: Int, in section: PaperSection
    ) -> [Block] {
        guard case .list(let list) = block, list.numbering == .decimal else { return [block] }
        switch rule.numbering {
        case .none:
            return [block]
        case .outline:
            return list.items.flatMap { item in
                item.opened(by: outline.paragraph(in: depth, rule.numbers))
            }
        case .recommendations:
            let first = list.items.first?.number ?? 1
            let items = list.items.enumerated().map { $1.numbered(first + $0) }
            return [
                .list(
                    List(
                        rule.numbers.style, format: rule.numbers.format ?? "(%)", tight: false,
                        items: items, span: list.span))
            ]
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
            return [.list(List(.decimal, tight: false, items: items, span: list.span))]
        }
    }
}

extension List.Item {
    fileprivate func numbered(_ number: Int) -> List.Item {
        List.Item(
            number: number, blocks: blocks, anchor: anchor, referenceWords: referenceWords,
            span: span)
    }

    /// Its blocks with the number before their first words: no list of an output can carry `1.3`.
    fileprivate func opened(by number: String) -> [Block] {
        let words = Inline.text(number + " ")
        if case .paragraph(let first)? = blocks.first {
            return [
                .paragraph(Paragraph([words] + first.content, role: first.role, span: first.span))
            ] + blocks.dropFirst()
        }
        return [.paragraph(Paragraph([.text(number)], span: span))] + blocks
    }
}
