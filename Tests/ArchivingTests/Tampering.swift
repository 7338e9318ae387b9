/// What can be done to an archive behind its back.
enum Tampering: String, CaseIterable {
    // Files of a bag.
    case flippedBit, missingFile, addedFile, renamedFile, swappedFiles, truncatedFile
    case lengthenedFile, emptyFolder, linkedFile, lookalikeAdded, lookalikeRenamed
    // Its manifests.
    case editedManifest, resealedBag
    // Bags.
    case removedBag, removedLastBagAndLine, exchangedBags, linkedBag, copiedBag, addedFolder
    // The chain.
    case editedLine, editedLastLine, removedLine, removedLastLine, reorderedLines, repeatedLine
    case chainCutInALine, chainRemoved
    // The catalogue.
    case rowWithoutBag, missingRow, changedRow, changedPage, addedPage, removedPage, movedPage
    case catalogueDamaged
    // Nothing that matters.
    case untouched, copied, otherTimes, otherPermissions, catalogueRemoved

    var isTold: Bool {
        switch self {
        case .untouched, .copied, .otherTimes, .otherPermissions, .catalogueRemoved: false
        default: true
        }
    }
}
