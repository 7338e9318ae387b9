import Foundation
import PackBuilding
import TestSupport
import Testing

/// Same sources, same bytes: whatever the folder, locale, time zone and umask.
@Suite struct DeterminismTests {
    @Test func everyOutputIsTheSameOnEveryMachine() throws {
        try Places.withScratch { scratch in
            let plain = try digests(
                of: Machine(locale: "C", zone: "UTC", mask: "022"), in: scratch.appending(path: "a")
            )
            let turkish = try turkishLocale(in: scratch)
            let other = try digests(
                of: Machine(
                    locale: turkish.name, localeFolder: turkish.folder,
                    zone: "Pacific/Kiritimati", mask: "077"),
                in: scratch.appending(path: "another folder/b"))
            #expect(
                plain.count == 6 || plain.count > 6, "three files of each edition, and pictures")
            #expect(plain == other)
        }
    }

    private struct Machine {
        let locale: String
        var localeFolder: String?
        let zone: String
        let mask: String
    }

    /// Builds a copy of the sample there; the SHA-256 of every output by its path.
    private func digests(of machine: Machine, in folder: URL) throws -> [String: String] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var environment = ["LC_ALL": machine.locale, "TZ": machine.zone, "LANG": machine.locale]
        environment["LOCPATH"] = machine.localeFolder
        let script = """
            umask \(machine.mask)
            cp -r "$1" packs
            exec "$2" build "$3"
            """
        let result = try run(
            "/bin/sh",
            [
                "-c", script, "sh", Places.root.appending(path: "packs").path,
                Places.quorate.path, SampleMeeting.southampton.path,
            ], in: folder, environment: environment)
        #expect(result.status == 0, "\(result.errorText)")
        return try files(under: folder.appending(path: "out")).mapValues { sha256(Array($0)) }
    }

    /// The locale in which `i` has a capital with a dot: the machine's, or one made for the test.
    private func turkishLocale(in scratch: URL) throws -> (name: String, folder: String?) {
        let installed = try run("locale", ["-a"]).outputText
        if installed.contains("tr_TR.utf8") { return ("tr_TR.UTF-8", nil) }
        let folder = scratch.appending(path: "locales")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let made = try run(
            "localedef",
            ["-i", "tr_TR", "-f", "UTF-8", folder.appending(path: "tr_TR.UTF-8").path])
        return made.status <= 1 ? ("tr_TR.UTF-8", folder.path) : ("C.UTF-8", nil)
    }
}
