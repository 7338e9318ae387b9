import Diagnostics
public import DocumentTree
public import Governance

/// Takes out of a meeting what its audience may not see. The first step of every edition: nothing is
/// laid out, numbered or named before it, but for paragraph numbers, which are the same in all editions.
public func disclose<Reader: Audience>(
    _ meeting: Meeting, to reader: Reader.Type, in workspace: Workspace, house: House
) -> Edition<Reader> {
    let disclosure = Disclosure<Reader>(workspace: workspace, house: house)
    return Edition(items: meeting.items.map { disclosure.item($0) })
}

private struct Disclosure<Reader: Audience> {
    let workspace: Workspace
    let house: House

    func item(_ item: AgendaItem) -> EditionItem {
        guard let open = item.particulars.disclosed(to: Reader.self) else {
            return EditionItem(
                number: item.number,
                title: publicTitle(item.restriction, else: "restricted item"),
                ground: item.restriction.map { ground($0) }, text: nil, leads: [], purpose: nil,
                attachment: nil, part: item.part?.value, time: item.time, minutes: item.minutes,
                papers: .none, items: [])
        }
        return EditionItem(
            number: item.number, title: open.title.value,
            ground: item.restriction.map { ground($0) }, text: open.text, leads: open.leads,
            purpose: open.purpose?.value, attachment: open.attachment, part: item.part?.value,
            time: item.time, minutes: item.minutes,
            papers: papers(open.papers, inherited: item.restriction),
            items: open.items.map { self.item($0) })
    }

    private func papers(
        _ papers: AgendaItem.Papers, inherited: Restriction?
    ) -> EditionPapers {
        switch papers {
        case .none, .missing: return .none
        case .verbal: return .verbal
        case .toFollow: return .toFollow
        case .tabled: return .tabled
        case .folder(_, let folder):
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
    }

    /// What the public reads of a report that it may not see.
    private func withheld(_ guarded: GuardedReport) -> WithheldReport? {
        guarded.restriction.map {
            WithheldReport(title: publicTitle($0, else: "restricted report"), ground: ground($0))
        }
    }

    private func appendix(_ appendix: Appendix, inherited: Restriction?) -> EditionAppendix {
        let restriction = appendix.restriction ?? inherited
        guard let open = appendix.particulars.disclosed(to: Reader.self) else {
            return EditionAppendix(
                number: appendix.number.value,
                title: publicTitle(restriction, else: "restricted appendix"),
                ground: restriction.map { ground($0) }, marking: nil, text: nil, deck: nil)
        }
        let text: EditionText? =
            if case .text(let paper) = open.content { self.text(paper) } else { nil }
        return EditionAppendix(
            number: appendix.number.value, title: open.title.value,
            ground: restriction.map { ground($0) }, marking: restriction.map { marking($0) },
            text: text, deck: open.deck)
    }

    private func text(_ paper: PaperText) -> EditionText {
        EditionText(
            blocks: paper.blocks, sections: paper.sections.map { section($0) },
            hasReferences: !paper.references.isEmpty)
    }

    private func section(_ guarded: GuardedSection) -> EditionSection {
        guard let open = guarded.section.disclosed(to: Reader.self) else {
            let words = guarded.restriction.map { ground($0) } ?? ""
            return EditionSection(
                title: [.text(publicTitle(guarded.restriction, else: "restricted section"))],
                name: nil, marking: nil,
                blocks: [.paragraph(Paragraph([.text(words)], role: "ground"))], sections: [],
                slide: nil, standIn: EditionSection.StandIn(rule: place(of: guarded)))
        }
        return EditionSection(
            title: open.title, name: open.name?.value,
            marking: guarded.restriction.map { marking($0) }, blocks: open.blocks,
            sections: open.sections.map { section($0) }, slide: open.slide, standIn: nil)
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
