/// The texts of the papers.
extension PlantedWorkspace {
    /// A report with every field and section of the house; the text stands in the last section but some.
    mutating func report(_ title: String, _ fields: String, _ text: String) -> String {
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
    mutating func body(_ place: String, svg: String, csv: String) -> String {
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

    mutating func appendix(_ place: String, _ fields: String) -> String {
        """
        ---
        title: \(plants.words("own title of an \(place)", isPrinted: false))
        \(fields)---
        # \(plants.words("heading of an \(place)"))

        \(plants.words("paragraph of an \(place)"))

        1. \(plants.words("list item of an \(place)"))

        """
    }

    mutating func table(_ place: String) -> String {
        """
        \(plants.words("head of a \(place)")),Sum
        \(plants.words("cell of a \(place)")),1
        "\(plants.words("quoted cell of a \(place)")), too",2

        """
    }

    mutating func picture(_ place: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">
          <title>\(plants.words("title in a picture of a \(place)"))</title>
          <text x="1" y="20">\(plants.words("words in a picture of a \(place)"))</text>
        </svg>

        """
    }

    mutating func fragment() -> String {
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
