public import PackBuilding

/// A bag that came from elsewhere, held against RFC 8493 §3.
public struct ReceivedBag: Sendable {
    public enum Verdict: String, Sendable {
        /// Complete, and every file as all manifests say.
        case valid
        /// Nothing is wrong with what is there, but not all is there.
        case incomplete
        case invalid
        /// Only digests that are not known here speak for the payload.
        case untold = "cannot be told"
    }

    public let verdict: Verdict
    /// In the order of the files.
    public let faults: [FixityFault]
    public let notes: [FixityFault]

    /// Checks a folder; on all cores unless told otherwise.
    ///
    /// - Parameters:
    ///   - name: how it is named in its faults.
    ///   - processes: more than one only for a program of one thread.
    public init(
        checking folder: String, named name: String, processes: Int? = nil
    ) throws(MachineFailure) {
        guard isFolder(folder) else {
            throw MachineFailure(.inputOutput, "\(name) is not a folder")
        }
        let check = BagCheck(folder: folder, name: name, seal: nil)
        let found = try shared(by: processes) { share in
            (try? check.faults { share.takes($0) })
                ?? [FixityFault("cannot be read", bag: name)]
        }
        faults = found.filter { $0.kind != .note }
        notes = found.filter { $0.kind == .note }
        if faults.isEmpty {
            verdict = .valid
        } else if faults.contains(where: { $0.kind == .wrong }) {
            verdict = .invalid
        } else {
            verdict = faults.contains { $0.kind == .missing } ? .incomplete : .untold
        }
    }
}
