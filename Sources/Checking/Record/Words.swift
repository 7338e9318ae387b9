/// Nothing but white space.
func isBlank(_ words: String) -> Bool { words.allSatisfy(\.isWhitespace) }

/// The words without white space and full stops around them.
func trimmed(_ words: String) -> String {
    let isMargin: (Character) -> Bool = { $0.isWhitespace || $0 == "." }
    let start = words.drop(while: isMargin)
    return String(start.reversed().drop(while: isMargin).reversed())
}

/// Whether two headings differ in nothing but capitals.
func isSameInAnyCase(_ left: String, _ right: String) -> Bool {
    var others = right.utf8.makeIterator()
    for byte in left.utf8 {
        guard let other = others.next() else { return false }
        if byte >= 0x80 || other >= 0x80 { return left.lowercased() == right.lowercased() }
        if byte == other { continue }
        // Letters of one alphabet that differ only in the bit for small ones.
        guard byte | 0x20 == other | 0x20, (0x61...0x7A).contains(byte | 0x20) else { return false }
    }
    return others.next() == nil
}

/// `Better life chances!` → `better-life-chances`, the name of a heading in links and anchors.
func slug(_ words: String) -> String {
    var name = ""
    var waitsForHyphen = false
    for scalar in words.lowercased().unicodeScalars {
        let isKept =
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            || (scalar.value >= 0xC0 && scalar.properties.isAlphabetic)
        if isKept {
            if waitsForHyphen { name += "-" }
            name.unicodeScalars.append(scalar)
            waitsForHyphen = false
        } else {
            waitsForHyphen = !name.isEmpty
        }
    }
    return name.isEmpty ? "x" : name
}
