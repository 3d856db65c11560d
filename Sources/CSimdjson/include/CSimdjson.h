// simdjson behind plain C: a buffer of bytes in, a flat tape of tokens out.
//
// simdjson says whether the bytes are JSON. What it leaves open is settled
// here, because a log must have one meaning: no two members of an object bear
// one name, no escape is half a surrogate pair, a whole number is within
// ±(2^53−1), and nothing is nested deeper than the caller allows.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum json_kind {
  json_null,
  json_false,
  json_true,
  json_integer,
  json_number,
  json_string,
  json_array,
  json_object,
} json_kind;

typedef enum json_fault {
  json_no_fault,
  json_malformed,
  json_too_deep,
  json_duplicate_member,
  json_integer_too_large,
  json_lone_surrogate,
  json_out_of_memory,
} json_fault;

// One token. Behind an array stand its values, behind an object its members:
// a string, the name, and then the value.
typedef struct json_token {
  json_kind kind;
  // The bytes of the source that it takes: first, and behind the last. An
  // array or object ends behind its bracket.
  uint32_t start;
  uint32_t end;
  // Values of an array, members of an object, bytes of a string's text.
  uint32_t count;
  // A string's text without escapes, UTF-8, not ended by a zero.
  const char *text;
  int64_t integer;
} json_token;

// What a reader found. All of it is valid until the next parse or free.
typedef struct json_tape {
  json_fault fault;
  // Where the fault is, as an offset into the bytes; not for json_malformed.
  size_t place;
  // simdjson's own words for json_malformed.
  const char *reason;
  const json_token *tokens;
  size_t count;
} json_tape;

typedef struct json_reader json_reader;

// Null where there is no memory.
json_reader *json_reader_new(void);
void json_reader_free(json_reader *reader);

// Reads one document. The bytes need no padding; at most 4 GiB − 1.
json_tape json_reader_parse(json_reader *reader, const uint8_t *bytes,
                            size_t count, size_t depth);

#ifdef __cplusplus
}
#endif
#endif
