import Diagnostics
import DocumentTree
import Governance
import Reading
import Testing

/// What is checked of a file's bytes and of names written in sources.
struct FileTests {
    private func places(_ bytes: [UInt8], in path: String = "authority.yaml") -> [String] {
        var files = MemoryFiles.small
        files.contents[path] = bytes
        return ReadResult(files).places
    }

    @Test func theSmallWorkspaceIsInOrder() { #expect(ReadResult(.small).places == []) }

    @Test func bytes() {
        let name = Array("name: é🎉".utf8)
        #expect(places(name + [0xFF]) == ["authority.yaml:1:9: not-utf8"])
        #expect(places(name + [0xC0, 0x80]) == ["authority.yaml:1:9: not-utf8"])
        #expect(places(name + [0xED, 0xA0, 0x80]) == ["authority.yaml:1:9: not-utf8"])
        #expect(places(name + [0xF0, 0x9F]) == ["authority.yaml:1:9: not-utf8"])
        #expect(places(name + [0]) == ["authority.yaml:1:9: nul-byte"])
        #expect(places([0xEF, 0xBB, 0xBF] + name) == ["authority.yaml:1:1: byte-order-mark"])
        #expect(places(name + [13, 10]) == ["authority.yaml:1:9: carriage-return"])
        let long = name + [10, 35] + [UInt8](repeating: 97, count: 1 << 20)
        #expect(places(long) == ["authority.yaml:2:1: line-too-long"])
    }

    /// A spreadsheet saves its cells so; the places told stay those of the file.
    @Test func cellsOfASpreadsheet() {
        let path = "strategies/health/indicators.csv"
        func told(_ text: String, _ mark: [UInt8] = [0xEF, 0xBB, 0xBF]) -> [String] {
            var files = MemoryFiles.small
            files["strategies/health/strategy.yaml"] = "title: Health\n"
            files.contents[path] = mark + Array(text.utf8)
            return ReadResult(files).places
        }
        #expect(told("id,measure,local\r\na,A,1\r\nb,B,2\r\n").isEmpty)
        #expect(told("\"id\",measure,local\r\na,\"A\r\nB\",1\r\n").isEmpty)
        // The mark is a character of the first line.
        #expect(told("id,measure,wrong\r\na,A,1\r\n") == ["\(path):1:13: key-unknown"])
        #expect(told("id,measure\ra,A\r\n", []).first == "\(path):1:11: carriage-return")
    }

    @Test func carriageReturnsHideNothing() {
        let report = Array("---\r\ntitle: One\r\nfoo: é\r\n---\r\n# Summary\r\n\r\nWords.\r\n".utf8)
        #expect(
            places(report, in: MemoryFiles.report) == [
                "\(MemoryFiles.report):1:4: carriage-return",
                "\(MemoryFiles.report):3:1: key-unknown",
            ])
    }

    @Test func troubles() {
        func places(_ trouble: FileTrouble) -> [String] {
            var files = MemoryFiles.small
            files.troubles["people.yaml"] = trouble
            return ReadResult(files).places
        }
        #expect(places(.tooLarge(40_000_000)) == ["people.yaml:1:1: file-too-large"])
        #expect(places(.outsideWorkspace) == ["people.yaml:1:1: symbolic-link"])
        #expect(places(.notAFile) == ["people.yaml:1:1: file-not-a-file"])
        #expect(places(.unreadable(13)) == ["people.yaml:1:1: file-unreadable"])
        #expect(places(.absent) == [])
    }

