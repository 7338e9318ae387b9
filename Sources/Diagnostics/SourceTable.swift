/// The files of one run. Spans point into it; it decides what of them may be printed.
public struct SourceTable: Sendable {
    public private(set) var files: [SourceFile] = []

    public init() {}

    public subscript(id: SourceID) -> SourceFile { files[Int(id.index)] }

    /// The same files, named as seen from outside the workspace: `packs/riverside/authority.yaml`.
    public func shown(in folder: String) -> SourceTable {
        var table = self
        for index in table.files.indices { table.files[index].folder = folder }
        return table
    }

    /// Adds a file and gives the number its spans carry.
    public mutating func add(_ file: SourceFile) -> SourceID {
        files.append(file)
        return SourceID(files.count - 1)
    }

    public mutating func withhold(_ span: Span) {
        files[Int(span.source.index)].withhold(span.range)
    }

    public mutating func disclose(_ span: Span) {
        files[Int(span.source.index)].disclose(span.range)
    }

    public mutating func withholdAll(of id: SourceID, publicName: String?) {
        files[Int(id.index)].withholdAll(publicName: publicName)
    }

    /// Whether any byte of the span is restricted.
    public func isWithheld(_ span: Span) -> Bool { self[span.source].isWithheld(span.range) }

    /// `file:line:column`, the one place where a location is put into words.
    public func place(of span: Span) -> String {
        let file = self[span.source]
        let (line, column) = file.position(at: Int(span.start))
        return "\(file.name):\(line):\(column)"
    }
}
