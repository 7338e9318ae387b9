/// The last line of a check: `3 errors and 2 warnings in 14 files`, `no faults in 14 files`.
///
/// - Parameter files: how many files were read.
public func closingLine(_ diagnostics: [Diagnostic], files: Int) -> String {
    let (errors, warnings) = (diagnostics.errorCount, diagnostics.warningCount)
    var kinds: [String] = []
    if errors > 0 { kinds.append(counted(errors, "error")) }
    if warnings > 0 { kinds.append(counted(warnings, "warning")) }
    if kinds.isEmpty { kinds.append("no faults") }
    return kinds.joined(separator: " and ") + " in " + counted(files, "file")
}

private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
