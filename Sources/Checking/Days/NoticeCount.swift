import Governance

/// How much notice an agenda gave, counted the way the rule counts.
///
/// Working days, clear or not, are those strictly between publication and meeting: neither the day of
/// publication nor that of the meeting counts. `days` run from one to the other, so that publishing
/// on the eve gives one.
/// Source: R v Herefordshire JJ (1820); Local Government Act 1972 ss.100A(6), 100B(3) and 243.
struct NoticeCount {
    let needed: NoticePeriod
    let meeting: CivilDate
    let calendar: HolidayCalendar

    func given(published: CivilDate) -> Int {
        switch needed.counting {
        case .workingDays, .clearWorkingDays:
            calendar.workingDays(between: published, and: meeting)
        case .parishDays: calendar.parishDays(between: published, and: meeting)
        case .days: max(0, meeting.dayNumber - published.dayNumber)
        case .clearDays: max(0, meeting.dayNumber - published.dayNumber - 1)
        }
    }

    func isEnough(published: CivilDate) -> Bool { given(published: published) >= needed.count }

    /// The last day on which publication would have given enough notice.
    ///
    /// `nil` when there is none within ten years, as for an absurd number of days.
    var lastDay: CivilDate? {
        var (low, high) = (meeting.dayNumber - 3660, meeting.dayNumber)
        guard isEnough(published: CivilDate(dayNumber: low)) else { return nil }
        // Notice only shrinks from day to day: the last enough one is found by halving.
        while low < high {
            let middle = (low + high + 1) / 2
            if isEnough(published: CivilDate(dayNumber: middle)) {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return CivilDate(dayNumber: low)
    }
}
