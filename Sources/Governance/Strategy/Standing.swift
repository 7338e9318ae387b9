/// How far something has come on a day, as its dates tell. Never guessed: where they do not tell, there is none.
public enum Standing: String, Sendable, CaseIterable {
    case done
    /// Its last day is over, and it is not done.
    case overdue
    /// It begins after the day.
    case notStarted = "not started"
    /// It was begun, and its last day is not over.
    case underWay = "under way"

    /// - Parameters:
    ///   - due: by when; of a range the last day counts, and a month or a year is over with its last day.
    ///   - day: the day of the data. When that is a month, only what holds on each of its days is told.
    public init?(
        due: Timing?, started: WrittenDate?, done: WrittenDate?, on day: WrittenDate
    ) {
        if let done, done.first <= day.last {
            self = .done
        } else if let last = due?.until?.last, last < day.first {
            self = .overdue
        } else if let started {
            self = started.first > day.last ? .notStarted : .underWay
        } else if let due, due.isRange, let from = due.from, from.first > day.last {
            self = .notStarted
        } else {
            return nil
        }
    }
}

extension Timing {
    /// Whether it has a first and a last day, and not only a day, a month or a year.
    public var isRange: Bool {
        guard let from, let until else { return false }
        return from.first != until.first || from.precision != until.precision
    }
}
