import Diagnostics
import Governance

/// One of the functions that read the text of a paper, by the kind of its file.
typealias TextReader = (
    _ id: SourceID, _ offset: Int, _ folder: String, _ references: [String: [String]],
    _ sources: inout SourceTable, _ embed: (Located<String>) -> SourceID?,
    _ faults: inout FaultList
) -> PaperText

/// Reads the papers of one folder: each file once, and which of them were named.
struct PaperReader {
    let folder: String
    /// The names of its files.
    let names: [String]
    /// The words that begin a cross-reference, from the house.
    let references: [String: [String]]
    /// Names of restricted papers, which an open one may not show.
    var restrictedNames: Set<String> = []
    /// Files that something names.
    private(set) var named: Set<String> = []
    private var loaded: [String: LoadedFile] = [:]

    init(folder: String, names: [String], references: [String: [String]]) {
        self.folder = folder
        self.names = names
        self.references = references
    }

    /// A file of the folder, read the first time it is asked for.
    mutating func load(_ name: String, _ run: inout ReadingRun) -> LoadedFile {
        if let file = loaded[name] { return file }
        let file = run.load(folder + "/" + name, isText: FileKind(of: name).isText)
        loaded[name] = file
        return file
    }

    mutating func markNamed(_ name: String) { named.insert(name) }

    /// The text of a paper from an offset on; empty when there is nothing to read on from.
    mutating func readBody(
        of file: LoadedFile, from offset: Int?, _ read: TextReader, isRestricted: Bool = false,
        isWithheld: Bool = false, _ run: inout ReadingRun
    ) -> PaperText {
        guard file.isReadable, let offset else { return PaperText(emptyAt: file.head) }
        let candidates = names.filter { FileKind(of: $0).canBeShown }
        var files: [String: LoadedFile] = [:]
        let spoken = mentioned(candidates, in: file.bytes)
        for name in spoken { files[name] = load(name, &run) }
        var embedded = EmbeddedFiles(files, forbidden: isRestricted ? [] : restrictedNames)
        let text = read(
            file.id, offset, folder, references, &run.sources, { embedded.file($0) },
            &run.findings.faults)
        run.findings.faults += embedded.faults
        run.needs.add(text)
        for name in embedded.shown {
            named.insert(name.value)
            if isWithheld || run.sources.isWithheld(name.span) {
                shownByRestricted.insert(name.value)
            }
        }
        if !isWithheld {
            namedOpenly.formUnion(mentioned(spoken, in: run.sources[file.id].bytesShown))
        }
        return text
    }

    /// Whether a file was read because of its name, which nothing shows and only restricted parts of
    /// papers name: in code, perhaps.
    func isNamedInSecret(_ name: String) -> Bool {
        FileKind(of: name).canBeShown && !named.contains(name) && !namedOpenly.contains(name)
    }

    /// Files that open parts of papers name, shown or not.
    private var namedOpenly: Set<String> = []

    /// Files that a restricted paper shows, and that are restricted with it.
    private(set) var shownByRestricted: Set<String> = []

    /// Every file read so far, by name.
    var read: some Sequence<(name: String, file: LoadedFile)> {
        names.lazy.compactMap { [loaded] name in loaded[name].map { (name, $0) } }
    }

    var firstRead: LoadedFile? { names.lazy.compactMap { loaded[$0] }.first }
}

/// What a file is, by the end of its name.
enum FileKind {
    case markdown
    case csv
    case docBook
    case plain
    case svg
    case png
    case other

    init(of name: String) {
        let bytes = Array(name.utf8)
        let dot = bytes.lastIndex(of: UInt8(ascii: "."))
        let end = dot.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) } ?? ""
        self =
            switch end {
            case "md": .markdown
            case "csv": .csv
            case "xml": .docBook
            case "txt": .plain
            case "svg": .svg
            case "png": .png
            default: .other
            }
    }

    var isText: Bool {
        switch self {
        case .markdown, .csv, .docBook, .plain, .svg: true
        case .png, .other: false
        }
    }

    /// Whether a paper can show such a file in its text.
    var canBeShown: Bool {
        switch self {
        case .csv, .svg, .png: true
        case .markdown, .docBook, .plain, .other: false
        }
    }

    /// What reads such a file as a paper that the report's list says something of.
    func textReader(_ table: TableAttributes?) -> TextReader? {
        guard case .csv = self, let table else { return textReader }
        return { id, _, _, references, sources, _, faults in
            readCSVPaper(id, table, references: references, sources: &sources, faults: &faults)
        }
    }

    /// What reads such a file as a paper; `nil` when it cannot be one.
    var textReader: TextReader? {
        switch self {
        case .markdown: readPaper
        case .csv: readCSVPaper
        case .docBook: readDocBookPaper
        case .plain: readPlainPaper
        case .svg, .png, .other: nil
        }
    }
}

extension PaperText {
    /// A paper of which nothing could be read.
    init(emptyAt span: Span) {
        self.init(blocks: [], sections: [], references: [], span: span, isUnread: true)
    }
}

extension SourceFile {
    /// Its bytes, with zeros where they are withheld.
    fileprivate var bytesShown: [UInt8] {
        var bytes = bytes
        for range in withheld {
            for index in range.clamped(to: bytes.indices) { bytes[index] = 0 }
        }
        return bytes
    }
}
