import Foundation
import TestSupport

@testable import Archiving

/// A bag that a test writes: its files by their paths.
struct SmallBag {
    var files: [String: String] = [:]
    var folders: [String] = []
    /// By their paths, what they point to.
    var links: [String: String] = [:]

    static let hello = "hello\n"

    /// What coreutils say of `hello`.
    static let digests = [
        "md5": "b1946ac92492d2347c6235b4d2611184",
        "sha1": "f572d396fae9206628714fb2ce00f72e94f2258f",
        "sha224": "2d6d67d91d0badcdd06cbbba1fe11538a68a37ec9c2e26457ceff12b",
        "sha256": "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
        "sha384":
            "1d0f284efe3edea4b9ca3bd514fa134b17eae361ccc7a1eefeff801b9bd6604e01f21f6bf249ef030599f0c218f2ba8c",
        "sha512":
            "e7c22b994c59d9cf2b48e549b1e24666636045930d3da7c1acb299d1c3b7f931f94aae41edda2c2b207a36e10f8bcb8d45223e54878f5b316e7ce3b6bc019629",
    ]

    /// One file, `data/hello.txt`, in a manifest of each algorithm.
    static func plain(_ algorithms: [String] = ["sha512"]) -> SmallBag {
        var bag = SmallBag()
        bag.files["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        bag.files["data/hello.txt"] = hello
        for algorithm in algorithms {
            bag.files["manifest-\(algorithm).txt"] = line(algorithm, "data/hello.txt")
        }
        return bag
    }

    /// A bag whose one file has another name, written otherwise in its manifest.
    static func named(_ path: String, as written: String) -> SmallBag {
        var bag = plain()
        bag.files["data/hello.txt"] = nil
        bag.files[path] = hello
        bag.files["manifest-sha512.txt"] = line("sha512", written)
        return bag
    }

    /// A bag whose only manifest says this.
    static func manifest(_ text: String) -> SmallBag {
        var bag = plain()
        bag.files["manifest-sha512.txt"] = text
        return bag
    }

    static func line(_ algorithm: String, _ path: String) -> String {
        (digests[algorithm] ?? "") + "  " + path + "\n"
    }

    func with(_ path: String, _ text: String?) -> SmallBag {
        var bag = self
        bag.files[path] = text
        return bag
    }

    func with(folder: String) -> SmallBag {
        var bag = self
        bag.folders.append(folder)
        return bag
    }

    func with(link: String, to target: String) -> SmallBag {
        var bag = self
        bag.files[link] = nil
        bag.links[link] = target
        return bag
    }

    /// With a tag manifest of all tag files there are, and then of `others`.
    func tagged(_ others: String = "") -> SmallBag {
        let lines = files.keys.filter { !$0.hasPrefix("data/") }.sorted().map {
            sha512(Array((files[$0] ?? "").utf8)) + "  " + $0 + "\n"
        }
        return with("tagmanifest-sha512.txt", lines.joined() + others)
    }

    func write(to folder: URL) throws {
        let manager = FileManager.default
        try manager.createDirectory(
            at: folder.appending(path: "data"), withIntermediateDirectories: true)
        for (path, text) in files { try TestSupport.write(text, to: path, in: folder) }
        for path in folders {
            try manager.createDirectory(
                at: folder.appending(path: path), withIntermediateDirectories: true)
        }
        for (path, target) in links {
            try manager.createSymbolicLink(
                atPath: folder.appending(path: path).path, withDestinationPath: target)
        }
        if files.keys.contains("without data") {
            try manager.removeItem(at: folder.appending(path: "data"))
            try manager.removeItem(at: folder.appending(path: "without data"))
        }
    }
}
