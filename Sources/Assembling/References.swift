import DocumentTree

/// The places a paper's cross-references can reach in one edition.
struct References {
    private var anchors: [ReferenceTarget: AnchorID] = [:]

    subscript(target: ReferenceTarget) -> AnchorID? {
        get { anchors[target] }
        set { anchors[target] = newValue }
    }
}

/// `Better life chances!` → `better-life-chances`: lower-case ASCII letters and digits, other runs of
/// characters become one hyphen. Letters outside ASCII are kept when XML takes them in a name.
func slug(_ words: String) -> String {
    var bytes: [UInt8] = []
    var pendingHyphen = false
    for scalar in words.lowercased().unicodeScalars {
        let isKept =
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            || (scalar.value >= 0xC0 && scalar.properties.isAlphabetic && scalar.value < 0xD800)
        guard isKept else {
            pendingHyphen = !bytes.isEmpty
            continue
        }
        if pendingHyphen { bytes.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        bytes.append(contentsOf: Array(String(scalar).utf8))
    }
    return bytes.isEmpty ? "x" : String(decoding: bytes, as: UTF8.self)
}
