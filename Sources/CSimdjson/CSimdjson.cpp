#include "CSimdjson.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <vector>

#include <simdjson.h>

using namespace simdjson;

namespace {

// Objects up to this size look for duplicates by comparing each pair.
constexpr size_t fewMembers = 12;
constexpr int64_t largestInteger = 9007199254740991;

struct Fault {
  json_fault kind;
  size_t place;
};

bool isSpace(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

uint32_t unitAt(const char *digits) {
  uint32_t unit = 0;
  for (int i = 0; i < 4; i++) {
    char digit = digits[i];
    unit = unit * 16 + (digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10);
  }
  return unit;
}

}  // namespace

struct json_reader {
  dom::parser parser;
  // A copy of the document with the padding that simdjson reads into.
  std::unique_ptr<char[]> source;
  size_t capacity = 0;
  std::vector<json_token> tokens;
  std::vector<std::pair<std::string_view, uint32_t>> names;
  // The place in the source that the walk over the document has come to. The
  // document is known to be JSON, so each step can rely on what stands there.
  size_t at = 0;
  size_t depth = 0;

  void hold(const uint8_t *bytes, size_t count) {
    if (capacity < count + SIMDJSON_PADDING) {
      capacity = std::max<size_t>(count + SIMDJSON_PADDING, 4096);
      source.reset(new char[capacity]);
    }
    if (count > 0) std::memcpy(source.get(), bytes, count);
    std::memset(source.get() + count, 0, SIMDJSON_PADDING);
  }

  void skipTo(char wanted) {
    while (source[at] != wanted) at++;
  }

  void skipBetween() {
    while (isSpace(source[at]) || source[at] == ',' || source[at] == ':') at++;
  }

  // Passes an escape; both halves of a surrogate pair at once.
  void passEscape() {
    if (source[at + 1] != 'u') {
      at += 2;
      return;
    }
    uint32_t unit = unitAt(&source[at + 2]);
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 6;
      return;
    }
    bool paired = unit < 0xDC00 && source[at + 6] == '\\' && source[at + 7] == 'u';
    uint32_t second = paired ? unitAt(&source[at + 8]) : 0;
    if (second < 0xDC00 || second > 0xDFFF) throw Fault{json_lone_surrogate, at};
    at += 12;
  }

  void passString() {
    at++;
    while (source[at] != '"') {
      if (source[at] == '\\') {
        passEscape();
      } else {
        at++;
      }
    }
    at++;
  }

  void string(std::string_view text) {
    size_t start = at;
    passString();
    json_token token{};
    token.kind = json_string;
    token.start = uint32_t(start);
    token.end = uint32_t(at);
    token.count = uint32_t(text.size());
    token.text = text.data();
    tokens.push_back(token);
  }

  void number(dom::element element) {
    json_token token{};
    token.kind = json_integer;
    token.start = uint32_t(at);
    for (; !isSpace(source[at]) && source[at] != ',' && source[at] != ']' &&
           source[at] != '}' && source[at] != 0;
         at++) {
      char byte = source[at];
      if (byte == '.' || byte == 'e' || byte == 'E') token.kind = json_number;
    }
    token.end = uint32_t(at);
    if (token.kind == json_integer) {
      bool within = element.get_int64().get(token.integer) == SUCCESS &&
                    token.integer >= -largestInteger && token.integer <= largestInteger;
      if (!within) throw Fault{json_integer_too_large, token.start};
    }
    tokens.push_back(token);
  }

  void word(json_kind kind, size_t length) {
    json_token token{};
    token.kind = kind;
    token.start = uint32_t(at);
    at += length;
    token.end = uint32_t(at);
    tokens.push_back(token);
  }

  // Opens an array or object; its token is filled in when it closes.
  size_t open(json_kind kind) {
    if (depth == 0) throw Fault{json_too_deep, at};
    depth--;
    json_token token{};
    token.kind = kind;
    token.start = uint32_t(at);
    at++;
    tokens.push_back(token);
    return tokens.size() - 1;
  }

