import Foundation
import Testing

@testable import Evidence

/// Somebody without the program: `Docs/verify-evidence.sh` on an unpacked bundle.
enum Outsider {
  static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Docs/verify-evidence.sh").path

  static func verify(_ files: BundleFiles, fingerprint: String? = nil) throws -> Tool {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/bundle"
    try BundleWriter.write(files, to: path)
    return try verify(folder: path, fingerprint: fingerprint)
  }

  static func verify(folder: String, fingerprint: String? = nil) throws -> Tool {
    try Tool.run("sh", [script, folder] + (fingerprint.map { [$0] } ?? []))
  }
}
