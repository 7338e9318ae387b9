internal import Diagnostics
internal import DocumentTree

extension DocBookRenderer {
    /// Writes one block; tells whether it left anything.
    ///
    /// | Block | DocBook |
    /// |---|---|
    /// | paragraph | `para`; one for each line where the author broke it |
    /// | list | `itemizedlist`, `orderedlist` |
    /// | table | `table` when it has a caption, else `informaltable` |
    /// | figure | `figure` when it has a caption, else `informalfigure` |
    /// | quotation | `blockquote` |
    /// | preformatted | `literallayout class="monospaced"` |
    /// | label | `bridgehead role="run-in"` |
    /// | rule | nothing |
    func block(_ block: Block, in setting: Setting) -> Bool {
        switch block {
        case .paragraph(let paragraph):
            // DocBook has no line break; lines of their own survive in every reader of it.
            for line in paragraph.content.cutAtBreaks() {
                writer.mixedElement("para", role: paragraph.role) { inlines(line, in: setting) }
            }
        case .list(let list):
            return self.list(list, in: setting)
        case .table(let table):
            return self.table(table, in: setting)
        case .figure(let figure):
            self.figure(figure, in: setting)
        case .quotation(let inner):
            writer.element("blockquote") { content(inner, in: setting) }
        case .preformatted(let text, _):
            writer.mixedElement("literallayout", ["class": "monospaced"]) { writer.text(text) }
        case .rule, .generated:
            return false
        case .label(let words):
            writer.mixedElement("bridgehead", ["role": "run-in"]) { inlines(words, in: setting) }
        }
        return true
    }

    /// Writes blocks; tells whether they left anything.
    func blocks(_ blocks: [Block], in setting: Setting) -> Bool {
        var wrote = false
        for block in blocks where self.block(block, in: setting) { wrote = true }
        return wrote
    }

    /// Blocks where the schema wants at least one: an empty paragraph stands for nothing.
    func content(_ blocks: [Block], in setting: Setting) {
        if !self.blocks(blocks, in: setting) { writer.element("para") }
    }

    /// ```xml
    /// <figure xml:id="f1" xreflabel="Attendance">
    ///  <title>Attendance</title>
    ///  <mediaobject>
    ///   <imageobject>
    ///    <imagedata fileref="pictures/1.png"/>
    ///   </imageobject>
    ///   <textobject>
    ///    <phrase>Attendance rose from 91% to 94%.</phrase>
    ///   </textobject>
    ///  </mediaobject>
    /// </figure>
    /// ```
    private func figure(_ figure: Figure, in setting: Setting) {
        // DocBook's Schematron keeps titled figures out of tables and footnotes.
        let isTitled =
            !figure.caption.isEmpty && !setting.isInTitledTable && !setting.isInFootnote
        writer.element(
            isTitled ? "figure" : "informalfigure", at: figure.anchor,
            words: figure.caption.plainText
        ) {
            if isTitled { title(figure.caption, in: setting) }
            picture(figure)
            if !isTitled && !figure.caption.isEmpty { caption(figure.caption, in: setting) }
        }
    }

    private func picture(_ figure: Figure) {
        let copy = figure.file.flatMap { options.pictures[$0.value] }
        writer.element("mediaobject") {
            if let copy {
                writer.element("imageobject") {
                    writer.element("imagedata", ["fileref": uriReference(copy)])
                }
            }
            if copy == nil || !figure.alternative.isEmpty {
                writer.element("textobject") {
                    writer.mixedElement("phrase") { writer.text(figure.alternative) }
                }
            }
        }
    }

    /// The words of a caption where the schema allows no title.
    func caption(_ words: [Inline], in setting: Setting) {
        writer.mixedElement("para", ["role": "caption"]) { inlines(words, in: setting) }
    }
}
