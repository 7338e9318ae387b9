import Foundation
import TestSupport
import Testing

@testable import Archiving

/// Bags from elsewhere against RFC 8493, BagIt 1.0.
///
/// `QUORATE_BAGS=folder` leaves the bags there, for another program to be asked of them too.
@Suite struct BagConformanceTests {
    @Test(arguments: BagCase.valid + BagCase.incomplete + BagCase.untold + BagCase.invalid)
    func everyBagIsToldForWhatItIs(_ one: BagCase) throws {
        try Places.withScratch { scratch in
            var place = scratch.appending(path: "bag")
            if let kept = ProcessInfo.processInfo.environment["QUORATE_BAGS"] {
                let name = "\(one.verdict): \(one.description)"
                place = URL(filePath: kept).appending(
                    path: name.replacingOccurrences(of: "/", with: "_"))
            }
            try one.bag.write(to: place)
            let told = try ReceivedBag(checking: place.path, named: "bag", processes: 1)
            let texts = (told.faults + told.notes).map(\.text)
            #expect(told.verdict == one.verdict, "\(texts)")
            if let says = one.says {
                #expect(texts.contains { $0.hasPrefix("bag/" + says) }, "\(texts)")
            } else {
                #expect(texts.isEmpty, "\(texts)")
            }
        }
    }

    @Test func bytesThatAreNotUTF8AreTold() throws {
        try Places.withScratch { folder in
            try SmallBag.plain().write(to: folder)
            let digest = Data((SmallBag.digests["sha512"] ?? "").utf8)
            try write(
                digest + Data("  data/hello.txt\n".utf8) + digest
                    + Data([0x20, 0x64, 0x61, 0x74, 0x61, 0x2F, 0xFF, 0x0A]),
                to: "manifest-sha512.txt", in: folder)
            try write(Data([0x41, 0x3A, 0x20, 0xFF, 0x0A]), to: "bag-info.txt", in: folder)
            let told = try ReceivedBag(checking: folder.path, named: "bag", processes: 1)
            #expect(
                told.faults.map(\.text) == [
                    "bag/bag-info.txt:1: is not UTF-8", "bag/manifest-sha512.txt:2: is not UTF-8",
                ])
        }
    }

    /// A folder that is a link leads elsewhere, and is no bag.
    @Test func aLinkToABagIsNotFollowed() throws {
        try Places.withScratch { folder in
            try SmallBag.plain().write(to: folder.appending(path: "bag"))
            let link = folder.appending(path: "link").path
            try FileManager.default.createSymbolicLink(
                atPath: link, withDestinationPath: "bag")
            #expect(throws: (any Error).self) {
                try ReceivedBag(checking: link, named: "link", processes: 1)
            }
        }
    }

    @Test func theCommandTellsEveryBag() throws {
        try Places.withScratch { folder in
            try SmallBag.plain().write(to: folder.appending(path: "good"))
            try SmallBag.plain().with("data/hello.txt", nil)
                .write(to: folder.appending(path: "short"))
            try SmallBag.plain().with("data/hello.txt", "other\n")
                .write(to: folder.appending(path: "bad"))
            try SmallBag.plain([]).with("manifest-blake3.txt", "00  data/hello.txt\n")
                .write(to: folder.appending(path: "strange"))
            let good = try quorate(["archive", "verify", "good"], in: folder)
            #expect(good.outputText == "good: valid\n" && good.status == 0)
            let strange = try quorate(["archive", "verify", "strange", "good"], in: folder)
            #expect(strange.outputText.contains("strange: cannot be told\ngood: valid\n"))
            #expect(strange.status == 3)
            let all = try quorate(["archive", "verify", "good", "short", "bad"], in: folder)
            #expect(
                all.outputText == """
                    good: valid
                    short/data/hello.txt: missing: line 1 of manifest-sha512.txt lists it
                    short: incomplete
                    bad/data/hello.txt: changed: not as manifest-sha512.txt says in line 1
                    bad: invalid

                    """)
            #expect(all.status == 1)
            #expect(try quorate(["archive", "verify", "none"], in: folder).status == 74)
            #expect(try quorate(["archive", "verify"], in: folder).status == 64)
        }
    }
}
