public import Governance

/// How many are enough, in whole numbers.
indirect enum Need: Sendable {
    case number(Int)
    /// Of those a tally counts as present.
    case share(Share, tally: Int)
    case allBut(Int, tally: Int)
    case greatest([Need])
    case least([Need])

    /// The fewest that are enough.
    func number(_ tally: (Int) -> Int) -> Int {
        switch self {
        case .number(let number): number
        case .share(let share, let of): share.need(of: tally(of))
        case .allBut(let missing, let of): max(0, tally(of) - missing)
        case .greatest(let parts): parts.map { $0.number(tally) }.max() ?? 0
        case .least(let parts): parts.map { $0.number(tally) }.min() ?? 0
        }
    }

    var constant: Int? {
        switch self {
        case .number(let number): number
        case .share, .allBut: nil
        case .greatest(let parts):
            parts.allSatisfy { $0.constant != nil } ? parts.compactMap(\.constant).max() ?? 0 : nil
        case .least(let parts):
            parts.allSatisfy { $0.constant != nil } ? parts.compactMap(\.constant).min() ?? 0 : nil
        }
    }
}

extension Share {
    /// The fewest that are enough of a base: exact, in whole numbers.
    public func need(of base: Int) -> Int {
        let product = max(0, base) * numerator
        let (whole, rest) = product.quotientAndRemainder(dividingBy: max(1, denominator))
        switch rounding {
        case .none:
            // Reached by the first whole number that is not below the share, or is above it.
            return comparison == .atLeast ? whole + (rest > 0 ? 1 : 0) + plus : whole + 1 + plus
        case .up, .down, .nearest:
            let up = rounding == .up ? rest > 0 : rounding == .nearest && 2 * rest >= denominator
            return whole + (up ? 1 : 0) + plus + (comparison == .moreThan ? 1 : 0)
        }
    }
}
