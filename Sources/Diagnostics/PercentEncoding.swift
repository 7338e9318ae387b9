extension [UInt8] {
    /// Appends a byte in the percent form of RFC 3986 §2.1: `%20` for a blank.
    package mutating func appendPercentEncoded(_ byte: UInt8) {
        let digits = Array("0123456789ABCDEF".utf8)
        self += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
