import Diagnostics
import DocumentTree
import Governance

/// Makes the papers of one item: its report in the house's shape, and its appendices.
struct PapersAssembly {
    let assembly: Assembly
    let item: EditionItem

    private var house: House { assembly.house }
    private var itemAnchor: AnchorID { assembly.anchor(item) }

    /// - Parameter agenda: the items of this edition that prose may refer to.
    func papers(_ agenda: References) -> [Paper] {
        guard case .folder(let report, _, let appendices) = item.papers else { return [] }
        let references = references(report, appendices, beside: agenda)
        var papers: [Paper] = []
        if let report {
            papers.append(self.report(report, appendices, references))
        }
        for appendix in appendices {
            if let text = appendix.text {
                papers.append(self.appendix(appendix, text, references))
            }
        }
        return papers
    }

    /// The places of this item that prose may refer to, in this edition.
    private func references(
        _ report: EditionReport?, _ appendices: [EditionAppendix], beside agenda: References
    ) -> References {
        var references = agenda
        for appendix in appendices where appendix.text != nil {
            references[.appendix(appendix.number)] = appendixAnchor(appendix)
        }
        if let report, report.text.hasReferences || appendices.contains(where: \.hasReferences) {
            for section in report.text.sections { addParagraphs(of: section, to: &references) }
        }
        return references
    }

    private func addParagraphs(of section: EditionSection, to references: inout References) {
        if let rule = rule(for: section), rule.numbering == .paragraphs {
            addParagraphs(numberedIn: section, to: &references)
        }
    }

    private func addParagraphs(numberedIn section: EditionSection, to references: inout References)
    {
        for case .list(let list) in section.ownBlocks where list.numbering == .decimal {
            for item in list.items {
                if let number = item.number { references[.paragraph(number)] = paragraph(number) }
            }
        }
        for inner in section.sections where !inner.made.isWhole {
            addParagraphs(numberedIn: inner, to: &references)
        }
    }

    private func paragraph(_ number: Int) -> AnchorID {
        AnchorID("\(itemAnchor.name)-paragraph-\(number)")
    }

    private func appendixAnchor(_ appendix: EditionAppendix) -> AnchorID {
        AnchorID("\(itemAnchor.name)-appendix-\(slug(appendix.number))")
    }

    private func rule(for section: EditionSection) -> SectionRule? {
        guard section.standIn == nil, !section.made.isWhole else { return nil }
        let heading = section.title.plainText
        return house.sectionRules.first { $0.matches(heading: heading) } ?? house.otherSections
    }

    /// Whether the section is printed within a cell, without its heading.
    private func isInCell(_ section: EditionSection) -> Bool {
        guard !house.cellSections.isEmpty else { return false }
        let id = section.standIn?.rule ?? rule(for: section)?.id
        return id.map { house.cellSections.contains($0) } ?? false
    }

    // MARK: - The report

    private func report(
        _ report: EditionReport, _ appendices: [EditionAppendix], _ references: References
    ) -> Paper {
        let text = TextAssembly(
            prefix: itemAnchor.name, references: references, headings: report.text.sections,
            unreachable: isInCell, hasReferences: report.text.hasReferences, paragraph: paragraph,
            paragraphWords: { number in
                house.words("paragraph reference", ["number": String(number)])
            })
        var printed: [String: Section] = [:]
        let sections = text.sections
        let headings = sections.map { $0.section.title.plainText }
        var isUsed = [Bool](repeating: false, count: sections.count)
        for rule in house.sectionRules {
            guard
                let index = headings.indices.first(where: { index in
                    guard !isUsed[index] else { return false }
                    if sections[index].section.made.isWhole { return false }
                    if let standIn = sections[index].section.standIn {
                        return standIn.rule == rule.id
                    }
                    return rule.matches(heading: headings[index])
                })
            else { continue }
            isUsed[index] = true
            // What stands for a withheld section keeps its place, and the title the public reads.
            let isStandIn = sections[index].section.standIn != nil
            printed[rule.id] = text.section(sections[index], isStandIn ? nil : rule)
        }
        let others = sections.indices.filter { !isUsed[$0] }
            .map { text.section(sections[$0], house.otherSections) }
        let printer = LayoutPrinter(
            authorSection: { printed[$0.id] },
            anchor: { AnchorID("\(itemAnchor.name)-form-\(slug($0))") }, others: others)
        let page = printer.print(house.report, record(report, appendices))
        return Paper(
            kind: .report, anchor: AnchorID(itemAnchor.name + "-report"),
            title: [.text(report.title)],
            referenceWords: house.words("item reference", ["number": item.number]),
            marking: report.marking, blocks: page.blocks + text.blocks(report.text.blocks),
            // A section the template has no place for is still printed: a paper never loses text.
            sections: page.sections + (page.hasOthers ? [] : others))
    }

