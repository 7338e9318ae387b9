import Foundation

/// The planted meeting as it happened: restricted words wherever attendance and minutes let them stand.
extension PlantedWorkspace {
    static let next = "meetings/2026-04-14-audit"
    /// Numbers that no draft gives.
    static let action = "A90/26"

    static let nextAgenda = """
        board: audit
        date: 2026-04-14
        start: "10:00"
        venue: Committee Room 1
        published: 2026-04-06
        items:
          - { standing: minutes, lead: head-of-finance, purpose: decision }
          - { standing: matters-arising, lead: head-of-finance, purpose: information }
          - { standing: actions, lead: head-of-finance, purpose: information }

        """

    mutating func attendance() -> String {
        """
        present:
          - person: ada-marsh
            interests:
              - { item: "2", kind: \(plants.words("kind of an interest")), effect: \(plants.words("effect of an interest")) }
              - { item: "5", withdrew: yes, kind: \(plants.words("kind of an interest from which somebody withdrew")) }
        in attendance: [head-of-finance]
        opened: "10:00"
        closed: "11:00"
        items:
          - { number: "2", from: "10:10", until: "10:20", urgent: \(plants.words("reason of an urgent item")) }
          - { number: "5", from: "10:30", until: "10:40", outcome: deferred, deferred to: \(plants.words("what an item is deferred to")) }
        motions:
          - item: "2"
            text: \(plants.words("text of a motion"))
            moved: ada-marsh
            fate: carried
            amendments: [{ text: \(plants.words("text of an amendment")), moved: ada-marsh, fate: fell }]
        votes:
          - { item: "2", motion: \(plants.words("motion of a vote", isPrinted: false)), for: 2, against: 0, abstained: 0, dissent: [ada-marsh] }
        exclusions:
          - { items: ["2", "5"], scheme: lga-1972-12a, paragraph: ["3"] }

        """
    }

    /// The draft of the meeting's minutes with what a clerk writes into it.
    mutating func minutes(from draft: String) -> String {
        let wrong = plants.words("what is put right")
        let wrongOnNone = plants.words("what is put right on no agenda")
        var text = inserted(
            """
            Open words of the budget.

            ## \(plants.words("heading of a restricted part of a minute")) { restricted: { \(ground), reason: \(plants.words("reason of a part of a minute", isPrinted: false)), public title: A matter of the budget } }

            \(prose("part of a minute"))

            \(decision("D90/26", "part of a minute"))

            \(record("A89/26", "part of a minute"))
            """, under: "item: \"1\"", in: draft)
        text = inserted(
            """
            \(prose("restricted minute"))

            It was said that \(wrong).

            \(decision("D91/26", "restricted minute"))

            \(record(Self.action, "restricted minute"))

            ## \(plants.words("heading within a restricted minute"))

            \(plants.words("words within a restricted minute"))

            \(record("A91/26", "heading within a restricted minute"))
            """, under: "item: \"2\"", in: text)
        text += """

            # \(plants.words("heading of restricted business on no agenda")) { minute: "90/26", restricted: { \(ground), public title: Other business } }

            \(prose("minute on no agenda"))

            It was said that \(wrongOnNone).

            \(decision("D92/26", "minute on no agenda"))

            """
        let number =
            text.components(separatedBy: "item: \"2\", minute: \"").dropFirst().first?
            .components(separatedBy: "\"").first ?? ""
        return text.replacingOccurrences(
            of: "state: draft\n",
            with: """
                state: draft
                corrections:
                  - { minute: \(number), was: \(wrong), becomes: \(plants.words("what it is to be")), by: 9/26 }
                  - { minute: 90/26, was: \(wrongOnNone), becomes: \(plants.words("what that is to be")) }

                """)
    }

    /// The next meeting's, in which a restricted action is followed.
    mutating func nextMinutes(from draft: String) -> String {
        draft + """

            # \(plants.words("heading of a minute of the next meeting")) { minute: "95/26", restricted: { \(ground), public title: An action } }

            ```action
            from: \(Self.action)
            owner: { name: \(plants.words("name of a new owner")) }
            note: \(plants.words("note of an action carried"))
            ```

            ```action
            closes: A91/26
            note: \(plants.words("note of an action closed"))
            ```

            ```action
            number: A95/26
            from: A89/26
            do: \(plants.words("action that takes another's place"))
            owner: head-of-finance
            due: 2026-05-30
            ```

            """
    }

    private mutating func prose(_ place: String) -> String {
        """
        \(plants.words("paragraph of a \(place)")) and *\(plants.words("emphasis of a \(place)"))*.

        - \(plants.words("list of a \(place)"))

        > \(plants.words("quotation of a \(place)"))

        | \(plants.words("table head of a \(place)")) | Sum |
        |---|---|
        | \(plants.words("table cell of a \(place)")) | 1 |
        """
    }

    private mutating func decision(_ number: String, _ place: String) -> String {
        """
        ```decision
        number: \(number)
        outcome: resolved
        moved: { name: \(plants.words("mover in a \(place)")) }
        seconded: { name: \(plants.words("seconder in a \(place)")) }
        text: \(plants.words("decision of a \(place)"))
        reasons: \(plants.words("reasons of a decision of a \(place)"))
        alternatives: \(plants.words("alternatives of a decision of a \(place)"))
        interests: \(plants.words("interests of a decision of a \(place)"))
        key: \(plants.words("key of a decision of a \(place)", isPrinted: false))
        ```
        """
    }

    private mutating func record(_ number: String, _ place: String) -> String {
        """
        ```action
        number: \(number)
        do: \(plants.words("action of a \(place)"))
        owner: { name: \(plants.words("owner in a \(place)")), title: \(plants.words("title of an owner in a \(place)")) }
        due: 2026-04-30
        note: \(plants.words("note of an action of a \(place)", isPrinted: false))
        ```
        """
    }

    private func inserted(_ words: String, under heading: String, in text: String) -> String {
        guard let place = text.range(of: heading),
            let end = text[place.upperBound...].firstIndex(of: "\n")
        else { return text }
        return text[...end] + "\n" + words + "\n" + text[text.index(after: end)...]
    }
}
