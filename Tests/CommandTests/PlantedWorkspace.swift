import Foundation
import TestSupport

/// A workspace with restricted matter wherever the format lets it stand.
struct PlantedWorkspace {
    let house: String
    var plants = Plants()
    /// By path.
    private(set) var files: [(path: String, text: String)] = []
    let ground = "scheme: lga-1972-12a, paragraph: 3"

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

    mutating func add(_ path: String, _ text: String) {
        files.append(("\(Self.meeting)/\(path)", text))
    }

    private let people = """
        people:
          - id: ada-marsh
            name: Ada Marsh
            posts:
              - { id: head-of-finance, title: Head of Finance }

        """

    mutating func agenda(_ folder: String) -> String {
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
    mutating func addOpenItem() {
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
    mutating func addRestrictedItem(_ folder: String) {
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
    mutating func addRestrictedReport() {
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
    mutating func addRestrictedFolder() {
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
}
