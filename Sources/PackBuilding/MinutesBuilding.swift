import Assembling
public import Diagnostics
import DocumentTree
public import Governance
import Reading
import Rendering

extension PackBuilder {
    /// Builds a meeting's minutes, decision sheet and action log under `output/<meeting>/minutes/<edition>/`.
    ///
    /// - Throws: ``MachineFailure`` as ``build(meeting:edition:formats:output:pageLines:measure:)`` does.
    public func buildMinutes(
        of path: String, edition: EditionChoice, formats: [Format], output: String,
        pageLines: Int, measure: Int
    ) throws(MachineFailure) -> (built: Built, refusal: String?) {
        let findings = checkRecord(around: path)
        func refused(_ why: String?) -> (Built, String?) {
            let built = Built(
                findings: findings, folders: [], remarks: [], changes: [], issues: [], kept: [])
            return (built, why)
        }
        guard findings.diagnostics.errorCount == 0,
            let meeting = findings.workspace.meetings.first(where: { $0.folder == path }),
            let house = findings.workspace.house(of: meeting)
        else { return refused(nil) }
        guard let minutes = meeting.minutes else {
            return refused("\(path) has no minutes.md; 'quorate minutes draft' writes it")
        }
        let press = Press(
            files: files, findings: findings, meeting: meeting, house: house, formats: formats,
            pageLines: pageLines, measure: measure)
        let folders = try press.put(minutes, edition, under: output, syncs: true)
        return (
            Built(
                findings: findings, folders: folders, remarks: [], changes: [], issues: [],
                kept: []), nil
        )
    }

    /// The record of the body that met: its meetings with their minutes, read and checked once for all of
    /// them.
    public struct BodyRecord: Sendable {
        public let body: String
        let findings: Findings
    }

    /// Builds the minutes of a meeting that was read and found good, beside the record of its body.
    ///
    /// - Returns: the folders, and the errors in what the minutes are made of; none when it has no minutes.
    public func buildMinutes(
        of meeting: Meeting, beside record: inout BodyRecord?, output: String
    ) throws(MachineFailure) -> (folders: [String], errors: [Diagnostic], sources: SourceTable?) {
        guard meeting.minutes != nil, let body = meeting.bodies.first?.value else {
            return ([], [], nil)
        }
        if record?.body != body {
            record = BodyRecord(body: body, findings: check(.meetings(ofBoard: body)))
        }
        guard let findings = record?.findings,
            let own = findings.workspace.meetings.first(where: { $0.folder == meeting.folder }),
            let minutes = own.minutes, let house = findings.workspace.house(of: own)
        else { return ([], [], nil) }
        let press = Press(
            files: files, findings: findings, meeting: own, house: house,
            formats: Format.allCases, pageLines: 60, measure: 80)
        // A fault of another meeting is no reason to keep this one out.
        let errors = findings.diagnostics.filter { diagnostic in
            diagnostic.severity == .error
                && press.isSource(findings.sources[diagnostic.span.source])
        }
        guard errors.isEmpty else { return ([], errors, findings.sources) }
        return (try press.put(minutes, .both, under: output, syncs: false), [], nil)
    }
}

extension Press {
    /// Writes the minutes' editions below `output/<meeting>/minutes/`; gives their folders.
    fileprivate func put(
        _ minutes: Minutes, _ edition: PackBuilder.EditionChoice, under output: String,
        syncs: Bool
    ) throws(MachineFailure) -> [String] {
        let name = meeting.folder.split(separator: "/").last.map(String.init) ?? meeting.folder
        var place = try OutputPlace("\(output)/\(name)/minutes", syncs: syncs)
        if edition != .members { try stage(minutes, to: Public.self, in: &place) }
        if edition != .public { try stage(minutes, to: Members.self, in: &place) }
        return try place.putInPlace()
    }

    /// Writes the folder of one edition of the minutes, to be put in place with the other.
    func stage<Reader: Audience>(
        _ minutes: Minutes, to reader: Reader.Type, in place: inout OutputPlace
    ) throws(MachineFailure) {
        let documents = assembleMinutes(
            minutes, of: meeting, to: reader, in: findings.workspace, house: house)
        try refuse(documents.exceeded)
        var written: [OutputFile] = []
        for (name, document) in documents.all {
            if formats.contains(.docbook) {
                written.append(
                    OutputFile(path: name + ".xml", bytes: try docBook(document, [:])))
            }
            if formats.contains(.text) {
                written.append(
                    OutputFile(
                        path: name + ".txt",
                        bytes: renderText(document, textOptions(nil, pagesBefore: 0)).bytes))
            }
        }
        let manifest = Manifest(
            edition: Reader.name, readsRestricted: Reader.seesRestricted, meeting: meeting,
            identity: documents.minutes.identity, house: house,
            agenda: [], items: [], pages: nil, supplement: nil, laterSupplements: [],
            minutes: told(minutes, Reader.self), isSource: isSource)
        written.append(
            OutputFile(
                path: "manifest.json",
                bytes: manifest.bytes(sources: findings.sources, outputs: written)))
        try place.stage(Reader.name, written) { stage throws(MachineFailure) in
            if !Reader.seesRestricted { try readBack(written, in: stage, of: isSource) }
        }
    }

    /// For programs: how far the minutes have come, and what was decided and set, as the edition tells it.
    private func told<Reader: Audience>(_ minutes: Minutes, _ reader: Reader.Type) -> JSONValue {
        let decisions =
            MinutedMeeting(meeting).map {
                DecisionRow.all(of: $0, in: findings.workspace, Reader.self)
            } ?? []
        let actions = ActionLog<Reader>(
            of: record,
            words: MinutesWords(
                house: house, workspace: findings.workspace, day: meeting.date.value.first)
        ).entries(at: meeting)
        return .object([
            (
                "actions",
                .array(
                    actions.map { entry in
                        .object([
                            ("action", .string(entry.text)), ("number", .string(entry.number)),
                            ("owner", .string(entry.owner)),
                            ("due", entry.due.map { .string($0.iso) } ?? .null),
                            ("status", .string(entry.status(on: meeting.date.value.first))),
                        ])
                    })
            ),
            (
                "decisions",
                .array(
                    decisions.map { row in
                        .object([
                            ("decision", .string(row.text)), ("item", .string(row.item)),
                            ("minute", .string(row.minute)), ("number", .string(row.number)),
                            ("outcome", .string(row.outcome)), ("title", .string(row.title)),
                        ])
                    })
            ),
            ("state", .string(minutes.state.value.rawValue)),
        ])
    }

    /// The body's minutes up to this meeting's.
    private var record: [MinutedMeeting] {
        findings.workspace.minuted(of: meeting.bodies.first?.value).filter {
            $0.date.first <= meeting.date.value.first
        }
    }

    /// Of other meetings only the minutes, by which actions are followed.
    fileprivate func isSource(_ file: SourceFile) -> Bool {
        !file.path.hasPrefix("meetings/") || file.path.hasPrefix(meeting.folder + "/")
            || file.path.hasSuffix("/minutes.md")
                && record.contains { file.path == $0.folder + "/minutes.md" }
    }
}
