internal import CLibXML2

/// What we ask of libxml2's nodes.
struct DocBookNode {
    let pointer: xmlNodePtr

    static let namespace = "http://docbook.org/ns/docbook"
    private static let xlink = "http://www.w3.org/1999/xlink"

    /// The local name; with its prefix when the element is not DocBook's, so that it is unknown.
    var name: String {
        let local = pointer.pointee.name.map { String(cString: $0) } ?? ""
        guard let space = pointer.pointee.ns, let address = space.pointee.href,
            String(cString: address) != Self.namespace
        else { return local }
        return (space.pointee.prefix.map { String(cString: $0) } ?? "other") + ":" + local
    }

    var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
    var isComment: Bool { pointer.pointee.type == XML_COMMENT_NODE }

    var isText: Bool {
        pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE
    }

    /// 1-based; the line on which the start tag ends.
    var line: Int { max(1, xmlGetLineNo(pointer)) }

    var children: Siblings { Siblings(following: pointer.pointee.children) }

    var elements: some Sequence<DocBookNode> { children.lazy.filter(\.isElement) }

    /// The words of a text node.
    var text: UnsafeBufferPointer<UInt8> {
        guard let content = pointer.pointee.content else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
    }

    /// All words below, as they are; found without recursion by libxml2.
    var allText: String {
        guard let content = xmlNodeGetContent(pointer) else { return "" }
        defer { quorate_xml_free(content) }
        return String(cString: content)
    }

    func attribute(_ name: String) -> String? { value(xmlGetNoNsProp(pointer, name)) }

    var href: String? { value(xmlGetNsProp(pointer, "href", Self.xlink)) }

    /// `xml:id`.
    var id: String? {
        value(xmlGetNsProp(pointer, "id", "http://www.w3.org/XML/1998/namespace"))
    }

    private func value(_ raw: UnsafeMutablePointer<xmlChar>?) -> String? {
        guard let raw else { return nil }
        defer { quorate_xml_free(raw) }
        return String(cString: raw)
    }

    struct Siblings: Sequence, IteratorProtocol {
        var following: xmlNodePtr?

        mutating func next() -> DocBookNode? {
            guard let current = following else { return nil }
            following = current.pointee.next
            return DocBookNode(pointer: current)
        }
    }
}
