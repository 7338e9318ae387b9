internal import DocumentTree

/// Text that fills sheets lying one way, from the top of the first on.
///
/// A paper is one stretch, unless it turns its sheets or is a deck, in which each slide begins one.
struct Stretch {
    let orientation: Sheet.Orientation
    let size: SheetSize
    var galley = Galley()
    /// A slide's headline, printed again on every further sheet.
    var headline = Galley(isCell: true)
    /// It goes on from a stretch before it, so that its first sheet has the headline, too.
    var goesOn = false
    /// It stands in the middle of its sheet, and so many of its first lines in the middle of theirs;
    /// `nil`: at the top, as text does.
    var centredLines: Int?
    /// It begins a slide, and has a sheet though it has no words.
    var isSlide = false
    /// The places in the galley's bytes where page numbers are to be put, and of which slide.
    var fields: [(at: Int, slide: Int)] = []

    init(_ orientation: Sheet.Orientation, _ options: TextOptions) {
        self.orientation = orientation
        size = options.size(orientation)
    }

    /// Bytes kept for a page number, the dots and the blank before it counted in.
    static let fieldWidth = 9

    /// Puts page numbers in their places. No line becomes longer or shorter.
    mutating func fill(_ firstPages: [Int]) {
        for (start, slide) in fields where slide < firstPages.count {
            let digits = Array(String(firstPages[slide]).utf8.suffix(Self.fieldWidth - 1))
            let end = start + Self.fieldWidth
            galley.bytes[end - digits.count - 1] = [UInt8].blank
            galley.bytes.replaceSubrange(end - digits.count..<end, with: digits)
        }
        fields = []
    }
}
