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
    /// An element that a cross-reference can point at.
    struct Place {
        let id: String
        /// What the cross-reference prints; empty when the place has no words of its own.
        let words: String
    }

    /// Where each anchor went, so far.
    private(set) var places: [AnchorID: Place] = [:]
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    private let isRehearsal: Bool
    private var mixedDepth = 0
    private var hasFailed = false

    /// A rehearsal notes the ``places`` and writes nothing.
    init(isRehearsal: Bool) throws(DocBookFailure) {
        guard let buffer = xmlBufferCreate() else { throw DocBookFailure() }
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
            xmlBufferFree(buffer)
            throw DocBookFailure()
        }
        self.buffer = buffer
        self.writer = writer
        self.isRehearsal = isRehearsal
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
        if !isRehearsal { check(xmlTextWriterEndElement(writer)) }
    }

    /// Writes an element in which white space counts: text, or text among elements.
    func mixedElement(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: () -> Void
    ) {
        start(name, attributes, nil, "")
        if isRehearsal { return content() }
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

    func text(_ words: String) {
        if words.isEmpty || isRehearsal { return }
        check(xmlTextWriterWriteString(writer, xmlCharacters(of: words)))
    }

    /// Lets references to one anchor lead to the place of another, already written.
    func lead(_ anchor: AnchorID, to other: AnchorID) {
        if places[anchor] == nil { places[anchor] = places[other] }
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
        if !isRehearsal { check(xmlTextWriterStartElement(writer, name)) }
        for case (let name, let value?) in attributes { attribute(name, value) }
        guard let anchor, places[anchor] == nil, isIdentifier(anchor.name) else { return }
        places[anchor] = Place(id: anchor.name, words: words)
        attribute("xml:id", anchor.name)
        if !words.isEmpty { attribute("xreflabel", words) }
    }

    private func attribute(_ name: String, _ value: String) {
        if isRehearsal { return }
        check(xmlTextWriterWriteAttribute(writer, name, xmlCharacters(of: value)))
    }

    private func isIdentifier(_ name: String) -> Bool {
        // libxml2 complains on standard error of characters it cannot read at all.
        name.unicodeScalars.allSatisfy(isXMLCharacter) && xmlValidateNCName(name, 0) == 0
    }

    private func check(_ result: Int32) {
        if result < 0 { hasFailed = true }
    }
}

/// The text with U+FFFD for what XML 1.0 §2.2 does not allow: `a\u{8}b` → `a\u{FFFD}b`.
private func xmlCharacters(of text: String) -> String {
    if text.unicodeScalars.allSatisfy(isXMLCharacter) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        result.append(isXMLCharacter(scalar) ? scalar : "\u{FFFD}")
    }
    return String(result)
}

private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20..<0xFFFE, 0x10000...: true
    default: false
    }
}
