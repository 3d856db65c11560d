extension Session {
  /// The ideas that won anything in a round and that no measure carries yet,
  /// best first; a rejected measure carries nothing.
  public func withoutMeasure(in tally: Tally) -> [Tally.Result] {
    let carried = Set(
      measures.filter { $0.status != .rejected }
        .flatMap(\.content.ideas).map(standing))
    return tally.results.filter { result in
      result.balance > 0 && !carried.contains(result.idea)
    }
  }
}
