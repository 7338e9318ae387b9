import Diagnostics
import DocumentTree
import Governance
import Scheduling

extension MeetingAtHand {
    /// Titles of its items, reports and appendices, those of standing items left to the board.
    var titles: [Located<String>] {
        items.filter { $0.particulars.standing == nil }.map(\.particulars.title)
            + reports.map(\.report.title)
            + reports.flatMap { report in
                report.folder.appendices.map { $0.particulars.examined().title }
            }
    }

    /// What the clock found of a step.
    func deadlines(_ step: ClockStep) -> [Deadline] { deadlines.filter { $0.step == step } }

    /// The item a deadline is of, as messages name it.
    func named(_ deadline: Deadline) -> Message {
        items.first { $0.item.span.head == deadline.place }?.numbered ?? "an item"
    }
}

extension ItemAtHand {
    /// The folder named as its papers, when there is none.
    var missingFolder: Located<String>? {
        if case .missing(let name) = particulars.papers { name } else { nil }
    }
}

extension Appendix {
    /// The file listed for it, when there is none.
    var absentFile: Located<String>? {
        let particulars = particulars.examined()
        if case .absent = particulars.content { return particulars.file }
        return nil
    }

    /// Whether neither a file is named nor one was found.
    var isWithoutFile: Bool {
        let particulars = particulars.examined()
        if case .absent = particulars.content { return particulars.file == nil }
        return false
    }
}

extension Body {
    var relations: [BodyRelation] {
        parents + subGroups + receivesReportsFrom + reportsTo + crossMembership
    }

    /// Ids of its parents in this workspace.
    var parentIDs: [String] {
        parents.compactMap { if case .body(let id) = $0 { id.value } else { nil } }
    }

    /// The terms adopted last.
    var latestTerms: TermsOfReference? {
        termsOfReference.max { $0.adopted.value.first < $1.adopted.value.first }
    }
}

extension BodyRelation {
    var words: Located<String> {
        switch self {
        case .body(let id): id
        case .outside(let name): name
        }
    }

    func isBody(_ id: String) -> Bool {
        if case .body(let other) = self { other.value == id } else { false }
    }
}

extension Who {
    /// Neither a person, a post nor a name.
    var isNameless: Bool {
        switch naming {
        case .id, .words: false
        case .described(let person, let post, let name):
            person == nil && post == nil && name.map(isBlank) ?? true
        }
    }
}

extension String {
    /// `appendix-1-budget.md`.
    var isAppendixName: Bool { lowercased().hasPrefix("appendix-") }

    /// `1` of `appendix-1-budget.md`, in small letters; `nil` of other names.
    var appendixNumber: String? {
        guard isAppendixName else { return nil }
        let rest = lowercased().utf8.dropFirst("appendix-".utf8.count)
        let end = rest.firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        return end.map { String(decoding: rest[..<$0], as: UTF8.self) }
    }
}

extension Located<String> {
    /// `2` → 2, `B` → 2; `nil` for other numbers, and for those above 999,999.
    var ordinal: Int? {
        if let number = Int(value) { return (0...999_999).contains(number) ? number : nil }
        let bytes = Array(value.utf8)
        guard bytes.count == 1, (0x41...0x5A).contains(bytes[0] & 0xDF) else { return nil }
        return Int(bytes[0] & 0xDF) - 0x40
    }
}

extension PaperOutline.Heading {
    /// What a link writes after `#`: the name given, or the words in small letters with hyphens.
    var anchorName: String { name?.value ?? slug(words.value) }
}

extension ReportField.Value {
    /// Written, and nothing in it.
    var isEmpty: Bool {
        switch self {
        case .words(let words), .notAnAnswer(let words): isBlank(words)
        case .answer, .amount, .date: false
        case .who(let whos): whos.isEmpty
        case .list(let list): list.isEmpty
        case .documents(let documents): documents.isEmpty
        case .records(let records, _): records.isEmpty
        }
    }
}

extension Restriction {
    /// Whether anything of it could be read; if not, reading has told so.
    var isUnderstood: Bool {
        scheme != nil || !paragraphs.isEmpty || reason != nil || publicTitle != nil
    }
}
