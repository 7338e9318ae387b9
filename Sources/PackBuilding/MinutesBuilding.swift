import Assembling
import Diagnostics
import DocumentTree
import Governance
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
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var place = try OutputPlace("\(output)/\(name)/minutes")
        if edition != .members { try press.stage(minutes, to: Public.self, in: &place) }
        if edition != .public { try press.stage(minutes, to: Members.self, in: &place) }
        return (
            Built(
                findings: findings, folders: try place.putInPlace(), remarks: [], changes: [],
                issues: [], kept: []), nil
        )
    }
}

extension Press {
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
            isSource: isSource)
        written.append(
            OutputFile(
                path: "manifest.json",
                bytes: manifest.bytes(sources: findings.sources, outputs: written)))
        try place.stage(Reader.name, written) { stage throws(MachineFailure) in
            if !Reader.seesRestricted { try readBack(written, in: stage) }
        }
    }

    /// Of other meetings only the minutes, by which actions are followed.
    private func isSource(_ file: SourceFile) -> Bool {
        !file.path.hasPrefix("meetings/") || file.path.hasPrefix(meeting.folder + "/")
            || findings.workspace.minuted.contains {
                $0.date.first <= meeting.date.value.first && file.path == $0.folder + "/minutes.md"
            }
    }
}
