import Foundation
import TestSupport
import Testing

/// Something that is in a workspace and should not be.
struct MalformedInput: Sendable, CustomTestStringConvertible {
    let name: String
    /// Some are odd and allowed; then only the bounds are asked for.
    var mustBeTold = true
    /// Is given a small workspace without a fault.
    let write: @Sendable (URL) throws -> Void

    var testDescription: String { name }

    init(
        _ name: String, mustBeTold: Bool = true, write: @escaping @Sendable (URL) throws -> Void
    ) {
        self.name = name
        self.mustBeTold = mustBeTold
        self.write = write
    }

    /// A file of the workspace with another text.
    static func text(
        _ name: String, _ path: String, mustBeTold: Bool = true,
        _ text: @escaping @Sendable () -> String
    ) -> MalformedInput {
        MalformedInput(name, mustBeTold: mustBeTold) { workspace in
            try TestSupport.write(text(), to: path, in: workspace)
        }
    }

    static let agenda = "\(SmallWorkspace.meeting)/agenda.yaml"
    static let report = "\(SmallWorkspace.item)/report.md"
    static let table = "\(SmallWorkspace.item)/appendix-1-figures.csv"
    static let fragment = "\(SmallWorkspace.item)/appendix-2-remarks.xml"
    static let letter = "\(SmallWorkspace.item)/appendix-3-letter.txt"
    static let method = "\(SmallWorkspace.item)/appendix-4-method.md"

    static let all: [MalformedInput] =
        entities + nesting + yaml + bytes + lines + ways + emptiness + tables + markdown
}
