import CTerminal
import Surface

extension Screen {
  /// Shows a frame: only rows that have changed go to curses, and one update to
  /// the terminal.
  public func show(_ frame: Frame) {
    let frame = ascii ? frame.inASCII : frame
    guard frame != shown else { return }
    putChanges(of: frame.canvas)
    shown = frame
    update()
  }

  /// Draws everything anew, whatever the terminal shows now.
  public func repaint() {
    ct_forget()
    update()
  }

  /// Clears what has scrolled out of the terminal, where it was ours: with an
  /// alternate screen nothing of ours was ever there.
  public func clearScrollback() {
    guard ct_capability("smcup") == nil, type.takesSequences else { return }
    output.write(Sequences.clearScrollback)
  }

  /// Rings; some terminals flash.
  public func bell() { ct_bell() }

  private func putChanges(of canvas: Canvas) {
    let before = shown?.canvas
    let sameSize = before?.size == canvas.size
    if !sameSize { ct_erase() }
    for y in 0..<min(canvas.size.height, size.height) {
      let row = canvas.row(y)
      if sameSize, before?.row(y) == row { continue }
      put(row, at: y)
    }
  }

  private func put(_ row: ArraySlice<Cell>, at y: Int) {
    rowBuffer.removeAll(keepingCapacity: true)
    for cell in row where !cell.isRightHalf {
      let brush = brushes[Int(cell.style.role.rawValue)]
      rowBuffer.append(
        ct_cell(
          codes: cell.grapheme.codes, attributes: brush.attributes(cell.style),
          pair: brush.pair, width: Int32(cell.width)))
    }
    ct_put_row(Int32(y), rowBuffer, Int32(rowBuffer.count))
  }

  private func update() {
    if type.synchronizesOutput { output.write(Sequences.beginUpdate) }
    let cursor = shown?.cursor.flatMap {
      Rect(size).contains($0) ? $0 : nil
    }
    ct_show(Int32(cursor?.x ?? -1), Int32(cursor?.y ?? 0))
    if type.synchronizesOutput { output.write(Sequences.endUpdate) }
    startReports()
  }

  /// After an update only, since curses turns its own mouse reports on with the
  /// first one, and the terminal keeps the last.
  private func startReports() {
    guard !reports, type.takesSequences else { return }
    reports = true
    output.write(Sequences.bracketPastes)
    if options.mouse { output.write(Sequences.reportDrags) }
  }

  func stopReports() {
    guard reports else { return }
    reports = false
    output.write(Sequences.leavePastes)
    if options.mouse { output.write(Sequences.leaveDrags) }
  }
}

extension Frame {
  fileprivate var inASCII: Frame {
    Frame(canvas: canvas.plain, cursor: cursor)
  }
}
