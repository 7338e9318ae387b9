import Glibc
import Governance

extension PackBuilder {
    /// What became of a meeting that was to be published.
    public struct Published: Sendable {
        public let built: Built
        /// The records written now, within the workspace.
        public let recorded: [String]
        /// Why nothing could be recorded; `nil` when it could.
        public let refusal: String?
    }

    /// Builds a meeting's packs and records what goes out: the manifest of each edition of the pack, and
    /// of every supplement, in the meeting's folder `published`. What is on record already stays as it is:
    /// its numbers are frozen.
    ///
    /// - Parameter root: the workspace's folder.
    /// - Throws: as ``build(meeting:edition:formats:output:pageLines:measure:)``.
    public func publish(
        meeting path: String, in root: String, output: String, pageLines: Int, measure: Int
    ) throws(MachineFailure) -> Published {
        let built = try build(
            meeting: path, edition: .both, formats: Format.allCases, output: output,
            pageLines: pageLines, measure: measure)
        guard !built.issues.isEmpty else {
            return Published(built: built, recorded: [], refusal: nil)
        }
        if built.issues.contains(where: { !$0.isDated }) {
            return Published(
                built: built, recorded: [],
                refusal: "it does not say on which day it goes out: write 'published'")
        }
        let folder = path + "/published"
        let full = root + "/" + folder
        var status = stat()
        guard lstat(full, &status) != 0 || status.st_mode & S_IFMT == S_IFDIR else {
            throw MachineFailure(.inputOutput, "\(folder) is not a folder")
        }
        let issues = built.issues.filter { issue in
            lstat("\(full)/\(issue.name).json", &status) != 0
        }
        guard !issues.isEmpty else {
            return Published(built: built, recorded: [], refusal: nil)
        }
        if mkdir(full, 0o755) != 0, errno != EEXIST { throw .system("cannot make \(folder)") }
        try writeTogether(
            issues.map { ($0.manifest, "\(full)/\($0.name).json") }, in: full)
        return Published(
            built: built, recorded: issues.map { "\(folder)/\($0.name).json" }, refusal: nil)
    }
}
