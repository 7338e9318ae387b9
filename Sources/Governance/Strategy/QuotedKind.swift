/// What of a strategy prose may quote.
public enum QuotedKind: String, Sendable, CaseIterable {
    case indicator
    case action
    case milestone
    case project
    case commitment

    /// What of it may be quoted; the first where none is named.
    public var fields: [String] {
        switch self {
        case .indicator:
            [
                "value", "national", "comparator", "rank", "period", "unit", "baseline",
                "baseline period", "target", "target by", "measure", "significance",
            ]
        case .action: ["title", "due", "status", "owner"]
        case .milestone: ["title", "date", "owner"]
        case .project: ["title", "start", "end"]
        case .commitment: ["title", "status", "number"]
        }
    }
}

/// What stands for a quotation: words as they are, or what a house words its own way.
public enum QuotedWords: Sendable {
    case words(String)
    /// Printed as the house prints dates, unless it has words of its own.
    case timing(Timing)
    case who([Who])
}

/// Why a quotation gives nothing.
public enum QuotationFailure: Error, Sendable {
    case unknownKind
    case unknownStrategy
    /// With the ids there are of its kind.
    case unknownRecord([String])
    /// With the strategies that have the id.
    case ambiguous([String])
    case unknownField(QuotedKind)
    /// The record has no such value.
    case missing
}
