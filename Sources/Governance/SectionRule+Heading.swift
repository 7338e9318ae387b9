import DocumentTree

extension SectionRule {
    /// Whether a section is this rule's, by its heading.
    public func matches(_ section: PaperSection) -> Bool {
        matches(heading: section.title.plainText)
    }

    /// Whether a heading is this section's: its title or an alias, whatever the case.
    public func matches(heading: String) -> Bool {
        isSameInAnyCase(title, heading) || aliases.contains { isSameInAnyCase($0, heading) }
    }
}

extension [SectionRule] {
    /// Gives for a heading the place of the first rule that is its section's, in the time of one look,
    /// however many rules and headings there are.
    public var placeByHeading: (String) -> Int? {
        var places: [String: Int] = [:]
        for (place, rule) in enumerated() {
            for title in [rule.title] + rule.aliases {
                places[title.lowercased()] = places[title.lowercased()] ?? place
            }
        }
        return { places[$0.lowercased()] }
    }
}

/// Whether two headings differ in nothing but capitals.
private func isSameInAnyCase(_ left: String, _ right: String) -> Bool {
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
