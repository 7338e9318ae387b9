import Foundation
import TestSupport
import Testing

@testable import Archiving

/// Every tampering with an archive is told, with the name of what it hit; what changes nothing is not.
///
/// `QUORATE_TAMPERS=1000` draws that many, `QUORATE_SEED=…` others.
@Suite struct TamperTests {
    @Test func everyTamperingIsTold() throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(in: scratch.appending(path: "archive"))
            #expect(archive.faults() == [])
            let image = try FolderImage(of: archive.folder)
            let seed = UInt64(setting("QUORATE_SEED", default: 8493))
            var tamperer = Tamperer(archive, seed: seed)
            let kinds = Tampering.allCases
            for round in 0..<max(kinds.count, setting("QUORATE_TAMPERS", default: 0)) {
                // Each kind once, then as they are drawn.
                let what = round < kinds.count ? kinds[round] : tamperer.any(kinds)
                let (tampered, names) = try tamperer.apply(what)
                let faults = tampered.faults()
                #expect(faults.isEmpty != what.isTold, "round \(round): \(what): \(faults)")
                #expect(names.isEmpty != what.isTold)
                for name in names {
                    #expect(
                        faults.contains { $0.contains(name) },
                        "round \(round): \(what): \(name) is not named: \(faults)")
                }
                try image.restore()
            }
            #expect(archive.faults() == [])
        }
    }

    /// Who makes the whole archive anew leaves nothing in it that shows it: only a head that was kept does.
    @Test(arguments: ["cut", "changed"])
    func aHeadThatWasKeptTellsAnArchiveMadeAnew(_ how: String) throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(in: scratch.appending(path: "archive"))
            let head = try archive.verify().head
            let other = SmallArchive.deposit("2026-05-12", "council", "Council", "Nothing is set.")
            let forged = try SmallArchive(
                in: scratch.appending(path: "forged"),
                of: [SmallArchive.audit, SmallArchive.auditAgain, SmallArchive.cabinet]
                    + (how == "cut" ? [] : [other]))
            #expect(forged.faults() == [])
            #expect(
                forged.faults(head: head) == [
                    "chain.jsonl: the head given is not in it: it was cut short or made anew"
                ])
            #expect(archive.faults(head: head) == [])
            // A head told before the last sealing is still in the chain.
            let earlier = try forged.verify().head
            if how == "cut" { #expect(archive.faults(head: earlier) == []) }
        }
    }

    /// Two processes at once find what one finds; the program that shares the work has one thread.
    @Test func theCommandTellsTheSame() throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(in: scratch.appending(path: "archive"))
            let path = SmallArchive.bags[2] + "/data/public/pack/pack.txt"
            try write("Other words.\n", to: path, in: archive.folder)
            try write("x", to: SmallArchive.bags[0] + "/data/a\nb", in: archive.folder)
            let told = try quorate(["archive", "verify", "--archive", "archive"], in: scratch)
            let expected = archive.faults().map {
                $0.replacingOccurrences(of: "\n", with: "\u{FFFD}")
            }
            #expect(expected.count == 4)
            #expect(told.outputText == expected.map { $0 + "\n" }.joined())
            #expect(told.errorText == "4 faults in 4 bags\n" && told.status == 1)
        }
    }
}
