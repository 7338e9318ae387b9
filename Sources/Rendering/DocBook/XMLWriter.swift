internal import CLibXML2
internal import DocumentTree

/// An XML document on its way to memory.
///
/// libxml2 keeps the document: its declaration, its divisions, the bytes written. What stands in a
/// division is put together in a run and handed over as a whole, because libxml2 takes several
/// thousand instructions for each element.
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
    typealias Name = XMLRun.Name
    typealias Attributes = XMLRun.Attributes

    /// The anchors that have their `xml:id` already.
    private var written: Set<AnchorID> = []
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    /// What libxml2 was not handed yet.
    private var run = XMLRun()
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

    /// Writes a large division of the document, one that stands in nothing but such divisions and
    /// holds an element at least. Attributes that are `nil` are left out.
    func division(
        _ name: Name, _ attributes: Attributes = [:], at anchor: AnchorID? = nil,
        words: String = "", _ content: () -> Void
    ) {
        if run.depth > 0 { run.breakLine() }
        handOver()
        check(xmlTextWriterStartElement(writer, name.utf8Start))
        for case (let name, let value?) in attributes { divisionAttribute(name, value) }
        if let id = identifier(of: anchor, words: words) {
            divisionAttribute("xml:id", id)
            divisionAttribute("xreflabel", words)
        }
        run.depth += 1
        content()
        run.depth -= 1
        run.breakLine()
        handOver()
        check(xmlTextWriterEndElement(writer))
    }

    /// Writes an element that holds elements only. Attributes that are `nil` are left out.
    func element(
        _ name: Name, _ attributes: Attributes = [:], at anchor: AnchorID? = nil,
        words: String = "", _ content: () -> Void = {}
    ) {
        run.startTag(name, attributes)
        if let id = identifier(of: anchor, words: words) {
            run.attribute("xml:id", id)
            run.attribute("xreflabel", words)
        }
        content()
        run.endTag(name)
    }

    /// Writes an element in which white space counts: text, or text among elements.
    func mixedElement(_ name: Name, _ attributes: Attributes = [:], _ content: () -> Void) {
        run.startMixedTag(name, attributes)
        content()
        run.endMixedTag(name)
    }

    /// A mixed element of which only the role may be said.
    func mixedElement(_ name: Name, role: String?, _ content: () -> Void) {
        if let role {
            mixedElement(name, ["role": role], content)
        } else {
            mixedElement(name, [:], content)
        }
    }

    func text(_ words: String) { run.text(words) }

    /// The document's bytes. Nothing can be written after it.
    func finish() throws(DocBookFailure) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer))
        check(xmlTextWriterFlush(writer))
        guard !hasFailed, let start = xmlBufferContent(buffer) else { throw DocBookFailure() }
        return Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(buffer))))
    }

    // MARK: libxml2

    private func handOver() {
        guard let count = Int32(exactly: run.bytes.count) else {
            hasFailed = true
            return
        }
        if count > 0 { check(xmlTextWriterWriteRawLen(writer, run.bytes, count)) }
        run.bytes.removeAll(keepingCapacity: true)
    }

    private func divisionAttribute(_ name: Name, _ value: String) {
        check(xmlTextWriterStartAttribute(writer, name.utf8Start))
        run.bytes.appendEscaped(value, isAttribute: true)
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
