package import Diagnostics

/// Finds a file that a paper embeds, by its name in the paper's folder, and gives its number.
///
/// `nil` when there is none to be had, which whoever answers tells the author.
package typealias Embedding = (Located<String>) -> SourceID?
