import FoundationEssentials
import Glibc
import Reading

/// A received pack held against its manifest.
public struct Verification: Sendable {
    /// One line each: what is wrong, file first. Empty when all is as the manifest says.
    public let faults: [String]
    public let fileCount: Int
    public let edition: String
    public let meeting: String
    /// Of a supplement: its number, and whether the pack it belongs to lies beside it.
    public let supplement: (number: Int, hasPackBeside: Bool)?
}

/// Checks every file of a pack's folder against `manifest.json`: missing, changed, added.
///
/// - Throws: ``MachineFailure`` when the folder cannot be read or has no manifest that can be read.
public func verify(packAt folder: String) throws(MachineFailure) -> Verification {
    let bytes = try diskContents(folder + "/manifest.json")
    let listed: ListedManifest
    do {
        listed = try JSONDecoder().decode(ListedManifest.self, from: Data(bytes))
    } catch {
        throw MachineFailure(.inputOutput, "\(folder)/manifest.json is not a manifest of a pack")
    }
    var faults: [String] = []
    for output in listed.outputs {
        guard !output.path.hasPrefix("/"), !output.path.split(separator: "/").contains("..") else {
            faults.append("\(output.path): the manifest names a file outside the pack")
            continue
        }
        var status = stat()
        guard lstat(folder + "/" + output.path, &status) == 0 else {
            faults.append("\(output.path): missing")
            continue
        }
        guard let bytes = try? diskContents(folder + "/" + output.path) else {
            faults.append("\(output.path): cannot be read as a file of the pack")
            continue
        }
        if bytes.count != output.bytes || sha256(bytes) != output.sha256 {
            faults.append("\(output.path): changed since the pack was built")
        }
    }
    let known = Set(listed.outputs.map(\.path) + ["manifest.json"])
    for path in try filePaths(under: folder) where !known.contains(path) {
        faults.append("\(path): not in the manifest")
    }
    return Verification(
        faults: faults, fileCount: listed.outputs.count, edition: listed.edition,
        meeting: listed.meeting,
        supplement: listed.supplement.map { supplement in
            let beside = try? diskContents("\(folder)/../\(listed.edition)/manifest.json")
            return (supplement.number, beside.map(sha256) == supplement.pack)
        })
}

/// The first file of a folder that its manifest does not list; `nil` when there is none.
///
/// An empty folder holds none; a folder without a manifest is no pack, so any file in it is one.
func fileNotOfPack(in folder: String) throws(MachineFailure) -> String? {
    let paths = try filePaths(under: folder)
    guard let bytes = try? diskContents(folder + "/manifest.json"),
        let listed = try? JSONDecoder().decode(ListedManifest.self, from: Data(bytes))
    else { return paths.first }
    let known = Set(listed.outputs.map(\.path) + ["manifest.json"])
    return paths.first { !known.contains($0) }
}

private struct ListedManifest: Decodable {
    struct Output: Decodable {
        let path: String
        let sha256: String
        let bytes: Int
    }

    struct Supplement: Decodable {
        let number: Int
        let pack: String
    }

    let edition: String
    let meeting: String
    let outputs: [Output]
    let supplement: Supplement?
}

/// The bytes of a file of a pack, of at most 1 GB; a symbolic link is refused.
package func diskContents(_ path: String) throws(MachineFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system("cannot read \(path)") }
    defer { close(descriptor) }
    switch contents(of: descriptor, limit: 1 << 30) {
    case .success(let bytes): return bytes
    case .failure: throw MachineFailure(.inputOutput, "cannot read \(path)")
    }
}

/// The paths of all files under a folder, relative to it, sorted.
private func filePaths(under folder: String) throws(MachineFailure) -> [String] {
    let walk = try FileWalk(folder)
    return (walk.files.map(\.path) + walk.others).sorted()
}
