import Foundation
import TestSupport

/// An authority with related boards, two versions of terms, and a meeting with open and restricted votes.
enum BoardsWorkspace {
    static let files: KeyValuePairs = [
        "authority.yaml": """
        name: Riverside & District Council
        house: standard
        organisations:
          - { id: riverside, name: Riverside Council, short: RC, from: 1974-04 }
          - { id: trust, name: River Trust }

        """,
        "people.yaml": """
        people:
          - id: ada-marsh
            name: Ada Marsh
            prefix: Cllr
            posts:
              - id: leader
                title: Leader of the Council
                organisation: riverside
                contact: { email: ada.marsh@riverside.example, telephone: "01234 567890" }
          - { id: ben-lock, name: Ben Lock }
          - { id: cem-weir, name: Cem Weir }
          - { id: dee-ford, name: Dee Ford }

        """,
        "boards/council/board.yaml": """
        name: Council
        kind: council
        sub-groups: [housing]

        """,
        "boards/housing/board.yaml": """
        name: Housing <Board>
        kind: partnership board
        parents: [council, { name: River Trust Board }]
        sub-groups: [{ name: Repairs Group }]
        receives reports from: [{ name: Tenants' Forum }]
        cross-membership: [planning]

        """,
        "boards/housing/members.yaml": """
        members:
          - { seat: chair, person: ada-marsh, from: 2023-05 }
          - { seat: trustee, person: ben-lock, from: 2023-05-01, until: 2024 }
          - { seat: tenant, person: cem-weir }
          - { seat: tenant, person: dee-ford, from: 2023 }

        """,
        "boards/housing/terms-of-reference/2023-05-01.md": """
        ---
        adopted: 2023-05-01
        meets: { every: 3 months }
        seats:
          - { id: chair, title: Chair, organisation: riverside, office: chair }
          - { id: trustee, title: Trustee, organisation: trust, voting: no }
          - { id: tenant, title: Tenant, places: 2 }
        quorum clause: The quorum is two members.
        quorum: at least 2
        voting: { majority: simple, casting vote: chair }
        ---
        # Purpose

        The board looks after homes.

        """,
        "boards/housing/terms-of-reference/2025-05-01.md": """
        ---
        adopted: 2025-04-10
        effective: 2025-05-01
        meets: { every: 2 months }
        review: { every: 1 year, next: 2026-05 }
        seats:
          - { id: chair, title: Chair, organisation: riverside, office: chair }
          - { id: trustee, title: River Trustee, organisation: trust }
          - { id: observer, title: Observer, voting: no }
        quorum clause: The quorum is two members, the chair among them.
        quorum: { all of: [ at least 2, chair ], waiting: 30 minutes, without: adjourn }
        voting: { majority: 2/3 of votes cast, casting vote: chair }
        ---
        # Purpose

        The board looks after homes and gardens.

        # Duties

        It meets.

        """,
        "boards/planning/board.yaml": """
        name: Planning Panel
        cross-membership: [housing]
        reports to: [council]

        """,
        "boards/old/board.yaml": """
        name: Old Board
        parents: [council]
        dissolved: 2023-12-31

        """,
        "meetings/2024-03-12-housing/agenda.yaml": """
        board: housing
        date: 2024-03-12
        start: "10:00"
        venue: Hall
        published: 2024-03-01
        items:
          - { title: Roofs, lead: leader, purpose: decision }
          - title: Sale of Mill Cottage
            lead: leader
            purpose: decision
            restricted: { scheme: lga-1972-12a, paragraph: 3, reason: names the buyer, public title: A sale }

        """,
        "meetings/2024-03-12-housing/attendance.yaml": """
        present: [ada-marsh, cem-weir, dee-ford]
        apologies: [ben-lock]
        votes:
          - { item: "1", motion: Mend the roofs, for: [ada-marsh], against: [cem-weir], casting vote: for }
          - { item: "1", motion: Paint the doors, majority: 2/3 of votes cast, for: 2, against: 1 }
          - item: "1"
            motion: Change the name
            majority: more than 1/2 of all members
            for: [ada-marsh]
            against: []
            abstained: [cem-weir]
          - { item: "1", motion: Buy a ladder, for: 1, against: 1, abstained: 1 }
          - { item: "1", motion: Ask again }
          - { item: "2", motion: Sell Mill Cottage to Ezra Pike, for: 3, against: 0 }

        """,
        "meetings/2024-06-11-housing/agenda.yaml": """
        board: housing
        date: 2024-06-11
        start: "10:00"
        venue: Hall
        published: 2024-06-03
        items:
          - { title: Gates, lead: leader, purpose: decision }

        """,
        "meetings/2024-06-11-housing/attendance.yaml": """
        present: [ada-marsh, cem-weir]
        apologies: [dee-ford, ben-lock]
        votes:
          - { item: "1", motion: Close the gate, for: [cem-weir], against: [ada-marsh], casting vote: against }

        """,
    ]

    static func write(in folder: URL) throws {
        for (path, text) in files { try TestSupport.write(text, to: path, in: folder) }
    }

    /// What a Python script prints of the folder it is run in.
    static func python(_ script: String, in folder: URL, input: Data? = nil) throws -> ProgramResult
    {
        // Debian's own: another Python on the path would not see Debian's packages.
        try run("/usr/bin/python3", ["-c", script], in: folder, input: input)
    }
}
