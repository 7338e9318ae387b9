import Diagnostics
import Testing

@Suite struct MachineFormTests {
    private let fixture = Fixture("a: ⟦b⟧\nc: ⟦\"d\"⟧\n", path: "meetings/2022 é/agenda.yaml")

    private var faults: [Diagnostic] {
        [
            fixture.fault(
                "wrong \(quote: "b")", explanation: "It is not right",
                notes: [.init(fixture.spans[1], "see here")], remedies: ["mend it"])
        ]
    }

    @Test func short() {
        #expect(
            shortForm(faults, in: fixture.sources) == """
                meetings/2022 é/agenda.yaml:1:4: error: wrong 'b' [some-code]
                meetings/2022 é/agenda.yaml:2:4: note: see here
                  help: mend it

                """)
        #expect(shortForm([], in: fixture.sources).isEmpty)
    }

    @Test func json() {
        #expect(
            String(decoding: jsonForm(faults, in: fixture.sources), as: UTF8.self) == """
                [
                  {
                    "code": "some-code",
                    "column": 4,
                    "endColumn": 5,
                    "endLine": 1,
                    "explanation": "It is not right",
                    "file": "meetings/2022 é/agenda.yaml",
                    "headline": "wrong 'b'",
                    "line": 1,
                    "notes": [
                      {
                        "column": 4,
                        "endColumn": 7,
                        "endLine": 2,
                        "file": "meetings/2022 é/agenda.yaml",
                        "line": 2,
                        "message": "see here"
                      }
                    ],
                    "remedies": [
                      "mend it"
                    ],
                    "severity": "error"
                  }
                ]

                """)
        #expect(String(decoding: jsonForm([], in: fixture.sources), as: UTF8.self) == "[]\n")
    }

    @Test func sarif() {
        let rules = [
            RuleDescription(code: "other-code", summary: "something else"),
            RuleDescription(code: "some-code", summary: "something wrong"),
        ]
        #expect(
            String(
                decoding: sarifForm(faults, in: fixture.sources, rules: rules, version: "0.1.0"),
                as: UTF8.self) == """
                    {
                      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                      "version": "2.1.0",
                      "runs": [
                        {
                          "tool": {
                            "driver": {
                              "name": "Quorate",
                              "version": "0.1.0",
                              "rules": [
                                {
                                  "id": "other-code",
                                  "shortDescription": {
                                    "text": "something else"
                                  }
                                },
                                {
                                  "id": "some-code",
                                  "shortDescription": {
                                    "text": "something wrong"
                                  }
                                }
                              ]
                            }
                          },
                          "columnKind": "unicodeCodePoints",
                          "results": [
                            {
                              "ruleId": "some-code",
                              "ruleIndex": 1,
                              "level": "error",
                              "message": {
                                "text": "wrong 'b'.\\nIt is not right.\\nmend it"
                              },
                              "locations": [
                                {
                                  "physicalLocation": {
                                    "artifactLocation": {
                                      "uri": "meetings/2022%20%C3%A9/agenda.yaml"
                                    },
                                    "region": {
                                      "startLine": 1,
                                      "startColumn": 4,
                                      "endLine": 1,
                                      "endColumn": 5
                                    }
                                  }
                                }
                              ],
                              "relatedLocations": [
                                {
                                  "id": 0,
                                  "message": {
                                    "text": "see here"
                                  },
                                  "physicalLocation": {
                                    "artifactLocation": {
                                      "uri": "meetings/2022%20%C3%A9/agenda.yaml"
                                    },
                                    "region": {
                                      "startLine": 2,
                                      "startColumn": 4,
                                      "endLine": 2,
                                      "endColumn": 7
                                    }
                                  }
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }

                    """)
    }

    @Test func closing() {
        let (error, warning) = (fixture.fault("e"), fixture.fault("w", .warning))
        #expect(
            closingLine([error, error, error, warning, warning], files: 14)
                == "3 errors and 2 warnings in 14 files")
        #expect(closingLine([warning], files: 1) == "1 warning in 1 file")
        #expect(closingLine([error], files: 2) == "1 error in 2 files")
        #expect(closingLine([], files: 14) == "no faults in 14 files")
    }

    @Test func jsonEscapes() {
        func check(_ value: JSONValue, _ expected: String) {
            #expect(String(decoding: value.bytes(pretty: false), as: UTF8.self) == expected)
        }
        check(.string("\"\\\n\r\t\u{0}\u{1F}\u{7F}/é🙂"), #""\"\\\n\r\t\u0000\u001f\u007f/é🙂""#)
        check(
            .sorted([("b", .number(-1)), ("a", .bool(true)), ("é", .null)]),
            #"{"a":true,"b":-1,"é":null}"#)
        check(.object([("b", .array([])), ("a", .object([]))]), #"{"b":[],"a":{}}"#)
    }
}
