import Diagnostics
import DocumentTree
import Governance
import Testing

/// Quotations of a strategy's values in the text of papers.
@Suite struct QuotationTests {
    private func read(_ text: String, files: [String: String] = [:]) -> MarkdownReading {
        MarkdownReading(text, files: files)
    }

    @Test func aQuotationStandsApartFromItsWords() {
        let reading = read("é 🎉 {{indicator: h-1/smoking, target  by}} and {{action: a}}.\n")
        #expect(reading.told == [])
        let references = reading.paper.references
        #expect(
            references.map(\.target) == [
                .quoted(
                    QuotedValue(
                        kind: "indicator", strategy: "h-1", id: "smoking", field: "target by")),
                .quoted(QuotedValue(kind: "action", strategy: nil, id: "a", field: nil)),
            ])
        #expect(
            references.map { reading.words($0.words.span) } == [
                "{{indicator: h-1/smoking, target  by}}", "{{action: a}}",
            ])
    }

    @Test(arguments: [
        ("- in a list {{indicator: a}}\n", 1), ("> in a quotation {{indicator: a}}\n", 1),
        ("| t |\n| - |\n| {{indicator: a}} |\n", 1), ("# Rate {{indicator: a}}\n", 1),
        ("# Rate {{indicator: a}} { id: rate }\n", 1), ("**{{indicator: a}}**\n", 1),
        ("[{{indicator: a}}](https://example.org)\n", 1), ("x[^1]\n\n[^1]: {{indicator: a}}\n", 1),
        ("broken {{indicator:\na}} over lines\n", 1), ("`{{indicator: a}}`\n", 0),
        ("```\n{{indicator: a}}\n```\n", 0), ("\\{{indicator: a}}\n", 0),
        ("\\{{a}} {{indicator: a}}\n", 1), ("{\\{indicator: a}}\n", 0),
        ("{{indicator: a}}{{indicator: a}}\n", 2),
    ])
    func whereItIsRead(_ text: String, _ count: Int) {
        let reading = read(text)
        #expect(reading.told == [])
        #expect(reading.paper.references.count == count)
    }

    @Test(arguments: [
        ("é 🎉 {{indicator}}\n", "1:5"), ("{{indicator: a\n", "1:1"), ("{{ }}\n", "1:1"),
        ("{{indicator: A B}}\n", "1:1"), ("{{indicator: a/b/c}}\n", "1:1"),
        ("{{indicator: a,}}\n", "1:1"), ("a {{{indicator: a}}}\n", "1:3"),
    ])
    func malformedOnesAreTold(_ text: String, _ place: String) {
        #expect(read(text).told.first == "\(place) quote-malformed")
    }

    /// Only what is a quotation for certain is taken for none of a heading's attributes.
    @Test func bracesThatMayRestrictAHeadingRestrictIt() {
        for text in ["# A {{ restricted: x }}\n\nb\n", "# A {{indicator: a} b\n\nb\n"] {
            #expect(read(text).paper.sections.first?.section.isRestricted == true)
        }
        let open = read("# A {{indicator: a}}\n\nb\n")
        #expect(open.paper.sections.first?.section.isRestricted == false)
        let both = read(
            "# A {{indicator: a}} { restricted: { scheme: s, paragraph: 3 } }\n\n{{indicator: b}}\n"
        )
        #expect(both.paper.references.allSatisfy { $0.isRestricted })
        #expect(both.paper.references.count == 2)
    }

    @Test func cellsOfCSVFilesAreRead() {
        let reading = read(
            "![T](t.csv)\n",
            files: ["t.csv": "a,b\né {{indicator: a}} x,\"\"\"q\"\" \\{{n}} {{indicator: b}}\"\n"])
        #expect(reading.told == [])
        #expect(
            reading.paper.references.map { reading.words($0.words.span) } == [
                "{{indicator: a}}", "\"\"q\"\" \\{{n}} {{indicator: b}}",
            ])
        #expect(reading.tree.contains("p é <{{indicator: a}} →"))
        #expect(reading.tree.contains("p \"q\" {{n}} <{{indicator: b}} →"))
    }

    @Test func partsAreReadInPlace() {
        let reading = read(
            "é\n\n```strategy\nprint: scores\nonly: start\nsince: 2021/22\nuntil: 2022/23\n```\n")
        #expect(reading.told == [])
        #expect(
            reading.tree == "p é\npart scores of - only=start since=2021/22 until=2022/23\n")
        #expect(read("```strategy\nprnt: x\n```\n").told == ["2:1 key-missing", "2:1 key-unknown"])
        #expect(
            read("- a\n\n  ```strategy\n  print: x\n  é: y\n  ```\n").told == ["5:3 key-unknown"])
        #expect(read("```strategy\nprint: [\n```\n").told.first?.hasSuffix("yaml-syntax") == true)
        #expect(read("```strategy\n```\n").told == ["2:1 key-missing"])
    }

    // MARK: what they give

    private func value(_ words: String, in strategies: [Strategy]) -> String {
        guard case .quoted(let quoted)? = read(words).paper.references.first?.target else {
            return "none"
        }
        return switch QuotableValues(strategies).words(of: quoted) {
        case .success(.words(let words)): words
        case .success(.timing(let timing)): "timing \(timing.from?.iso ?? timing.words ?? "")"
        case .success(.who(let who)): "who \(who.count)"
        case .failure(let failure): "\(failure)"
        }
    }

    @Test func valuesAreGivenAsWritten() throws {
        let result = ReadResult(StrategyTests.full)
        let strategy = try #require(result.workspace.strategies.first?.strategy.examined())
        let expected = [
            "{{indicator: smoking}}": "53.40%", "{{indicator: smoking, national}}": "1,204%",
            "{{indicator: smoking, comparator}}": "Data unavailable",
            "{{indicator: smoking, rank}}": "4 of 7", "{{indicator: smoking, target by}}": "2020",
            "{{indicator: smoking, significance}}": "Higher!",
            "{{indicator: other, measure}}": "Adults who smoke", "{{indicator: other}}": ">99",
            "{{indicator: other, target}}": "missing", "{{action: review, due}}": "timing 2024-06",
            "{{action: review, owner}}": "who 2", "{{action: review}}": "Review the causes",
            "{{action: review, status}}": "off track",
            "{{milestone: sign, date}}": "timing 2021-07-23",
            "{{project: p, end}}": "timing ", "{{commitment: one, number}}": "1",
            "{{indicator: smokin}}": "unknownRecord([\"smoking\", \"other\"])",
            "{{indicatr: smoking}}": "unknownKind", "{{indicator: x/smoking}}": "unknownStrategy",
            "{{indicator: smoking, nationl}}": "unknownField(Governance.QuotedKind.indicator)",
        ]
        for (words, value) in expected {
            #expect(self.value(words, in: [strategy]) == value, "\(words)")
        }
    }
}
