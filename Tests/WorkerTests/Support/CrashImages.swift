import Foundation
import GRDB
import Synchronization

@testable import Store

/// Copies of a store's files, taken when its writer begins certain statements: what a process that
/// is killed there leaves on the disk.
final class CrashImages: Sendable {
  private struct State {
    var statements = 0
    var wanted: [Int] = []
    var paths: [String] = []
  }

  private let state = Mutex(State())
  private let source: String

  /// Counts statements, and copies before those whose number is among the wanted.
  init(of store: Store, at wanted: [Int] = []) {
    source = store.path
    state.withLock { $0.wanted = wanted }
    store.pool.writeWithoutTransaction { db in
      db.trace(options: .statement) { [self] _ in began() }
    }
  }

  var statements: Int { state.withLock { $0.statements } }
  var paths: [String] { state.withLock { $0.paths } }

  private func began() {
    state.withLock { state in
      state.statements += 1
      guard state.wanted.contains(state.statements) else { return }
      let path = "\(source).killed-\(state.statements)"
      // A log that is not there is an empty one.
      for ending in ["", "-wal"] {
        let bytes = (try? Data(contentsOf: URL(fileURLWithPath: source + ending))) ?? Data()
        try? bytes.write(to: URL(fileURLWithPath: path + ending))
      }
      state.paths.append(path)
    }
  }
}
