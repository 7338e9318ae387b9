/// How much of a workspace to read. What belongs to the authority and its boards is always read;
/// the scope chooses the meetings.
public enum ReadingScope: Sendable, Equatable {
    case everything
    /// No meeting.
    case boards
    /// One meeting, by its folder: `meetings/2022-12-15-health-and-care-partnership`.
    case meeting(String)
    /// The meetings of one board, by its id, and any other whose agenda has the id in it somewhere.
    case meetings(ofBoard: String)

    /// Whether a meeting's folder is to be read.
    func includes(_ folder: String) -> Bool {
        switch self {
        case .everything, .meetings: true
        case .boards: false
        case .meeting(let path): path == folder
        }
    }

    /// Whether the meeting of an agenda is to be read. An id stands in a file as it is: it has only
    /// letters, digits and hyphens.
    func includes(agenda bytes: [UInt8]) -> Bool {
        guard case .meetings(let board) = self, let first = board.utf8.first else { return true }
        var at = bytes.startIndex
        while let found = bytes[at...].firstIndex(of: first) {
            if bytes[found...].starts(with: board.utf8) { return true }
            at = found + 1
        }
        return false
    }
}
