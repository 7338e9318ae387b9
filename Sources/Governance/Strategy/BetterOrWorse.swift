import Diagnostics

/// Whether a difference is for the better, by which way is good.
public enum BetterOrWorse: String, Sendable, CaseIterable {
    case better
    case worse
    case noChange = "no change"

    /// `nil` when nobody says which way is good.
    public init?(of difference: DecimalNumber, by polarity: Indicator.Polarity?) {
        guard let polarity, polarity != .neither else { return nil }
        if difference.digits == 0 {
            self = .noChange
        } else {
            self = (difference.digits > 0) == (polarity == .higher) ? .better : .worse
        }
    }
}

extension Indicator {
    /// How the local value stands to the national one: by the significance that was found, else by the
    /// figures. `nil` when neither tells, or nobody says which way is good.
    public var betterOrWorse: BetterOrWorse? {
        guard let polarity, polarity != .neither else { return nil }
        switch significance {
        case .significantlyHigher, .higher: return polarity == .higher ? .better : .worse
        case .significantlyLower, .lower: return polarity == .lower ? .better : .worse
        case .similar: return .noChange
        case .notCompared: return nil
        case nil:
            guard let local = local?.number, let national = national?.number else { return nil }
            return local.minus(national).flatMap { BetterOrWorse(of: $0, by: polarity) }
        }
    }

    /// The values over time, oldest first: the series, and the present value where it is not in it.
    public var course: [Point] {
        guard let period, let local, !series.contains(where: { $0.period.value == period }) else {
            return series
        }
        return series + [
            Point(
                period: Located(period, local.words.span), local: local, national: national)
        ]
    }
}
