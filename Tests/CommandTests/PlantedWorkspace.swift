import Foundation
import TestSupport

/// Words that stand in restricted places and nowhere else, and where each was put.
struct Plants: Sendable {
    struct Plant: Sendable {
        let words: String
        let place: String
        /// Whether a members' edition prints it. Reasons and minute references are for the office.
        let isPrinted: Bool
    }

    private(set) var all: [Plant] = []

    /// Two made-up words for a place.
    mutating func words(_ place: String, isPrinted: Bool = true) -> String {
        let words = Self.word(all.count * 2) + " " + Self.word(all.count * 2 + 1)
        all.append(Plant(words: words, place: place, isPrinted: isPrinted))
        return words
    }

    /// The same, as part of a file's name.
    mutating func name(_ place: String, isPrinted: Bool = true) -> String {
        let name =
            Self.word(all.count * 2).lowercased() + "-"
            + Self.word(all.count * 2 + 1).lowercased()
        all.append(Plant(words: name, place: place, isPrinted: isPrinted))
        return name
    }

    /// A word no other number has, and no language: `Zubakovex`.
    private static func word(_ number: Int) -> String {
        let starts = ["Zub", "Qov", "Vyx", "Jur", "Kaz", "Wiq", "Ruv", "Xel", "Pyg", "Nuq"]
        let ends = [
            "apex", "ovic", "umby", "izar", "enquo", "ywick", "axol", "epiv", "ogru", "ulwe",
        ]
        let middles = ["ak", "eb", "id", "of", "ug", "yl", "am", "en", "ip", "or"]
        return starts[number % 10] + middles[number / 100 % 10] + ends[number / 10 % 10]
    }
}

/// A workspace with restricted matter wherever the format lets it stand.
struct PlantedWorkspace {
    let house: String
    private(set) var plants = Plants()
    /// By path.
    private(set) var files: [(path: String, text: String)] = []
    private let ground = "scheme: lga-1972-12a, paragraph: 3"

    static let meeting = "meetings/2026-03-10-audit"

    /// The planted folder of the restricted item's papers.
    private(set) var restrictedFolder = ""

    init(house: String) {
        self.house = house
        let folder = plants.name("folder of a restricted item")
        restrictedFolder = folder
        files = [
            ("authority.yaml", "name: Riverside District Council\nhouse: \(house)\n"),
            ("boards/audit/board.yaml", "name: Audit Committee\n"),
            ("people.yaml", people),
        ]
        add("agenda.yaml", agenda(folder))
        addOpenItem()
        addRestrictedItem(folder)
        addRestrictedReport()
        addRestrictedFolder()
    }

    func write(in folder: URL) throws {
        for file in files { try TestSupport.write(file.text, to: file.path, in: folder) }
    }

    private mutating func add(_ path: String, _ text: String) {
        files.append(("\(Self.meeting)/\(path)", text))
    }

    private let people = """
        people:
          - id: ada-marsh
            name: Ada Marsh
            posts:
              - { id: head-of-finance, title: Head of Finance }

        """

    private mutating func agenda(_ folder: String) -> String {
        """
        board: audit
        date: 2026-03-10
        start: "10:00"
        venue: Committee Room 1
        published: 2026-03-02
        items:
          - title: Budget monitoring
            lead: head-of-finance
            purpose: information
            papers: item-1-budget
          - title: \(plants.words("title of a restricted item"))
            restricted: { \(ground), reason: \(plants.words("reason of an item", isPrinted: false)), public title: A contract }
            lead: { name: \(plants.words("name of a lead")), title: \(plants.words("title of a lead", isPrinted: house == "southampton")), organisation: \(plants.words("organisation of a lead", isPrinted: false)) }
            purpose: { purpose: decision, word: \(plants.words("word of a purpose")) }
            attachment: \(plants.words("attachment of an item"))
            text: \(plants.words("text of a restricted item"))
            minute: \(plants.words("minute reference", isPrinted: false))
            papers: \(folder)
            items:
              - title: \(plants.words("title of a sub-item"))
                text: \(plants.words("text of a sub-item", isPrinted: false))
          - title: Audit plan
            lead: head-of-finance
            purpose: information
            papers: item-3-plan
          - title: Staffing
            lead: head-of-finance
            purpose: information
            papers: item-4-staffing
          - title: \(plants.words("title of an item without papers"))
            restricted: { \(ground) }
            papers: verbal
          - title: A verbal report
            papers: verbal
            items:
              - title: \(plants.words("title of a restricted sub-item of an open item"))
                restricted: { \(ground), public title: Part of a report }

        """
    }

