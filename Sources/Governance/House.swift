public import Diagnostics

/// A house template: how an authority's papers are laid out and worded. Data, under
/// `templates/houses/<name>/house.yaml`; a new house is a new folder.
public struct House: Sendable {
    /// The folder's name.
    public let id: String
    public let name: String
    public let language: String
    /// `long`, `short`, `published` …: date wordings by name, of `{weekday} {day} {ordinal} {month} {year}`.
    public let dates: [String: Wording]
    /// The wording of a time, of `{hour} {hour24} {minute} {half}`.
    public let time: Wording
    /// Month names January to December, and weekdays Monday to Sunday.
    public let months: [String]
    public let weekdays: [String]
    /// Ordinal endings by day of the month, 1 to 31: `1st`.
    public let ordinals: [String]
    /// Stock words by name: `blank sheet`, `page stamp` …
    public private(set) var words: [String: Wording]
    /// The words for each purpose.
    public let purposes: [String: String]
    public let links: Links
    public let standingItems: [StandingItem]
    public let frontSheet: [LayoutElement]
    public let frontSheetTitle: Wording
    /// The sheet before the papers of a supplement; `nil` when the house has none.
    public private(set) var supplementSheet: SupplementSheet?
    /// Keys of a report's front matter beyond `title`, `restricted` and `appendices`.
    public let reportFields: [FieldRule]
    public let report: [LayoutElement]
    /// Every section rule of the report layout, in order, groups opened.
    public let sectionRules: [SectionRule]
    /// The ids of those printed within a cell, whose headings cannot be referred to.
    public let cellSections: Set<String>
    /// How the author's other sections are printed, where the layout has a place for them; `nil`: it has
    /// none, and a report may have no others.
    public let otherSections: SectionRule?
    /// The words that begin a cross-reference in prose, by kind: `appendix`, `paragraph`, `item`.
    public let referenceWords: [String: [String]]
    public let span: Span

    public enum Links: String, Sendable, CaseIterable {
        case notes
        case inPlace = "in place"
    }

    public init(
        id: String, name: String, language: String, dates: [String: Wording], time: Wording,
        months: [String], weekdays: [String], ordinals: [String], words: [String: Wording],
        purposes: [String: String], links: Links, standingItems: [StandingItem],
        frontSheet: [LayoutElement], frontSheetTitle: Wording, reportFields: [FieldRule],
        report: [LayoutElement], referenceWords: [String: [String]],
        span: Span, supplementSheet: SupplementSheet? = nil
    ) {
        self.id = id
        self.name = name
        self.language = language
        self.dates = dates
        self.time = time
        self.months = months
        self.weekdays = weekdays
        self.ordinals = ordinals
        self.words = words
        self.purposes = purposes
        self.links = links
        self.standingItems = standingItems
        self.frontSheet = frontSheet
        self.frontSheetTitle = frontSheetTitle
        self.reportFields = reportFields
        self.report = report
        sectionRules = report.flatMap(\.sectionRules)
        cellSections = Set(report.flatMap(\.cellRules).map(\.id))
        otherSections = report.lazy.compactMap(\.othersRule).first
        self.referenceWords = referenceWords
        self.span = span
        self.supplementSheet = supplementSheet
    }

    /// Whether paragraph numbers run on through the sections of a report.
    public var hasRunningParagraphs: Bool {
        sectionRules.contains { $0.numbering == .paragraphs }
    }
}

/// A key a house adds to a report's front matter.
public struct FieldRule: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case words
        case answer = "yes or no"
        case who
        case list
        case documents
        /// A decimal figure: `1,234.50`.
        case amount
        case date
        /// A list of records, each with the keys the house gives it.
        case records
    }

    public let key: String
    public let kind: Kind
    public let required: Bool
    public let meaning: String
    public let example: String?
    /// The keys of its records.
    public let fields: [FieldRule]
    /// The key of its records whose amounts are added up.
    public let total: String?

    public init(
        key: String, kind: Kind, required: Bool, meaning: String, example: String?,
        fields: [FieldRule] = [], total: String? = nil
    ) {
        self.key = key
        self.kind = kind
        self.required = required
        self.meaning = meaning
        self.example = example
        self.fields = fields
        self.total = total
    }
}

/// How a house's supplements look.
public struct SupplementSheet: Sendable {
    /// How its pages are numbered.
    public enum Pages: String, Sendable, CaseIterable {
        /// On from the last page that was issued.
        case `continue`
        /// From 1 again, with a stamp that names the supplement.
        case letter
    }

    public let title: Wording
    public let pages: Pages
    public let layout: [LayoutElement]

    public init(title: Wording, pages: Pages, layout: [LayoutElement]) {
        self.title = title
        self.pages = pages
        self.layout = layout
    }
}

extension House {
    /// The names of the words that a house may leave to the house `standard`: those of withdrawn items
    /// and supplements.
    private static let lendable = [
        "withdrawn item", "supplement edition", "supplement page stamp", "supplement pages",
        "supplement one page",
    ]

    /// Whether it says itself all that is said of withdrawn items and supplements.
    public var isComplete: Bool {
        supplementSheet != nil && House.lendable.allSatisfy { words[$0] != nil }
    }

    /// The house with what it does not say of withdrawn items and supplements as another says it.
    public func completed(by other: House) -> House {
        var house = self
        house.supplementSheet = supplementSheet ?? other.supplementSheet
        for name in House.lendable where words[name] == nil {
            house.words[name] = other.words[name]
        }
        return house
    }
}
