import Surface
import Workshop

/// Counting people in, group by group.
struct AttendanceState: Hashable, Sendable {
  var selection = Selection()
  /// The digits typed for the group in focus.
  var digits = ""
}

/// A group with who is there of it.
struct AttendanceRow: Hashable {
  /// Nil for people without a group.
  var group: Group?
  var here: Int
  var left: Int
}

extension Model {
  /// The groups and, last, those without one.
  var attendanceRows: [AttendanceRow] {
    let groups: [Group?] = session.groups.map { $0 } + [nil]
    return groups.map { group in
      let members = session.participants.filter { $0.group == group?.id }
      let here = members.filter(\.isHere).count
      return AttendanceRow(
        group: group, here: here, left: members.count - here)
    }
  }

  mutating func performInCheckIn(_ action: Action, _ key: Key) -> [Effect] {
    let rows = attendanceRows
    attendance.selection.clamp(to: rows.count)
    let group = rows[attendance.selection.index].group?.id
    switch action {
    case .move:
      let effects = countTyped(in: rows)
      _ = attendance.selection.move(key, count: rows.count)
      return effects
    case .setCount:
      if case .character(let digit) = key, attendance.digits.count < 4 {
        attendance.digits.append(digit)
      }
      return []
    case .open:
      let effects = countTyped(in: rows)
      _ = attendance.selection.move(.down, count: rows.count)
      return effects
    case .back where !attendance.digits.isEmpty:
      say(.plain, words("notice.countDropped", ["count": attendance.digits]))
      attendance.digits = ""
      return []
    case .oneComes:
      return countTyped(in: rows) + submit(.join(group, count: 1))
    case .oneLeaves:
      let effects = countTyped(in: rows)
      let here = session.peopleHere.last { $0.group == group }
      guard let here else {
        say(.plain, words("notice.nobodyOfGroup"))
        return effects
      }
      if cards.contains(here.id) {
        return effects + open(leavingForm(group, last: here.id))
      }
      return effects + submit(.leave(here.id))
    case .byName:
      return countTyped(in: rows) + open(namesForm(group))
    default:
      return countTyped(in: rows) + performEverywhere(action, key)
    }
  }

  /// Sets the number that was typed, when the focus moves on.
  private mutating func countTyped(in rows: [AttendanceRow]) -> [Effect] {
    let row = rows[attendance.selection.index]
    guard let count = Int(attendance.digits) else { return [] }
    attendance.digits = ""
    if count == row.here { return [] }
    return submit(.setAttendance(row.group?.id, count: count))
  }

  /// The page of who is here, over another phase.
  mutating func pressInPeople(_ key: Key) -> [Effect] {
    let command = key.asCommand
    if command == .character("w") { return closePeople() }
    let scopes: [Scope] = [.checkIn, .everywhere]
    guard let binding = Keymap.binding(for: command, in: scopes) else {
      return [.bell]
    }
    if binding.action == .back, attendance.digits.isEmpty {
      return closePeople()
    }
    return performInCheckIn(binding.action, command)
  }

  private mutating func closePeople() -> [Effect] {
    let effects = countTyped(in: attendanceRows)
    layers.removeAll { $0 == .people }
    return effects
  }

  /// Names from the form: one, or several in a pasted list; a letter or name
  /// of a group behind a comma puts them there.
  mutating func join(_ text: String, _ group: GroupID?) -> [Effect] {
    _ = dropLayer()
    drafts[.names(group)] = nil
    let people = text.split { $0.isNewline || $0 == ";" }.compactMap { line in
      person(from: line, group)
    }
    if people.isEmpty { return [] }
    return [.join(names: people)]
  }

  private func person(
    from line: Substring, _ group: GroupID?
  ) -> NamedPerson? {
    let parts = line.split(separator: ",", maxSplits: 1).map(CleanText.line)
    guard let name = parts.first, !name.isEmpty else { return nil }
    let wanted = parts.count > 1 ? parts[1].lowercased() : ""
    let found = session.groups.first { group in
      [group.id, group.name.lowercased(), group.short?.lowercased()]
        .contains(wanted)
    }
    return NamedPerson(name: name, group: found?.id ?? group)
  }
}

extension CleanText {
  fileprivate static func line(_ text: Substring) -> String {
    line(String(text))
  }
}