    // MARK: Papers

    /// An open report with restricted sections and appendices.
    private mutating func addOpenItem() {
        let folder = "item-1-budget"
        let names = ["markdown", "own", "table", "docbook", "letter"].map {
            plants.name("file name of a restricted appendix, \($0)")
        }
        let svg = plants.name("file name of a figure in a restricted section")
        let csv = plants.name("file name of a table in a restricted section")
        let reason = plants.words("reason of an appendix", isPrinted: false)
        let list = """
            appendices:
              - { number: 1, title: \(plants.words("title of a restricted appendix")), file: appendix-1-\(names[0]).md, restricted: { \(ground), reason: \(reason) } }
              - { number: 2, title: \(plants.words("title of an appendix that restricts itself, in the list")), file: appendix-2-\(names[1]).md }
              - { number: 3, title: \(plants.words("title of a CSV appendix")), file: appendix-3-\(names[2]).csv, restricted: { \(ground), public title: Figures } }
              - { number: 4, title: \(plants.words("title of a DocBook appendix")), file: appendix-4-\(names[3]).xml, restricted: { \(ground) } }
              - { number: 5, title: \(plants.words("title of a text appendix")), file: appendix-5-\(names[4]).txt, restricted: { \(ground) } }
              - { number: 6, title: Open figures, file: appendix-6-open.csv }

            """
        let hidden = """
            ## \(plants.words("heading of a restricted section")) { restricted: { \(ground), reason: \(plants.words("reason of a section", isPrinted: false)), public title: A matter of business } }

            \(body("restricted section", svg: svg, csv: csv))

            ### \(plants.words("heading within a restricted section"))

            \(plants.words("paragraph within a restricted section"))

            """
        let nested = """

            ## Open part

            Open words about the plan.

            ### \(plants.words("heading of a restricted section within an open one")) { restricted: { \(ground) } }

            \(plants.words("paragraph of a restricted section within an open one"))

            """
        add("\(folder)/report.md", report("Budget monitoring", list, hidden + nested))
        add("\(folder)/\(svg).svg", picture("restricted section"))
        add("\(folder)/\(csv).csv", table("table of a restricted section"))
        add("\(folder)/appendix-1-\(names[0]).md", appendix("appendix restricted by the list", ""))
        add(
            "\(folder)/appendix-2-\(names[1]).md",
            appendix(
                "appendix that restricts itself",
                """
                restricted: { \(ground), reason: \(plants.words("reason in an appendix", isPrinted: false)) }

                """))
        add("\(folder)/appendix-3-\(names[2]).csv", table("CSV appendix"))
        add("\(folder)/appendix-4-\(names[3]).xml", fragment())
        add(
            "\(folder)/appendix-5-\(names[4]).txt",
            "Dear Sir,\n\(plants.words("line of a text appendix"))\n")
        add("\(folder)/appendix-6-open.csv", "Heading,Sum\nRent,100\n")
    }

