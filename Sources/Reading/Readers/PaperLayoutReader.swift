import Diagnostics
import Governance

/// Reads `templates/papers/<id>.yaml`; `nil` when it cannot be understood.
func readPaperLayout(_ id: String, _ file: LoadedFile, _ run: inout ReadingRun) -> PaperLayout? {
    guard let node = run.compose(file),
        let reader = MappingReader(node, .paperLayout, &run.findings)
    else { return nil }
    // For those who keep the template; nothing prints it.
    _ = reader.text("source", &run.findings)
    let name = reader.text("name", &run.findings)
    return PaperLayout(
        id: id, name: name ?? id, words: readWordings("words", reader, &run.findings),
        layout: HouseReader.layout(reader, "layout", &run.findings), span: file.head)
}
