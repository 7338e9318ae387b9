import Diagnostics
import DocumentTree
import Governance
import Reading
import Testing

/// Each kind of value, and what is told when another is written.
struct ValueTests {
    private let board = "boards/audit/board.yaml"
    private let terms = "boards/audit/terms-of-reference/2022-09-08.md"

    @Test func keys() {
        check(
            "key-unknown", in: board, "name: é🎉\n1️⃣shrt: A\n",
            headline: "'shrt' is not a key of this mapping (board)")
        check(
            "key-missing", in: board, "1️⃣short: é🎉\n", headline: "'name' is missing (board)")
        check("key-empty", in: board, "{ name: é🎉, 1️⃣short: }\n", headline: "'short' has no value")
        check("key-empty", in: board, "1️⃣name:\nshort: é🎉\n")
        check("type-wrong", in: board, "1️⃣- name\n")
        check("type-wrong", in: board, "{ name: é🎉, short: 1️⃣[a] }\n")
        check("type-wrong", in: board, "{ name: é🎉, parents: 1️⃣a }\n")
        check("id-malformed", in: board, "{ name: é🎉, parents: [1️⃣The Board] }\n")
        check("period-malformed", in: board, "{ name: é🎉, notice: { agenda: 1️⃣soon } }\n")
        check("template-unknown", in: board, "{ name: é🎉, house: 1️⃣standrd }\n")
    }

    /// What is printed of a board, an authority, a person and a seat is never nothing.
    @Test func namesHaveALetterInThem() {
        check("key-empty", in: board, "{ short: é🎉, name: 1️⃣\"\" }\n", headline: "'name' is empty")
        check("key-empty", in: board, "{ short: é🎉, name: 1️⃣\"  \" }\n")
        check("key-empty", in: "authority.yaml", "{ language: é🎉, name: 1️⃣\"\" }\n")
        check("key-empty", in: "people.yaml", "people: [ { id: a, prefix: é🎉, name: 1️⃣'' } ]\n")
        check(
            "key-empty", in: terms,
            "---\nadopted: 2022-09-08\nseats: [ { id: a, term: é🎉, title: 1️⃣'' } ]\n---\n# P\n")
    }

    @Test func aMeetingIsOfOneBoardOrOfSeveral() {
        check(
            "keys-contradict", in: MemoryFiles.agenda,
            "date: 2022-12-15\ntitle: é🎉\nboard: audit\n1️⃣boards: [ audit ]\nitems: []\n")
    }

    /// Nobody is unknown for want of a file that could not be read, and no seat has one place for want of
    /// a number.
    @Test func whatWasNotReadIsRemembered() {
        func workspace(_ path: String, _ text: String) -> Workspace {
            var files = MemoryFiles.small
            files[path] = text
            return ReadResult(files).workspace
        }
        #expect(workspace("people.yaml", "").unread.people)
        #expect(workspace("people.yaml", "people: ada\n").unread.people)
        #expect(!workspace("people.yaml", "people: []\n").unread.people)
        let members = "boards/audit/members.yaml"
        func seats(_ places: String) -> String {
            "---\nadopted: 2022-09-08\nseats: [ { id: a, title: A, places: \(places) } ]\n---\n# P\n"
        }
        for (path, text, isRead) in [
            (terms, "", false), (terms, seats("4.5"), false), (members, "- a\n", false),
            (members, "members: []\n", true),
            (terms, seats("4"), true),
        ] {
            #expect(workspace(path, text).bodies.first?.isRead == isRead, "\(text)")
        }
    }

    @Test func dates() {
        func fault(_ code: String, _ date: String) {
            check(code, in: terms, "---\n{ title: é🎉, adopted: 1️⃣\(date) }\n---\n# Purpose\n")
        }
        fault("date-malformed", "15/12/2022")
        fault("date-malformed", "2022-1-5")
        fault("date-not-real", "2022-02-30")
        fault("date-not-real", "2022-13")
        fault("type-wrong", "[2022]")
        check(
            "date-not-real", in: terms,
            "---\nadopted: { written: é🎉, date: 1️⃣2022-09-31 }\n---\n# Purpose\n")
    }

