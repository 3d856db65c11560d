import Glibc

/// Turns scores into probabilities that mean something: of what is shown at
/// 80 %, four of five are right.
///
/// Temperature scaling by Guo, Pleiss, Sun and Weinberger, "On Calibration of
/// Modern Neural Networks" (ICML 2017), fitted to texts that were held out.
struct Calibration {
  /// What scores are multiplied with.
  let sharpness: Float

  /// What it costs to leave what was known before, as a loss of trials.
  private static let inertia: Float = 5
  /// The same where nothing was known.
  private static let weakInertia: Float = 0.5

  /// Where too few texts are there to tell.
  static let unsure = Calibration(sharpness: 0.6)

  init(sharpness: Float) { self.sharpness = sharpness }

  /// A text that was held out: its scores, and where it belongs.
  struct Trial {
    var scores: [Float]
    var category: Int
  }

  /// The sharpness under which the trials were likeliest, not far from what
  /// was known `before` unless they are many.
  ///
  /// Trials may have been chosen by what they tell of: where people have taken
  /// only what was proposed with the highest scores, every one of them is
  /// right.
  init(fitting trials: [Trial], near before: Calibration? = nil) {
    let inertia = before == nil ? Self.weakInertia : Self.inertia
    let before = before ?? .unsure
    var (low, high) = (logf(0.1), logf(200))
    let golden: Float = 0.618_034
    func loss(_ logarithm: Float) -> Float {
      let distance = logarithm - logf(before.sharpness)
      return Self.loss(of: trials, sharpness: expf(logarithm))
        + inertia * distance * distance
    }
    var (left, right) = (
      high - golden * (high - low), low + golden * (high - low)
    )
    var (lossLeft, lossRight) = (loss(left), loss(right))
    for _ in 0..<24 {
      if lossLeft < lossRight {
        (high, right, lossRight) = (right, left, lossLeft)
        left = high - golden * (high - low)
        lossLeft = loss(left)
      } else {
        (low, left, lossLeft) = (left, right, lossRight)
        right = low + golden * (high - low)
        lossRight = loss(right)
      }
    }
    sharpness = expf((low + high) / 2)
  }

  private static func loss(of trials: [Trial], sharpness: Float) -> Float {
    let calibration = Calibration(sharpness: sharpness)
    return trials.reduce(0) { sum, trial in
      sum
        - logf(
          max(1e-9, calibration.probabilities(trial.scores)[trial.category]))
    }
  }

  /// How likely each category is; one with a score of `-.infinity` is not.
  func probabilities(_ scores: [Float]) -> [Float] {
    let top = scores.max() ?? 0
    guard top.isFinite else { return scores.map { _ in 0 } }
    let odds = scores.map { expf(($0 - top) * sharpness) }
    let sum = odds.reduce(0, +)
    return odds.map { $0 / sum }
  }
}
