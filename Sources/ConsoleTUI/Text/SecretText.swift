import Synchronization

/// A passphrase while it is typed. It is a reference on purpose: there is one buffer, however
/// often the console that holds it is copied, and wiping it wipes it everywhere. It has no
/// description, and a mirror of it shows nothing.
package final class SecretText: Sendable {
  /// More is dropped: no passphrase is longer.
  package static let most = 256

  /// Never grows, so that no copy of a shorter one is left behind in memory.
  private let bytes: Mutex<[UInt8]>

  package init() {
    var empty: [UInt8] = []
    empty.reserveCapacity(Self.most)
    bytes = Mutex(empty)
  }

  deinit { wipe() }

  package var isEmpty: Bool { bytes.withLock { $0.isEmpty } }

  /// How many bullets are drawn.
  package var count: Int {
    bytes.withLock { $0.count { $0 & 0xc0 != 0x80 } }
  }

  package func append(_ text: String) {
    bytes.withLock { bytes in
      for byte in text.utf8 where bytes.count < Self.most && byte >= 0x20 { bytes.append(byte) }
    }
  }

  /// Takes away the last scalar.
  package func removeLast() {
    bytes.withLock { bytes in
      while let last = bytes.popLast(), last & 0xc0 == 0x80 {}
    }
  }

  /// Overwrites it with zeros, then forgets its length.
  package func wipe() {
    bytes.withLock { bytes in
      for index in bytes.indices { bytes[index] = 0 }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// Hands the bytes to somebody who signs with them, and wipes them here.
  package func take() -> [UInt8] {
    defer { wipe() }
    return bytes.withLock { $0 }
  }
}

extension SecretText: Equatable {
  package static func == (left: SecretText, right: SecretText) -> Bool {
    left === right || left.bytes.withLock { $0 } == right.bytes.withLock { $0 }
  }
}

extension SecretText: CustomReflectable, CustomStringConvertible {
  package var description: String { "(secret)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
