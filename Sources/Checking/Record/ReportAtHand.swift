import Diagnostics
import DocumentTree
import Governance

/// A cover report with what its rules ask for.
struct ReportAtHand {
    let report: CoverReport
    /// The head of the file.
    let span: Span
    let meeting: Meeting
    let item: ItemAtHand
    let folder: PaperFolder
    let house: House?
    let outline: PaperOutline
    /// The author's top-level sections, in order, and the house's rule for each, if it has one.
    let sections: [(section: PaperSection, rule: SectionRule?)]
    /// The numbered paragraphs in the order in which the house prints them.
    let runningParagraphs: [RunningParagraph]

    init(
        _ report: CoverReport, span: Span, meeting: Meeting, item: ItemAtHand, folder: PaperFolder,
        house: House?, outline: PaperOutline
    ) {
        self.report = report
        self.span = span
        self.meeting = meeting
        self.item = item
        self.folder = folder
        self.house = house
        self.outline = outline
        let rules = house?.sectionRules ?? []
        let place = rules.placeByHeading
        sections = report.body.sections.map { guarded in
            let section = guarded.section.examined()
            return (section, place(section.title.plainText).map { rules[$0] })
        }
        runningParagraphs = house.map { report.numbered(by: $0).paragraphs } ?? []
    }

    /// Nothing stands after its head.
    var isEmpty: Bool { report.body.blocks.isEmpty && report.body.sections.isEmpty }

    /// The author's section for a rule of the house.
    func section(_ rule: SectionRule) -> PaperSection? {
        sections.first { $0.rule?.id == rule.id }?.section
    }
}

extension PaperSection {
    /// The heading's words and their place.
    var heading: Located<String> { Located(title.plainText, span) }
}
