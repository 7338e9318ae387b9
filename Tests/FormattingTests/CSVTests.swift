import Formatting
import Testing

@Suite("Formatting CSV")
struct CSVTests {
    @Test("Quotation marks only where a cell needs them")
    func quotation() {
        check(
            "\"a\",\"b, c\"\r\n\"d \"\"e\"\"\",\" f\"\r\n", .csv,
            "a,\"b, c\"\n\"d \"\"e\"\"\",\" f\"\n")
        check("\"one\ntwo\",\"\"\n,\n", .csv, "\"one\ntwo\",\n,\n")
        check("a b, c\n", .csv, "a b,\" c\"\n")
        check("a\n\"\"\n\nb\n\n\n", .csv, "a\n\"\"\n\nb\n")
    }

    @Test("What is not understood is refused")
    func refusals() {
        #expect(canonical("a\n\"b\nc\n", .csv) == "line 2: a quotation mark is not closed")
        #expect(canonical("a\nb\"c\"\n", .csv).hasPrefix("line 2: a quotation mark in a cell"))
        #expect(canonical("a\n\"b\"c\n", .csv).hasPrefix("line 2: something stands"))
    }
}
