import Workshop

/// What one log gives, in a few hundred bytes: the figures of many logs are
/// sums of these.
struct LogFigures: Sendable {
  var session = ""
  var title = ""
  var openedAt = Timestamp(milliseconds: 0)
  /// The `h` of the last line.
  var head = ""
  /// How many bytes the whole lines take.
  var length = 0
  /// Whether there is more behind them, which was not fully written.
  var isTorn = false
  var counts = Figures.Counts()
  /// In the table of whoever read it.
  var settings: Int32 = 0
  var departments: [Sum<Int32>] = []
  var groups: [Sum<Int32>] = []
  var fields: [Sum<Int32>] = []
  var themes: [ThemeSum] = []
  /// Whether there are any, which a cache says without naming them.
  var hasThemes = false
  /// The best ideas, in their order.
  var best: [Best] = []

  struct ThemeSum: Sendable {
    var department: Int32
    var name: String
    var ideas = 0
    var dots = 0
  }

  struct Best: Sendable {
    var idea: Int32
    var voters: Int32
    var dots: Int
  }
}
