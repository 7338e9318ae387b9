import Diagnostics
import DocumentTree

/// Packs that no author would write: every block and inline inside every other, names used twice,
/// references to nowhere, text that is not XML. The same seed gives the same pack.
struct DocBookRandomPack {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(state: seed) }

    mutating func pack() -> PackDocument<Members> {
        PackDocument(
            identity: PackIdentity(
                title: words(), subtitle: words(), body: words(), meetingDate: "2022-12-15",
                publicationDate: chance(2) ? nil : "2022-12-07", language: "en-GB",
                editionTitle: words()),
            frontSheet: section(depth: 2),
            parts: many(0...3) { generator in
                PackPart(
                    title: generator.chance(3) ? nil : generator.words(),
                    anchor: generator.anchor(),
                    items: generator.many(0...3) { $0.item() })
            })
    }

    private mutating func item() -> ItemPapers {
        ItemPapers(
            anchor: anchor(), label: chance(4) ? "" : String(number(1...20)), title: words(),
            stamp: words(), referenceWords: label(), papers: many(0...4) { $0.paper() })
    }

    private mutating func paper() -> Paper {
        Paper(
            kind: chance(2) ? .report : .appendix(chance(4) ? "" : "1"), anchor: anchor(),
            title: inlines(depth: 2), referenceWords: label(),
            marking: chance(3) ? words() : nil, blocks: blocks(depth: 3),
            sections: many(0...2) { $0.section(depth: 2) },
            deck: chance(2) ? pick(Sheet.Orientation.allCases) : nil)
    }

    private mutating func section(depth: Int) -> Section {
        Section(
            title: inlines(depth: 2), role: chance(2) ? "r" : nil,
            anchor: chance(2) ? anchor() : nil, blocks: blocks(depth: depth),
            sections: depth == 0 ? [] : many(0...2) { $0.section(depth: depth - 1) },
            sheet: chance(2) ? sheet() : nil)
    }

    private mutating func sheet() -> Sheet {
        Sheet(
            orientation: pick(Sheet.Orientation.allCases),
            kind: pick([.slide, .divider, .contents]), label: chance(2) ? inlines(depth: 1) : [])
    }

    private mutating func blocks(depth: Int) -> [Block] { many(0...3) { $0.block(depth: depth) } }

    private mutating func block(depth: Int) -> Block {
        switch number(0...(depth > 0 ? 7 : 3)) {
        case 0:
            .paragraph(Paragraph(inlines(depth: depth), role: chance(4) ? "r" : nil))
        case 1: .preformatted(words(), nil)
        case 2: .rule
        case 3: .label(inlines(depth: depth))
        case 4: .list(list(depth: depth))
        case 5: .table(table(depth: depth))
        case 6: .figure(figure(depth: depth))
        default: .quotation(blocks(depth: depth - 1))
        }
    }

    private mutating func list(depth: Int) -> List {
        let kinds: [List.Numbering] = [
            .bullet, .decimal, .lowerRoman, .upperRoman, .lowerLetter, .upperLetter,
        ]
        return List(
            pick(kinds), tight: chance(2),
            items: many(0...4) { generator in
                List.Item(
                    number: generator.chance(2) ? generator.number(1...4) : nil,
                    blocks: generator.blocks(depth: depth - 1),
                    anchor: generator.chance(3) ? generator.anchor() : nil,
                    referenceWords: generator.chance(2) ? generator.label() : nil)
            })
    }

    private mutating func table(depth: Int) -> Table {
        Table(
            columns: many(0...4) { generator in
                Table.Column(
                    alignment: generator.pick([.start, .centre, .end, .decimal]),
                    weight: generator.chance(2) ? generator.number(1...9) : nil,
                    isStub: generator.chance(3), unit: generator.chance(3) ? generator.words() : nil
                )
            },
            head: many(0...2) { $0.row(depth: depth) },
            body: many(0...3) { $0.row(depth: depth) },
            caption: chance(2) ? inlines(depth: depth - 1) : [], role: chance(3) ? "lead" : nil,
            notes: many(0...2) { $0.inlines(depth: depth - 1) },
            source: chance(2) ? inlines(depth: depth - 1) : [],
            fit: pick(Table.Fit.allCases))
    }

    private mutating func row(depth: Int) -> Table.Row {
        Table.Row(
            many(0...4) { generator in
                Table.Cell(
                    generator.blocks(depth: depth - 1),
                    columnSpan: generator.chance(4) ? generator.number(0...4) : 1,
                    rowSpan: generator.chance(4) ? generator.number(0...4) : 1,
                    isHead: generator.chance(4))
            })
    }

    private mutating func figure(depth: Int) -> Figure {
        Figure(
            file: chance(2) ? Located("a.png", Span(SourceID(0), 0, 0)) : nil,
            alternative: words(), caption: chance(2) ? inlines(depth: depth - 1) : [],
            anchor: chance(3) ? anchor() : nil)
    }

    private mutating func inlines(depth: Int) -> [Inline] {
        many(0...4) { $0.inline(depth: depth) }
    }

    private mutating func inline(depth: Int) -> Inline {
        switch number(0...(depth > 0 ? 11 : 6)) {
        case 0, 1, 2: .text(words())
        case 3: .code(words())
        case 4: .lineBreak
        case 5: .reference(.anchor(anchor()), words: label())
        case 6: .pageRange(of: anchor(), PageRangeWords(several: "", one: ""))
        case 7: .emphasis(inlines(depth: depth - 1))
        case 8: .strong(inlines(depth: depth - 1))
        case 9: .struckOut(inlines(depth: depth - 1))
        case 10: .link(address: address(), inlines(depth: depth - 1))
        default: .footnote(blocks(depth: depth - 1))
        }
    }

    private mutating func anchor() -> AnchorID {
        chance(20) ? AnchorID(words()) : AnchorID("a\(number(1...60))")
    }

    private mutating func label() -> String { chance(8) ? words() : "item \(number(1...3))" }

    private mutating func words() -> String {
        let pieces = [
            "", " ", "the Board", "a & b", "<x>", "\u{0}\u{B}", "\u{FFFE}", "é", "👍🏽", "\r\n", "\t",
            "]]>", "\"'", "&amp;", "\u{202E}", "item 1",
        ]
        return many(0...3) { $0.pick(pieces) }.joined()
    }

    private mutating func address() -> String {
        if chance(3) { return "#a\(number(1...80))" }
        let pieces = [
            "http:", "//", "/", "a.org", ":", "@", "80", "?", "#", "%", "%2", "%41", "[", "]", " ",
            "é", "1a", "mailto", "\u{0}", "\\", "^", "..", "&",
        ]
        return many(0...6) { $0.pick(pieces) }.joined()
    }

    private mutating func many<Element>(
        _ range: ClosedRange<Int>, _ make: (inout DocBookRandomPack) -> Element
    ) -> [Element] {
        (0..<number(range)).map { _ in make(&self) }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    /// Once in so many times.
    private mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...(elements.count - 1))]
    }
}

/// Sebastiano Vigna's splitmix64: the same numbers everywhere.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
