internal import CLibXML2
internal import DocumentTree

/// An XML document on its way to memory, written and escaped by libxml2.
///
/// Elements that hold only elements are indented by one space; from the start of a mixed element to
/// its end not one character is added. A failure of libxml2 is kept and thrown by ``finish()``.
///
/// ```swift
/// writer.element("blockquote") { writer.mixedElement("para") { writer.text("Fish & chips") } }
/// // <blockquote>
/// //  <para>Fish &amp; chips</para>
/// // </blockquote>
/// ```
final class XMLWriter {
    /// The anchors that have their `xml:id` already.
    private var written: Set<AnchorID> = []
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    private var mixedDepth = 0
    private var hasFailed = false

    init() throws(DocBookFailure) {
        guard let buffer = xmlBufferCreate() else { throw DocBookFailure() }
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
            xmlBufferFree(buffer)
            throw DocBookFailure()
        }
        self.buffer = buffer
        self.writer = writer
        xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
        check(xmlTextWriterSetIndentString(writer, " "))
        check(xmlTextWriterSetIndent(writer, 1))
        check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    /// Writes an element that holds elements only. Attributes that are `nil` are left out.
    func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        at anchor: AnchorID? = nil, words: String = "", _ content: () -> Void = {}
    ) {
        start(name, attributes, anchor, words)
        content()
        check(xmlTextWriterEndElement(writer))
    }

    /// Writes an element in which white space counts: text, or text among elements.
    func mixedElement(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: () -> Void
    ) {
        start(name, attributes, nil, "")
        if mixedDepth == 0 { check(xmlTextWriterSetIndent(writer, 0)) }
        mixedDepth += 1
        content()
        mixedDepth -= 1
        check(xmlTextWriterEndElement(writer))
        if mixedDepth == 0 {
            check(xmlTextWriterWriteRaw(writer, "\n"))
            check(xmlTextWriterSetIndent(writer, 1))
        }
    }

    /// A mixed element of which only the role may be said.
    func mixedElement(_ name: String, role: String?, _ content: () -> Void) {
        if let role {
            mixedElement(name, ["role": role], content)
        } else {
            mixedElement(name, [:], content)
        }
    }

    func text(_ words: String) {
        if words.isEmpty { return }
        check(xmlTextWriterWriteString(writer, xmlCharacters(of: words)))
    }

    /// The document's bytes. Nothing can be written after it.
    func finish() throws(DocBookFailure) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer))
        check(xmlTextWriterFlush(writer))
        guard !hasFailed, let start = xmlBufferContent(buffer) else { throw DocBookFailure() }
        return Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(buffer))))
    }

    /// The first element of an anchor gets its `xml:id`; a second would make the document invalid.
    private func start(
        _ name: String, _ attributes: KeyValuePairs<String, String?>, _ anchor: AnchorID?,
        _ words: String
    ) {
        check(xmlTextWriterStartElement(writer, name))
        for case (let name, let value?) in attributes { attribute(name, value) }
        // A place without words has nothing a cross-reference could print.
        guard let anchor, !words.isEmpty, isIdentifier(anchor.name),
            written.insert(anchor).inserted
        else { return }
        attribute("xml:id", anchor.name)
        attribute("xreflabel", words)
    }

    private func attribute(_ name: String, _ value: String) {
        check(xmlTextWriterWriteAttribute(writer, name, xmlCharacters(of: value)))
    }

    private func check(_ result: Int32) {
        if result < 0 { hasFailed = true }
    }
}

/// Whether XML takes the name as an `xml:id`.
func isIdentifier(_ name: String) -> Bool {
    // libxml2 complains on standard error of characters it cannot read at all.
    xmlCharacters(of: name) == name && xmlValidateNCName(name, 0) == 0
}

/// The text with U+FFFD for what XML 1.0 §2.2 does not allow: `a\u{8}b` → `a\u{FFFD}b`.
private func xmlCharacters(of text: String) -> String {
    if hasOnlyCommonBytes(text) || text.unicodeScalars.allSatisfy(isXMLCharacter) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        result.append(isXMLCharacter(scalar) ? scalar : "\u{FFFD}")
    }
    return String(result)
}

/// Whether no byte can be part of a character that XML refuses: no control characters, and nothing
/// that begins as U+FFFE and U+FFFF do.
private func hasOnlyCommonBytes(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
        for byte in bytes where byte < 0x20 || byte == 0xEF {
            if byte == 0xEF || byte != 0x9 && byte != 0xA && byte != 0xD { return false }
        }
        return true
    } ?? false
}

private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20..<0xFFFE, 0x10000...: true
    default: false
    }
}
