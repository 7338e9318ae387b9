// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// One of our modules. The order of the list below is the direction of the pipeline:
/// a module may depend on those above it and never on one below.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], data: [String] = []
) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

/// Of the modules that the tests wait for most: optimised where `make test` builds them, in debug builds too.
let quick: [SwiftSetting] =
    Context.environment["QUORATE_QUICK_TESTS"] == nil
    ? strict : strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "quorate",
    products: [
        .executable(name: "quorate", targets: ["quorate"]),
        .library(name: "PackBuilding", targets: ["PackBuilding"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // These three are linked statically, by their module maps: start-up is shorter, and a copied
        // binary needs fewer libraries.
        .systemLibrary(
            name: "CCMarkGFM",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(
            name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "BuiltInTemplates"),
        .target(name: "CSystem"),

        module("Diagnostics", settings: quick),
        module("DocumentTree", ["Diagnostics"], settings: quick),
        module("Governance", ["Diagnostics", "DocumentTree"]),
        module(
            "Reading",
            [
                "Diagnostics", "DocumentTree", "Governance", "CCMarkGFM", "CLibYAML", "CLibXML2",
                "CLibCrypto",
            ], settings: quick),
        module("Scheduling", ["Diagnostics", "Governance"]),
        module("Planning", ["Diagnostics", "DocumentTree", "Governance", "Scheduling"]),
        module("Judging", ["Diagnostics", "Governance"]),
        module(
            "Checking", ["Diagnostics", "DocumentTree", "Governance", "Scheduling", "Judging"]),
        module(
            "Assembling", ["Diagnostics", "DocumentTree", "Governance", "Scheduling"]),
        module(
            "Minuting",
            [
                "Diagnostics", "DocumentTree", "Governance", "Scheduling", "Judging", "Assembling",
            ]),
        module(
            "Exporting", ["Diagnostics", "DocumentTree", "Governance", "Scheduling", "Judging"]),
        module("Formatting", ["Diagnostics", "Reading", "CCMarkGFM"]),
        module("Paginating"),
        module("Rendering", ["Diagnostics", "DocumentTree", "Paginating", "CLibXML2"]),
        module(
            "PackBuilding",
            [
                "Diagnostics", "DocumentTree", "Governance", "Scheduling", "Planning", "Reading",
                "Checking", "Judging", "Assembling", "Minuting", "Exporting", "Rendering",
                "Formatting",
                "BuiltInTemplates", "CLibCrypto", "CSystem",
            ]),
        module(
            "Archiving",
            [
                "Diagnostics", "Governance", "Scheduling", "Reading", "PackBuilding", "CSQLite",
                "CLibCrypto", "CSystem",
            ]),
        .executableTarget(
            name: "quorate",
            dependencies: [
                "Archiving",
                "Diagnostics", "Governance", "Judging", "Planning", "Reading", "PackBuilding",
                "CSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Measures; see Benchmarks/README.md. Not a product.
        .executableTarget(
            name: "quorate-bench", dependencies: ["Diagnostics", "Governance", "Judging"],
            path: "Benchmarks/verdicts", swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("ArchitectureTests", []),
        tests(
            "ArchivingTests",
            ["TestSupport", "quorate", "Archiving", "Diagnostics", "PackBuilding"]),
        tests(
            "AssemblingTests",
            ["TestSupport", "quorate", "Diagnostics", "DocumentTree", "Governance", "Assembling"]),
        tests(
            "CheckingTests",
            ["Diagnostics", "DocumentTree", "Governance", "Reading", "Checking", "Scheduling"],
            data: ["Errors"]),
        tests(
            "CommandTests",
            [
                "TestSupport", "quorate", "Diagnostics", "Governance", "Reading", "PackBuilding",
                "Archiving",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            data: ["MinutedYear", "Transcripts"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("DocumentTests", ["TestSupport", "quorate"]),
        tests(
            "ExportingTests",
            ["TestSupport", "quorate", "Diagnostics", "DocumentTree", "Governance", "Exporting"]),
        tests(
            "FormattingTests",
            ["TestSupport", "Diagnostics", "Reading", "Formatting", "CCMarkGFM"]),
        tests(
            "PackTests",
            [
                "TestSupport", "quorate", "Diagnostics", "DocumentTree", "Governance", "Judging",
                "PackBuilding", "Reading",
            ],
            data: ["Golden", "Houses", "Illustrations", "Paper", "Quorum"]),
        // The oracle tries everything there is; without optimisation that takes twice as long.
        .testTarget(
            name: "JudgingTests",
            dependencies: ["Diagnostics", "DocumentTree", "Governance", "Judging"],
            swiftSettings: strict + [.unsafeFlags(["-O"])]),
        tests("MinutingTests", ["TestSupport", "Minuting"]),
        tests("PaginatingTests", ["Paginating", "TestSupport"]),
        tests(
            "PlanningTests",
            ["TestSupport", "quorate", "Diagnostics", "Governance", "Scheduling", "Planning"]),
        tests(
            "ReadingTests", ["Diagnostics", "DocumentTree", "Governance", "Reading"],
            data: ["Golden"]),
        tests("ReferenceTests", ["Diagnostics", "Reading"]),
        tests("RenderingTests", ["Diagnostics", "DocumentTree", "Rendering", "TestSupport"]),
        tests(
            "SchedulingTests",
            ["TestSupport", "Diagnostics", "Governance", "Scheduling", "Reading", "PackBuilding"]),
    ]
)
