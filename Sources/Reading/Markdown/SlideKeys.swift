internal import Diagnostics
internal import DocumentTree
internal import Governance

/// The attributes of a heading that speak of it as a slide, as they are read one by one.
struct SlideKeys {
    private var label: Located<String>?
    private var orientation: Sheet.Orientation?
    private var kind: (kind: Sheet.Kind, at: Span)?
    private var first: Span?

    /// `nil` when none was written.
    var attributes: SlideAttributes? {
        first.map {
            SlideAttributes(
                kind: kind?.kind ?? .slide, label: label, orientation: orientation, span: $0)
        }
    }

    mutating func read(_ key: Located<String>, _ value: YAMLNode, faults: inout FaultList) {
        first = first ?? key.span
        switch key.value {
        case "label":
            guard case .scalar(let words, _, let span) = value, !words.isEmpty else {
                return faults.append(
                    MarkdownFaults.slideAttribute(key.value, expected: "words", at: value.span))
            }
            label = Located(words, span)
        case "sheet":
            guard case .scalar(let words, _, _) = value,
                let orientation = Sheet.Orientation(rawValue: words)
            else {
                return faults.append(
                    MarkdownFaults.slideAttribute(
                        key.value, expected: "portrait or landscape", at: value.span))
            }
            self.orientation = orientation
        default:
            guard let answer = value.answer else {
                return faults.append(
                    MarkdownFaults.slideAttribute(key.value, expected: "yes or no", at: value.span))
            }
            guard answer else { return }
            if let kind {
                return faults.append(MarkdownFaults.slideOfTwoKinds(at: key.span, kind.at))
            }
            kind = (key.value == "divider" ? .divider : .contents, key.span)
        }
    }
}
