import CSystem
import Glibc
public import Governance
public import Reading

/// The workspace on disk.
///
/// Each part of a path is opened from the folder before it and symbolic links are refused, so nothing
/// outside the workspace is ever read.
public struct DiskFiles: PackFiles {
    public let root: String
    public let today: CivilDate

    /// - Parameter root: the folder that holds `authority.yaml`.
    public init(root: String, today: CivilDate) {
        self.root = root
        self.today = today
    }

    public func read(_ path: String, limit: Int) -> Result<[UInt8], FileTrouble> {
        open(path, O_RDONLY | O_NONBLOCK).flatMap { descriptor in
            defer { close(descriptor) }
            return contents(of: descriptor, limit: limit)
        }
    }

    public func list(_ folder: String) -> Result<[FolderEntry], FileTrouble> {
        open(folder, O_RDONLY | O_DIRECTORY).flatMap { descriptor in
            guard let stream = fdopendir(descriptor) else {
                close(descriptor)
                return .failure(.unreadable(errno))
            }
            defer { closedir(stream) }
            var entries: [FolderEntry] = []
            while let entry = readdir(stream) {
                let name = entry.name
                if isOfTheSystem(name) { continue }
                var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
                var isLink = entry.pointee.d_type == UInt8(DT_LNK)
                if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
                    var status = stat()
                    let isKnown = fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
                    isFolder = isKnown && status.st_mode & S_IFMT == S_IFDIR
                    isLink = isKnown && status.st_mode & S_IFMT == S_IFLNK
                }
                entries.append(FolderEntry(name: name, isFolder: isFolder, isLink: isLink))
            }
            return .success(
                entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
        }
    }

    public func template(_ path: String) -> [UInt8]? {
        if case .success(let bytes) = read("templates/" + path, limit: 4 << 20) { return bytes }
        return BuiltIn.template(path)
    }

    public func templates(in folder: String) -> [String] {
        var names = Set(BuiltIn.names(in: folder))
        if case .success(let entries) = list("templates/" + folder) {
            names.formUnion(entries.map(\.name))
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func open(_ path: String, _ flags: Int32) -> Result<Int32, FileTrouble> {
        guard !leadsOut(path) else { return .failure(.outsideWorkspace) }
        // One call where the kernel has it. What it refuses, the walk names.
        let descriptor = quorate_open_without_links("\(root)/\(path)", flags | O_CLOEXEC)
        guard descriptor < 0 else { return .success(descriptor) }
        if descriptor == -ENOENT { return .failure(.absent) }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        return walk(parts.map { String(Substring($0)) }, flags)
    }

    /// Whether `..` is a part of it, or a zero is in it.
    private func leadsOut(_ path: String) -> Bool {
        var (dots, length) = (0, 0)
        for byte in path.utf8 {
            if byte == 0 { return true }
            if byte == UInt8(ascii: "/") {
                if dots == 2, length == 2 { return true }
                (dots, length) = (0, 0)
            } else {
                dots += byte == UInt8(ascii: ".") ? 1 : 0
                length += 1
            }
        }
        return dots == 2 && length == 2
    }

    private func walk(_ parts: [String], _ flags: Int32) -> Result<Int32, FileTrouble> {
        var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return .failure(trouble(errno)) }
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let next = openat(
                folder, part,
                (isLast ? flags : O_RDONLY | O_DIRECTORY) | O_NOFOLLOW | O_CLOEXEC)
            let error = errno
            let isLink = next < 0 && self.isLink(part, in: folder)
            close(folder)
            guard next >= 0 else { return .failure(isLink ? .outsideWorkspace : trouble(error)) }
            folder = next
        }
        return .success(folder)
    }

    private func isLink(_ name: String, in folder: Int32) -> Bool {
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
            && status.st_mode & S_IFMT == S_IFLNK
    }
}

/// Hidden files, lock files of office programs and what file managers leave in folders: never an author's.
private func isOfTheSystem(_ name: String) -> Bool {
    switch name.utf8.first {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "~"): name.hasPrefix("~$")
    case UInt8(ascii: "T"), UInt8(ascii: "t"): name.lowercased() == "thumbs.db"
    case UInt8(ascii: "D"), UInt8(ascii: "d"): name.lowercased() == "desktop.ini"
    default: false
    }
}

private func trouble(_ error: Int32) -> FileTrouble {
    switch error {
    case ENOENT: .absent
    case ELOOP: .outsideWorkspace
    case ENOTDIR: .absent
    default: .unreadable(error)
    }
}

/// All bytes of an open regular file of at most `limit` bytes.
func contents(of descriptor: Int32, limit: Int) -> Result<[UInt8], FileTrouble> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge(size)) }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size, let start = buffer.baseAddress {
            let got = Glibc.read(descriptor, start + count, size - count)
            if got < 0 {
                if errno == EINTR { continue }
                failure = errno
                return
            }
            if got == 0 { return }
            count += got
        }
    }
    return failure.map { .failure(.unreadable($0)) } ?? .success(bytes)
}
