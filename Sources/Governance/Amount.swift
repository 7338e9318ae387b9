/// A decimal figure as written, `1,234.50`, with its exact value.
public struct Amount: Sendable, Equatable {
    public let written: String
    /// The value without its point: 123450.
    private let units: Int
    /// Digits after the point.
    private let places: Int

    /// `nil` when it is not digits, with a minus before them, commas between thousands and one point at
    /// most, or has more than 18 digits.
    public init?(_ written: String) {
        var units = 0
        var digits = 0
        var places: Int?
        var isNegative = false
        /// Digits since the last comma; `nil` before the first.
        var sinceComma: Int?
        for (index, byte) in written.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where places == nil && digits > 0:
                if let sinceComma, sinceComma != 3 { return nil }
                places = 0
            case UInt8(ascii: ",") where places == nil && digits > 0:
                if sinceComma.map({ $0 != 3 }) ?? (digits > 3) { return nil }
                sinceComma = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 18:
                units = units * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                if let count = places { places = count + 1 }
                if let count = sinceComma, places == nil { sinceComma = count + 1 }
            default: return nil
            }
        }
        guard digits > 0, places != 0, places != nil || sinceComma.map({ $0 == 3 }) ?? true else {
            return nil
        }
        self.written = written
        self.units = isNegative ? -units : units
        self.places = places ?? 0
    }

    /// Their exact sum, with as many digits after the point as the finest of them, and commas unless
    /// one of them does without; `nil` when it is too large to be told.
    public static func sum(_ amounts: [Amount]) -> Amount? {
        let places = amounts.map(\.places).max() ?? 0
        var sum = 0
        for amount in amounts {
            var units = amount.units
            for _ in amount.places..<places {
                let (product, isTooLarge) = units.multipliedReportingOverflow(by: 10)
                if isTooLarge { return nil }
                units = product
            }
            let (next, isTooLarge) = sum.addingReportingOverflow(units)
            if isTooLarge { return nil }
            sum = next
        }
        let hasCommas = !amounts.contains { $0.isLong && !$0.written.utf8.contains(comma) }
        return Amount(words(sum, places: places, hasCommas: hasCommas))
    }

    private static let comma = UInt8(ascii: ",")

    /// Whether it has digits enough for a comma.
    private var isLong: Bool {
        written.utf8.prefix { $0 != UInt8(ascii: ".") }.count { $0 != UInt8(ascii: "-") } > 3
    }

    private static func words(_ units: Int, places: Int, hasCommas: Bool) -> String {
        var digits = Array(String(units.magnitude).utf8)
        while digits.count <= places { digits.insert(UInt8(ascii: "0"), at: 0) }
        let whole = digits.dropLast(places)
        var bytes: [UInt8] = units < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in whole.enumerated() {
            if hasCommas, index > 0, (whole.count - index) % 3 == 0 { bytes.append(comma) }
            bytes.append(digit)
        }
        if places > 0 { bytes += [UInt8(ascii: ".")] + digits.suffix(places) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
