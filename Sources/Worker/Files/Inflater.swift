internal import CZlib

/// One zlib stream that reads gzip members one after the other.
@safe final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutablePointer<UInt8>
  private static let inputSize = 1 << 18
  /// True before the first byte and after the last of a member.
  private(set) var isBetweenMembers = true
  private var hasEndedMember = false

  init() throws(FeedProblem) {
    // zlib remembers where its state lies, so it must not move.
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe input = .allocate(capacity: Self.inputSize)
    // 15 bits of window, and 16 to expect a gzip header.
    let code = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw FeedProblem(text: "zlib does not start (code \(code))") }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe input.deallocate()
  }

  var hasInput: Bool { unsafe stream.pointee.avail_in > 0 }

  /// At most 256 KiB, and only when there is no input left.
  func feed(_ bytes: [UInt8]) {
    let count = min(bytes.count, Self.inputSize)
    for index in 0..<count { unsafe input[index] = bytes[index] }
    unsafe stream.pointee.next_in = unsafe input
    unsafe stream.pointee.avail_in = UInt32(count)
  }

  /// Appends what comes out; false where nothing did.
  func inflate(upTo count: Int, into output: inout [UInt8]) throws(FeedProblem) -> Bool {
    var code = Z_OK
    if isBetweenMembers {
      if hasEndedMember { skipPadding() }
      guard hasInput else { return false }
      unsafe inflateReset(stream)
      isBetweenMembers = false
    }
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe stream.pointee.next_out = buffer.baseAddress
      unsafe stream.pointee.avail_out = UInt32(count)
      code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      filled = unsafe count - Int(stream.pointee.avail_out)
    }
    output.append(contentsOf: piece)
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
      if hasEndedMember, unsafe stream.pointee.total_out == 0 {
        throw FeedProblem(
          text: "holds something else behind its gzip stream; send it again without that")
      }
      throw FeedProblem(text: "its gzip stream is damaged (zlib code \(code)); send it again")
    }
    if code == Z_STREAM_END { (isBetweenMembers, hasEndedMember) = (true, true) }
    return !piece.isEmpty || hasInput
  }

  /// Zeros behind a member fill a block of a tape or disk; gzip(1) passes over them too.
  private func skipPadding() {
    while hasInput, unsafe stream.pointee.next_in.pointee == 0 {
      unsafe stream.pointee.next_in = unsafe stream.pointee.next_in.advanced(by: 1)
      unsafe stream.pointee.avail_in -= 1
    }
  }
}
