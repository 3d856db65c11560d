extension Department {
  init(_ reader: MemberReader) throws(EventFault) {
    id = try reader.templateID("id")
    name = try reader.string("name")
    short = try reader.optionalString("short") ?? id
    keywords = try reader.optionalStrings("keywords") ?? []
  }

  var value: Value {
    .object(
      Workshop.members {
        $0.add("id", id)
        $0.add("name", name)
        $0.add("short", short)
        $0.add("keywords", keywords)
      })
  }
}

extension Group {
  init(_ reader: MemberReader) throws(EventFault) {
    id = try reader.templateID("id")
    name = try reader.string("name")
    short = try reader.optionalString("short")
    if let short, short.count != 1 {
      throw reader.fault("short", .expected(.letter))
    }
  }

  var value: Value {
    .object(
      Workshop.members {
        $0.add("id", id)
        $0.add("name", name)
        $0.add("short", short)
      })
  }
}

extension Field {
  init(_ reader: MemberReader) throws(EventFault) {
    id = try reader.templateID("id")
    name = try reader.string("name")
  }

  var value: Value {
    .object(
      Workshop.members {
        $0.add("id", id)
        $0.add("name", name)
      })
  }
}

extension AgendaItem {
  init(_ reader: MemberReader) throws(EventFault) {
    phase = try reader.choice("phase")
    minutes = try reader.integer("minutes")
    if !AgendaItem.range.contains(minutes) {
      throw reader.fault("minutes", .expected(.minutes))
    }
  }

  var value: Value {
    .object(
      Workshop.members {
        $0.add("phase", phase)
        $0.add("minutes", minutes)
      })
  }
}

extension MemberReader {
  /// The id of a department, group or field.
  func templateID(_ name: String) throws(EventFault) -> String {
    try required(name, .templateID) { value in
      value.string.flatMap { isTemplateID($0) ? $0 : nil }
    }
  }

  /// The settings of one kind, each id once.
  func settings<Setting>(
    _ name: String, id: (Setting) -> String,
    _ read: (MemberReader) throws(EventFault) -> Setting
  ) throws(EventFault) -> [Setting]? {
    guard let settings = try objects(name, read) else { return nil }
    var seen: Set<String> = []
    for (index, setting) in settings.enumerated()
    where !seen.insert(id(setting)).inserted {
      throw fault("\(name)[\(index)].id", .twice(id(setting)))
    }
    return settings
  }
}
