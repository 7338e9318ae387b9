import Diagnostics
public import DocumentTree
public import Governance

/// Takes out of a meeting what its audience may not see. The first step of every edition: nothing is
/// laid out, numbered or named before it, but for paragraph numbers, which are the same in all editions.
public func disclose<Reader: Audience>(
    _ meeting: Meeting, to reader: Reader.Type, in workspace: Workspace, house: House
) -> Edition<Reader> {
    var disclosure = Disclosure<Reader>(of: meeting, in: workspace, house: house)
    return Edition(items: meeting.issuedItems.map { disclosure.item($0) })
}

struct Disclosure<Reader: Audience> {
    let workspace: Workspace
    let house: House
    /// `nil` when the workspace has none, and then nothing is quoted or made from their data.
    let strategies: OpenStrategies<Reader>?
    private var enclosures = Enclosures()

    init(of meeting: Meeting, in workspace: Workspace, house: House) {
        self.workspace = workspace
        self.house = house
        strategies =
            workspace.strategies.isEmpty
            ? nil : OpenStrategies(workspace: workspace, house: house, meeting: meeting.date.value)
    }

    /// - Parameter isWithdrawn: it stands in one that is.
    mutating func item(_ item: AgendaItem, isWithdrawn: Bool = false) -> EditionItem {
        let isWithdrawn = isWithdrawn || item.withdrawal != nil
        let enclosure = enclosures.next(item)
        guard let open = item.particulars.disclosed(to: Reader.self) else {
            enclosures.pass(item)
            return EditionItem(
                number: item.number, enclosure: enclosure, isKeyDecision: item.isKeyDecision,
                isExemptFromCallIn: item.clock.urgency?.isExemptFromCallIn == true,
                title: publicTitle(item.restriction, else: "restricted item"),
                ground: item.restriction.map { ground($0) }, text: nil, leads: [], purpose: nil,
                attachment: nil, part: item.part?.value, time: item.time, minutes: item.minutes,
                papers: .none, items: [], isWithdrawn: isWithdrawn)
        }
        return EditionItem(
            number: item.number, enclosure: enclosure, isKeyDecision: item.isKeyDecision,
            isExemptFromCallIn: item.clock.urgency?.isExemptFromCallIn == true,
            title: open.title.value,
            ground: item.restriction.map { ground($0) }, text: open.text, leads: open.leads,
            purpose: open.purpose?.value, attachment: open.attachment, part: item.part?.value,
            time: item.time, minutes: item.minutes,
            papers: isWithdrawn ? .none : papers(open.papers, inherited: item.restriction),
            items: open.items.map { self.item($0, isWithdrawn: isWithdrawn) },
            isWithdrawn: isWithdrawn)
    }

    private func papers(
        _ papers: AgendaItem.Papers, inherited: Restriction?
    ) -> EditionPapers {
        switch papers {
        case .none, .missing: return .none
        case .verbal: return .verbal
        case .toFollow: return .toFollow
        case .tabled: return .tabled
        case .folder(_, let folder): return self.folder(folder, inherited: inherited)
        }
    }

    func folder(_ folder: PaperFolder, inherited: Restriction?) -> EditionPapers {
        let report = folder.report.flatMap { guarded -> EditionReport? in
            guard
                let report = guarded.report.map({ $0.numbered(by: house).report })
                    .disclosed(to: Reader.self)
            else { return nil }
            return EditionReport(
                title: report.title.value,
                marking: (guarded.restriction ?? inherited).map { marking($0) },
                fields: report.fields, text: text(report.body))
        }
        return .folder(
            report: report,
            withheld: report == nil ? folder.report.flatMap { withheld($0) } : nil,
            appendices: folder.appendices.map { appendix($0, inherited: inherited) })
    }

    /// What the public reads of a report that it may not see.
    private func withheld(_ guarded: GuardedReport) -> WithheldReport? {
        guarded.restriction.map {
            WithheldReport(title: publicTitle($0, else: "restricted report"), ground: ground($0))
        }
    }

