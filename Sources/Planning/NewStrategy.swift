/// The files of a strategy: what it says of itself, and a file for each kind of record, with prompts.
///
/// Only what every strategy has is filled in; the rest stands as remarks, to be taken as it is needed.
public func newStrategy(_ id: String, title: String) -> [Scaffold] {
    func file(_ name: String, _ text: String) -> Scaffold {
        Scaffold(path: "strategies/\(id)/\(name)", text: text)
    }
    return [
        file(
            "strategy.yaml",
            """
            title: \(quoted(title))
            # subtitle: Words under the title
            # body: The id of the board that owns it
            # from: 2026
            # until: 2031
            # approved: { on: 2026-03-10, by: cabinet }
            # The day the figures tell of:
            # reported: 2026-09-30

            """),
        file(
            "priorities.yaml",
            """
            # What is to be reached, how, by whom and by when. A key left out is a blank cell; a cell that
            # means the one above says 'as above'.
            priorities:
              - id: first-priority
                title: To be written
                aims:
                  - id: first-aim
                    title: To be written
                    actions:
                      - id: first-action
                        title: To be written
                        owner: TBC
                        # update: What has been done
                        # due: 2027-03

            """),
        file(
            "domains.yaml",
            """
            # The fields of work, each with who leads it:
            #   - { id: start-well, title: Start well, leads: director-of-childrens-services }
            domains: []

            """),
        file(
            "indicators.yaml",
            """
            # What is measured. Papers quote a value as {{indicator: id}}, so that it stands here only:
            #   - { id: smoking, measure: Adults who smoke, unit: "%", period: 2025/26, local: 12.1, national: 11.9, polarity: lower, source: Annual survey }
            indicators: []

            """),
        file(
            "milestones.yaml",
            """
            # What is to be done by when; a date is a day, a month, a year, a range or 'ongoing':
            #   - { id: plan-agreed, title: The plan is agreed, owner: TBC, date: 2027-03 }
            milestones: []

            """),
        file(
            "projects.yaml",
            """
            # Pieces of work with a start and an end:
            #   - { id: family-hubs, title: Family hubs, start: 2026-04, end: 2027-03, leads: TBC }
            projects: []

            """),
        file(
            "commitments/first-commitment.md",
            """
            ---
            title: To be written
            # number: "1"
            # status: On track
            ---

            # Overview

            To be written.

            # Key stakeholders

            To be written.

            """),
    ]
}
