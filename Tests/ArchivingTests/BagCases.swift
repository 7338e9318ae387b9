@testable import Archiving

/// A bag, and what RFC 8493 has us say of it.
struct BagCase: CustomStringConvertible, Sendable {
    let description: String
    let verdict: ReceivedBag.Verdict
    /// What one of the faults, or a note, says: the file first, with its line.
    let says: String?
    let bag: SmallBag

    init(
        _ description: String, _ verdict: ReceivedBag.Verdict, _ says: String?, _ bag: SmallBag
    ) {
        self.description = description
        self.verdict = verdict
        self.says = says
        self.bag = bag
    }

    /// Of which nothing is said.
    init(_ description: String, _ verdict: ReceivedBag.Verdict, _ bag: SmallBag) {
        self.init(description, verdict, nil, bag)
    }

    static let valid: [BagCase] = [
        BagCase("the least bag there is, §3", .valid, .plain()),
        BagCase("SHA-256 alone, §2.4", .valid, .plain(["sha256"])),
        BagCase("two manifests, §2.1.3", .valid, .plain(["sha256", "sha512"])),
        BagCase(
            "every algorithm we know, §2.4", .valid,
            .plain(["md5", "sha1", "sha224", "sha256", "sha384", "sha512"])),
        BagCase("MD5 alone, §2.4", .valid, "manifest-md5.txt: shows damage, but", .plain(["md5"])),
        BagCase("SHA-1 alone, §2.4", .valid, "manifest-sha1.txt: shows damage", .plain(["sha1"])),
        BagCase(
            "an unknown algorithm beside a known one, §2.4", .valid,
            "manifest-blake3.txt: cannot be checked: 'blake3' is not known",
            SmallBag.plain().with("manifest-blake3.txt", "00ff  data/hello.txt\n")),
        BagCase(
            "digests in capitals, §2.4", .valid,
            .manifest((SmallBag.digests["sha512"] ?? "").uppercased() + "  data/hello.txt\n")),
        BagCase(
            "a star before the path, §6.1.1", .valid,
            .manifest((SmallBag.digests["sha512"] ?? "") + " *data/hello.txt\n")),
        BagCase("'./' before the path, §2.1.3", .valid, .manifest(line("./data/hello.txt"))),
        BagCase(
            "tabs between, §2.1.3", .valid,
            .manifest((SmallBag.digests["sha512"] ?? "") + "\t \tdata/hello.txt\n")),
        BagCase("spaces in a name", .valid, .named("data/a b  c.txt", as: "data/a b  c.txt")),
        BagCase(
            "LF, CR and % encoded, §2.1.3", .valid,
            .named("data/a\nb\rc%d.txt", as: "data/a%0Ab%0dc%25d.txt")),
        BagCase(
            "a % left as it is, by many writers", .valid,
            .named("data/100% off%2F.txt", as: "data/100% off%2F.txt")),
        BagCase(
            "a name in decomposed form, listed composed, §6.1", .valid,
            .named("data/cafe\u{301}.txt", as: "data/caf\u{E9}.txt")),
        BagCase(
            "CR ends lines, §2.1", .valid,
            SmallBag.manifest(line("data/hello.txt", end: "\r"))
                .with("bag-info.txt", "A: b\rC: d\r")
                .with("bagit.txt", "BagIt-Version: 1.0\rTag-File-Character-Encoding: UTF-8\r")),
        BagCase(
            "CR LF ends lines, §2.1", .valid,
            SmallBag.manifest(line("data/hello.txt", end: "\r\n"))
                .with("bag-info.txt", "A: b\r\nC: d\r\n")
                .with(
                    "bagit.txt", "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n")),
        BagCase(
            "the last line without an end", .valid, .manifest(line("data/hello.txt", end: ""))),
        BagCase(
            "nothing in it, §2.1.2", .valid,
            SmallBag.manifest("").with("data/hello.txt", nil)),
        BagCase("an empty folder in the payload", .valid, SmallBag.plain().with(folder: "data/x")),
        BagCase(
            "labels repeated, lines folded, values empty, §2.2.2", .valid,
            SmallBag.plain().with(
                "bag-info.txt",
                "Contact-Name: Ann\nContact-Name: Ben\nExternal-Description: long\n  and\n\tlonger\n"
                    + "Payload-Oxum: 6.1\nInternal-Sender-Description:\n")),
        BagCase("a tag manifest, §2.2.1", .valid, SmallBag.plain().tagged()),
        BagCase(
            "tag files and folders that no tag manifest lists, §2.2.4", .valid,
            SmallBag.plain().tagged().with("notes/why.txt", "because").with("more.xml", "<a/>")),
        BagCase(
            "a file to be fetched that is here, §2.2.3", .valid,
            SmallBag.plain().with("fetch.txt", "https://example.org/hello 6 data/hello.txt\n")),
        BagCase(
            "a file of the payload named like a manifest", .valid,
            .named("data/manifest-md5.txt", as: "data/manifest-md5.txt")),
    ]

    static let incomplete: [BagCase] = [
        BagCase(
            "a file that is not there, §3", .incomplete,
            "data/hello.txt: missing: line 1 of manifest-sha512.txt lists it",
            SmallBag.plain().with("data/hello.txt", nil)),
        BagCase(
            "a file still to be fetched, §2.2.3", .incomplete,
            "fetch.txt:1: names 'data/hello.txt', which is not here and is never fetched",
            SmallBag.plain().with("data/hello.txt", nil)
                .with("fetch.txt", "https://example.org/hello - data/hello.txt\n")),
        BagCase(
            "a tag file that is not there, §3", .incomplete, "more.xml: missing: line 3 of tag",
            SmallBag.plain().tagged(line("more.xml"))),
        BagCase(
            "no bagit.txt, §2.1.1", .incomplete, "bagit.txt: missing",
            SmallBag.plain().with("bagit.txt", nil)),
        BagCase(
            "no manifest, §2.1.3", .incomplete, "manifest-sha512.txt: missing",
            SmallBag.plain().with("manifest-sha512.txt", nil)),
        BagCase(
            "no data folder, §2.1.2", .incomplete, "data: missing",
            SmallBag.manifest("").with("data/hello.txt", nil).with("without data", "")),
    ]

    static let untold: [BagCase] = [
        BagCase(
            "an unknown algorithm alone", .untold,
            "manifest-blake3.txt: cannot be checked: 'blake3'",
            SmallBag.plain([]).with("manifest-blake3.txt", "00ff  data/hello.txt\n"))
    ]

    private static func line(_ path: String, end: String = "\n") -> String {
        (SmallBag.digests["sha512"] ?? "") + "  " + path + end
    }
}
