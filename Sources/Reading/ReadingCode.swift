import Diagnostics

/// The codes of the faults told while reading, each with the rule behind it.
///
/// The raw value is the code printed in brackets; it is stable.
package enum ReadingCode: String, CaseIterable, Sendable {
    case byteOrderMark = "byte-order-mark"
    case carriageReturn = "carriage-return"
    case choiceUnknown = "choice-unknown"
    case commentCutsWords = "comment-cuts-words"
    case dateMalformed = "date-malformed"
    case dateNotReal = "date-not-real"
    case fileAmbiguous = "file-ambiguous"
    case fileKindUnsupported = "file-kind-unsupported"
    case fileMissing = "file-missing"
    case fileMisnamed = "file-misnamed"
    case fileMisplaced = "file-misplaced"
    case fileNotAFile = "file-not-a-file"
    case fileRestricted = "file-restricted"
    case fileTooLarge = "file-too-large"
    case fileUnreadable = "file-unreadable"
    case folderNamedTwice = "folder-named-twice"
    case frontMatterMissing = "front-matter-missing"
    case frontMatterUnclosed = "front-matter-unclosed"
    case idMalformed = "id-malformed"
    case keyDuplicate = "key-duplicate"
    case keyEmpty = "key-empty"
    case keyMissing = "key-missing"
    case keyUnknown = "key-unknown"
    case layoutUnknown = "layout-unknown"
    case lineTooLong = "line-too-long"
    case notUTF8 = "not-utf8"
    case nulByte = "nul-byte"
    case numberOutOfRange = "number-out-of-range"
    case pathOutsideWorkspace = "path-outside-workspace"
    case periodMalformed = "period-malformed"
    case privateUseCharacter = "private-use-character"
    case restrictionMalformed = "restriction-malformed"
    case standingItemUnknown = "standing-item-unknown"
    case symbolicLink = "symbolic-link"
    case templateUnknown = "template-unknown"
    case timeMalformed = "time-malformed"
    case tooManyFaults = "too-many-faults"
    case typeWrong = "type-wrong"
    case whoEmpty = "who-empty"
    case wordingMalformed = "wording-malformed"
    case workspaceTooLarge = "workspace-too-large"
    case yamlAlias = "yaml-alias"
    case yamlAnchor = "yaml-anchor"
    case yamlKey = "yaml-key"
    case yamlSeveralDocuments = "yaml-several-documents"
    case yamlSyntax = "yaml-syntax"
    case yamlTag = "yaml-tag"
    case yamlTooDeep = "yaml-too-deep"
    case yamlTooLarge = "yaml-too-large"

    /// One sentence for the reference of codes.
    package var meaning: String {
        switch self {
        case .byteOrderMark: "A file begins with a byte order mark; files are plain UTF-8."
        case .carriageReturn: "A line ends with a carriage return; lines end with a line feed."
        case .choiceUnknown: "A word is none of those the key allows."
        case .commentCutsWords: "A value is cut off at a # that may have been meant as words."
        case .dateMalformed: "A date is not written 2022-12-15, 2022-12 or 2022."
        case .dateNotReal: "A date is not a day of the calendar."
        case .fileAmbiguous: "Several files could be the appendix; the report must name one."
        case .fileKindUnsupported: "A paper is not Markdown, CSV, DocBook or plain text."
        case .fileMissing: "A file that must be there is not."
        case .fileMisnamed: "A file that restricts a folder has a name nearly right."
        case .fileMisplaced: "A file that restricts a folder lies where it restricts nothing."
        case .fileNotAFile: "A folder stands where a file belongs."
        case .fileRestricted: "An open paper shows a file that is a restricted paper."
        case .fileTooLarge: "A file is larger than 32 MB."
        case .fileUnreadable: "The system does not let the file be read."
        case .folderNamedTwice: "Two items name the same folder of papers."
        case .frontMatterMissing: "A paper does not begin with its keys between two lines '---'."
        case .frontMatterUnclosed: "The keys at the head of a paper have no closing line '---'."
        case .idMalformed: "An id has something other than a-z, 0-9 and hyphens."
        case .keyDuplicate: "A key is written twice in one mapping."
        case .keyEmpty: "A key has no value."
        case .keyMissing: "A key that is required is not written."
        case .keyUnknown: "A key is not one the mapping has."
        case .layoutUnknown: "An element of a house's layout is of no known kind."
        case .lineTooLong: "A line is longer than 1 MB."
        case .notUTF8: "A byte is not part of UTF-8 text."
        case .nulByte: "A text file has a NUL byte."
        case .numberOutOfRange: "A number is not whole, or outside what the key allows."
        case .pathOutsideWorkspace: "A name in a source would lead out of its own folder."
        case .periodMalformed: "A period is not written as '5 working days'."
        case .privateUseCharacter:
            "A character means something in one font only; elsewhere it is printed as a box."
        case .restrictionMalformed: "A restriction is not written as its keys."
        case .standingItemUnknown: "An agenda names a standing item nobody has defined."
        case .symbolicLink: "A file or folder is a symbolic link or lies outside the workspace."
        case .templateUnknown: "A house, regime or calendar is not among the templates."
        case .timeMalformed: "A time is not written 09:30."
        case .tooManyFaults: "A file has more than 1,000 faults; the rest are not told."
        case .typeWrong: "A value is of another kind than the key asks for."
        case .whoEmpty: "Somebody is named by no person, post, name or title."
        case .wordingMalformed: "A wording of a house has a bracket or ** without its partner."
        case .workspaceTooLarge: "The files of the workspace are together larger than 256 MB."
        case .yamlAlias: "A YAML alias is used."
        case .yamlAnchor: "A YAML anchor is used."
        case .yamlKey: "A YAML key is a list or a mapping."
        case .yamlSeveralDocuments: "A file has several YAML documents."
        case .yamlSyntax: "The text is not readable as YAML."
        case .yamlTag: "A YAML tag is used."
        case .yamlTooDeep: "YAML is nested deeper than 32 levels."
        case .yamlTooLarge: "A YAML file has more than 300,000 keys and values."
        }
    }
}

extension Diagnostic {
    /// An error told while reading.
    static func fault(
        _ code: ReadingCode, at span: Span, _ headline: Message, notes: [Note] = [],
        remedies: [Message] = []
    ) -> Diagnostic {
        Diagnostic(.error, code.rawValue, at: span, headline, notes: notes, remedies: remedies)
    }
}
