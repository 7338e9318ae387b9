import Assembling
import Checking
public import Diagnostics
import DocumentTree
public import Governance
public import Reading
import Rendering

/// The pipeline: read → check → assemble → render → write. The library's public face.
public struct PackBuilder: Sendable {
    package let files: any PackFiles

    public init(_ files: any PackFiles) { self.files = files }

    public enum EditionChoice: String, Sendable, CaseIterable {
        case `public`
        case members
        case both
    }

    public enum Format: String, Sendable, CaseIterable {
        case docbook
        case text
    }

    /// What was read and what is wrong with it, in the order it is told.
    public struct Findings: Sendable {
        public let workspace: Workspace
        public let sources: SourceTable
        public let diagnostics: [Diagnostic]
    }

    /// What a build read, told and wrote.
    public struct Built: Sendable {
        public let findings: Findings
        /// One for each edition of the pack and of every supplement, absolute; none when there are errors.
        public let folders: [String]
        /// What the secretary is told beside: that issued pages have moved.
        public let remarks: [String]
        /// What was issued and is built otherwise now, one for each pack and supplement.
        public let changes: [String]
        let issues: [Press.Issue]
        /// The documents, kept alive until the caller is done: freeing a tree block by block costs more
        /// than a process that ends needs to pay.
        package let kept: [any Sendable]
    }

    /// Reads and checks. Every fault of every file.
    public func check(_ scope: ReadingScope) -> Findings {
        let (workspace, sources, read) = readWorkspace(scope, from: files)
        let found = Checking.check(workspace, today: files.today, after: read)
        return Findings(
            workspace: workspace, sources: sources, diagnostics: found.kept.ordered(in: sources))
    }

    /// Builds a meeting's packs under `output/<meeting>/<edition>/`, and those of its supplements under
    /// `output/<meeting>/<edition>-supplement-<number>/`.
    ///
    /// - Throws: ``MachineFailure`` when the disk or a library fails, or when a public output was found
    ///   to hold restricted words; what was there before stays as it was.
    public func build(
        meeting path: String, edition: EditionChoice, formats: [Format], output: String,
        pageLines: Int, measure: Int, syncs: Bool = true
    ) throws(MachineFailure) -> Built {
        try build(
            meeting: path, edition: edition, formats: formats, output: output,
            pageLines: pageLines, measure: measure, keepsIssued: false, syncs: syncs)
    }

    /// - Parameter keepsIssued: nothing is put in place when something differs from what was issued.
    func build(
        meeting path: String, edition: EditionChoice, formats: [Format], output: String,
        pageLines: Int, measure: Int, keepsIssued: Bool, syncs: Bool = true
    ) throws(MachineFailure) -> Built {
        let findings = check(.meeting(path))
        guard findings.diagnostics.errorCount == 0,
            let meeting = findings.workspace.meetings.first,
            let house = findings.workspace.house(of: meeting)
        else {
            return Built(
                findings: findings, folders: [], remarks: [], changes: [], issues: [], kept: [])
        }
        if !meeting.supplements.isEmpty, house.supplementSheet == nil {
            throw MachineFailure(
                .inputOutput,
                "neither the house '\(house.id)' nor the house 'standard' has a 'supplement sheet'")
        }
        let press = Press(
            files: files, findings: findings, meeting: meeting, house: house, formats: formats,
            pageLines: pageLines, measure: measure)
        let name = meeting.folder.split(separator: "/").last.map(String.init) ?? meeting.folder
        // Both editions are written before either is put in place: they must not differ in age.
        var place = try OutputPlace("\(output)/\(name)", syncs: syncs)
        var staged: [Press.Staged] = []
        if edition != .members { staged.append(try press.stage(Public.self, in: &place)) }
        if edition != .public { staged.append(try press.stage(Members.self, in: &place)) }
        let changes = staged.flatMap(\.changes)
        let folders = keepsIssued && !changes.isEmpty ? [] : try place.putInPlace()
        return Built(
            findings: findings, folders: folders, remarks: staged.flatMap(\.remarks),
            changes: changes, issues: staged.flatMap(\.issues), kept: staged.flatMap(\.documents))
    }
}
