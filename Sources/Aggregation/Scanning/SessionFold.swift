/// A session as far as figures need it: the fold of the entries that stand.
///
/// The same as `Session` gives, which is held against it on random logs.
struct SessionFold {
  /// By number; the first is of none.
  var ideas: [Idea] = []
  var themes: [Theme] = []
  var measures: [Measure] = []
  var participants: [Participant] = []
  var rounds: [Round] = []
  var notes: [Note] = []
  var title: String?
  var settings = Settings()
  var isRevised = false
  /// By the number of a line.
  var isUndone: [Bool] = []

  struct Idea {
    var exists = false
    var isWithdrawn = false
    /// −1 for none, as everywhere here.
    var group: Int32 = -1
    var department: Int32 = -1
    var shared = List()
    var fields = List()
    /// 0 for none.
    var theme: Int32 = 0
    var text: Int32 = Entries.erased
    /// 0 for none.
    var mergedInto: Int32 = 0
    /// Where the merges end; itself where there are none.
    var root: Int32 = 0
    var dots = 0
    var against = 0
    var voters = 0

    var stands: Bool { exists && mergedInto == 0 && !isWithdrawn }
  }

  /// A part of the entries' numbers.
  struct List {
    var start: Int32 = 0
    var count: Int32 = 0
  }

  struct Theme {
    var exists = false
    var department: Int32 = -1
    var text: Int32 = Entries.erased
  }

  struct Measure {
    var exists = false
    var department: Int32 = -1
    var text: Int32 = Entries.erased
    /// What happened.
    var updates: [Int32] = []
  }

  /// On an idea, or on the session where that is 0.
  struct Note {
    var line: Int32
    var idea: Int32
    var text: Int32
  }

  struct Participant {
    var exists = false
    var group: Int32 = -1
  }

  struct Round {
    var number: Int32
    var ideas: List
    var state = State.open
    /// The places of its ballots among the entries'.
    var ballots: [Int32] = []
    var ids: Set<BallotNumber> = []
    var lastID: BallotNumber?

    enum State { case open, closed, cancelled }
  }
}
