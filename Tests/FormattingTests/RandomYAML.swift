import TestSupport

/// Writes YAML as carelessly as people do: odd indentation, quotation marks, comments, empty lines.
struct RandomYAML {
    private var random: SeededGenerator
    private var text = ""
    private var count = 0

    init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

    mutating func document() -> String {
        text = ""
        count = 0
        lead(0)
        if random.chance(75) { mapping(0, depth: 0) } else { sequence(0, depth: 0) }
        return text
    }

    private mutating func lead(_ column: Int) {
        if random.chance(20) { text += String(repeating: "\n", count: random.below(4)) }
        while random.chance(20) {
            let own = random.chance(70) ? column : random.below(column + 3)
            text += String(repeating: " ", count: own) + comment() + "\n"
            if random.chance(20) { text += "\n\n" }
        }
    }

    private mutating func comment() -> String {
        count += 1
        return
            "#\(random.chance(80) ? " " : "")note-\(count): [\(random.pick(["x", "'", "{", "é"]))]"
    }

    private mutating func endLine() {
        if random.chance(20) { text += " " + comment() }
        text += random.pick(["\n", "\n", "\n", "  \n", "\n\n", "\n\n\n"])
    }

    private mutating func mapping(_ column: Int, depth: Int, isInline: Bool = false) {
        for index in 0...random.below(4) {
            if index > 0 || !isInline {
                lead(column)
                text += String(repeating: " ", count: column)
            }
            count += 1
            text += random.pick(["key \(count)", "\"key \(count)\"", "'\(count)'", "k\(count) "])
            text += ":"
            value(column, depth: depth, isKey: true)
        }
        closing(column)
    }

    private mutating func sequence(_ column: Int, depth: Int, isInline: Bool = false) {
        for index in 0...random.below(3) {
            if index > 0 || !isInline {
                lead(column)
                text += String(repeating: " ", count: column)
            }
            text += "-"
            value(column, depth: depth, isKey: false)
        }
        closing(column)
    }

    private mutating func closing(_ column: Int) {
        guard random.chance(10) else { return }
        text += String(repeating: " ", count: column + random.below(2)) + comment() + "\n"
    }

    private mutating func value(_ column: Int, depth: Int, isKey: Bool) {
        let inner = column + 1 + random.below(4)
        switch random.below(depth < 3 ? 10 : 6) {
        case 0: endLine()
        case 1:
            text += " " + random.pick(["|", ">", "|-", ">+", "|2", ">1-", "|+"])
            let digit = text.last.flatMap { Int(String($0)) } ?? (text.hasSuffix("1-") ? 1 : nil)
            let body = column + (digit ?? 1 + random.below(4))
            endLine()
            while text.hasSuffix("\n\n") { text.removeLast() }
            for index in 0..<random.below(4) {
                if index > 0 && random.chance(30) { text += random.pick(["\n", "\n\n"]) }
                let more = index > 0 || digit != nil ? random.below(3) : 0
                text += String(repeating: " ", count: body + more)
                text += random.pick(["words", "# no comment", "- x  ", "é: y", "'"]) + "\n"
            }
            if random.chance(30) { text += random.pick(["\n", "\n\n\n"]) }
        case 2, 3:
            if random.chance(10) {
                endLine()
                text += String(repeating: " ", count: inner)
            } else {
                text += random.pick([" ", "   "])
            }
            text += scalar(inner)
            endLine()
        case 4, 5:
            text += " "
            text += flow(inner, depth: depth)
            endLine()
        case 6 where !isKey, 7 where !isKey:
            text += String(repeating: " ", count: inner - column - 1 > 0 ? inner - column - 1 : 1)
            let own = max(inner, column + 2)
            if random.chance(50) {
                mapping(own, depth: depth + 1, isInline: true)
            } else {
                sequence(own, depth: depth + 1, isInline: true)
            }
        case 6, 7, 8:
            endLine()
            mapping(inner, depth: depth + 1)
        default:
            endLine()
            sequence(isKey && random.chance(40) ? column : inner, depth: depth + 1)
        }
    }

    private mutating func scalar(_ column: Int) -> String {
        let next = "\n" + String(repeating: " ", count: column)
        return random.pick([
            "words", "two words", "3", "\"3\"", "'yes'", "\"yes\"", "2022-12-15", "\"09:30\"",
            "'it''s'", "\"a, b\"", "'{ a }'", "\"é 👍\"", "\"tab\\tand\\u00e9\"", "\"\"", "''", "~",
            "'a: b'", "\"# x\"", "x#y", "a:b", "https://example.org/#a", "'say \"so\" \\'",
            "one\(next)two\(next)three", "one\n\(next)two", "\"one\(next)two \"",
            "'one''s\n\(next)  two'", "\"a\\\(next) b\\ \(next)c\"", "long words that go on and on",
        ])
    }

    private mutating func flow(_ column: Int, depth: Int) -> String {
        let isMapping = random.chance(50)
        let hasComments = random.chance(10)
        let next = "\n" + String(repeating: " ", count: column)
        var parts: [String] = []
        for _ in 0..<random.below(random.chance(20) ? 12 : 4) {
            count += 1
            var part = random.pick(["", " ", random.chance(20) ? next : ""])
            if isMapping {
                part += random.pick(["k\(count): ", "\"k\(count)\": ", "k\(count):  "])
            }
            switch random.below(depth < 3 ? 5 : 4) {
            case 0: part += random.pick(["'a, b'", "\"c\"", "\"[\"", "'it''s'", "\"x: y\""])
            case 1: part += random.pick(["one\(next)two", "\"one\(next)two\"", "'a\n\(next)b'"])
            case 2: part += random.pick(["a much longer text that fills the line", "9:00am"])
            case 3: part += random.pick(["a", "3", "true"])
            default: part += flow(column, depth: depth + 1)
            }
            parts.append(part + random.pick(["", " "]))
        }
        var joined = ""
        for (index, part) in parts.enumerated() {
            joined += part + (index < parts.count - 1 ? "," : random.pick(["", ","]))
            if hasComments && random.chance(40) { joined += " " + comment() + next }
        }
        return (isMapping ? "{" : "[") + joined + (isMapping ? "}" : "]")
    }
}
