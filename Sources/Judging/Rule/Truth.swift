/// Whether something holds, when not everything is known.
public enum Truth: Int, Sendable, Comparable {
    case no
    case unknown
    case yes

    public init(_ value: Bool) { self = value ? .yes : .no }

    public static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

    public static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }

    /// Both hold.
    public func and(_ other: Truth) -> Truth { min(self, other) }

    /// One of them holds at least.
    public func or(_ other: Truth) -> Truth { max(self, other) }
}

/// The answer to "have we a quorum?"
public enum Verdict: String, Sendable, CaseIterable {
    case quorate
    case inquorate
    /// Attendance is not known well enough.
    case undetermined
    /// The clause can be read in several ways, and they differ.
    case depends

    /// The answer for several readings, each of which may hold.
    init(_ truths: some Sequence<Truth>) {
        let found = Set(truths)
        if found.contains(.yes), found.contains(.no) {
            self = .depends
        } else if found.contains(.unknown) || found.isEmpty {
            self = .undetermined
        } else {
            self = found.contains(.yes) ? .quorate : .inquorate
        }
    }

    /// The worse of two, for a question that needs both.
    public func and(_ other: Verdict) -> Verdict {
        for verdict in [Verdict.inquorate, .depends, .undetermined]
        where self == verdict || other == verdict {
            return verdict
        }
        return .quorate
    }
}
