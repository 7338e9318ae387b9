import Diagnostics
import Testing

@testable import Reading

/// The tables of shapes against what the readers ask.
struct ShapeTests {
    /// A workspace in which every mapping of the format is written, though not every key.
    private func full() -> MemoryFiles {
        var files = MemoryFiles.small
        let restriction = "{ scheme: lga-1972-12a, paragraph: 3, reason: x, public title: y }"
        files["authority.yaml"] = """
            name: C
            regime: principal-council-england
            notice: { call-in: 5 working days }
            non-counting days: [ { date: 2022-12-28 } ]
            organisations: [ { id: a, name: A } ]
            """
        files["people.yaml"] =
            "people: [ { id: ada, name: Ada, posts: [ { id: p, title: P, contact: { email: x } } ] } ]"
        files["boards/audit/board.yaml"] = """
            name: Audit
            house: southampton
            parents: [ { name: Council } ]
            secretary: { name: N }
            standing items: [ { id: s, title: S } ]
            notice: { agenda: { within: 5 working days } }
            """
        files["boards/audit/terms-of-reference/2022-09-08.md"] = """
            ---
            adopted: 2022-09-08
            review: { every: 1 year }
            meets: { every: 1 month }
            seats: [ { id: chair, title: Chair } ]
            substitutes: { per seat: 1 }
            voting: { majority: simple }
            quorum:
              rule: { if: the meeting is annual, then: { either: { a: 1, b: 2 } } }
              counting: { remote: yes, lay: no }
              adjourned meeting: { rule: 3 }
            ---
            # Purpose
            """
        files["boards/audit/members.yaml"] = """
            members: [ { seat: chair, person: ada } ]
            substitutes: [ { for: chair, person: ada } ]
            unnamed: [ { seat: chair } ]
            suspensions: [ { person: ada } ]
            """
        files["meetings/m/attendance.yaml"] = """
            present: [ { person: ada, from: { item: "1" }, away: [ { from: "10:00", until: "10:10" } ], interests: [ { item: "1" } ] } ]
            apologies: [ { person: ada } ]
            items: [ { number: "1" } ]
            votes: [ { item: "1" } ]
            """
        files["boards/audit/forward-plan.yaml"] = """
            recurrence: { every: 1 month, moved: [ { from: 2023-01-12, to: 2023-01-19 } ] }
            meetings: [ { date: 2022-12-15, items: [ { title: T, rotation: { of: [ s ] } } ] } ]
            notes: [ { note: N } ]
            """
        files["meetings/m/supplement-1/supplement.yaml"] = """
            adds: [ { item: "1", papers: f } ]
            withdraws: [ { item: "1" } ]
            """
        files[MemoryFiles.agenda] = """
            board: audit
            date: { date: 2022-12-15, written: x }
            start: { time: "09:30", written: x }
            venue: { room: R }
            parts: [ { id: p, title: P } ]
            items:
              - { title: One, papers: one, purpose: { word: x }, restricted: \(restriction), late: { reason: x }, withdrawn: { on: 2022-12-01 }, urgency: { kind: special urgency } }
            """
        files[MemoryFiles.report] = """
            ---
            title: One
            background papers: [ { title: B } ]
            paid: [ { a: "1.00" } ]
            appendices: [ { number: 1, title: A, table: { columns: [ { unit: x } ] } } ]
            ---
            # Summary
            """
        for (path, text) in StrategyTests.full.contents where path.hasPrefix("strategies/") {
            files.contents[path] = text
        }
        files.templates["papers/p.yaml"] = Array("name: P\nlayout: []\n".utf8)
        files["meetings/m/one/appendix-1-a.md"] =
            "---\ntitle: A\n---\n# A\n\n```strategy\nprint: p\n```\n"
        files.templates["houses/southampton/house.yaml"] = house
        return files
    }

    private let house = Array(
        """
        name: H
        dates: { long: "{day}" }
        time: "{hour}"
        months: [ a ]
        weekdays: [ a ]
        words: { a: b }
        references: { item: [ item ] }
        standing items: [ { id: s, title: S } ]
        front sheet:
          title: T
          layout:
            - { line: a, role: b }
            - { label: a }
            - { blocks: text }
            - { if: text, do: [ { line: a } ] }
            - { unless: text, do: [ { line: a } ] }
            - { each: items, do: [ { line: a } ] }
            - { grid: [ { label: a, value: b } ] }
            - table:
                - { label: a, value: b, weight: 1 }
                - { label: c, columns: [ { label: a, value: b } ] }
            - { list: items, do: [ { line: a } ] }
            - { sheet: a, do: [ { line: a } ] }
            - { others: none }
            - { group: { title: a }, do: [ { line: a } ] }
        supplement sheet: { title: T, layout: [ { line: a } ] }
        report fields:
          - { key: background papers, type: documents, meaning: x }
          - { key: paid, type: records, meaning: x, fields: [ { key: a, type: amount, meaning: x } ] }
        report: { layout: [ { section: { id: a, title: A } } ] }
        """.utf8)

    @Test func readersAskForEveryKeyAndNoOther() {
        var asked = keysAsked(reading: .everything, from: full())
        // A block within the text of a paper is read by the reader of that text.
        var findings = Findings()
        findings.asked = [:]
        let source = SourceID(0)
        var markdown = MarkdownValues(source, [])
        let place = Span(source, 0, 0)
        _ = readGeneratedPart(.mapping([], place), at: place, &markdown, &findings)
        asked[.generatedPart] = findings.asked?[.generatedPart]
        for name in ShapeName.allCases {
            let table = Set(name.shape.keys.map(\.name))
            var keys = asked[name] ?? []
            // The keys of a record are the house's.
            if name == .fieldRecord { keys = [] }
            if name == .report { keys.subtract(["background papers", "paid"]) }
            // Read within Markdown, where nothing is noted down.
            if name == .listAttributes { keys = ["list", "format"] }
            #expect(keys == table, "\(name.rawValue)")
        }
    }

    @Test func keysAreDescribed() {
        for name in ShapeName.allCases {
            let shape = name.shape
            #expect(shape.name == name)
            #expect(Set(shape.keys.map(\.name)).count == shape.keys.count, "\(name.rawValue)")
            for key in shape.keys {
                #expect(key.meaning.hasSuffix("."), "\(name.rawValue).\(key.name)")
                #expect(!key.example.isEmpty, "\(name.rawValue).\(key.name)")
            }
        }
        #expect(Shape.sectionRule.key("numbering")?.need == .otherwise("none"))
    }

    @Test func codesAreKebabCaseAndExplained() {
        for code in ReadingCode.allCases {
            #expect(code.rawValue.isID)
            #expect(code.meaning.hasSuffix("."), "\(code.rawValue)")
        }
    }
}
