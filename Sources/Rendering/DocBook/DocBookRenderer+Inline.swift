internal import DocumentTree

extension DocBookRenderer {
    /// Writes one inline.
    ///
    /// | Inline | DocBook |
    /// |---|---|
    /// | emphasis, strong, struck out | `emphasis`, with `role="strong"`, `role="strikethrough"` |
    /// | code | `code` |
    /// | link | `link xlink:href` |
    /// | reference | `xref`; `link linkend` where the author's words are not the place's |
    /// | footnote | `footnote` |
    /// | line break | a space; paragraphs are cut into lines before |
    /// | page range | nothing: DocBook has no pages |
    /// | spark | `inlinemediaobject` with the drawing and its words |
    func inline(_ inline: Inline, in setting: Setting) {
        switch inline {
        case .text(let words):
            writer.text(words)
        case .emphasis(let inner):
            writer.mixedElement("emphasis") { inlines(inner, in: setting) }
        case .strong(let inner):
            writer.mixedElement("emphasis", ["role": "strong"]) { inlines(inner, in: setting) }
        case .struckOut(let inner):
            writer.mixedElement("emphasis", ["role": "strikethrough"]) {
                inlines(inner, in: setting)
            }
        case .code(let words):
            writer.mixedElement("code") { writer.text(words) }
        case .link(let address, let words):
            link(to: address, words, in: setting)
        case .reference(.anchor(let anchor), let words):
            reference(to: anchor, words, in: setting)
        case .reference(_, let words):
            writer.text(words)
        case .footnote(let blocks):
            footnote(blocks, in: setting)
        case .lineBreak:
            writer.text(" ")
        case .pageRange:
            break
        case .spark(let spark):
            self.spark(spark)
        }
    }

    /// ```xml
    /// <inlinemediaobject>
    ///  <imageobject><imagedata fileref="data:image/svg+xml,%3Csvg…#.svg"/></imageobject>
    ///  <textobject><phrase>From 48.0 in 2019/20 to 53.4 in 2021/22, rising</phrase></textobject>
    /// </inlinemediaobject>
    /// ```
    ///
    /// The drawing is its own address: a scorecard of ten thousand rows needs no ten thousand files, and
    /// of SVG elements in place the schema takes only what the stylesheets do not show.
    private func spark(_ spark: Spark) {
        writer.mixedElement("inlinemediaobject") {
            if !spark.drawing.isEmpty {
                writer.mixedElement("imageobject") {
                    writer.mixedElement("imagedata", ["fileref": svgAddress(spark.drawing)]) {}
                }
            }
            writer.mixedElement("textobject") {
                writer.mixedElement("phrase") { writer.text(spark.alternative) }
            }
        }
    }

    func inlines(_ inlines: [Inline], in setting: Setting) {
        for inline in inlines { self.inline(inline, in: setting) }
    }

    /// An address that leads nowhere leaves the words alone; a link without words shows its address.
    /// The footnotes follow the link, because a note's mark is a link itself.
    private func link(to address: String, _ words: [Inline], in setting: Setting) {
        guard !setting.isInLink, !address.isEmpty, address.first != "#" else {
            inlines(words, in: setting)
            return
        }
        var inner = setting
        inner.isInLink = true
        writer.mixedElement("link", ["xlink:href": uriReference(address)]) {
            inlines(words, in: inner)
        }
        for note in words.notesWithin { footnote(note, in: setting) }
    }

    private func reference(to anchor: AnchorID, _ words: String, in setting: Setting) {
        guard let place = places[anchor], !words.isEmpty, !setting.isInLink else {
            writer.text(words)
            return
        }
        if words == place.words {
            writer.element("xref", ["linkend": place.id])
        } else {
            writer.mixedElement("link", ["linkend": place.id]) { writer.text(words) }
        }
    }

    private func footnote(_ blocks: [Block], in setting: Setting) {
        if setting.isInLink { return }
        if setting.isInFootnote {
            writer.mixedElement("phrase", ["role": "footnote"]) {
                writer.text(" [")
                inlines(blocks.onOneLine(), in: setting)
                writer.text("]")
            }
            return
        }
        var inner = setting
        inner.isInFootnote = true
        writer.mixedElement("footnote") {
            // The stylesheets put the note's number into its first paragraph.
            if case .paragraph? = blocks.first {} else { writer.element("para") }
            _ = self.blocks(blocks, in: inner)
        }
    }
}
