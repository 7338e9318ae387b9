/// A stretch of an XML document: whole elements one after the other, indented.
struct XMLRun {
    /// Names are literals, so that what is written is always well-formed.
    typealias Name = StaticString
    typealias Attributes = KeyValuePairs<Name, String?>

    var bytes: [UInt8] = []
    /// Elements that are open, those the run stands in counted in.
    var depth = 0
    /// How many of them are mixed elements or stand in one.
    private var mixedDepth = 0
    /// Whether the last start tag still wants its `>`, or `/>` when nothing follows.
    private var hasOpenTag = false

    /// Starts an element that holds elements only; attributes may follow.
    mutating func startTag(_ name: Name, _ attributes: Attributes) {
        breakLine()
        bytes.append(UInt8(ascii: "<"))
        bytes.append(name)
        for case (let name, let value?) in attributes { attribute(name, value) }
        hasOpenTag = true
        depth += 1
    }

    mutating func attribute(_ name: Name, _ value: String) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(name)
        bytes.append("=\"")
        bytes.appendEscaped(value, isAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func endTag(_ name: Name) {
        depth -= 1
        if hasOpenTag {
            bytes.append("/>")
            hasOpenTag = false
            return
        }
        breakLine()
        bytes.append("</")
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Starts an element in which white space counts.
    mutating func startMixedTag(_ name: Name, _ attributes: Attributes) {
        startTag(name, attributes)
        mixedDepth += 1
    }

    mutating func endMixedTag(_ name: Name) {
        endTag(name)
        mixedDepth -= 1
    }

    mutating func text(_ words: String) {
        if words.isEmpty { return }
        closeTag()
        bytes.appendEscaped(words, isAttribute: false)
    }

    /// Starts a line where white space does not count.
    mutating func breakLine() {
        closeTag()
        guard mixedDepth == 0 else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.appendBlanks(depth)
    }

    private mutating func closeTag() {
        if hasOpenTag { bytes.append(UInt8(ascii: ">")) }
        hasOpenTag = false
    }
}
