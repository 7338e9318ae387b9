/// The colours of ``humanForm(_:in:colour:)``: ECMA-48 sequences, or nothing at all.
enum Ink {
    case error
    case warning
    case note
    case help
    case gutter
    case strong

    private var start: String {
        switch self {
        case .error: "\u{1B}[1;31m"
        case .warning: "\u{1B}[1;33m"
        case .note: "\u{1B}[1;36m"
        case .help: "\u{1B}[1;32m"
        case .gutter: "\u{1B}[34m"
        case .strong: "\u{1B}[1m"
        }
    }

    func paint(_ text: String, _ colour: Bool) -> String {
        colour ? start + text + "\u{1B}[0m" : text
    }
}

extension Severity {
    var ink: Ink { self == .error ? .error : .warning }
}
