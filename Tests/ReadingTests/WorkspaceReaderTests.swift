import Diagnostics
import DocumentTree
import Foundation
import Governance
import Reading
import Testing

/// The Southampton workspace and the templates of the checkout, as they are.
struct WorkspaceReaderTests {
    private func southampton() -> MemoryFiles {
        var files = MemoryFiles()
        files.contents = MemoryFiles.tree(at: MemoryFiles.root.appending(path: "packs/southampton"))
        return files
    }

    @Test func southamptonIsInOrder() {
        let result = ReadResult(southampton())
        #expect(result.places == [])
        #expect(
            result.workspace.bodies.map(\.id) == [
                "children-and-young-people", "health-and-care-partnership",
            ])
        #expect(result.workspace.houses.keys.sorted() == ["southampton"])
        #expect(result.workspace.schemes.keys.sorted() == ["admission-1960", "lga-1972-12a"])
        #expect(result.workspace.calendar?.years == 2019...2028)
        #expect(result.meeting?.items.map(\.number) == ["1", "2", "3", "4"])
        #expect(result.meeting?.unclaimed.map(\.value) == [])
        for item in result.meeting?.items ?? [] {
            guard
                case .folder(_, let folder)? = item.particulars.disclosed(to: Everyone.self)?.papers
            else { continue }
            #expect(folder.unlisted.map(\.value) == [])
        }
    }

    @Test func everyTemplateIsInOrder() {
        var files = MemoryFiles.small
        for house in files.templates(in: "houses") {
            files["authority.yaml"] = "name: C\nhouse: \(house)\n"
            files[MemoryFiles.report] = "---\ntitle: One\n---\n"
            let faults = ReadResult(files).places.filter { $0.hasPrefix("templates/") }
            #expect(faults == [])
        }
        for regime in files.templates(in: "regimes") {
            let id = regime.replacing(".yaml", with: "")
            files["authority.yaml"] = "name: C\nregime: \(id)\n"
            #expect(ReadResult(files).workspace.regime?.id == id)
        }
    }

    @Test func aWorkspaceIsReadInMilliseconds() {
        let files = southampton()
        _ = ReadResult(files)
        let clock = ContinuousClock()
        let elapsed = clock.measure { _ = readWorkspace(.everything, from: files) }
        print("read Southampton in", elapsed)
        // Debug builds are slow; the bound only catches what grows with the square.
        #expect(elapsed < .seconds(3))
    }
}
