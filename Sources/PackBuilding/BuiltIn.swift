import BuiltInTemplates

/// The files of `templates/` that the binary carries.
enum BuiltIn {
    static func template(_ path: String) -> [UInt8]? {
        for index in 0..<quorate_template_count() {
            let file = quorate_template_at(index)
            if strings(file.path) == path {
                return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            }
        }
        return nil
    }

    /// Names of the entries directly under a folder.
    static func names(in folder: String) -> [String] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        var names: [String] = []
        for index in 0..<quorate_template_count() {
            let path = strings(quorate_template_at(index).path)
            guard path.hasPrefix(prefix) else { continue }
            let name = String(path.dropFirst(prefix.count).prefix { $0 != "/" })
            if names.last != name { names.append(name) }
        }
        return names
    }

    private static func strings(_ pointer: UnsafePointer<CChar>) -> String {
        String(cString: pointer)
    }
}

extension BuiltIn {
    /// Everything the templates say, and the fixed words of the outputs: open to everybody.
    static var openWords: [[UInt8]] {
        let fixed =
            "public members report appendix open pack pictures manifest json agenda item part "
            + "papers section form paragraph"
        var words: [[UInt8]] = [Array(fixed.utf8)]
        for index in 0..<quorate_template_count() {
            let file = quorate_template_at(index)
            // Names of places in a list that is never printed say nothing of what is open.
            if strings(file.path).hasPrefix("zones/") { continue }
            words.append(Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
            words.append(Array(strings(file.path).utf8))
        }
        return words
    }
}
