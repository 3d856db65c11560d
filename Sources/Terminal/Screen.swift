import CTerminal
import Glibc
import Surface

/// The one screen of the process: what stands between `open` and `close`.
///
/// It belongs to the main thread. While it is open, stderr is kept in memory
/// and printed on leaving, a crash gives the terminal back, and signals come
/// through `signalDescriptor`.
public final class Screen {
  let output: TerminalOutput
  let type: TerminalType
  let options: ScreenOptions
  let ascii: Bool
  let brushes: [Brush]
  var decoder: KeyDecoder
  var buttons = HeldButton()
  /// What the terminal shows, as far as we know.
  var shown: Frame?
  /// Cells of a row on their way to curses.
  var rowBuffer: [ct_cell] = []
  /// Whether the terminal has been told about pastes and the mouse.
  var reports = false
  /// Whether we came back from a stop of our own, whose signal is still to be
  /// taken.
  var resumed = false
  private var isOpen = true

  /// Where keys come from, to poll on.
  public var inputDescriptor: Int32 { options.input }

  /// Readable when there are signals to take, to poll on; -1 where the system
  /// gave none.
  public let signalDescriptor: Int32

  /// Opens the terminal; throws where there is none that can show a screen.
  ///
  /// Nothing is shown before the first frame.
  public static func open(
    _ options: ScreenOptions = ScreenOptions()
  ) throws(TerminalFault) -> Screen {
    guard isatty(options.input) == 1, isatty(options.output) == 1 else {
      throw .notATerminal
    }
    let utf8 = ct_set_locale()
    let signals = ct_catch_signals()
    ct_guard(options.output)
    do {
      let type = try start(options)
      ct_capture_errors()
      return Screen(
        options, type, ascii: options.ascii || !utf8, signals: signals)
    } catch {
      ct_release_guard()
      ct_release_signals()
      throw error
    }
  }

  /// Tries the terminal's own description, then the one that nearly all
  /// terminals of today understand.
  private static func start(
    _ options: ScreenOptions
  ) throws(TerminalFault) -> TerminalType {
    let term = Environment["TERM"] ?? ""
    for name in [term, "xterm-256color"] where !name.isEmpty {
      switch ct_open(name, options.input, options.output) {
      case CT_OPEN: return TerminalType(name: name)
      case CT_NO_CURSOR: throw .noCursor(term: name)
      default: continue
      }
    }
    throw .noDescription(term: term)
  }

  private init(
    _ options: ScreenOptions, _ type: TerminalType, ascii: Bool, signals: Int32
  ) {
    self.options = options
    self.type = type
    self.ascii = ascii
    signalDescriptor = signals
    output = TerminalOutput(descriptor: options.output)
    let palette =
      options.palette
      ?? Palette(
        noColor: Environment["NO_COLOR"], colorFgBg: Environment["COLORFGBG"])
    brushes = Brush.all(palette)
    let inTmux = Environment["TMUX"] != nil
    decoder = KeyDecoder(bursts: type.needsBursts(inTmux: inTmux))
    if options.mouse { ct_use_mouse() }
    let bytes = Restoring.bytes(type)
    ct_guard_bytes(bytes, Int32(bytes.utf8.count))
    let message = options.crashMessage
    ct_guard_message(message, Int32(message.utf8.count))
  }

  /// Gives the terminal back as it was and prints what was kept of stderr.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    stopReports()
    ct_close()
    ct_release_guard()
    ct_release_signals()
    ct_release_errors()
  }

  deinit {
    close()
  }

  /// The terminal's size now.
  public var size: Size {
    Size(width: Int(ct_columns()), height: Int(ct_rows()))
  }
}
