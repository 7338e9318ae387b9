/// Whether words in a table are a number, for aligning a column.
enum CSVNumber {
    static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 <= 0x20 }
    }

    /// Digits with `,` and `.` among them, perhaps a sign, a currency, brackets or a percent sign:
    /// `1,234.50`, `-3`, `£12`, `(7)`, `91.7%`, `−0.4`. Not `2021/22`, `4 of 7`.
    static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var hasDigit = false
        var at = range.lowerBound
        let end = range.upperBound
        while at < end {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: ","), UInt8(ascii: "."): break
            case 0x20, UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                // Before the digits only, but for a space behind them.
                if hasDigit && byte != 0x20 { return false }
            case UInt8(ascii: ")"), UInt8(ascii: "%"):
                if !hasDigit { return false }
            default:
                guard !hasDigit, let length = sign(bytes[at..<end]) else { return false }
                at += length - 1
            }
            at += 1
        }
        return hasDigit && !hasInnerSpace(bytes[range])
    }

    /// The length of `£`, `€` or the minus sign U+2212.
    private static func sign(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.starts(with: [0xC2, 0xA3]) { return 2 }
        if bytes.starts(with: [0xE2, 0x82, 0xAC]) || bytes.starts(with: [0xE2, 0x88, 0x92]) {
            return 3
        }
        return nil
    }

    /// Whether a digit follows a space that follows a digit: two numbers, not one.
    private static func hasInnerSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        var sawDigit = false
        var sawSpace = false
        for byte in bytes {
            let isDigit = byte &- 0x30 < 10
            if isDigit && sawSpace { return true }
            sawDigit = sawDigit || isDigit
            sawSpace = sawSpace || sawDigit && byte == 0x20
        }
        return false
    }
}
