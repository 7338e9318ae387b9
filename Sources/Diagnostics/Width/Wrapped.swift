/// Words in lines of at most `width` columns; a word longer than a line stands alone, whole.
///
/// - Parameters:
///   - indent: columns before every line.
///   - hanging: columns more before the lines after the first.
package func wrapped(
    _ words: String, width: Int = 80, indent: Int = 0, hanging: Int = 2
) -> String {
    var text = ""
    var line = String(repeating: " ", count: indent)
    var used = indent
    var isFresh = true
    for word in words.split(separator: " ") {
        let columns = displayWidth(of: String(word))
        if !isFresh, used + 1 + columns > width {
            text += line + "\n"
            line = String(repeating: " ", count: indent + hanging)
            used = indent + hanging
            isFresh = true
        }
        if !isFresh {
            line += " "
            used += 1
        }
        line += word
        used += columns
        isFresh = false
    }
    return text + line + "\n"
}
