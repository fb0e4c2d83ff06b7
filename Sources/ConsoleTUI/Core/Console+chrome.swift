import Domain

extension Console {
  func drawHeader(_ frame: inout Frame) {
    frame.put(" switchboard ", column: 0, row: 0, style: Style(.accent, isBold: true))
  }
  func drawFilterLine(_ frame: inout Frame) {}
  func drawBanner(_ frame: inout Frame) {}
  func drawFooter(_ frame: inout Frame) {}
  func drawOverlay(_ frame: inout Frame) {}
}
