/// `metadata/dublin-core.xml`: the meeting in DCMI Metadata Terms (2020-01-20), as an XML record.
///
/// The public edition's rights are `open`; that a members' edition lies beside it is told, not what is in it.
func dublinCore(_ record: DepositRecord, sealing: BagWriter.Sealing) -> [UInt8] {
    var elements: [(String, String)] = [
        ("dc:title", "\(record.title), \(record.date)"),
        ("dc:creator", record.body),
        ("dc:publisher", record.authority),
        ("dc:date", record.date),
        ("dc:type", "Text"),
        ("dc:identifier", record.identifier),
        ("dc:language", record.language),
        ("dcterms:isPartOf", record.board),
        ("dcterms:created", record.date),
        ("dcterms:dateSubmitted", sealing.day),
        (
            "dcterms:accessRights",
            sealing.isPublic
                ? "open" : "data/public: open; data/members, data/sources: restricted"
        ),
        ("dcterms:hasVersion", String(sealing.version)),
    ]
    if let published = record.published { elements.append(("dcterms:issued", published)) }
    if let supersedes = sealing.supersedes { elements.append(("dcterms:replaces", supersedes)) }
    var xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">

        """
    for (name, value) in elements { xml += "  <\(name)>\(escaped(value))</\(name)>\n" }
    return Array((xml + "</metadata>\n").utf8)
}

private func escaped(_ words: String) -> String {
    var bytes: [UInt8] = []
    for byte in words.utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case 0..<0x20: bytes.append(0x20)
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