  void close(size_t index, size_t count, char bracket) {
    depth++;
    skipTo(bracket);
    at++;
    tokens[index].end = uint32_t(at);
    tokens[index].count = uint32_t(count);
  }

  // Throws where two of the last `count` names are the same.
  void compareNames(size_t count) {
    auto first = names.end() - ptrdiff_t(count);
    auto last = names.end();
    if (count <= fewMembers) {
      for (auto one = first; one != last; ++one) {
        for (auto other = first; other != one; ++other) {
          if (one->first == other->first) throw Fault{json_duplicate_member, one->second};
        }
      }
      return;
    }
    std::sort(first, last);
    size_t place = SIZE_MAX;
    for (auto one = first + 1; one != last; ++one) {
      if (one->first == (one - 1)->first) place = std::min<size_t>(place, one->second);
    }
    if (place != SIZE_MAX) throw Fault{json_duplicate_member, place};
  }

  void object(dom::object object) {
    size_t index = open(json_object);
    size_t before = names.size();
    size_t count = 0;
    for (dom::key_value_pair member : object) {
      skipBetween();
      names.emplace_back(member.key, uint32_t(at));
      string(member.key);
      value(member.value);
      count++;
    }
    compareNames(count);
    names.resize(before);
    close(index, count, '}');
  }

  void array(dom::array array) {
    size_t index = open(json_array);
    size_t count = 0;
    for (dom::element element : array) {
      value(element);
      count++;
    }
    close(index, count, ']');
  }

  void value(dom::element element) {
    skipBetween();
    switch (element.type()) {
      case dom::element_type::NULL_VALUE: return word(json_null, 4);
      case dom::element_type::BOOL:
        return source[at] == 't' ? word(json_true, 4) : word(json_false, 5);
      case dom::element_type::INT64:
      case dom::element_type::UINT64:
      case dom::element_type::DOUBLE: return number(element);
      case dom::element_type::STRING: return string(element.get_string().value_unsafe());
      case dom::element_type::ARRAY: return array(element.get_array().value_unsafe());
      case dom::element_type::OBJECT: return object(element.get_object().value_unsafe());
    }
  }

  json_tape parse(const uint8_t *bytes, size_t count, size_t allowed) {
    tokens.clear();
    names.clear();
    at = 0;
    depth = allowed;
    json_tape tape{};
    // No byte order mark: whatever a version of simdjson makes of it, a log
    // that begins with one would be hashed with it and shown without it.
    if (count >= 3 && std::memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
      tape.fault = json_malformed;
      tape.reason = "A byte order mark";
      return tape;
    }
    if (count >= UINT32_MAX - SIMDJSON_PADDING) {
      tape.fault = json_malformed;
      tape.reason = "Longer than 4 GiB";
      return tape;
    }
    hold(bytes, count);
    dom::element root;
    error_code error = parser.parse(source.get(), count, false).get(root);
    if (error == DEPTH_ERROR) {
      tape.fault = json_malformed;
      tape.reason = "Nested too deep";
      return tape;
    }
    if (error != SUCCESS) {
      tape.fault = error == MEMALLOC ? json_out_of_memory : json_malformed;
      tape.reason = error_message(error);
      return tape;
    }
    value(root);
    tape.tokens = tokens.data();
    tape.count = tokens.size();
    return tape;
  }
};

json_reader *json_reader_new(void) { return new (std::nothrow) json_reader(); }

void json_reader_free(json_reader *reader) { delete reader; }

json_tape json_reader_parse(json_reader *reader, const uint8_t *bytes, size_t count,
                            size_t depth) {
  json_tape tape{};
  try {
    return reader->parse(bytes, count, depth);
  } catch (const Fault &fault) {
    tape.fault = fault.kind;
    tape.place = fault.place;
  } catch (const std::bad_alloc &) {
    tape.fault = json_out_of_memory;
  }
  return tape;
}
