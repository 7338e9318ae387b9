import ArgumentParser
import Diagnostics
import Glibc
import PackBuilding
import Reading

/// What a path on the command line means: a workspace, and what of it.
struct Place {
    /// The workspace, absolute.
    let root: String
    /// The workspace as the user would write it from here; empty for the folder they stand in.
    let display: String
    /// Within the workspace; empty for all of it.
    let path: String

    /// The meeting's folder the path lies in, if any.
    var meeting: String? {
        let parts = path.split(separator: "/")
        guard parts.count >= 2, parts[0] == "meetings" else { return nil }
        return parts.prefix(2).joined(separator: "/")
    }

    /// The id of the board the path lies in, if any.
    var board: String? {
        let parts = path.split(separator: "/")
        guard parts.count >= 2, parts[0] == "boards" else { return nil }
        return String(parts[1])
    }

    var scope: ReadingScope { meeting.map { .meeting($0) } ?? .everything }

    func contains(_ diagnostic: Diagnostic, _ sources: SourceTable) -> Bool {
        let file = sources[diagnostic.span.source].path
        return path.isEmpty || file == path || file.hasPrefix(path + "/")
    }
}

extension Place {
    /// A path of the workspace as the user would write it from here.
    func shown(_ path: String) -> String { display.isEmpty ? path : "\(display)/\(path)" }
}

/// The board a path lies in, by its id; or the one of that id in the workspace one stands in.
func boardPlace(of path: String) throws -> (place: Place, id: String) {
    try reporting { () throws(MachineFailure) in
        if access(path, F_OK) != 0, !path.contains("/"), let root = workspace(above: here) {
            guard access("\(root)/boards/\(path)", F_OK) == 0 else {
                throw MachineFailure(
                    .inputOutput, "there is no board '\(path)' under \(root)/boards")
            }
            return (
                Place(root: root, display: relativeToHere(root), path: "boards/\(path)"), path
            )
        }
        guard let place = try places(of: [path]).first, let id = place.board else {
            throw MachineFailure(.inputOutput, "\(path) is not a board's folder")
        }
        return (place, id)
    }
}

/// The meeting a path lies in, by its folder.
func meetingPlace(of path: String) throws -> (place: Place, folder: String) {
    let found = try reporting { () throws(MachineFailure) in try places(of: [path]) }
    guard found.count == 1, let place = found.first, let folder = place.meeting else {
        throw ValidationError("\(path) is not the folder of a meeting")
    }
    return (place, folder)
}

/// The workspaces that paths name: the one a path lies in, or those directly under a folder.
func places(of paths: [String]) throws(MachineFailure) -> [Place] {
    var places: [Place] = []
    for path in paths {
        guard let resolved = realpath(path, nil) else {
            throw MachineFailure(.inputOutput, "\(path): \(String(cString: strerror(errno)))")
        }
        defer { free(resolved) }
        let full = String(cString: resolved)
        if let root = workspace(above: full) {
            let inside = String(full.dropFirst(root.count).drop { $0 == "/" })
            places.append(Place(root: root, display: relativeToHere(root), path: inside))
            continue
        }
        let below = workspaces(under: full)
        guard !below.isEmpty else {
            throw MachineFailure(
                .inputOutput, "\(path) is in no workspace: there is no authority.yaml above it")
        }
        places += below.map { Place(root: $0, display: relativeToHere($0), path: "") }
    }
    return places
}

func workspace(above path: String) -> String? {
    var folder = path
    while true {
        if access(folder + "/authority.yaml", F_OK) == 0 { return folder }
        guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { return nil }
        folder = String(folder[..<slash])
    }
}

private func workspaces(under folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
        let name = entry.name
        let path = folder + "/" + name
        if !name.hasPrefix("."), access(path + "/authority.yaml", F_OK) == 0 { found.append(path) }
    }
    return found.sorted()
}

/// The folder the command was started in.
private var here: String {
    guard let folder = getcwd(nil, 0) else { return "/" }
    defer { free(folder) }
    return String(cString: folder)
}

func absolute(_ path: String) -> String {
    let trimmed = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
    return trimmed.hasPrefix("/") ? trimmed : here + "/" + trimmed
}

/// Where outputs go, absolute. Refused among the sources: what a pack says would be read, formatted and
/// published as if somebody had written it.
func outputPlace(_ path: String, in root: String) throws(MachineFailure) -> String {
    let output = absolute(path)
    for folder in ["meetings", "boards", "strategies", "templates"] {
        if isWithin(output, root + "/" + folder) {
            throw MachineFailure(
                .inputOutput,
                "--output: \(path) lies in '\(folder)', among the sources; choose another folder")
        }
    }
    return output
}

/// Whether a path leads to a folder or into it, by whatever links.
func isWithin(_ path: String, _ folder: String) -> Bool {
    let (real, folder) = (resolved(path), resolved(folder))
    return real == folder || real.hasPrefix(folder + "/")
}

/// The path without links and dots, as far as there is anything there.
private func resolved(_ path: String) -> String {
    var head = path
    var rest: [Substring] = []
    while true {
        if let real = realpath(head.isEmpty ? "/" : head, nil) {
            defer { free(real) }
            var parts = String(cString: real).split(separator: "/")
            for part in rest.reversed() {
                if part == ".." {
                    _ = parts.popLast()
                } else if !part.isEmpty && part != "." {
                    parts.append(part)
                }
            }
            return "/" + parts.joined(separator: "/")
        }
        guard let slash = head.lastIndex(of: "/") else { return path }
        rest.append(head[head.index(after: slash)...])
        head = String(head[..<slash])
    }
}

/// The path as it would be written from here, when it lies below.
func relativeToHere(_ path: String) -> String {
    let folder = here
    if path == folder { return "" }
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
}