    @Test func numbersTimesAndAnswers() {
        func fault(_ code: String, _ rest: String) {
            check(code, in: terms, "---\nadopted: 2022-09-08\n\(rest)\n---\n# Purpose\n")
        }
        fault("number-out-of-range", "seats: [ { id: a, title: é🎉, places: 1️⃣0 } ]")
        fault("number-out-of-range", "seats: [ { id: a, title: é🎉, places: 1️⃣many } ]")
        fault("type-wrong", "seats: [ { id: a, title: é🎉, core: 1️⃣perhaps } ]")
        fault("time-malformed", "meets: { every: é🎉, at: 1️⃣\"25:00\" }")
        fault("time-malformed", "meets: { every: é🎉, at: 1️⃣9 am }")
    }

    @Test func agendas() {
        func fault(_ code: String, _ rest: String, _ headline: String? = nil) {
            check(
                code, in: MemoryFiles.agenda, "board: audit\ndate: 2022-12-15\n\(rest)",
                headline: headline)
        }
        fault("choice-unknown", "kind: 1️⃣specal\nitems: []\n")
        fault(
            "choice-unknown", "items: [ { title: é🎉, purpose: 1️⃣asurance } ]\n",
            "'asurance' is no purpose; expected decision, discussion, information or assurance")
        fault("standing-item-unknown", "items: [ { text: é🎉, standing: 1️⃣welcom } ]\n")
        fault("key-missing", "items: [ 1️⃣{ text: é🎉 } ]\n")
        fault("who-empty", "items: [ { title: é🎉, lead: 1️⃣{ as: Chair } } ]\n")
        fault(
            "folder-named-twice",
            "items: [ { title: é, papers: one }, { title: 🎉, papers: 1️⃣one } ]\n")
        check("key-missing", in: MemoryFiles.agenda, "1️⃣date: 2022-12-15\nitems: []\n")
    }

    @Test func anAgendaWithoutADateIsReadAllTheSame() {
        var files = MemoryFiles.small
        files[MemoryFiles.agenda] = "board: audit\nstart: soon\nitems: [ { titel: x } ]\n"
        #expect(
            ReadResult(files).faults.map(\.code) == [
                "key-missing", "time-malformed", "key-missing", "key-unknown",
            ])
    }

    @Test func reports() {
        let path = MemoryFiles.report
        check("front-matter-missing", in: path, "1️⃣# Summary\n")
        check("front-matter-unclosed", in: path, "1️⃣---\ntitle: é🎉\n")
        check("key-unknown", in: path, "---\n{ title: é🎉, 1️⃣autor: ada }\n---\n")
        check(
            "file-ambiguous", in: path,
            "---\ntitle: One\nappendices: [ { title: é🎉, number: 1️⃣1 } ]\n---\n",
            in: {
                var files = MemoryFiles.small
                files["meetings/m/one/appendix-1-a.csv"] = "a\n"
                files["meetings/m/one/appendix-1-b.csv"] = "a\n"
                return files
            }())
        check(
            "file-kind-unsupported", in: path,
            "---\ntitle: One\nappendices: [ { title: é🎉, number: 1, file: 1️⃣a.pdf } ]\n---\n",
            in: {
                var files = MemoryFiles.small
                files["meetings/m/one/a.pdf"] = "a\n"
                return files
            }())
    }

    @Test func numbersOfItems() {
        var files = MemoryFiles.small
        files[MemoryFiles.agenda] = """
            board: audit
            date: 2022-12-15
            items:
              - title: a
              - { title: b, number: 3a }
              - { title: c, number: 7, items: [ { title: d }, { title: e } ] }
              - standing: welcome
            """
        let items = ReadResult(files).meeting?.items ?? []
        #expect(items.map(\.number) == ["1", "3a", "7", "8"])
        let inner = items.dropFirst(2).first?.particulars.disclosed(to: Everyone.self)?.items ?? []
        #expect(inner.map(\.number) == ["7.1", "7.2"])
        let welcome = items.last?.particulars.disclosed(to: Everyone.self)?.title.value
        #expect(welcome == "Welcome")
    }

    @Test func appendices() {
        var files = MemoryFiles.small
        files[MemoryFiles.report] =
            "---\ntitle: One\nappendices: [ { number: 1, title: A }, { number: 2, title: B } ]\n---\n"
        files["meetings/m/one/appendix-1-a.csv"] = "a,b\n1,2\n"
        let papers = ReadResult(files).papers
        let read = (papers?.appendices ?? []).compactMap {
            $0.particulars.disclosed(to: Everyone.self)
        }
        #expect(read.map { $0.file?.value } == ["appendix-1-a.csv", nil])
        if case .absent? = read.last?.content {} else { Issue.record("appendix 2 has no file") }
        #expect(papers?.unlisted.isEmpty == true)
    }
}
