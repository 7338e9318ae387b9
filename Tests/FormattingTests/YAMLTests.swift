import Formatting
import Testing

@Suite("Formatting YAML")
struct YAMLTests {
    @Test("Blocks are indented by two, entries of a list below their key too")
    func indentation() {
        check(
            "items:\n- title: A\n  lead:   b\n-   title: C\nnext:\n     key: 1\n", .yaml,
            "items:\n  - title: A\n    lead: b\n  - title: C\nnext:\n  key: 1\n")
        check("-\n  a: 1\n  b: 2\n-  -  x\n   -  y\n", .yaml, "- a: 1\n  b: 2\n- - x\n  - y\n")
        check("key  :  value  \nnone:\n", .yaml, "key: value\nnone:\n")
        check("key:\n  words on\n  two lines\n", .yaml, "key: words on\n  two lines\n")
    }

    @Test("Quotation marks stay where they say something")
    func quotation() {
        check("a: 'words'\nb: \"words\"\n", .yaml, "a: words\nb: words\n")
        unchanged("a: \"09:30\"\nb: \"3\"\nc: \"yes\"\nd: \"\"\ne: \"9.30 am\"\n", .yaml)
        unchanged("a: \"null\"\nb: \"True\"\nc: \"- x\"\nd: \"a # b\"\ne: \"a: b\"\n", .yaml)
        check(
            "a: '3'\nb: 'it''s: so'\nc: 'a \"b\": \\'\n", .yaml,
            "a: \"3\"\nb: \"it's: so\"\nc: \"a \\\"b\\\": \\\\\"\n")
        check("a: [\"x, y\", \"z\"]\nb: \"x, y\"\n", .yaml, "a: [\"x, y\", z]\nb: x, y\n")
        check("\"a b\": 1\n\"1\": 2\n", .yaml, "a b: 1\n\"1\": 2\n")
        unchanged("a: \"words: and\n  more words\"\nb: words and\n  more\n", .yaml)
        check("a: 'it''s\n\n    so: '\n", .yaml, "a: \"it's\n\n  so: \"\n")
        check("a: \"one\\ \n   two\\\n   three\"\n", .yaml, "a: \"one\\ \n  two\\\n  three\"\n")
    }

    @Test("Brackets stay on one line that fits, else become a block")
    func brackets() {
        check(
            "a: {b: 1,c: [ d,e ], }\nf: { }\ng: [ ]\n", .yaml,
            "a: { b: 1, c: [d, e] }\nf: {}\ng: []\n")
        check("a: { title: words on\n    lines, x }\n", .yaml, "a: { title: words on lines, x }\n")
        check("a: [b: 1]\n", .yaml, "a: [{ b: 1 }]\n")
        let long = String(repeating: "long ", count: 20) + "words"
        check(
            "a: { b: \(long), c: [x, y] }  # d\n", .yaml,
            "a:  # d\n  b: \(long)\n  c: [x, y]\n")
        check("- { b: \(long), c: x }  # d\n", .yaml, "# d\n- b: \(long)\n  c: x\n")
        check("- [\(long), \"1\"]\n", .yaml, "- - \(long)\n  - \"1\"\n")
        check("{ b: \(long), c: \"x, y\" }\n", .yaml, "b: \(long)\nc: x, y\n")
        check(
            "a: { b: 1, # one\n  # two\n c: 2, d: 3 # three\n }\n", .yaml,
            "a: {\n    b: 1,  # one\n    # two\n    c: 2,\n    d: 3  # three\n  }\n")
    }

    @Test("Every comment stays by what it is about")
    func comments() {
        check(
            "# head\n\n\n\na: 1 # one\n# b\nb: 2\n# end", .yaml,
            "# head\n\na: 1  # one\n# b\nb: 2\n# end\n")
        check(
            "items: # of it\n# first\n- a # x\n# second\n- b\n", .yaml,
            "items:  # of it\n  # first\n  - a  # x\n  # second\n  - b\n")
        check("items:\n    - a\n    # - b\nnext: 1\n", .yaml, "items:\n  - a\n  # - b\nnext: 1\n")
        check(
            "items:\n    - a\n# about next\nnext: 1\n", .yaml,
            "items:\n  - a\n# about next\nnext: 1\n")
        check(
            "items:\n  - a: 1\n    # c\n  # d\n  - b\n    # e\n# f\n", .yaml,
            "items:\n  - a: 1\n    # c\n  # d\n  - b\n  # e\n# f\n")
        check("- # a\n  # b\n  c: # d\n    e\n", .yaml, "# a\n# b\n- c: e  # d\n")
        check("a:\n  # b\n  c # d\n", .yaml, "# b\na: c  # d\n")
        check(
            "- x: 1 # a\n- # b\n  y: # c\n    - # d\n      z: 1\n", .yaml,
            "- x: 1  # a\n# b\n- y:  # c\n    # d\n    - z: 1\n")
        check("# only\n", .yaml, "# only\n")
        check("--- # a\na: 1\n...\n# b\n", .yaml, "# a\na: 1\n# b\n")
    }

    @Test("Block texts keep their style and lines")
    func blockTexts() {
        check(
            "a: |  # c\n      one  \n       two\n\n\n      three\n\n\nb: >-\n two\n three\n", .yaml,
            "a: |  # c\n  one  \n   two\n\n\n  three\n\nb: >-\n  two\n  three\n")
        check(
            "- a: |+\n     x\n\n\n# c\n- |1\n   y\n", .yaml, "- a: |+\n    x\n\n\n# c\n- |1\n   y\n"
        )
        check("a: |\n\n   x\n  # c\nb: |\n", .yaml, "a: |\n\n  x\n# c\nb: |\n")
        unchanged("a: |+\n  x\n\n", .yaml)
    }

    @Test("At most one empty line between entries")
    func emptyLines() {
        check(
            "\n\na: 1\n\n\n\nb:\n\n\n  - c\n\n\n  - d\n\n\n", .yaml,
            "a: 1\n\nb:\n\n  - c\n\n  - d\n")
        check("", .yaml, "")
        check("\u{FEFF}a: 1\r\nb: é\r\n", .yaml, "a: 1\nb: é\n")
    }

    @Test("What is not understood is refused, with its line, and nothing of it quoted")
    func refusals() {
        #expect(canonical("a: 1\nb: [x\n", .yaml).hasPrefix("line 3: "))
        #expect(canonical("a: 1\nb: &x 2\n", .yaml).hasPrefix("line 2: anchors"))
        #expect(
            canonical("a: 1\na: 2\n", .yaml)
                == "line 2: '…' is written twice; only one value can hold")
        #expect(canonical("a: \u{2028}b\n", .yaml).hasPrefix("line 1: a line break"))
        #expect(canonical("%YAML 1.1\n---\na: 1\n", .yaml).hasPrefix("line 1: YAML"))
        #expect(canonical("a: 1\nb: \0\n", .yaml) == "line 2: a NUL byte in a text file")
        let broken = formatted([0x61, 0x0A, 0xFF], as: .csv)
        #expect(throws: FormattingRefusal.self) { try broken.get() }
    }
}
