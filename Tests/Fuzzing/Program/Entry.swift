import Glibc

/// What libFuzzer calls with the bytes that it makes up; `FUZZ_TARGET` says
/// what reads them.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32
{
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(Violation) {
    try target.check(bytes)
  } catch {
    fatalError("\(target.rawValue): \(error)")
  }
  return 0
}

private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("FUZZ_TARGET is none of \(FuzzTarget.allCases)")
  }
  return target
}()
