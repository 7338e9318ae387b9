import TestSupport
import Testing

@testable import Minuting

/// A draft brought into a text that somebody has worked on.
@Suite struct ThreeWayMergeTests {
    private func merge(_ base: String, _ mine: String, _ theirs: String) -> (String, [Int]) {
        let merge = ThreeWayMerge(
            base: Array(base.utf8), mine: Array(mine.utf8), theirs: Array(theirs.utf8))
        return (String(decoding: merge.merged, as: UTF8.self), merge.conflicts)
    }

    @Test func whatOnlyOneSideChangedIsTaken() {
        #expect(merge("a\nb\nc\n", "a\nb\nc\n", "a\nB\nc\n").0 == "a\nB\nc\n")
        #expect(merge("a\nb\nc\n", "a\nB\nc\n", "a\nb\nc\n").0 == "a\nB\nc\n")
        #expect(merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n").0 == "A\nb\nC\n")
    }

    @Test func whatBothAddedIsKeptFromBothTheDraftsFirst() {
        let (text, conflicts) = merge("a\nb\n", "a\nprose\nb\n", "a\nsentence\nb\n")
        #expect(text == "a\nsentence\nprose\nb\n")
        #expect(conflicts == [])
    }

    @Test func whatBothChangedStandsBetweenMarks() {
        let (text, conflicts) = merge("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n")
        #expect(
            text
                == "a\n<<<<<<< as you have it\nmine\n=======\ntheirs\n>>>>>>> as drafted now\nc\n")
        #expect(conflicts == [2])
    }

    @Test func whatWasAddedBesideAChangedLineIsNoConflict() {
        let (text, conflicts) = merge("a\nb\nc\n", "a\nmine\nc\n", "a\nb\nadded\nc\n")
        #expect(text == "a\nmine\nadded\nc\n")
        #expect(conflicts == [])
        #expect(merge("a\nb\nc\n", "a\nprose\nb\nc\n", "a\nB\nc\n").0 == "a\nprose\nB\nc\n")
        #expect(merge("a\nb\nc\n", "a\nb\nprose\nc\n", "a\nB\nc\n").0 == "a\nB\nprose\nc\n")
    }

    @Test func aLastLineWithoutItsEndIsTheSameLine() {
        #expect(merge("a\nb\n", "a\nb", "a\nb\n").0 == "a\nb")
        #expect(merge("a\nb\n", "a\nb", "a\nb\nc\n").0 == "a\nb\nc\n")
    }

    /// Lines that are no draft's: every one is unlike every other.
    private struct Clerk {
        var generator: SeededGenerator
        var written: [String] = []

        mutating func edit(_ lines: [String]) -> [String] {
            var lines = lines
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                let prose = "prose \(written.count) \(generator.next())"
                let place = Int.random(in: 0...lines.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0 where place < lines.count:
                    // A line of the draft put otherwise.
                    if !written.contains(lines[place]) {
                        lines[place] = prose
                        written.append(prose)
                    }
                case 1 where place < lines.count:
                    if !written.contains(lines[place]) { lines.remove(at: place) }
                default:
                    lines.insert(prose, at: place)
                    written.append(prose)
                }
            }
            return lines
        }
    }

    private func drafted(_ lines: [String], _ generator: inout SeededGenerator) -> [String] {
        var lines = lines
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            let place = Int.random(in: 0...lines.count, using: &generator)
            // Few different lines, so that many are alike.
            let line = "sentence \(Int.random(in: 0..<12, using: &generator))"
            switch Int.random(in: 0..<3, using: &generator) {
            case 0 where place < lines.count: lines[place] = line
            case 1 where place < lines.count: lines.remove(at: place)
            default: lines.insert(line, at: place)
            }
        }
        return lines
    }

    /// Every line the clerk wrote stands in what comes out, byte by byte and in the clerk's order; a draft
    /// that says nothing new changes nothing; and where nobody wrote, the draft is what comes out.
    /// `QUORATE_MERGES` says how many files are begun with each seed.
    @Test(arguments: 0..<40) func noByteOfTheClerksProseChanges(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<setting("QUORATE_MERGES", default: 10) {
            var clerk = Clerk(generator: SeededGenerator(seed: seed &* 1_000 &+ UInt64(round)))
            var base = drafted([], &generator) + drafted(["", "a", "", "b", ""], &generator)
            var file = base
            for _ in 0..<4 {
                file = clerk.edit(file)
                let next = drafted(base, &generator)
                func bytes(_ lines: [String]) -> [UInt8] {
                    Array(lines.map { $0 + "\n" }.joined().utf8)
                }
                let before = file.filter { clerk.written.contains($0) }
                let merge = ThreeWayMerge(
                    base: bytes(base), mine: bytes(file), theirs: bytes(next))
                let lines = String(decoding: merge.merged, as: UTF8.self)
                    .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                    .map(String.init)
                #expect(lines.filter { clerk.written.contains($0) } == before, "seed \(seed)")
                let again = ThreeWayMerge(
                    base: bytes(next), mine: merge.merged, theirs: bytes(next))
                #expect(again.merged == merge.merged && again.conflicts.isEmpty, "seed \(seed)")
                let untouched = ThreeWayMerge(
                    base: bytes(base), mine: bytes(base), theirs: bytes(next))
                #expect(untouched.merged == bytes(next))
                (base, file) = (next, lines)
            }
        }
    }
}
