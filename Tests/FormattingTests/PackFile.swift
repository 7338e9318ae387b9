import CCMarkGFM
import Formatting
import Glibc
import Reading
import Testing

/// A source of the sample packs.
struct PackFile: Sendable, CustomTestStringConvertible {
    let path: String
    let bytes: [UInt8]
    let kind: SourceKind

    var testDescription: String { path }
}

struct UnreadableFile: Error {
    let path: String
}

/// All sources under `packs/`, by path.
func packFiles() throws -> [PackFile] {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    var files: [PackFile] = []
    try gather(root.joined(separator: "/") + "/packs", &files)
    return files.sorted { $0.path < $1.path }
}

private func gather(_ folder: String, _ files: inout [PackFile]) throws {
    guard let directory = opendir(folder) else { throw UnreadableFile(path: folder) }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard !name.hasPrefix(".") else { continue }
        let path = folder + "/" + name
        if entry.pointee.d_type == UInt8(DT_DIR) {
            try gather(path, &files)
        } else if let kind = SourceKind(fileName: name) {
            files.append(PackFile(path: path, bytes: try bytes(of: path), kind: kind))
        }
    }
}

private func bytes(of path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw UnreadableFile(path: path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(file, &buffer, buffer.count)
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
    }
}

/// What cmark-gfm reads, without places.
func markdownXML(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let root = markdownTree(bytes, 0..<bytes.count) else { return "" }
    defer { cmark_node_free(root) }
    guard let xml = cmark_render_xml(root, CMARK_OPT_DEFAULT) else { return "" }
    defer { free(xml) }
    return String(cString: xml)
}
