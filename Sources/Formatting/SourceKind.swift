/// The kinds of source that have a canonical form.
public enum SourceKind: Sendable, CaseIterable {
    case yaml
    /// With or without front matter.
    case markdown
    case csv

    /// The kind a file's name tells; `nil` when files of that name are never formatted.
    public init?(fileName: String) {
        switch fileName.split(separator: ".", omittingEmptySubsequences: false).last {
        case "yaml": self = .yaml
        case "md": self = .markdown
        case "csv": self = .csv
        default: return nil
        }
    }
}
