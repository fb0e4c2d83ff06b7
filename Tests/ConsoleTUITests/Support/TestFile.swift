import Glibc

/// Files of the package, read and written by the tests that compare with them.
enum TestFile {
  /// The folder of the package, from the path of this file.
  static let package = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  static var isRecording: Bool {
    // The pointer is only compared.
    unsafe getenv("SWITCHBOARD_RECORD") != nil
  }

  static func read(_ path: String) -> String? {
    // The file is open from here to fclose.
    guard let file = unsafe fopen("\(package)/\(path)", "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(file), byte >= 0 { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    // The file is open from here to fclose.
    guard let file = unsafe fopen("\(package)/\(path)", "w") else { return }
    unsafe fputs(text, file)
    unsafe fclose(file)
  }
}
