public import DocumentTree

/// The pack as one DocBook 5 `book`, in the subset that is valid in 5.0, 5.1 and 5.2.
///
/// ```xml
/// <book xmlns="http://docbook.org/ns/docbook" … version="5.0" xml:lang="en-GB">
///  <info>…</info>
///  <preface role="agenda">…</preface>
///  <article role="agenda-item" label="3" xml:id="item-3" xreflabel="item 3">
///   <title>Strategy annual update</title>
///   <section role="recommendations">…</section>
///   <appendix label="1" xml:id="item-3-appendix-1" xreflabel="Appendix 1">…</appendix>
///  </article>
/// </book>
/// ```
///
/// The same pack and options give the same bytes. Throws only when memory runs out. What DocBook
/// cannot say is left out: rules, page ranges, and what stands around a list's numbers.
public func renderDocBook<Reader: Audience>(
    _ pack: PackDocument<Reader>, _ options: DocBookOptions
) throws(DocBookFailure) -> [UInt8] {
    let renderer = DocBookRenderer(
        writer: try XMLWriter(), options: options, places: Places(in: pack))
    renderer.document(pack)
    return try renderer.writer.finish()
}

/// Writes a tree as DocBook: `document`, `block`, `inline`.
struct DocBookRenderer {
    /// What stands around a node and rules something out in it.
    struct Setting {
        /// A footnote holds no footnote, and neither titled tables nor titled figures.
        var isInFootnote = false
        /// A link holds neither links nor footnotes.
        var isInLink = false
        /// A titled table holds no titled figure.
        var isInTitledTable = false
    }

    let writer: XMLWriter
    let options: DocBookOptions
    /// The places that exist in the finished document.
    let places: Places

    func document<Reader: Audience>(_ pack: PackDocument<Reader>) {
        let identity = pack.identity
        writer.division(
            "book",
            [
                "xmlns": "http://docbook.org/ns/docbook",
                "xmlns:xlink": "http://www.w3.org/1999/xlink", "version": "5.0",
                "xml:lang": identity.language.isEmpty ? nil : identity.language,
            ]
        ) {
            head(identity)
            section(pack.frontSheet, as: "preface", role: "agenda")
            for part in pack.parts { self.part(part) }
        }
    }

    private func head(_ identity: PackIdentity) {
        writer.element("info") {
            field("title", identity.title)
            if !identity.subtitle.isEmpty { field("subtitle", identity.subtitle) }
            field("date", identity.meetingDate)
            if let date = identity.publicationDate { field("pubdate", date) }
            if !identity.editionTitle.isEmpty {
                field("releaseinfo", role: "edition", identity.editionTitle)
            }
            writer.element("org") { field("orgname", identity.body) }
        }
    }

    /// A part without a title is no division of the book. One without papers has no place in the
    /// schema, which wants a component in each part.
    private func part(_ part: PackPart) {
        guard let title = part.title, !part.items.isEmpty else {
            for item in part.items { self.item(item) }
            return
        }
        writer.division("part", at: part.anchor, words: title) {
            field("title", title)
            for item in part.items { self.item(item) }
        }
    }

    /// The report's own content, then its appendices, whatever the order of the papers: the schema
    /// lets no section follow an appendix.
    private func item(_ item: ItemPapers) {
        let reports = item.papers.filter { $0.kind == .report }
        writer.division(
            "article", ["role": "agenda-item", "label": item.label.isEmpty ? nil : item.label],
            at: item.anchor, words: item.referenceWords
        ) {
            field("title", item.title)
            if let report = reports.first {
                if report.title.plainText != item.title { title(report.title, as: "subtitle") }
                content(of: report, isLast: reports.count == 1)
                for other in reports.dropFirst() { paper(other, as: "section", ["role": "report"]) }
            } else {
                writer.element("para")
            }
            for paper in item.papers {
                if case .appendix(let label) = paper.kind {
                    self.paper(
                        paper, as: "appendix",
                        [
                            "role": paper.deck == nil ? nil : "deck",
                            "condition": paper.deck?.rawValue,
                            "label": label.isEmpty ? nil : label,
                        ])
                }
            }
        }
    }

    private func paper(
        _ paper: Paper, as name: XMLWriter.Name, _ attributes: XMLWriter.Attributes
    ) {
        writer.division(name, attributes, at: paper.anchor, words: paper.referenceWords) {
            title(paper.title)
            content(of: paper, isLast: true)
        }
    }

    /// `isLast` tells that no section follows, so that there must be something here.
    private func content(of paper: Paper, isLast: Bool) {
        if let marking = paper.marking { field("para", role: "marking", marking) }
        let wroteBlocks = blocks(paper.blocks, in: Setting())
        if paper.marking == nil && !wroteBlocks && paper.sections.isEmpty && isLast {
            writer.element("para")
        }
        let contents = paper.deck == nil ? nil : paper.contentsEntries
        for section in paper.sections { part(section, contents) }
    }

    /// - Parameter contents: what a contents slide lists; `nil` outside a deck.
    private func part(_ section: Section, _ contents: [ContentsEntry]?) {
        if let contents, let sheet = section.sheet {
            slide(section, sheet, contents)
        } else {
            self.section(section, as: "section", role: section.role, contents)
        }
    }

    private func section(
        _ section: Section, as name: XMLWriter.Name, role: String?,
        _ contents: [ContentsEntry]? = nil
    ) {
        writer.element(
            name, ["role": role], at: section.anchor, words: section.title.plainText
        ) {
            title(section.title)
            let wroteBlocks = blocks(section.blocks, in: Setting())
            if !wroteBlocks && section.sections.isEmpty { writer.element("para") }
            for inner in section.sections { part(inner, contents) }
        }
    }

    /// ```xml
    /// <section role="slide" condition="landscape">
    ///  <title>Giving children the best start in life</title>
    ///  <para role="slide-label">Areas of work</para>
    ///  …
    ///  <section role="slide-notes">…</section>
    /// </section>
    /// ```
    private func slide(_ slide: Section, _ sheet: Sheet, _ contents: [ContentsEntry]) {
        let role =
            switch sheet.kind {
            case .slide: "slide"
            case .divider: "divider"
            case .contents: "contents"
            }
        writer.element(
            "section", ["role": role, "condition": sheet.orientation.rawValue], at: slide.anchor,
            words: slide.title.plainText
        ) {
            title(slide.title)
            if !sheet.label.isEmpty {
                writer.mixedElement("para", ["role": "slide-label"]) {
                    inlines(sheet.label, in: Setting())
                }
            }
            var wroteBlocks = blocks(slide.blocks, in: Setting()) || !sheet.label.isEmpty
            if sheet.kind == .contents, let list = contents[...].asList {
                wroteBlocks = block(.list(list), in: Setting()) || wroteBlocks
            }
            if !wroteBlocks && slide.sections.isEmpty { writer.element("para") }
            for inner in slide.sections { part(inner, contents) }
        }
    }

    func title(
        _ content: [Inline], as name: XMLWriter.Name = "title", in setting: Setting = Setting()
    ) {
        writer.mixedElement(name) { inlines(content, in: setting) }
    }

    /// An element of plain text.
    private func field(_ name: XMLWriter.Name, role: String? = nil, _ text: String) {
        writer.mixedElement(name, role: role) { writer.text(text) }
    }
}
