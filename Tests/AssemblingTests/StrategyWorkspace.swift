import Foundation
import TestSupport

/// A workspace of one strategy and a meeting with papers that print and quote it, without a fault.
enum StrategyWorkspace {
    static let meeting = "meetings/2023-11-16-health-and-wellbeing"
    static let folder = "2023-11-16-health-and-wellbeing"

    static let authority: KeyValuePairs = [
        "authority.yaml": """
        name: Riverside District Council
        house: standard

        """,
        "people.yaml": """
        people:
          - id: ada-marsh
            name: Ada Marsh
            posts:
              - { id: head-of-health, title: Head of Health }

        """,
        "boards/health-and-wellbeing/board.yaml": """
        name: Health and Wellbeing Board
        kind: statutory committee

        """,
    ]

    static let strategy: KeyValuePairs = [
        "strategies/well/strategy.yaml": """
        title: Living well in Riverside
        body: health-and-wellbeing
        from: 2022
        until: 2027
        approved: { on: 2022-11, by: health-and-wellbeing }
        reported: 2023-11

        """,
        "strategies/well/priorities.yaml": """
        priorities:
          - id: best-start
            title: The best start in life
            highlights:
              - { success: "Every school has joined the programme." }
              - { further: "Records are to be shared between services." }
            aims:
              - id: maternity
                title: Good care for every mother
                actions:
                  - id: causes
                    title: Find the causes of unequal outcomes
                    owner: Public Health
                    update: |
                      A commission has met.

                      - It heard mothers.
                      - It reports next year.
                    due: 2023-10
                  - title: Build a partnership
                    owner: as above
                    update: as above
                    due: 2024-12
                    started: 2023-04
                  - title: Write a plan
                    owner: head-of-health
                    update: The plan is written.
                    done: 2023-09
              - id: weight
                title: Fewer children overweight
                actions:
                  - title: Call families
                    owner: School Nursing
                    status: off track
                    due: 2023-01
          - id: good-work
            title: Good work
            aims:
              - id: routes
                title: New routes into work
                actions:
                  - title: Offer apprenticeships

        """,
        "strategies/well/indicators.yaml": """
        indicators:
          - id: breastfeeding
            aim: maternity
            area: Early years
            measure: Breastfeeding at six to eight weeks
            unit: "%"
            period: 2021/22
            local: 53.4
            national: 49.3
            rank: { written: 4 of 7, place: 4, of: 7, first is: worst }
            polarity: higher
            significance: significantly higher
            baseline: 48.0
            baseline period: 2019/20
            target: 60
            target by: 2025/26
            source: Public health profiles
            series:
              - { period: 2019/20, local: 48.0, national: 48.1 }
              - { period: 2020/21, local: 51.2, national: 48.6 }
          - id: smoking
            aim: maternity
            area: as above
            measure: Smoking at delivery
            unit: "%"
            period: 2021/22
            local: 9.7
            national: 9.1
            rank: { written: "2", place: 2, of: 12, first is: worst }
            polarity: lower
            significance: higher
            source: as above
            notes: [ Provisional. ]
            series:
              - { period: 2020/21, local: 9.7 }
          - id: conceptions
            aim: best-start
            area: Young people
            measure: Conceptions under 18
            unit: per 1,000
            period: 2020
            local: Data unavailable
            national: 13.0

        """,
        "strategies/well/milestones.yaml": """
        milestones:
          - { id: scope, title: Sign-off of the scope, owner: Health and Wellbeing Board, date: 2023-07-23, done: 2023-07-23, strand: Start well, year: 2023/24 }
          - { id: engagement, title: Engagement, owner: Engagement Group, date: { from: 2023-09-27, until: 2023-11-19 }, strand: Start well, year: 2023/24 }
          - { id: approval, title: Approval, owner: as above, date: 2024-03, condition: subject to the agreement of Cabinet, strand: Live well, year: 2024/25 }

        """,
        "strategies/well/projects.yaml": """
        projects:
          - { id: hubs, level: Place, title: Family hubs, description: Help in one place., start: { date: 2022-04, written: Apr-22 }, end: { date: 2025-03, written: Mar-25 }, impact: Earlier help. }
          - { id: doors, level: Place, title: No wrong door, start: as above, end: ongoing, impact: Fewer referrals. }

        """,
        "strategies/well/domains.yaml": """
        domains:
          - { id: care, title: Care around the person, leads: [ head-of-health ], via: Locality Board, linked strategies: [ Housing Strategy, Local Plan ], group lead: Jo Field }

        """,
        "strategies/well/commitments/care-leavers.md": """
        ---
        title: Work for care leavers
        number: 1
        status: draft
        actions:
          - { number: 3, group: Training, title: Train fifty people, owner: Skills Team, due: ongoing }
          - { number: 8, group: Training, title: Find ten employers, owner: as above, due: 2024-06 }
          - { number: 12, group: Funding, title: Secure the fund, owner: TBC, due: TBC }
        ---
        # Overview

        Young people who leave care find work.

        # Dependencies

        ## Digital

        One shared record.

        # Lessons

        Begin early.

        """,
        "strategies/well/commitments/empty.md": """
        ---
        title: A form without words
        number: 2
        ---

        """,
    ]

    static let agenda: KeyValuePairs = [
        "\(meeting)/agenda.yaml": """
        board: health-and-wellbeing
        date: 2023-11-16
        start: "10:00"
        venue: Committee Room 1
        published: 2023-11-08
        items:
          - { title: Progress, lead: head-of-health, purpose: information, papers: item-1-progress }
          - { title: Scorecard, lead: head-of-health, purpose: information, papers: item-2-scorecard }
          - { title: Drains, lead: head-of-health, purpose: information, papers: item-3-drains }

        """
    ]

    static let papers: KeyValuePairs = [
        "\(meeting)/item-1-progress/report.md": """
        ---
        title: Progress
        author: head-of-health
        ---
        # Summary

        Of mothers {{indicator: breastfeeding}} feed their child; in the country {{indicator: breastfeeding, national}}.

        # Background

        ```strategy
        print: progress
        only: [ maternity, weight ]
        ```

        """,
        "\(meeting)/item-2-scorecard/report.md": """
        ---
        title: Scorecard
        author: head-of-health
        ---
        # Summary

        All of it.

        # Background

        ```strategy
        print: scorecard
        caption: What we count
        ```

        """,
        "\(meeting)/item-3-drains/report.md": """
        ---
        title: Drains
        author: head-of-health
        ---
        # Summary

        Nothing of health.

        """,
    ]

    static func write(in folder: URL) throws {
        for files in [authority, strategy, agenda, papers] {
            for (path, text) in files { try TestSupport.write(text, to: path, in: folder) }
        }
    }

    /// The workspace with one report, which prints what is asked.
    static func write(printing fences: [String], in folder: URL) throws {
        try write(in: folder)
        let parts = fences.map { "```strategy\n\($0)\n```\n" }.joined(separator: "\n")
        try TestSupport.write(
            """
            ---
            title: Scorecard
            author: head-of-health
            ---
            # Summary

            All of it.

            # Background

            \(parts)
            """, to: "\(meeting)/item-2-scorecard/report.md", in: folder)
    }

    static func replace(
        _ old: String, with new: String, in path: String, of folder: URL
    ) throws {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try TestSupport.write(
            text.replacingOccurrences(of: old, with: new), to: path, in: folder)
    }
}
