import Diagnostics
import DocumentTree
package import Governance

/// The house's words of minutes, with names and days put in.
package struct MinutesWords {
    /// `nil` when it could not be read.
    package let house: House?
    package let workspace: Workspace
    /// The day of the meeting.
    package let day: CivilDate

    package init(house: House?, workspace: Workspace, day: CivilDate) {
        self.house = house
        self.workspace = workspace
        self.day = day
    }

    private var style: MinutesStyle { house?.minutes ?? .none }

    /// Empty when the house has no such words.
    package func callAsFunction(_ name: String, _ values: [String: String] = [:]) -> String {
        // A value that is empty is none: what stands around it is left out.
        style.words[name]?.filled(with: values.filter { !$0.value.isEmpty }) ?? ""
    }

    package func outcome(_ outcome: Decision.Outcome) -> String {
        style.outcomes[outcome.rawValue] ?? outcome.rawValue
    }

    package func name(_ person: String) -> String {
        workspace.person(person)?.addressedName ?? person
    }

    package func names(_ who: [Who]) -> String {
        WhoRecords(workspace: workspace, day: day).words(who)
    }

    package func date(_ date: WrittenDate) -> String {
        guard let house, let short = house.dates["short"] else { return date.iso }
        return house.words(date, as: short)
    }

    package func time(_ minutes: Int) -> String {
        WrittenTime(hour: minutes / 60, minute: minutes % 60).map { house?.words($0) ?? $0.clock }
            ?? ""
    }

    /// `a, b and c`.
    package func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " " + self("and") + " " + last
    }

    /// The title of a seat, or the name of a person or an organisation, by an id.
    package func title(_ id: String, in bodies: [Body]) -> String {
        if let person = workspace.person(id) { return person.addressedName }
        for body in bodies {
            if let seat = body.terms(on: day)?.seats.first(where: { $0.id.value == id }) {
                return seat.title.value
            }
        }
        return workspace.organisation(id)?.name.value ?? id
    }

    /// A correction as a sentence; of a restricted minute nothing but that there is one.
    func correction<Reader: Audience>(
        _ correction: Minutes.Correction, for reader: Reader.Type
    ) -> String {
        let meeting = correction.meeting.map { name in
            workspace.date(ofMeeting: name.value).map { date($0) } ?? name.value
        }
        var values = [
            "number": correction.minute.value, "minute": correction.by?.value ?? "",
            "meeting": meeting ?? "",
        ]
        guard let open = correction.words.disclosed(to: Reader.self) else {
            return self("restricted correction", values)
        }
        values["was"] = open.was
        values["becomes"] = open.becomes
        return self("correction", values)
    }

    /// The numbers of a vote, in the words of that name.
    package func votes(_ vote: Vote, _ name: String) -> String {
        self(
            name,
            [
                "for": String(vote.votesFor.count), "against": String(vote.against.count),
                "abstained": String(vote.abstained.count),
            ])
    }

    package func scheme(
        _ id: String?, paragraphs: [String], isExecutive: Bool = false
    ) -> [String: String] {
        let scheme = id.flatMap { workspace.schemes[$0] }
        let own = isExecutive ? scheme?.executiveResolution : nil
        return [
            "resolution": own ?? scheme?.resolution ?? "",
            "scheme": scheme?.name ?? id ?? "",
            "paragraph": paragraphs.map { house?.words("ground paragraph", ["number": $0]) ?? $0 }
                .joined(separator: ", "),
        ]
    }
}
