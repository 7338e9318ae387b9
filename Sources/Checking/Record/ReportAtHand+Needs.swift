import Diagnostics
import Governance

extension ReportAtHand {
    /// Whether the item's purpose asks for a list in this section of its report.
    func needs(_ rule: SectionRule) -> Bool {
        (item.particulars.purpose?.value.kinds ?? []).contains { kind in
            rule.neededFor.contains(kind.rawValue)
        }
    }
}
