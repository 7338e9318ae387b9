import Diagnostics
import Rendering
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é’–£", 4), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2),
        ("😀", 2), ("\u{200D}\u{FE0F}", 0), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("Ŵŷ", 2), ("\u{20DD}", 0), ("ا\u{64E}", 1), ("€", 1), ("→", 1), ("𠀀", 2), ("🇬🇧", 2),
    ]) func columns(text: String, width: Int) {
        #expect(displayWidth(of: text) == width)
    }
}