    /// The papers of an item that is restricted as a whole.
    private mutating func addRestrictedItem(_ folder: String) {
        let file = plants.name("file name of an appendix of a restricted item")
        let svg = plants.name("file name of a figure of a restricted item")
        let csv = plants.name("file name of a table of a restricted item")
        let list = """
            appendices:
              - { number: A, title: \(plants.words("title of an appendix of a restricted item")), file: appendix-A-\(file).md }

            """
        let title = plants.words("title of a report of a restricted item")
        let text = body("report of a restricted item", svg: svg, csv: csv)
        add("\(folder)/report.md", report(title, list, text))
        add("\(folder)/appendix-A-\(file).md", appendix("appendix of a restricted item", ""))
        add("\(folder)/\(svg).svg", picture("restricted item"))
        add("\(folder)/\(csv).csv", table("table of a restricted item"))
    }

    /// An open item whose report restricts itself.
    private mutating func addRestrictedReport() {
        let svg = plants.name("file name of a figure of a restricted report")
        let csv = plants.name("file name of a table of a restricted report")
        let restricted = """
            restricted: { \(ground), reason: \(plants.words("reason of a report", isPrinted: false)) }

            """
        let title = plants.words("title of a restricted report")
        let text = body("restricted report", svg: svg, csv: csv)
        add("item-3-plan/report.md", report(title, restricted, text))
        add("item-3-plan/\(svg).svg", picture("restricted report"))
        add("item-3-plan/\(csv).csv", table("table of a restricted report"))
    }

    /// An open item whose folder is restricted by a file in it.
    private mutating func addRestrictedFolder() {
        let svg = plants.name("file name of a figure of a restricted folder")
        let csv = plants.name("file name of a table of a restricted folder")
        let reason = plants.words("reason in restricted.yaml", isPrinted: false)
        add(
            "item-4-staffing/restricted.yaml",
            "scheme: lga-1972-12a\nparagraph: 1\nreason: \(reason)\n")
        let list = """
            appendices:
              - { number: 1, title: \(plants.words("title of an appendix of a restricted folder")), file: appendix-1-list.md }

            """
        let title = plants.words("title of a report of a restricted folder")
        let text = body("report of a restricted folder", svg: svg, csv: csv)
        add("item-4-staffing/report.md", report(title, list, text))
        add("item-4-staffing/appendix-1-list.md", appendix("appendix of a restricted folder", ""))
        add("item-4-staffing/\(svg).svg", picture("restricted folder"))
        add("item-4-staffing/\(csv).csv", table("table of a restricted folder"))
    }

    // MARK: Texts

    /// A report with every field and section of the house; the text stands in the last section but some.
    private mutating func report(_ title: String, _ fields: String, _ text: String) -> String {
        let isOpen = !plants.all.contains { $0.words == title }
        return house == "southampton"
            ? southamptonReport(title, fields, text, isOpen: isOpen)
            : standardReport(title, fields, text, isOpen: isOpen)
    }

    private mutating func own(_ place: String, _ isOpen: Bool) -> String {
        isOpen ? "Open words" : plants.words(place)
    }

    private mutating func standardReport(
        _ title: String, _ fields: String, _ text: String, isOpen: Bool
    ) -> String {
        """
        ---
        title: \(title)
        author: { name: \(own("name of an author", isOpen)) }
        contact: { name: \(own("name of a contact", isOpen)) }
        background papers:
          - { title: \(own("title of a background paper", isOpen)), exempt: \(own("ground of a background paper", isOpen)) }
        \(fields)---
        # Summary

        \(own("summary", isOpen))

        # Recommendations

        1. \(own("recommendation", isOpen))

        # Background

        \(text)
        """
    }

