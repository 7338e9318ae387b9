extension DecimalNumber {
    /// `53.4 - 49.30` → `4.10`, in the finer of their places; `nil` when it is too large to be held.
    public func minus(_ other: DecimalNumber) -> DecimalNumber? {
        let places = max(self.places, other.places)
        let difference = digits(in: places) - other.digits(in: places)
        return Int(exactly: difference).map { DecimalNumber(digits: $0, places: places) }
    }

    /// The digits when it is written with so many places, at least its own and at most 18.
    public func digits(in places: Int) -> Int128 {
        var digits = Int128(self.digits)
        for _ in min(self.places, places)..<max(self.places, places) { digits *= 10 }
        return digits
    }

    /// `2.20`, without its sign.
    public var magnitudeWords: String {
        let digits = String(self.digits.magnitude)
        guard places > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
    }
}
