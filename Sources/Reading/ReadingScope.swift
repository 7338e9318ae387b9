/// How much of a workspace to read. What belongs to the authority and its boards is always read;
/// the scope chooses the meetings.
public enum ReadingScope: Sendable, Equatable {
    case everything
    /// No meeting.
    case boards
    /// One meeting, by its folder: `meetings/2022-12-15-health-and-care-partnership`.
    case meeting(String)

    /// Whether a meeting's folder is to be read.
    func includes(_ folder: String) -> Bool {
        switch self {
        case .everything: true
        case .boards: false
        case .meeting(let path): path == folder
        }
    }
}
