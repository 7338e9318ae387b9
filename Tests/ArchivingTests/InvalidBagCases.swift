@testable import Archiving

extension BagCase {
    static let invalid: [BagCase] = [
        // bagit.txt, §2.1.1.
        declared(
            "an older version", "bagit.txt:1: declares a version other than 1.0",
            "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
        declared(
            "another encoding", "bagit.txt:2: declares an encoding other than UTF-8",
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n"),
        declared(
            "a byte order mark", "bagit.txt:1: begins with a byte order mark",
            "\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        declared("no version", "bagit.txt:1: is not 'BagIt-Version", "Version: 1.0\n"),
        declared("one line", "bagit.txt:2: is not 'Tag-File", "BagIt-Version: 1.0\n"),
        declared(
            "a third line", "bagit.txt:3: is one too many",
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nA: b\n"),
        // The payload and its manifests, §2.1.3, §3.
        BagCase(
            "a changed file", .invalid,
            "data/hello.txt: changed: not as manifest-sha512.txt says in line 1",
            SmallBag.plain().with("data/hello.txt", "hellp\n")),
        BagCase(
            "a changed file that one manifest of two tells", .invalid,
            "data/hello.txt: changed: not as manifest-md5.txt says in line 1",
            SmallBag.plain(["sha256", "md5"])
                .with("manifest-md5.txt", String(repeating: "0", count: 32) + " data/hello.txt\n")),
        BagCase(
            "a file in no manifest", .invalid, "data/more.txt: not in manifest-sha512.txt",
            SmallBag.plain().with("data/more.txt", "more")),
        BagCase(
            "a file in one manifest of two, new in 1.0", .invalid,
            "data/hello.txt: not in manifest-sha256.txt",
            SmallBag.plain().with("manifest-sha256.txt", "")),
        listed("no digest", "is not a digest and a path", "data/hello.txt\n"),
        listed("a digest cut short", "has no sha512 digest", "e7c2  data/hello.txt\n"),
        listed(
            "a digest with another letter", "has no sha512 digest",
            String(repeating: "g", count: 128) + "  data/hello.txt\n"),
        listed("nothing after the digest", "names no file", lines("")),
        listed("a way out of the bag", "names a path outside the bag", lines("data/../../x")),
        listed("a way out behind a '%'", "names what is not payload", lines("..%2Fx")),
        listed("a path from the root", "names a path outside the bag", lines("/etc/passwd")),
        listed("a path from a home", "names a path outside the bag", lines("~/x")),
        listed("what is not payload", "names what is not payload", lines("bagit.txt")),
        listed("a folder", "names a folder", lines("data/")),
        listed("a part that says nothing", "names a path with an empty part", lines("data//x")),
        listed("a NUL", "names a path with a NUL", lines("data/a\0b")),
        listed(
            "a byte order mark", "begins with a byte order mark",
            "\u{FEFF}" + lines("data/hello.txt")),
        listed(
            "a line without bound", "is longer than 65536 bytes",
            lines("data/" + String(repeating: "x", count: 70_000))),
        BagCase(
            "the same file twice", .invalid,
            "manifest-sha512.txt:2: lists 'data/hello.txt' twice",
            .manifest(lines("data/hello.txt") + lines("data/hello.txt"))),
        BagCase(
            "the same file twice, in two forms of Unicode", .invalid,
            "manifest-sha512.txt:2: lists 'data/cafe\u{301}.txt' twice",
            SmallBag.named("data/caf\u{E9}.txt", as: "data/caf\u{E9}.txt").with(
                "manifest-sha512.txt",
                lines("data/caf\u{E9}.txt") + lines("data/cafe\u{301}.txt"))),
        // Tag files, §2.2.
        BagCase(
            "a changed tag file", .invalid,
            "manifest-sha512.txt: changed: not as tagmanifest-sha512.txt says in line 2",
            SmallBag.plain().tagged()
                .with("manifest-sha512.txt", "\n" + lines("data/hello.txt"))),
        BagCase(
            "a tag manifest that lists payload", .invalid,
            "tagmanifest-sha512.txt:3: names what is not a tag file",
            SmallBag.plain().tagged(lines("data/hello.txt"))),
        BagCase(
            "a tag manifest that lists itself", .invalid,
            "tagmanifest-sha512.txt:3: names what is not a tag file",
            SmallBag.plain().tagged(lines("tagmanifest-sha512.txt"))),
        informed(
            "another number of files", ":2: gives another Payload-Oxum", "A: b\nPayload-Oxum: 6.2\n"
        ),
        informed(
            "another number of bytes", ":1: gives another Payload-Oxum", "Payload-Oxum: 7.1\n"),
        informed("an oxum that is none", ":1: gives another Payload-Oxum", "Payload-Oxum: 6\n"),
        informed("a line without a label", ":2: has no label", "A: b\nwords\n"),
        informed("a colon without a label", ":1: has no label", ": b\n"),
        informed("a blank before a colon", ":1: has a blank before its colon", "A : b\n"),
        informed("no blank after a colon", ":1: has no blank after its colon", "A:b\n"),
        informed("a fold of nothing", ":1: goes on a line that is not there", "  b\n"),
        informed("a byte order mark", ":1: begins with a byte order mark", "\u{FEFF}A: b\n"),
        fetched("two words", ":1: is not an address, a length and a path", "https://a.b data/x\n"),
        fetched("a length in words", ":1: is not an address", "https://a.b six data/hello.txt\n"),
        fetched("no address", ":1: is not an address", "nothing 6 data/hello.txt\n"),
        fetched(
            "a way out", ":1: names a path outside the payload", "https://a.b 6 data/../../x\n"),
        fetched(
            "a file in no manifest", ":1: names a file that is not in every manifest",
            "https://a.b 6 data/x\n"),
        // Links, §5: never followed.
        BagCase(
            "a link to a file of the same bytes", .invalid,
            "data/hello.txt: is neither a file nor a folder, and is not followed",
            SmallBag.plain().with("copy.txt", SmallBag.hello)
                .with(link: "data/hello.txt", to: "../copy.txt")),
        BagCase(
            "a link to a folder outside", .invalid,
            "data/x: is neither a file nor a folder",
            SmallBag.plain().with(link: "data/x", to: "/etc")),
        BagCase(
            "a manifest that is a link", .invalid,
            "manifest-md5.txt: is neither a file nor a folder",
            SmallBag.plain().with(link: "manifest-md5.txt", to: "manifest-sha512.txt")),
    ]

    private static func declared(_ what: String, _ says: String, _ text: String) -> BagCase {
        BagCase("bagit.txt: \(what)", .invalid, says, SmallBag.plain().with("bagit.txt", text))
    }

    /// The faulty line comes second; the file itself is listed by the first.
    private static func listed(_ what: String, _ says: String, _ line: String) -> BagCase {
        let isFirst = line.hasPrefix("\u{FEFF}")
        return BagCase(
            "a manifest: \(what)", .invalid, "manifest-sha512.txt:\(isFirst ? 1 : 2): \(says)",
            .manifest(isFirst ? line : lines("data/hello.txt") + line))
    }

    private static func informed(_ what: String, _ says: String, _ text: String) -> BagCase {
        BagCase(
            "bag-info.txt: \(what)", .invalid, "bag-info.txt\(says)",
            SmallBag.plain().with("bag-info.txt", text))
    }

    private static func fetched(_ what: String, _ says: String, _ text: String) -> BagCase {
        BagCase(
            "fetch.txt: \(what)", .invalid, "fetch.txt\(says)",
            SmallBag.plain().with("fetch.txt", text))
    }

    private static func lines(_ path: String) -> String {
        (SmallBag.digests["sha512"] ?? "") + "  " + path + "\n"
    }
}
