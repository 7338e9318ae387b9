import Diagnostics

/// The state of one run: where files come from, those read so far, and what was found wrong.
struct ReadingRun {
    let files: any PackFiles
    var sources = SourceTable()
    var findings = Findings()
    /// What the papers read so far ask of strategies.
    var needs = StrategyNeeds()
    private var bytesRead = 0

    static let fileLimit = 32 << 20
    static let workspaceLimit = 256 << 20

    init(_ files: any PackFiles) { self.files = files }

    /// Reads a file that must be there; its absence is told at its own name.
    mutating func load(_ path: String, isText: Bool = true) -> LoadedFile {
        if let file = loadIfPresent(path, isText: isText) { return file }
        return unreadable(path, .absent)
    }

    /// Reads a file; `nil` only when there is none.
    mutating func loadIfPresent(_ path: String, isText: Bool = true) -> LoadedFile? {
        switch files.read(path, limit: ReadingRun.fileLimit) {
        case .success(let bytes): return add(path, bytes, isText: isText)
        case .failure(.absent): return nil
        case .failure(let trouble): return unreadable(path, trouble)
        }
    }

    /// Reads a file of `templates/`, the workspace's own or the built-in one.
    mutating func loadTemplate(_ path: String) -> LoadedFile? {
        files.template(path).map { add("templates/" + path, $0, isText: true) }
    }

    private mutating func add(_ path: String, _ bytes: [UInt8], isText: Bool) -> LoadedFile {
        bytesRead += bytes.count
        let id = sources.add(SourceFile(path: path, bytes: bytes))
        var file = LoadedFile(id: id, bytes: bytes, isReadable: true)
        if bytesRead > ReadingRun.workspaceLimit {
            findings.add(
                .workspaceTooLarge, at: Span(id, 0, 0),
                "with this file the workspace is larger than 256 MB; no pack needs as much",
                remedies: ["move papers that are not needed out of the workspace"])
            file.isReadable = false
        } else if isText {
            file.isReadable = checkText(
                bytes, id, isPrinted: !path.hasSuffix(".svg"), &findings)
        }
        return file
    }

    private mutating func unreadable(_ path: String, _ trouble: FileTrouble) -> LoadedFile {
        let id = sources.add(SourceFile(path: path, bytes: []))
        findings.faults.append(fileFault(trouble, at: Span(id, 0, 0)))
        return LoadedFile(id: id, bytes: [], isReadable: false)
    }

    /// The YAML of a whole file; `nil` when it cannot be understood, and the fault has been told.
    mutating func compose(_ file: LoadedFile) -> YAMLNode? {
        guard file.isReadable else { return nil }
        return composeYAML(
            file.id, file.bytes, file.textStart..<file.bytes.count, faults: &findings.faults)
    }

    /// The names in a folder; none when there is no such folder.
    mutating func list(_ folder: String) -> [FolderEntry] {
        switch files.list(folder) {
        case .success(let entries): return entries.filter { !$0.name.utf8.starts(with: ".".utf8) }
        case .failure(.absent): return []
        case .failure(let trouble):
            _ = unreadable(folder, trouble)
            return []
        }
    }

    /// The names of the folders in a folder. A link among them is told: it may be meant as one.
    mutating func folders(
        in folder: String, where isWanted: (String) -> Bool = { _ in true }
    ) -> [String] {
        let entries = list(folder).filter { isWanted($0.name) }
        for link in entries where link.isLink {
            _ = unreadable(folder + "/" + link.name, .outsideWorkspace)
        }
        return entries.filter(\.isFolder).map(\.name)
    }

    /// Tells every link in a folder and the folders below it: the built-in templates would stand in
    /// for what a link leads to, and nobody would know.
    mutating func tellLinks(in folder: String, levels: Int = 4) {
        guard levels > 0 else { return }
        for inner in folders(in: folder) { tellLinks(in: folder + "/" + inner, levels: levels - 1) }
    }
}

/// A file of the run.
struct LoadedFile {
    let id: SourceID
    let bytes: [UInt8]
    /// Whether its text can be read on; if not, the fault has been told.
    var isReadable: Bool

    /// After the byte order mark, which is a fault but hides nothing.
    var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    var head: Span { Span(id, 0, 0) }
}

func fileFault(_ trouble: FileTrouble, at span: Span) -> Diagnostic {
    switch trouble {
    case .absent:
        .fault(
            .fileMissing, at: span, "there is no such file",
            remedies: ["write it, or correct its name or that of its folder"])
    case .notAFile:
        .fault(
            .fileNotAFile, at: span,
            "not a plain file where one belongs, or not a folder: a folder, a pipe or the like")
    case .outsideWorkspace:
        .fault(
            .symbolicLink, at: span,
            "a symbolic link, or outside the workspace; neither is ever followed",
            remedies: ["put the file or folder itself here"])
    case .tooLarge(let size):
        .fault(
            .fileTooLarge, at: span,
            "\(size) bytes large; a file may have at most \(ReadingRun.fileLimit)",
            remedies: ["split it, or leave it out of the pack"])
    case .unreadable(let number):
        .fault(
            .fileUnreadable, at: span,
            "the system does not let it be read (error \(Int(number)))",
            remedies: ["check who may read the file"])
    }
}
