import Formatting
import Testing

@Suite("Formatting Markdown")
struct MarkdownTests {
    @Test("Front matter is YAML")
    func frontMatter() {
        check("---\ntitle:  'A'\n\n---\n# B\n", .markdown, "---\ntitle: A\n---\n# B\n")
        check("--- \ntitle: A\n---\t\n\n\nB\n", .markdown, "---\ntitle: A\n---\nB\n")
        check("---\n---\nwords", .markdown, "---\n---\nwords\n")
        #expect(canonical("---\ntitle: A\n", .markdown).hasPrefix("line 1: the keys"))
        #expect(canonical("---\na: 1\na: 1\n---\n", .markdown).hasPrefix("line 3: "))
    }

    @Test("Headings")
    func headings() {
        check(
            "#  A  ##\n##\tB\nwords\n  ### C #\n", .markdown,
            "# A\n\n## B\n\nwords\n\n### C\n")
        check("A\n===\nB\n---\n", .markdown, "# A\n\n## B\n")
        unchanged("A\nB\n---\n", .markdown)
        unchanged("## Bids { restricted: { scheme: x } }\n", .markdown)
    }

    @Test("Blanks and hard breaks")
    func blanks() {
        check("one  \ntwo \nthree   \n\n\n\nfour\t\n", .markdown, "one\\\ntwo\nthree\n\nfour\n")
        unchanged("`code  \nspan`\n", .markdown)
        unchanged("```\na  \n\n\n\nb\n```\n", .markdown)
        unchanged("<!-- a  \n\n\n  b -->\n", .markdown)
        unchanged("words\n\n    code  \n\n\n    code\n\nwords\n", .markdown)
    }

    @Test("Bullets become hyphens unless two lists would become one")
    func bullets() {
        check("* a\n  + b\n* c\n", .markdown, "- a\n  - b\n- c\n")
        check("* a\n\n+ b\n", .markdown, "- a\n\n+ b\n")
        check("* + a\n  + b\n", .markdown, "- - a\n  - b\n")
    }

    @Test("Empty lines around what stands apart")
    func spacing() {
        check(
            "words\n- a\n- b\n# C\n1. a\n   - b\n2. c\n", .markdown,
            "words\n\n- a\n- b\n\n# C\n\n1. a\n   - b\n2. c\n")
        check("1. a\n   - b\n\n2. c\n", .markdown, "1. a\n\n   - b\n\n2. c\n")
        check("a\n~~~ swift\nb\n~~~~\nc\n", .markdown, "a\n\n``` swift\nb\n```\n\nc\n")
        check("~~~\n```\n~~~\n", .markdown, "````\n```\n````\n")
    }

    @Test("Tables")
    func tables() {
        check(
            "|Board|Seats|\n|-|-:|\n|Finance|7|\n|Café|10|\n", .markdown,
            "| Board   | Seats |\n| ------- | ----: |\n| Finance |     7 |\n| Café    |    10 |\n")
        check(
            "a|b\n:-:|-\n\\|x|`y`\nz\n", .markdown,
            "|  a  | b   |\n| :-: | --- |\n| \\|x | `y` |\n|  z  |     |\n")
        let long = String(repeating: "long ", count: 20) + "words"
        check(
            "|a|b|\n|--|--|\n|\(long)|c|\n", .markdown,
            "| a | b |\n| --- | --- |\n| \(long) | c |\n")
        unchanged("|a|b|\n|--|--|\n|1|2|3|\n", .markdown)
        check("- x\n\n  |a|\n  |-|\n  |b|\n", .markdown, "- x\n\n  | a   |\n  | --- |\n  | b   |\n")
    }
}
