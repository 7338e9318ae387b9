import Formatting
import Testing

/// What is said of tables and lists in braces stays as it is written.
@Suite("Braces of tables and lists")
struct BraceTests {
    @Test func tables() {
        check(
            "|A|B|\n|-|-:|\n|x|<|\n|^|^|\n\n\n{ heads: 1,  \n  caption: \"é 👍\" }\nwords\n",
            .markdown,
            """
            | A   |   B |
            | --- | --: |
            | x   |   < |
            | ^   |   ^ |

            { heads: 1,\u{20}\u{20}
              caption: "é 👍" }
            words

            """)
        unchanged(
            "![w](a.csv)\n\n{ heads: 2, notes: [ a, b ],\n  columns: [ { unit: \"%\" } ] }\n",
            .markdown)
        unchanged(
            "| A                       |\n| ----------------------- |\n| x: \\n - one \\n - \\< two |\n",
            .markdown)
    }

    @Test func lists() {
        check(
            "{ list: letters }\n1. a\n1. b\n", .markdown,
            "{ list: letters }\n\n1. a\n1. b\n")
    }
}