    private mutating func southamptonReport(
        _ title: String, _ fields: String, _ text: String, isOpen: Bool
    ) -> String {
        let sections = [
            "Conflict of interest implications", "Risk management implications",
            "Policy framework implications",
        ].map { "# \($0)\n\n1. \(own("paragraph of \($0)", isOpen))\n" }.joined(separator: "\n")
        return """
            ---
            title: \(title)
            report of: { name: \(own("name of a portfolio holder", isOpen)), title: \(own("title of a portfolio holder", isOpen)) }
            contacts:
              - { role: Author, name: \(own("name of a contact", isOpen)), title: \(own("title of a contact", isOpen)) }
            key decision: no
            wards: \(own("wards", isOpen))
            members' rooms documents:
              - \(own("document in members' rooms", isOpen))
            equality impact assessment: no
            privacy impact assessment: no
            inspection: \(own("place of inspection", isOpen))
            background papers:
              - { title: \(own("title of a background paper", isOpen)), exempt: \(own("ground of a background paper", isOpen)) }
            \(fields)---
            # Statement of confidentiality

            \(own("statement of confidentiality", isOpen))

            # Brief summary

            \(own("summary", isOpen))

            # Recommendations

            1. \(own("recommendation", isOpen))

            # Reasons for report recommendations

            1. \(own("reason for a recommendation", isOpen))

            # Alternative options considered and rejected

            None.

            # Detail

            \(text)

            # Resource implications

            ## Capital/Revenue

            1. \(own("resource implication", isOpen))

            ## Property/Other

            1. None

            # Legal implications

            ## Statutory power to undertake proposals in the report

            1. None

            ## Other legal implications

            1. None

            \(sections)
            """
    }

    /// Every kind of block.
    private mutating func body(_ place: String, svg: String, csv: String) -> String {
        """
        \(plants.words("paragraph of a \(place)")) with *\(plants.words("emphasis in a \(place)"))*, `\(plants.words("code in a \(place)"))`
        and [\(plants.words("words of a link in a \(place)"))](https://example.org/\(plants.name("address of a link in a \(place)"))).[^\(plants.all.count)]

        - \(plants.words("list item of a \(place)"))
          - \(plants.words("inner list item of a \(place)"))

        > \(plants.words("quotation in a \(place)"))

        | \(plants.words("table head of a \(place)")) | Sum |
        |---|---|
        | \(plants.words("table cell of a \(place)")) | 1 |

        ![\(plants.words("text alternative of a figure in a \(place)"))](\(svg).svg "\(plants.words("caption of a figure in a \(place)"))")

        ![\(plants.words("caption of a CSV table in a \(place)"))](\(csv).csv)

        ```
        \(plants.words("preformatted line of a \(place)"))
        ```

        [^\(footnote(in: place))]: \(plants.words("footnote of a \(place)"))
        """
    }

    /// The label that the paragraph above gave its footnote.
    private func footnote(in place: String) -> Int {
        (plants.all.lastIndex { $0.place == "address of a link in a \(place)" } ?? 0) + 1
    }

    private mutating func appendix(_ place: String, _ fields: String) -> String {
        """
        ---
        title: \(plants.words("own title of an \(place)", isPrinted: false))
        \(fields)---
        # \(plants.words("heading of an \(place)"))

        \(plants.words("paragraph of an \(place)"))

        1. \(plants.words("list item of an \(place)"))

        """
    }

    private mutating func table(_ place: String) -> String {
        """
        \(plants.words("head of a \(place)")),Sum
        \(plants.words("cell of a \(place)")),1
        "\(plants.words("quoted cell of a \(place)")), too",2

        """
    }

    private mutating func picture(_ place: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">
          <title>\(plants.words("title in a picture of a \(place)"))</title>
          <text x="1" y="20">\(plants.words("words in a picture of a \(place)"))</text>
        </svg>

        """
    }

    private mutating func fragment() -> String {
        """
        <section xmlns="http://docbook.org/ns/docbook" version="5.0">
          <title>\(plants.words("title of a DocBook fragment"))</title>
          <para>\(plants.words("paragraph of a DocBook fragment"))</para>
          <itemizedlist><listitem><para>\(plants.words("list item of a DocBook fragment"))</para></listitem></itemizedlist>
          <section><title>\(plants.words("inner title of a DocBook fragment"))</title>
          <para>\(plants.words("inner paragraph of a DocBook fragment"))</para></section>
        </section>

        """
    }
}
