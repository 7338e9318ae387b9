import Governance
import Scheduling

extension Assembly {
    /// When the decision on an item may be carried out: `call-in` tells that it waits for one, `call-in ends …`
    /// the last day of it and `implementation date …` the day after, where they can be told.
    func recordCallIn(of item: EditionItem, into record: inout LayoutRecord) {
        let clock = StatutoryClock(workspace, days: DayCounters(workspace.calendar), today: day)
        let callIn = clock.callIn(
            of: meeting, isKeyDecision: item.isKeyDecision, isExempt: item.isExemptFromCallIn)
        record["call-in"] = LayoutValue(callIn == .none ? "" : house.answer(true))
        if case .until(let last) = callIn {
            house.record(WrittenDate(last), named: "call-in ends", into: &record)
            house.record(
                WrittenDate(last.adding(days: 1)), named: "implementation date", into: &record)
        }
    }
}
