import Diagnostics
import DocumentTree
import Governance

/// A period with two ends, either of which may be open.
struct Period {
    let from: Located<WrittenDate>?
    let until: Located<WrittenDate>?

    func holds(on day: CivilDate) -> Bool {
        (from.map { $0.value.first <= day } ?? true) && (until.map { day <= $0.value.last } ?? true)
    }

    func overlaps(_ other: Period) -> Bool {
        func startsInTime(_ one: Period, _ two: Period) -> Bool {
            guard let from = one.from, let until = two.until else { return true }
            return from.value.first <= until.value.last
        }
        return startsInTime(self, other) && startsInTime(other, self)
    }
}

extension PostHolding {
    var period: Period { Period(from: from, until: until) }
}

extension Organisation {
    var period: Period { Period(from: from, until: until) }
}

extension Membership {
    var period: Period { Period(from: from, until: until) }
}

extension Substitution {
    var period: Period { Period(from: from, until: until) }
}

extension PlacesHeld {
    var period: Period { Period(from: from, until: until) }
}

extension Suspension {
    var period: Period { Period(from: from, until: until) }
}

extension Workspace {
    /// Every period written anywhere.
    var periods: [Period] {
        var periods = (authority?.organisations ?? []).map(\.period)
        periods += people.flatMap { $0.posts.map(\.period) }
        for body in bodies {
            periods += body.memberships.map(\.period)
            periods += body.substitutions.map(\.period)
            periods += (body.unnamed + body.vacancies).map(\.period)
            periods += body.suspensions.map(\.period)
        }
        for strategy in strategies {
            let strategy = strategy.strategy.examined()
            periods.append(Period(from: strategy.from, until: strategy.until))
        }
        return periods
    }

    /// Every date written anywhere, with its place.
    var writtenDates: [Located<WrittenDate>] {
        var dates = periods.flatMap { [$0.from, $0.until] }
        for body in bodies {
            for terms in body.termsOfReference {
                dates += [terms.adopted, terms.effective, terms.review?.next]
            }
            dates += (body.forwardPlan?.meetings ?? []).map(\.date)
        }
        for meeting in meetings { dates += [meeting.date, meeting.published] }
        return dates.compactMap { $0 }
    }

    /// Every time written anywhere; those without a place of their own stand at their meeting's date.
    var writtenTimes: [Located<WrittenTime>] {
        var times: [Located<WrittenTime>?] = []
        for meeting in meetings {
            times += [meeting.start, meeting.plannedEnd, meeting.actualStart, meeting.actualEnd]
        }
        for meeting in bodies.flatMap({ $0.forwardPlan?.meetings ?? [] }) {
            for time in [meeting.start, meeting.end] {
                times.append(time.map { Located($0, meeting.date.span) })
            }
        }
        return times.compactMap { $0 }
    }
}
