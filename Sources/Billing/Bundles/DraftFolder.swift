import Glibc

/// A bundle's folder while it is made, beside its place; it gets its name when it is whole.
struct DraftFolder {
  /// Where the bundle will be.
  let place: String
  let path: String

  /// - Parameter mark: a word that no other run uses.
  init(for place: String, mark: String) throws {
    self.place = place
    let slash = place.lastIndex(of: "/")
    let parent = slash.map { place[...$0] } ?? ""
    let name = slash.map { place[place.index(after: $0)...] } ?? place[...]
    path = "\(parent).\(name).part-\(mark)"
    try Self.checkFree(place)
    // The paths here are strings that live through the calls.
    guard unsafe mkdir(path, 0o755) == 0 else {
      throw Self.error(place, FileTrouble(path: path, number: errno))
    }
  }

  /// An empty folder is a free place: it is replaced as a whole.
  private static func checkFree(_ place: String) throws {
    var status = stat()
    guard unsafe lstat(place, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR, let names = FolderNames.names(in: place),
      names.isEmpty
    else { throw BillingError.targetExists(path: place) }
  }

  /// Gives the folder its name, if that is still free; the draft stays where it is if not.
  func publish() throws {
    guard Self.sync(path), unsafe rename(path, place) == 0 else {
      let number = errno
      let isTaken = [EEXIST, ENOTEMPTY, ENOTDIR].contains(number)
      throw isTaken
        ? BillingError.targetExists(path: place)
        : Self.error(place, FileTrouble(path: path, number: number))
    }
    _ = Self.sync(Self.parent(of: place))
  }

  /// A folder in the draft; one that is there is fine.
  static func makeInner(_ path: String) throws {
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw FileTrouble(path: path, number: errno)
    }
  }

  /// Takes the folder away with all that is in it.
  func discard() { FolderNames.remove(path) }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func sync(_ folder: String) -> Bool {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  /// What the person at the keyboard is told, with the place in it instead of the draft.
  static func error(_ place: String, _ trouble: FileTrouble) -> BillingError {
    trouble.isFull ? .full(path: place) : .target(path: place, problem: trouble.problem)
  }
}
