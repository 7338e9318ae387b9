import Testing

/// Pages in the record of what was published that no pack can have.
struct PublishedPagesTests {
    private func told(_ manifest: String) -> [String] {
        var files = MemoryFiles.small
        files["meetings/m/published/public.json"] = manifest
        return ReadResult(files).places
    }

    private func told(pages: String, first: String = "1", last: String = "2") -> [String] {
        told(
            """
            {"edition": "public", "agenda": [], "items": [
            {"pages": {"first": \(first), "last": \(last)}, "papers": []},
            {"pages": null, "papers": [{"pages": {"first": 2, "last": 2}}]}],
            "pages": \(pages)}
            """)
    }

    @Test func asPublishWroteItIsNotTold() {
        #expect(told(pages: "2") == [])
        #expect(
            told(#"{"edition": "public", "agenda": [], "items": [], "pages": 0}"#) == [])
    }

    @Test(arguments: ["null", "-1", "2.5", "\"2\"", "99999999999999999999", "1000001", "[]"])
    func aTotalThatCannotBeIsTold(_ pages: String) {
        #expect(
            told(pages: pages) == ["meetings/m/published/public.json:4:10: number-out-of-range"])
    }

    @Test func noTotalIsTold() {
        #expect(
            told("{\"edition\": \"public\", \"agenda\": [], \"items\": []}")
                == ["meetings/m/published/public.json:1:1: key-missing"])
    }

    @Test(arguments: [("2", "1"), ("0", "1"), ("1", "3"), ("-1", "2"), ("1.5", "2"), ("null", "2")])
    func aRangeThatCannotBeIsTold(_ first: String, _ last: String) {
        #expect(
            told(pages: "2", first: first, last: last)
                == ["meetings/m/published/public.json:2:11: number-out-of-range"])
    }

    @Test func noPagesForPapersAreTold() { #expect(told(pages: "0").count == 2) }
}
