import Foundation
import Glibc

/// The sheets of a `pack.txt`, as read from the text itself.
struct Sheets {
    struct Sheet {
        /// Without the line feed at the end of the last one.
        let lines: [String]

        /// A stamped sheet has all its lines, so that their number tells how it lies: a landscape sheet
        /// is two thirds as long as a portrait one, and half as wide again.
        var isLandscape: Bool { stamp != nil && lines.count == 40 }

        /// The columns it has.
        var measure: Int { isLandscape ? 120 : 80 }

        /// `Page 7` on the last line, if it is stamped.
        var stamp: Int? {
            lines.last.flatMap { line in
                let words = line.split(separator: " ")
                return words.count == 2 && words[0] == "Page" ? Int(words[1]) : nil
            }
        }

        /// `Agenda Item 3` on the first line, or `Agenda Item 3, Appendix 1`; `Item 3` in the NHS house.
        var itemStamp: String? {
            let stamps = (lines.first ?? "").split(separator: ",")
            let words = stamps.first?.split(separator: " ") ?? []
            let stamp = words.first == "Agenda" ? words.dropFirst() : words[...]
            return stamp.count == 2 && stamp.first == "Item" ? stamp.last.map(String.init) : nil
        }

        /// The last line of text above the stamp.
        var foot: String? {
            lines.dropLast(stamp == nil ? 0 : 1).last { !isBlank($0) }.map(squeezed)
        }

        var words: String { squeezed(lines.joined(separator: " ")) }
    }

    let all: [Sheet]
    /// Those before the first stamp.
    var front: ArraySlice<Sheet> { all.prefix { $0.stamp == nil } }
    var stamped: ArraySlice<Sheet> { all.dropFirst(front.count) }

    init(_ text: String) {
        all = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { sheet in
            var lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            if lines.last == "" { lines.removeLast() }
            return Sheet(lines: lines)
        }
    }
}

private func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " } }

/// The words with one blank between them.
func squeezed(_ text: some StringProtocol) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
}

/// The columns a line takes by the C library's count, which is not ours.
func columns(of line: String) -> Int {
    let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let before = uselocale(locale)
    defer {
        uselocale(before)
        freelocale(locale)
    }
    return line.unicodeScalars.reduce(0) { width, scalar in
        // A control character has no width: it must not be there at all.
        let own = libraryWidth(Int32(bitPattern: scalar.value))
        return width + (own < 0 ? 1000 : Int(own))
    }
}

/// `wcwidth`, which the module of the C library leaves out.
private let libraryWidth: @Sendable @convention(c) (Int32) -> Int32 = {
    unsafeBitCast(
        dlsym(dlopen(nil, RTLD_NOW), "wcwidth"),
        to: (@Sendable @convention(c) (Int32) -> Int32).self)
}()
