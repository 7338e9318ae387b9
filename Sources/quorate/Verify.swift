import ArgumentParser
import PackBuilding

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Hold a received pack against its manifest.",
        discussion: "Exits with 1 when a file is missing, changed or added.")

    @Argument(help: "The folder of one edition, with its manifest.json.")
    var pack: String

    func run() throws {
        let verification = try reporting { () throws(MachineFailure) in try verify(packAt: pack) }
        for fault in verification.faults { print("\(pack)/\(fault)") }
        if !verification.faults.isEmpty { throw ExitCode(1) }
        print(
            "\(pack): \(verification.edition) pack of \(verification.meeting), "
                + "\(verification.fileCount) files, all as built")
        if let supplement = verification.supplement {
            print(
                "\(pack): supplement \(supplement.number) to "
                    + (supplement.hasPackBeside
                        ? "the pack that lies beside it" : "a pack that does not lie beside it"))
        }
    }
}
