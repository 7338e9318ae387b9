import Glibc

/// The machine failed, not the author: a disk, a permission, a library.
public struct MachineFailure: Error, Sendable {
    public enum Kind: Sendable {
        /// Exit code 74.
        case inputOutput
        /// Exit code 70.
        case internalFault
    }

    public let kind: Kind
    /// What could not be done, and why. Holds no restricted text.
    public let message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    package static func system(_ action: String, _ error: Int32 = errno) -> MachineFailure {
        MachineFailure(.inputOutput, "\(action): \(String(cString: strerror(error)))")
    }
}
