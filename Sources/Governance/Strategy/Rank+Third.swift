extension Rank {
    /// Whether it is among the worst third of the places: 1 to 4 of 12 where the first is the worst, 1 and 2 of 7.
    ///
    /// `nil` when it cannot be told: no place, no number of places, or nobody says which end is worst.
    public var isInWorstThird: Bool? {
        guard let place, let of, let firstIs, place >= 1, of >= 1, place <= of else { return nil }
        let fromWorst = firstIs == .worst ? place : of - place + 1
        return fromWorst <= of / 3
    }
}
