import Diagnostics
public import DocumentTree

/// A meeting with minutes, as other meetings need to know it.
public struct MinutedMeeting: Sendable {
    /// The folder within the workspace.
    public let folder: String
    /// Ids of the bodies that met.
    public let bodies: [String]
    public let title: String?
    public let date: WrittenDate
    public let minutes: Minutes

    public init(
        folder: String, bodies: [String], title: String?, date: WrittenDate, minutes: Minutes
    ) {
        self.folder = folder
        self.bodies = bodies
        self.title = title
        self.date = date
        self.minutes = minutes
    }

    /// `nil` when the meeting has no minutes.
    public init?(_ meeting: Meeting) {
        guard let minutes = meeting.minutes else { return nil }
        self.init(
            folder: meeting.folder, bodies: meeting.bodies.map(\.value),
            title: meeting.title?.value, date: meeting.date.value, minutes: minutes)
    }

    /// The folder's own name, as `at` writes it.
    public var name: String { String(folder.split(separator: "/").last ?? "") }
}

extension GuardedSection {
    /// The decisions and actions of minutes under a heading, as far as an audience may see.
    public func records<Reader: Audience>(for reader: Reader.Type) -> [MinuteRecord] {
        markedRecords(for: reader).map(\.record)
    }

    /// The same, each with whether it stands in restricted minutes, and under which restriction.
    public func markedRecords<Reader: Audience>(
        for reader: Reader.Type
    ) -> [(record: MinuteRecord, isRestricted: Bool, restriction: Restriction?)] {
        guard let open = section.disclosed(to: Reader.self) else { return [] }
        return open.records.map { ($0, section.isRestricted, restriction) }
            + open.sections.flatMap { $0.markedRecords(for: reader) }.map {
                ($0.record, section.isRestricted || $0.isRestricted, restriction ?? $0.restriction)
            }
    }

    /// Whether anything under the heading is restricted.
    public var holdsRestricted: Bool {
        section.isRestricted
            || section.disclosed(to: Public.self)?.sections.contains(where: \.holdsRestricted)
                ?? false
    }
}

/// A standing item that is made from the minutes of earlier meetings, by its id in the house.
public enum MinutesItem: String, Sendable, CaseIterable {
    /// The minutes of the last meeting, to be approved.
    case minutes
    case mattersArising = "matters-arising"
    /// The open actions.
    case actions

    /// `nil` for any other standing item, and for none.
    public init?(_ standing: String?) {
        guard let standing else { return nil }
        let id = standing == "action-log" ? "actions" : standing
        guard let item = MinutesItem(rawValue: id) else { return nil }
        self = item
    }
}

extension Workspace {
    /// The meetings of a body that have minutes, in the order of their days.
    public func minuted(of body: String?) -> [MinutedMeeting] {
        minuted.filter { meeting in body.map { meeting.bodies.contains($0) } ?? true }
    }

    /// The meeting of the same body before this one, as far as it has minutes.
    public func minuted(before meeting: Meeting) -> MinutedMeeting? {
        minuted(of: meeting.bodies.first?.value).last {
            $0.date.first < meeting.date.value.first && $0.folder != meeting.folder
        }
    }
}