    private func record(
        _ report: EditionReport, _ appendices: [EditionAppendix]
    ) -> LayoutRecord {
        let who = WhoRecords(workspace: assembly.workspace, day: assembly.day)
        var record = LayoutRecord(["title": report.title, "item number": item.number])
        record.merge(self.record(of: report.fields, who))
        assembly.recordCallIn(of: item, into: &record)
        record["enclosure"] = LayoutValue(item.enclosure ?? "")
        record["purpose"] = LayoutValue(item.purpose.map(house.words) ?? "")
        record["key decision item"] = LayoutValue(item.isKeyDecision ? house.answer(true) : "")
        record["appendices"] = .records(
            appendices.map { appendix in
                LayoutRecord([
                    "number": appendix.number, "title": appendix.title,
                    "ground": appendix.ground ?? "",
                ])
            })
        return record.within(assembly.meetingRecord())
    }

    private func record(of fields: [ReportField], _ who: WhoRecords) -> LayoutRecord {
        var record = LayoutRecord()
        for field in fields {
            let key = field.key.value
            record[key] = value(field.value, who)
            if case .records(_, let total?) = field.value {
                record[key + " total"] = LayoutValue(total.written)
            }
            if case .date(let date) = field.value {
                house.record(date, named: key, into: &record)
            }
        }
        return record
    }

    private func value(_ value: ReportField.Value, _ who: WhoRecords) -> LayoutValue {
        switch value {
        case .words(let words), .notAnAnswer(let words): LayoutValue(words)
        case .answer(let isYes): LayoutValue(house.answer(isYes))
        case .who(let people): .records(who.records(people), words: who.words(people))
        case .list(let entries):
            .records(entries.map { LayoutRecord(["words": $0.value]) })
        case .amount(let amount): LayoutValue(amount.written)
        case .date(let date):
            LayoutValue(house.dates["short"].map { house.words(date, as: $0) } ?? date.iso)
        case .records(let records, _):
            .records(records.map { record(of: $0, who) })
        case .documents(let documents):
            .records(
                documents.enumerated().map { index, document in
                    LayoutRecord([
                        "number": String(index + 1), "title": document.title.value,
                        "exempt": document.exempt?.value ?? "",
                    ])
                })
        }
    }

    // MARK: - Appendices

    private func appendix(
        _ appendix: EditionAppendix, _ text: EditionText, _ references: References
    ) -> Paper {
        let anchor = appendixAnchor(appendix)
        let assembly = TextAssembly(
            prefix: anchor.name, references: references, headings: text.sections,
            hasReferences: text.hasReferences, paragraph: nil, paragraphWords: { _ in "" })
        let deck = appendix.deck.map { DeckAssembly(deck: $0, text: assembly, house: house) }
        return Paper(
            kind: .appendix(appendix.number), anchor: anchor, title: [.text(appendix.title)],
            referenceWords: house.words("appendix reference", ["number": appendix.number]),
            marking: appendix.marking,
            blocks: (deck?.coverWords ?? []) + assembly.blocks(text.blocks),
            sections: deck?.slides ?? assembly.sections.map { assembly.section($0, nil) },
            deck: appendix.deck?.orientation.value)
    }
}

extension EditionAppendix {
    fileprivate var hasReferences: Bool { text?.hasReferences ?? false }
}
