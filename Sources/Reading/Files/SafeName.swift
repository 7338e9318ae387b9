import Diagnostics

/// Tells a name written in a source that is not that of a file or folder right beside it, and is
/// for that reason never opened.
func isSafeName(_ name: Located<String>, _ faults: inout FaultList) -> Bool {
    let bytes = name.value.utf8
    let isPath = bytes.contains { byte in
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") || byte < 0x20
    }
    if !isPath, !bytes.isEmpty, name.value != ".", name.value != ".." { return true }
    faults.append(
        .fault(
            .pathOutsideWorkspace, at: name.span,
            "\(quote: name) is not a plain name; papers and pictures lie right beside what names them",
            remedies: ["move the file or folder there, and write its name alone"]))
    return false
}
