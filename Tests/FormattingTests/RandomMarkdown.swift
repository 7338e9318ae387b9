import TestSupport

/// Writes Markdown out of pieces that like to be in each other's way.
struct RandomMarkdown {
    private var random: SeededGenerator

    init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

    mutating func document() -> String {
        var text = ""
        for _ in 0...random.below(14) {
            text += piece(indent: "", depth: 0)
            text += random.pick(["", "", "\n", "\n", "\n\n\n", "  \n"])
        }
        return text
    }

    private mutating func piece(indent: String, depth: Int) -> String {
        let lines: [String] =
            switch random.below(depth < 3 ? 15 : 10) {
            case 0:
                [random.pick(["#  A", "## B ##", "###C", "#", "  ## D #", "# `e` #f", "# \\#"])]
            case 1: ["words", random.pick(["===", "---", "- - -", "***"])]
            case 2: ["|a|b|", "|-|:-:|", "|\(random.pick(["é", "\\|", "`|`", "👍"]))|y|", "z"]
            case 3: ["a | b", random.pick(["--|--", "-:|--"]), "1 | 2", random.pick(["", "3"])]
            case 4: ["~~~ x", "code  ", "", "", random.pick(["```", "~~", "  y"]), "~~~~"]
            case 5: ["```", "a  ", random.pick(["```", "````"])]
            case 6: ["<!-- note  ", "", "", "# x -->"]
            case 7: ["words  ", "more\\", random.pick(["`co  ", "<b", "**b "]), "de` x"]
            case 8: ["    code  ", "", "", "    more"]
            case 9: ["[a]: http://x.org", random.pick(["[^1]: note", "see [^1] and [a]"])]
            case 10: ["> " + piece(indent: indent + "> ", depth: depth + 1).dropLastLine]
            default:
                list(indent: indent, depth: depth)
            }
        return lines.joined(separator: "\n" + indent) + "\n"
    }

    private mutating func list(indent: String, depth: Int) -> [String] {
        let marker = random.pick(["-", "*", "+", "1.", "7)", "* "])
        let inner = String(repeating: " ", count: marker.count + 1)
        var lines: [String] = []
        for _ in 0...random.below(3) {
            if random.chance(20) {
                lines.append(marker)
                continue
            }
            var item = marker + " " + random.pick(["item", "item  ", "*x* y"])
            if random.chance(40) {
                if random.chance(50) { item += "\n" }
                item += "\n" + indent + inner
                item += piece(indent: indent + inner, depth: depth + 1).dropLastLine
            }
            lines.append(item)
            if random.chance(20) { lines.append("") }
        }
        return lines
    }
}

extension String {
    /// Without the line feed at the end.
    fileprivate var dropLastLine: String { hasSuffix("\n") ? String(dropLast()) : self }
}