    @Test func linksAreTold() {
        func places(_ path: String, _ scope: ReadingScope = .everything) -> [String] {
            var files = MemoryFiles.small
            files.troubles[path] = .outsideWorkspace
            return ReadResult(files, scope).places
        }
        for path in ["boards/finance", "meetings/n", "boards", "templates/houses/ours"] {
            #expect(places(path) == ["\(path):1:1: symbolic-link"], "\(path)")
        }
        #expect(
            places("boards/audit/members.yaml") == ["boards/audit/members.yaml:1:1: symbolic-link"])
        #expect(places("meetings/n", .meeting("meetings/m")) == [])
        #expect(places("meetings/m/one") == ["meetings/m/agenda.yaml:4:27: symbolic-link"])
    }

    @Test func privateUseCharacters() {
        let name = Array("name: é🎉".utf8)
        func told(_ character: String) -> [String] { places(name + Array(character.utf8)) }
        for character in ["\u{E000}", "\u{F0B7}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}"] {
            #expect(told(character) == ["authority.yaml:1:9: private-use-character"])
        }
        for character in ["\u{D7FF}", "\u{F900}", "\u{EFFFF}", "\u{FFFD}"] {
            #expect(told(character) == [])
        }
        var files = MemoryFiles.small
        files[MemoryFiles.report] =
            "---\ntitle: One\n---\n# Summary\n\n\u{F0B7} one\n\n\u{F0FC}\u{E123} two\n"
        let fault = ReadResult(files).faults.first
        #expect(fault?.severity == .warning)
        #expect(
            ReadResult(files).headlines == [
                "the character U+F0B7 has a meaning in one font only, and may be printed as a box; "
                    + "with it there are 3 such characters in the file"
            ])
        files[MemoryFiles.report] =
            "---\ntitle: One\n---\n# Summary\n\n![A drawing](a.svg)\n"
        files["meetings/m/one/a.svg"] =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\u{E123}</text></svg>"
        #expect(ReadResult(files).places == [])
    }

    @Test func absentFiles() {
        var files = MemoryFiles.small
        files.contents["authority.yaml"] = nil
        files.contents["boards/audit/board.yaml"] = nil
        files["meetings/n/minutes.md"] = "x"
        #expect(
            ReadResult(files).places == [
                "authority.yaml:1:1: file-missing", "boards/audit/board.yaml:1:1: file-missing",
                "meetings/n/agenda.yaml:1:1: file-missing",
            ])
    }

    @Test(arguments: ["../one", "/etc/passwd", "a/b", "a\\\\b", "..", "."])
    func namesThatLeadAway(_ name: String) {
        check(
            "path-outside-workspace", in: MemoryFiles.agenda,
            "board: audit\ndate: 2022-12-15\nitems:\n  - { title: é🎉, papers: 1️⃣\"\(name)\" }\n")
        check(
            "path-outside-workspace", in: MemoryFiles.report,
            "---\ntitle: é🎉\nappendices:\n  - { number: 1, title: é🎉, file: 1️⃣\"\(name)\" }\n---\n")
    }

    @Test func faultyFilesHideNoOthers() {
        var files = MemoryFiles.small
        for path in files.contents.keys where path.hasSuffix(".yaml") { files[path] = "a: [\n" }
        let read = Set(ReadResult(files).faults.map(\.code))
        #expect(read == ["yaml-syntax"])
        #expect(ReadResult(files).faults.count == 6)
    }

    @Test func embeddedFiles() {
        var files = MemoryFiles.small
        files[MemoryFiles.report] =
            "---\ntitle: One\n---\n# Summary\n\n![Table é🎉](t.csv)\n"
        files["meetings/m/one/t.csv"] = "a,b\n1,2\n"
        #expect(ReadResult(files).places == [])
        #expect(ReadResult(files).papers?.unlisted.map(\.value) == [])
        files["meetings/m/one/u.csv"] = "a,b\n1,2\n"
        #expect(ReadResult(files).papers?.unlisted.map(\.value) == ["u.csv"])
        files.contents["meetings/m/one/t.csv"] = Array("a,é".utf8) + [0xFF]
        #expect(ReadResult(files).places == ["meetings/m/one/t.csv:1:4: not-utf8"])
        files.contents["meetings/m/one/t.csv"] = nil
        #expect(ReadResult(files).faults.map(\.code) == ["file-missing"])
    }

    @Test func theScopeChoosesMeetings() {
        var files = MemoryFiles.small
        files["meetings/n/agenda.yaml"] = files[MemoryFiles.agenda].replacing("one", with: "two")
        func folders(_ scope: ReadingScope) -> [String] {
            ReadResult(files, scope).workspace.meetings.map(\.folder)
        }
        #expect(folders(.everything) == ["meetings/m", "meetings/n"])
        #expect(folders(.meeting("meetings/n")) == ["meetings/n"])
        #expect(folders(.meeting("meetings/o")) == [])
    }
}
