import Diagnostics
import Testing

@testable import Reading

/// Names in a layout that stand for nothing.
struct LayoutNamesTests {
    private func told(_ layout: String, in part: String) -> [String] {
        var files = MemoryFiles.small
        files["authority.yaml"] = "name: C\nhouse: ours\n"
        let sheet = part == "front sheet" ? layout : "[ { line: x } ]"
        let report = part == "report" ? layout : "[ { line: x } ]"
        files.templates["houses/ours/house.yaml"] = Array(
            """
            name: H
            dates: { long: "{day}" }
            time: "{hour}"
            months: [ a, a, a, a, a, a, a, a, a, a, a, a ]
            weekdays: [ a, a, a, a, a, a, a ]
            words: { a: b }
            front sheet: { title: T, layout: \(sheet) }
            report fields:
              - { key: wards, type: words, meaning: x }
              - key: payments
                type: records
                meaning: x
                fields: [ { key: payee, type: words, meaning: x }, { key: sum, type: amount, meaning: x } ]
                total: sum
            report: { layout: \(report) }
            """.utf8)
        let result = ReadResult(files)
        return zip(result.faults, result.headlines)
            .filter { $0.0.code == "layout-name-unknown" }.map(\.1)
    }

    @Test(arguments: [
        "[ { line: \"{date long} {published long}\" } ]",
        "[ { each: parts, do: [ { list: items, do: [ { line: \"{title}[ {pages}]\" } ] } ] } ]",
        "[ { table: [ { label: a, value: \"{number}\", per: parts } ], each: [ parts, items ] } ]",
        "[ { if: notices, do: [ { line: \"{notice: capitals}\" } ] } ]",
    ]) func whatThereIsOnAFrontSheetIsNotTold(_ layout: String) {
        #expect(told(layout, in: "front sheet") == [])
    }

    @Test func whatThereIsInAReportIsNotTold() {
        let layout = """
            [ { line: "{wards} {payments total}" }, { list: payments, do: [ { line: "{payee} {sum}" } ] },
              { section: { id: a, title: "{not a place}" } }, { others: none } ]
            """
        #expect(told(layout, in: "report") == [])
    }

    @Test(arguments: [
        ("[ { line: \"{titel}\" } ]", "'titel'"), ("[ { label: \"{wards}\" } ]", "'wards'"),
        ("[ { each: item, do: [ { line: x } ] } ]", "'item'"),
        ("[ { unless: nothing, do: [ { line: x } ] } ]", "'nothing'"),
        ("[ { grid: [ { label: a, value: \"{date short}\" } ] } ]", "'date short'"),
        ("[ { group: { title: \"{name} {nam}\" }, do: [ { line: x } ] } ]", "'nam'"),
    ]) func whatThereIsNotIsTold(_ layout: String, _ name: String) {
        #expect(told(layout, in: "front sheet") == ["\(name) is no name of this layout"])
    }
}