    private func appendix(_ appendix: Appendix, inherited: Restriction?) -> EditionAppendix {
        let restriction = appendix.restriction ?? inherited
        let content = appendix.particulars.disclosed(to: Members.self)?.content
        let isHere = if case .absent? = content { false } else { true }
        guard let open = appendix.particulars.disclosed(to: Reader.self) else {
            return EditionAppendix(
                number: appendix.number.value,
                title: publicTitle(restriction, else: "restricted appendix"),
                ground: restriction.map { ground($0) }, marking: nil, text: nil, deck: nil,
                isHere: isHere)
        }
        let text: EditionText? =
            if case .text(let paper) = open.content {
                self.text(paper, isDeck: open.deck != nil)
            } else {
                nil
            }
        return EditionAppendix(
            number: appendix.number.value, title: open.title.value,
            ground: restriction.map { ground($0) }, marking: restriction.map { marking($0) },
            text: text, deck: open.deck, isHere: isHere)
    }

    private func text(_ paper: PaperText, isDeck: Bool = false) -> EditionText {
        var data = strategies.flatMap { $0.isNeeded(in: paper) ? $0 : nil }
        data?.isDeck = isDeck
        let own = data?.withParts(paper.blocks) ?? WithParts(blocks: paper.blocks)
        return EditionText(
            blocks: own.blocks, sections: own.sections + paper.sections.map { section($0, data) },
            // The words of a strategy may refer to something themselves.
            hasReferences: !paper.references.isEmpty || data != nil)
    }

    /// - Parameter data: what quotations and parts are made of; `nil` when the paper has none.
    private func section(
        _ guarded: GuardedSection, _ data: OpenStrategies<Reader>?
    ) -> EditionSection {
        guard let open = guarded.section.disclosed(to: Reader.self) else {
            let words = guarded.restriction.map { ground($0) } ?? ""
            return EditionSection(
                number: guarded.number,
                title: [.text(publicTitle(guarded.restriction, else: "restricted section"))],
                name: nil, marking: nil,
                blocks: [.paragraph(Paragraph([.text(words)], role: "ground"))], sections: [],
                slide: nil, standIn: EditionSection.StandIn(rule: place(of: guarded)))
        }
        let own = data?.withParts(open.blocks) ?? WithParts(blocks: open.blocks)
        return EditionSection(
            number: guarded.number, title: data?.quoted(open.title) ?? open.title,
            name: open.name?.value,
            marking: guarded.restriction.map { marking($0) }, blocks: own.blocks,
            sections: own.sections + open.sections.map { section($0, data) }, slide: open.slide,
            standIn: nil, made: EditionSection.Made(blocks: own.made))
    }

    /// Which of the house's sections a withheld one is. Of its heading nothing else is kept.
    private func place(of guarded: GuardedSection) -> String? {
        guarded.section.disclosed(to: Members.self).flatMap { section in
            house.sectionRules.first { $0.matches(section) }?.id
        }
    }

    private func publicTitle(_ restriction: Restriction?, else word: String) -> String {
        restriction?.publicWords ?? house.words(word)
    }

    /// The ground in the scheme's words, for the public.
    private func ground(_ restriction: Restriction) -> String {
        wording("ground", restriction)
    }

    /// The line on each sheet of a restricted paper in an edition that has it.
    private func marking(_ restriction: Restriction) -> String {
        wording("marking", restriction)
    }

    private func wording(_ name: String, _ restriction: Restriction) -> String {
        let scheme = restriction.scheme.flatMap { workspace.schemes[$0.value] }
        let numbers = restriction.paragraphs.map(\.value)
        let grounds = numbers.compactMap { number in
            scheme?.grounds.first { $0.number == number }?.words
        }
        let paragraphs = numbers.map { house.words("ground paragraph", ["number": $0]) }
        return house.words(
            name,
            [
                "ground": grounds.joined(separator: "; "),
                "paragraph": paragraphs.joined(separator: ", "),
                "scheme": scheme?.name ?? restriction.scheme?.value ?? "",
            ])
    }
}
