import Diagnostics
import DocumentTree
import Governance

/// A numbered paragraph of a report, in the run through all its sections.
struct RunningParagraph {
    let written: Int
    /// As printed.
    let number: Int
    let finding: ParagraphRun.Finding
    let isEmpty: Bool
    let span: Span
}

/// The numbered paragraphs of a report's sections, in the order of the house's rules.
func numberedParagraphs(
    of sections: [(section: PaperSection, rule: SectionRule?)], _ rules: [SectionRule]
) -> [RunningParagraph] {
    var run = ParagraphRun()
    var found: [RunningParagraph] = []
    for rule in rules {
        for section in sections where section.rule?.id == rule.id {
            add(section.section, rule, &run, &found)
        }
    }
    return found
}

private func add(
    _ section: PaperSection, _ rule: SectionRule, _ run: inout ParagraphRun,
    _ found: inout [RunningParagraph]
) {
    for case .list(let list) in section.blocks
    where rule.numbering == .paragraphs && list.numbering == .decimal {
        for item in list.items {
            let written = item.number ?? 1
            let (number, finding) = run.take(written: written)
            found.append(
                RunningParagraph(
                    written: written, number: number, finding: finding,
                    isEmpty: item.blocks.isEmpty, span: item.span ?? list.span ?? section.span))
        }
    }
    for guarded in section.sections {
        let inner = guarded.section.examined()
        add(inner, rule.parts.first { $0.matches(inner) } ?? rule, &run, &found)
    }
}

extension ReportAtHand {
    /// Whether the item's purpose asks for a list in this section of its report.
    func needs(_ rule: SectionRule) -> Bool {
        (item.particulars.purpose?.value.kinds ?? []).contains { kind in
            rule.neededFor.contains(kind.rawValue)
        }
    }
}
