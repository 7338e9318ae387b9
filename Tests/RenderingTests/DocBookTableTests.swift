import DocumentTree
import Testing

extension DocBookTests {
    @Suite struct Tables {
        @Test func `columns, head, spans and heads of rows`() throws {
            let table = Table(
                columns: [
                    Table.Column(weight: 1), Table.Column(alignment: .end, weight: 3),
                    Table.Column(alignment: .centre),
                ],
                head: [Table.Row([Table.Cell([docBookParagraph("A")], columnSpan: 3)])],
                body: [
                    Table.Row([
                        Table.Cell([docBookParagraph("b")], rowSpan: 2, isHead: true),
                        Table.Cell([.text("c")]), Table.Cell([]),
                    ]),
                    Table.Row([Table.Cell([docBookParagraph("d")], columnSpan: 2)]),
                ], role: "lead")
            #expect(
                try docBookBody([.table(table)]) == """
                    <informaltable role="lead" rowheader="firstcol">
                     <tgroup cols="3">
                      <colspec colname="c1" colwidth="1*"/>
                      <colspec colname="c2" colwidth="3*" align="right"/>
                      <colspec colname="c3" align="center"/>
                      <thead>
                       <row>
                        <entry namest="c1" nameend="c3">A</entry>
                       </row>
                      </thead>
                      <tbody>
                       <row>
                        <entry role="head" morerows="1">b</entry>
                        <entry>c</entry>
                        <entry/>
                       </row>
                       <row>
                        <entry namest="c2" nameend="c3">d</entry>
                       </row>
                      </tbody>
                     </tgroup>
                    </informaltable>
                    """)
        }

        @Test func `a caption is a title, and a cell of several blocks keeps them`() throws {
            let cell = Table.Cell([.paragraph(Paragraph([.text("a"), .lineBreak, .text("b")]))])
            let table = Table(
                columns: [Table.Column()], head: [], body: [Table.Row([cell])],
                caption: [.text("Risks")])
            #expect(
                try docBookBody([.table(table)]) == """
                    <table>
                     <title>Risks</title>
                     <tgroup cols="1">
                      <colspec colname="c1"/>
                      <tbody>
                       <row>
                        <entry>
                         <para>a</para>
                         <para>b</para>
                        </entry>
                       </row>
                      </tbody>
                     </tgroup>
                    </table>
                    """)
        }

        @Test func `a table of tables has its caption before it`() throws {
            let inner = Table(columns: [], head: [], body: [Table.Row([Table.Cell([.text("a")])])])
            let outer = Table(
                columns: [], head: [], body: [Table.Row([Table.Cell([.table(inner)])])],
                caption: [.text("Risks")])
            #expect(
                try docBookBody([.table(outer)])
                    .hasPrefix("<para role=\"caption\">Risks</para>\n<informaltable>\n"))
        }

        @Test func `rows without a cell are taken out of the spans`() throws {
            let table = Table(
                columns: [Table.Column(), Table.Column()], head: [],
                body: [
                    Table.Row([
                        Table.Cell([], rowSpan: 2), Table.Cell([.text("a")]),
                        Table.Cell([.text("more than the columns")]),
                    ]),
                    Table.Row([]),
                ])
            #expect(
                try docBookBody([.table(table)]) == """
                    <informaltable>
                     <tgroup cols="3">
                      <colspec colname="c1"/>
                      <colspec colname="c2"/>
                      <colspec colname="c3"/>
                      <tbody>
                       <row>
                        <entry/>
                        <entry>a</entry>
                        <entry>more than the columns</entry>
                       </row>
                      </tbody>
                     </tgroup>
                    </informaltable>
                    """)
        }

        @Test func `units, decimals, a stub, notes, a source and a turned sheet`() throws {
            let table = Table(
                columns: [
                    Table.Column(isStub: true), Table.Column(alignment: .decimal, unit: "%"),
                ],
                head: [
                    Table.Row([
                        Table.Cell([docBookParagraph("Ward")], rowSpan: 2),
                        Table.Cell([.text("Rates")]),
                    ]), Table.Row([Table.Cell([.text("Local")])]),
                ],
                body: [Table.Row([Table.Cell([.text("East")]), Table.Cell([.text("9.5")])])],
                notes: [[.text("* About.")]], source: [.text("Source: ONS")], fit: .turned)
            #expect(
                try docBookBody([.table(table)]) == """
                    <informaltable rowheader="firstcol" orient="land">
                     <tgroup cols="2">
                      <colspec colname="c1"/>
                      <colspec colname="c2" align="char" char="."/>
                      <thead>
                       <row>
                        <entry morerows="1">Ward</entry>
                        <entry>Rates</entry>
                       </row>
                       <row>
                        <entry>Local (%)</entry>
                       </row>
                      </thead>
                      <tbody>
                       <row>
                        <entry>East</entry>
                        <entry>9.5</entry>
                       </row>
                      </tbody>
                     </tgroup>
                    </informaltable>
                    <para role="table-note">* About.</para>
                    <para role="table-source">Source: ONS</para>
                    """)
        }

        @Test func `a head alone has an empty body, and no row is no table`() throws {
            let row = Table.Row([Table.Cell([.text("A")])])
            let table = Table(columns: [Table.Column()], head: [row], body: [])
            #expect(
                try docBookBody([.table(table)]).hasSuffix(
                    """
                      <tbody>
                       <row>
                        <entry/>
                       </row>
                      </tbody>
                     </tgroup>
                    </informaltable>
                    """))
            #expect(
                try docBookBody([.table(Table(columns: [], head: [], body: []))]) == "<para/>")
        }
    }
}
