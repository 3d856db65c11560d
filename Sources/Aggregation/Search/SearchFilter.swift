import Workshop

/// What a search is limited to; nil for no limit.
public struct SearchFilter: Sendable {
  /// Only what this one leads or shares.
  public var department: DepartmentID?
  /// Only ideas of this one.
  public var group: GroupID?
  /// A session's id or title, or its log's name; where nothing is called so, a
  /// part of a title.
  public var session: String?
  /// When the sessions began.
  public var days = Aggregate.Days()
  public var kind: Found.Kind?

  /// No limit at all.
  public init() {}
}

extension SearchFilter {
  /// The logs whose sessions are asked for, whenever they were.
  ///
  /// A part of a title counts where nothing is called so in full.
  func chosen(
    among places: [Archive.Place], of archive: Archive
  ) -> Set<Archive.Place> {
    guard let session else { return Set(places) }
    let named = places.filter { isCalled(session, $0, archive) }
    if !named.isEmpty { return Set(named) }
    return Set(
      places.filter {
        archive.title(of: $0).lowercased().contains(session.lowercased())
      })
  }

  private func isCalled(
    _ name: String, _ place: Archive.Place, _ archive: Archive
  ) -> Bool {
    let path = archive.path(of: place)
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return archive.session(of: place) == name || file == name
      || file.hasPrefix(name + ".jsonl")
      || archive.title(of: place).lowercased() == name.lowercased()
  }

  /// Which department or group is asked for that no session has.
  func unknown(to found: [SearchPart]) -> Set<Search.Unknown> {
    var unknown: Set<Search.Unknown> = []
    if department != nil, !found.contains(where: \.hasDepartment) {
      unknown.insert(.department)
    }
    if group != nil, !found.contains(where: \.hasGroup) {
      unknown.insert(.group)
    }
    return unknown
  }
}
