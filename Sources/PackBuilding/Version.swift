/// Quorate's version: major.minor.patch.
public let quorateVersion = "0.1.0"
