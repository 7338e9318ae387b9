package import Diagnostics

/// A YAML value with its place.
package enum YAMLNode: Sendable {
    /// `isPlain` tells `yes` from `"yes"`.
    case scalar(String, isPlain: Bool, Span)
    case sequence([YAMLNode], Span)
    case mapping([(key: Located<String>, value: YAMLNode)], Span)

    package var span: Span {
        switch self {
        case .scalar(_, _, let span), .sequence(_, let span), .mapping(_, let span): span
        }
    }
}
