public import Governance

/// The files of a first workspace: a board with terms of reference, its members, a meeting and a report,
/// of which a pack can be built at once.
///
/// - Parameter today: the terms are adopted then, and the meeting is on a Thursday four weeks later.
public func newAuthority(name: String, today: CivilDate) -> [Scaffold] {
    let board = "council"
    let day = firstThursday(from: today.adding(days: 28))
    let meeting = "meetings/\(day.iso)-\(board)"
    return [
        Scaffold(path: "authority.yaml", text: authorityText(name)),
        Scaffold(
            path: "people.yaml",
            text: """
                # Everybody who is named anywhere, and the posts they hold.
                people:
                  - id: first-chair
                    name: Name of the chair
                  - id: first-clerk
                    name: Name of the clerk
                    posts:
                      - { id: clerk, title: Clerk }

                """),
        Scaffold(
            path: "boards/\(board)/board.yaml",
            text: """
                # A body that meets. Its folder's name is its id.
                name: \(quoted(name))
                # kind: partnership board
                # secretary: { name: Who sends out the papers }

                """),
        firstTerms(of: board, today: today),
        Scaffold(
            path: "boards/\(board)/members.yaml",
            text: """
                # Who holds which seat, from when to when.
                members:
                  - { seat: chair, person: first-chair, from: \(today.iso) }

                """),
        Scaffold(
            path: "\(meeting)/agenda.yaml",
            text: """
                board: \(board)
                date: \(day.iso)
                start: "18:30"
                venue: Where it meets
                # published: The day it goes out, as 2026-12-03
                items:
                  - standing: apologies
                  - standing: declarations-of-interest
                  - standing: minutes
                  - title: The first report
                    lead: clerk
                    purpose: decision
                    papers: item-4-first-report
                  - standing: any-other-business
                  - standing: date-of-next-meeting

                """),
        Scaffold(
            path: "\(meeting)/item-4-first-report/report.md",
            text: """
                ---
                title: The first report
                author: clerk
                ---

                # Summary

                What this is about, in a few sentences.

                # Recommendations

                1. What the body is asked to do.

                # Background

                What members need to know to decide.

                """),
    ]
}

private func authorityText(_ name: String) -> String {
    """
    name: \(quoted(name))
    # How its papers look: 'quorate new house' makes one of your own.
    house: standard
    # The law it meets under, for its notices; one of templates/regimes.
    # regime: principal-council-england
    # organisations:
    #   - { id: county-council, name: Name of an organisation that sends members }

    """
}

private func firstTerms(of board: String, today: CivilDate) -> Scaffold {
    Scaffold(
        path: "boards/\(board)/terms-of-reference/\(today.iso).md",
        text: """
            ---
            adopted: \(today.iso)
            seats:
              - { id: chair, title: Chair, office: chair }
              - { id: member, title: Member, places: 6 }
            quorum: at least 3
            quorum clause: Three members make a quorum.
            ---

            # Purpose

            What the body is for, and what it may decide.

            # Quorum

            Three members make a quorum.

            """)
}

/// The first Thursday from a day on.
private func firstThursday(from day: CivilDate) -> CivilDate {
    var day = day
    while day.weekday != .thursday { day = day.adding(days: 1) }
    return day
}

/// The files of a board: what it is, the frame of its terms of reference, and its members.
public func newBoard(_ id: String, name: String, today: CivilDate) -> [Scaffold] {
    [
        Scaffold(
            path: "boards/\(id)/board.yaml",
            text: """
                name: \(quoted(name))
                # kind: partnership board
                # secretary: { name: Who sends out the papers }
                # notice: { agenda: 5 clear working days }

                """),
        Scaffold(
            path: "boards/\(id)/terms-of-reference/\(today.iso).md",
            text: """
                ---
                # The day this version was adopted; a later version is a file beside this one.
                adopted: \(today.iso)
                # review: { every: 1 year, next: 2027-05 }
                # meets: { every: 3 months, on: second thursday, at: "10:00" }
                seats:
                  - { id: chair, title: Chair, office: chair }
                  # - { id: member, title: Member, places: 6 }
                # Who makes a quorum, as a rule and in the clause's own words:
                # quorum: at least 3
                # quorum clause: Three members make a quorum.
                ---

                # Purpose

                To be written.

                """),
        Scaffold(
            path: "boards/\(id)/members.yaml",
            text: """
                # Who holds which seat, from when to when:
                #   - { seat: chair, person: ada-marsh, from: \(today.iso) }
                members: []

                """),
    ]
}

/// A house of one's own: the house it begins from under another name.
public func newHouse(_ id: String, name: String, from standard: String) -> Scaffold {
    var lines = standard.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.first?.hasPrefix("#") == true { lines.removeFirst() }
    if let place = lines.firstIndex(where: { $0.hasPrefix("name:") }) {
        lines[place] = "name: \(quoted(name))"
    }
    let head = [
        "# How the papers of this house look and what they say of themselves. It began as the house",
        "# 'standard'; change what differs. It is used where authority.yaml or a board.yaml says",
        "# 'house: \(id)'.",
    ]
    return Scaffold(
        path: "templates/houses/\(id)/house.yaml", text: (head + lines).joined(separator: "\n"))
}
