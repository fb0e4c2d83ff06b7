import ArgumentParser
import Domain
import DualControl
import Glibc
import Store

/// `switchboard backup`
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store, whole and checked, while it is in use.",
    discussion: "Example: switchboard backup switchboard-2026-11-22.db")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file to make; an existing one is refused.")
  var path: String

  func run() throws {
    guard !path.isEmpty else {
      throw Failure(.usage, "the backup has no path: \"\". Name the file to make")
    }
    let place = try Workplace.open(options)
    try place.require([.platformAdmin], to: "back the store up")
    try place.store.backup(to: path)
    guard options.json else { return Output.line("backed up \(place.store.path) to \(path)") }
    Output.json(["store": .string(place.store.path), "backup": .string(path)])
  }
}

/// `switchboard restore`
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the store's place.",
    discussion: """
      The backup is checked first; a store that is in use is left alone; the former one is kept.

      Example: switchboard restore switchboard-2026-11-22.db
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The backup.")
  var path: String

  func run() throws {
    let target = Paths(environment: Environment.variables).store(options)
    guard WholeFile.exists(path) else {
      throw Failure(.notFound, "there is no backup \(path.shown). Check its path")
    }
    try Folder.make(Folder.parent(of: target))
    let former = try Store.restore(from: path, to: target)
    try beginEpoch(of: target)
    guard options.json else {
      return Output.line(
        "restored \(target) from \(path)" + (former.map { "; the former store is \($0)" } ?? ""))
    }
    Output.json([
      "store": .string(target), "backup": .string(path), "former": .optional(former),
    ])
  }

  /// The log tells of it, and what was open in the former epoch is closed. Without the
  /// installation's key that has to wait until it is put back, too.
  private func beginEpoch(of target: String) throws {
    let paths = Paths(environment: Environment.variables)
    let store = try Store.open(at: target)
    defer { try? store.close() }
    let now = try options.requestedNow() ?? SystemClock.now()
    let actor = options.operatorName ?? "OS user \(getuid())"
    let control = try InstallationKey(paths: paths).control(of: store, now: now)
    do { try control.attestor.requireKey() } catch {
      return Output.message(
        "restored, and only to be read: \(error) Once it is back, run `switchboard restore` again")
    }
    try control.beginEpoch(from: path, by: actor, at: now)
  }
}
