/// A decimal number, exact: `digits / 10^places`.
public struct DecimalNumber: Sendable, Hashable {
    public let digits: Int
    /// 0 to 18, as written: `53.40` has 2.
    public let places: Int

    public init(digits: Int, places: Int) {
        self.digits = digits
        self.places = places
    }

    /// `53.4`, `1,204`, `-0.3`, `−0.3`, `53.4%`; `nil` for anything else, and for more than 18 digits.
    public init?(parsing words: String) {
        var bytes = Array(words.utf8)[...]
        while bytes.first == 0x20 { bytes.removeFirst() }
        if bytes.last == UInt8(ascii: "%") { bytes.removeLast() }
        while bytes.last == 0x20 { bytes.removeLast() }
        let minus: [UInt8] = [0xE2, 0x88, 0x92]
        let isNegative = bytes.first == UInt8(ascii: "-") || bytes.starts(with: minus)
        if isNegative { bytes = bytes.dropFirst(bytes.first == UInt8(ascii: "-") ? 1 : 3) }
        guard let found = DecimalNumber(unsigned: bytes) else { return nil }
        self.init(digits: isNegative ? -found.digits : found.digits, places: found.places)
    }

    /// Digits with commas between thousands, and after a point more digits.
    public init?(unsigned bytes: ArraySlice<UInt8>) {
        var (digits, count) = (0, 0)
        var places: Int?
        // Since the last comma; `nil` before the first.
        var group: Int?
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard count < 18 else { return nil }
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
                count += 1
                places = places.map { $0 + 1 }
                if places == nil { group = group.map { $0 + 1 } }
            case UInt8(ascii: ","):
                guard count > 0, places == nil, group ?? 3 == 3, group != nil || count <= 3 else {
                    return nil
                }
                group = 0
            case UInt8(ascii: "."):
                guard count > 0, places == nil else { return nil }
                places = 0
            default: return nil
            }
        }
        guard count > 0, places != 0, group ?? 3 == 3 else { return nil }
        self.init(digits: digits, places: places ?? 0)
    }

    /// Rounded half away from zero to fewer places; itself when it has no more.
    public func rounded(to places: Int) -> DecimalNumber {
        guard places < self.places else { return self }
        let unit = DecimalNumber.power(self.places - places)
        let size = (digits.magnitude + UInt(unit) / 2) / UInt(unit)
        return DecimalNumber(digits: digits < 0 ? -Int(size) : Int(size), places: places)
    }

    private static func power(_ places: Int) -> Int {
        (0..<min(places, 18)).reduce(1) { power, _ in power * 10 }
    }

    private func scaled(to places: Int) -> Int128 {
        Int128(digits) * Int128(DecimalNumber.power(places - self.places))
    }

    /// Whether both are the same number, whatever the places written.
    public func isEqual(to other: DecimalNumber) -> Bool {
        let places = max(places, other.places)
        return scaled(to: places) == other.scaled(to: places)
    }
}

extension DecimalNumber: Comparable {
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        let places = max(left.places, right.places)
        return left.scaled(to: places) < right.scaled(to: places)
    }
}
