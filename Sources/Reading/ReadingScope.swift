/// How much of a workspace to read. What belongs to the authority and its boards is always read;
/// the scope chooses the meetings.
public enum ReadingScope: Sendable, Equatable {
    case everything
    /// One meeting, by its folder: `meetings/2022-12-15-health-and-care-partnership`.
    case meeting(String)
    /// No meetings: one board, by its folder, is looked at.
    case body(String)
    /// The meetings in which any of these files or folders lie, or that lie in them.
    case paths([String])

    /// Whether a meeting's folder is to be read.
    func includes(_ folder: String) -> Bool {
        switch self {
        case .everything: true
        case .meeting(let path): trimmed(path) == folder
        case .body: false
        case .paths(let paths):
            paths.map(trimmed).contains { path in
                path.isEmpty || path == folder || path.hasPrefix(folder + "/")
                    || folder.hasPrefix(path + "/")
            }
        }
    }
}

/// Without the slash at the end, and `.` as nothing.
private func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.utf8.starts(with: "./".utf8) { path = path.dropFirst(2) }
    while path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    return path == "." ? "" : String(path)
}
