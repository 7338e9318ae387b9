/// The numbers of an outline, 1, 1.1, 1.1.1, over headings and the numbered paragraphs among them.
public struct OutlineRun: Sendable {
    /// How many were met of each level, down to the level of the next.
    private var levels = [0]

    public init() {}

    /// The number of a heading; `nil` when it lies deeper than the outline is numbered.
    ///
    /// - Parameter depth: 1 for the headings of the outline itself.
    public mutating func heading(depth: Int, _ numbers: SectionRule.Numbers) -> String? {
        guard depth <= numbers.depth else { return nil }
        let number = take(level: depth, numbers)
        levels.append(0)
        return number
    }

    /// The number of a paragraph under a heading: a level down, but no deeper than the outline is numbered.
    public mutating func paragraph(in depth: Int, _ numbers: SectionRule.Numbers) -> String {
        take(level: min(depth + 1, numbers.depth), numbers)
    }

    private mutating func take(level: Int, _ numbers: SectionRule.Numbers) -> String {
        while levels.count < level { levels.append(0) }
        levels.removeLast(levels.count - level)
        levels[level - 1] += 1
        let number = levels.map(String.init).joined(separator: ".")
        let format = numbers.format ?? "%"
        guard let place = format.utf8.firstIndex(of: UInt8(ascii: "%")) else { return number }
        return String(format[..<place]) + number
            + String(format[format.utf8.index(after: place)...])
    }
}
