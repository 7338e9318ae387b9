import Diagnostics
import DocumentTree
import Governance

/// Reads `strategies/<id>/commitments/`: each file a form whose boxes are its headings.
struct CommitmentReader {
    private var paper: PaperReader
    private(set) var loaded: [LoadedFile] = []
    private(set) var references: [WrittenReference] = []
    private(set) var restriction: Restriction?
    /// True also where the keys of a commitment could not be understood, and may restrict it.
    private(set) var isRestricted = false

    init(folder: String, names: [String]) {
        paper = PaperReader(folder: folder, names: names, references: [:])
    }

    /// Files that are no commitment and that none shows.
    var unnamed: [String] { paper.names.filter { !paper.named.contains($0) } }

    mutating func read(isRestricted isWithin: Bool, _ run: inout ReadingRun) -> [Commitment] {
        var commitments: [Commitment] = []
        for name in paper.names where name.hasSuffix(".md") {
            paper.markNamed(name)
            guard
                let commitment = commitment(
                    name, number: commitments.count + 1, isWithin: isWithin, &run)
            else { continue }
            commitments.append(commitment)
        }
        loaded = paper.read.map(\.file)
        let numbers = commitments.map { Int($0.number) ?? Int.max }
        return zip(numbers, commitments).enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map(\.element.1)
    }

    private mutating func commitment(
        _ name: String, number: Int, isWithin: Bool, _ run: inout ReadingRun
    ) -> Commitment? {
        let file = paper.load(name, &run)
        let head = PaperHead(of: file, isRequired: true, &run.findings)
        let reader = head.keys.flatMap { MappingReader($0, .commitment, &run.findings) }
        let found = reader?.restriction(&run.findings)
        restriction = restriction ?? found
        if found != nil || reader == nil && mayRestrict(file.bytes) { isRestricted = true }
        let text = paper.readBody(
            of: file, from: head.body, readPaper, isRestricted: isWithin || isRestricted, &run)
        // A strategy is restricted whole or not at all.
        for section in text.restrictedSections {
            isRestricted = true
            restriction = restriction ?? section.restriction
        }
        for part in text.parts {
            run.findings.faults.append(PaperFaults.partInData(at: part.part.span))
        }
        references += text.references
        guard let reader else { return nil }
        var actions = PriorityReader(MarkdownValues(file.id, file.bytes))
        let title = reader.name("title", &run.findings)
        let written = reader.text("number", &run.findings)
        let status = reader.text("status", &run.findings)
        let read = actions.actions(reader, &run.findings)
        references += actions.markdown.references
        let id = Located(String(name.dropLast(".md".utf8.count)), file.head)
        return Commitment(
            id: id, number: written ?? String(number), title: title ?? id, status: status,
            actions: read, text: text, span: file.head)
    }
}

extension PaperText {
    /// The outermost ones.
    fileprivate var restrictedSections: [GuardedSection] {
        var found: [GuardedSection] = []
        var left = sections
        while let section = left.popLast() {
            guard let open = section.section.disclosed(to: Public.self) else {
                found.append(section)
                continue
            }
            left += open.sections
        }
        return found
    }
}
