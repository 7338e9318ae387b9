internal import CLibXML2
internal import DocumentTree

/// An XML document on its way to memory.
///
/// libxml2 keeps the document: its declaration, its divisions, the bytes written. What stands in a
/// division is put together here, escaped in one pass, and handed over as one run; libxml2 takes
/// several thousand instructions for an element and half a thousand for a word.
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
    /// Element names are literals, so that what is written is always well-formed.
    typealias Name = StaticString
    typealias Attributes = KeyValuePairs<StaticString, String?>

    /// The anchors that have their `xml:id` already.
    private var written: Set<AnchorID> = []
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    /// What libxml2 was not handed yet.
    private var run: [UInt8] = []
    /// Whether the last start tag of the run still wants its `>`, or `/>` when nothing follows.
    private var hasOpenTag = false
    /// Elements that are open, those of libxml2 counted in.
    private var depth = 0
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
        check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    /// Writes a division of the document: an element that holds elements, one at least, and that
    /// stands in divisions only. Attributes that are `nil` are left out.
    func division(
        _ name: Name, _ attributes: Attributes = [:], at anchor: AnchorID? = nil,
        words: String = "", _ content: () -> Void
    ) {
        if depth > 0 { breakLine() }
        handOver()
        check(xmlTextWriterStartElement(writer, name.utf8Start))
        for case (let name, let value?) in attributes { divisionAttribute(name, value) }
        if let id = identifier(of: anchor, words: words) {
            divisionAttribute("xml:id", id)
            divisionAttribute("xreflabel", words)
        }
        depth += 1
        content()
        depth -= 1
        breakLine()
        handOver()
        check(xmlTextWriterEndElement(writer))
    }

    /// Writes an element that holds elements only. Attributes that are `nil` are left out.
    func element(
        _ name: Name, _ attributes: Attributes = [:], at anchor: AnchorID? = nil,
        words: String = "", _ content: () -> Void = {}
    ) {
        startTag(name, attributes)
        if let id = identifier(of: anchor, words: words) {
            attribute("xml:id", id)
            attribute("xreflabel", words)
        }
        content()
        endTag(name)
    }

    /// Writes an element in which white space counts: text, or text among elements.
    func mixedElement(_ name: Name, _ attributes: Attributes = [:], _ content: () -> Void) {
        startTag(name, attributes)
        mixedDepth += 1
        content()
        endTag(name)
        mixedDepth -= 1
    }

    /// A mixed element of which only the role may be said.
    func mixedElement(_ name: Name, role: String?, _ content: () -> Void) {
        if let role {
            mixedElement(name, ["role": role], content)
        } else {
            mixedElement(name, [:], content)
        }
    }

    func text(_ words: String) {
        if words.isEmpty { return }
        closeTag()
        run.appendEscaped(words, isAttribute: false)
    }

    /// The document's bytes. Nothing can be written after it.
    func finish() throws(DocBookFailure) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer))
        check(xmlTextWriterFlush(writer))
        guard !hasFailed, let start = xmlBufferContent(buffer) else { throw DocBookFailure() }
        return Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(buffer))))
    }

    // MARK: Tags

    private func startTag(_ name: Name, _ attributes: Attributes) {
        breakLine()
        run.append(UInt8(ascii: "<"))
        run.append(name)
        for case (let name, let value?) in attributes { attribute(name, value) }
        hasOpenTag = true
        depth += 1
    }

    private func attribute(_ name: Name, _ value: String) {
        run.append(UInt8(ascii: " "))
        run.append(name)
        run.append("=\"")
        run.appendEscaped(value, isAttribute: true)
        run.append(UInt8(ascii: "\""))
    }

    private func endTag(_ name: Name) {
        depth -= 1
        if hasOpenTag {
            run.append("/>")
            hasOpenTag = false
            return
        }
        breakLine()
        run.append("</")
        run.append(name)
        run.append(UInt8(ascii: ">"))
    }

    /// Starts a line where white space does not count.
    private func breakLine() {
        closeTag()
        guard mixedDepth == 0 else { return }
        run.append(UInt8(ascii: "\n"))
        run.appendBlanks(depth)
    }

    private func closeTag() {
        if hasOpenTag { run.append(UInt8(ascii: ">")) }
        hasOpenTag = false
    }

    // MARK: libxml2

    private func handOver() {
        guard let count = Int32(exactly: run.count) else {
            hasFailed = true
            return
        }
        if count > 0 { check(xmlTextWriterWriteRawLen(writer, run, count)) }
        run.removeAll(keepingCapacity: true)
    }

    private func divisionAttribute(_ name: Name, _ value: String) {
        check(xmlTextWriterStartAttribute(writer, name.utf8Start))
        run.appendEscaped(value, isAttribute: true)
        handOver()
        check(xmlTextWriterEndAttribute(writer))
    }

    private func check(_ result: Int32) {
        if result < 0 { hasFailed = true }
    }

    /// The first element of an anchor gets its `xml:id`; a second would make the document invalid.
    private func identifier(of anchor: AnchorID?, words: String) -> String? {
        // A place without words has nothing a cross-reference could print.
        guard let anchor, !words.isEmpty, isIdentifier(anchor.name),
            written.insert(anchor).inserted
        else { return nil }
        return anchor.name
    }
}
