// What Swift can't reach in ncurses 6.4 (macros, variadics, globals), and what
// has to be C because it runs inside a signal handler. One screen a process,
// main thread only.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// Sets the locale of the process; true where text goes out as UTF-8.
bool ct_set_locale(void);

// --- The screen

enum ct_open_result { CT_OPEN, CT_NO_DESCRIPTION, CT_NO_CURSOR };

// Starts curses on two descriptors. `term` names the description; nothing is
// drawn yet. The terminal's modes of before are kept for ct_close.
enum ct_open_result ct_open(const char *term, int input, int output);

// Ends curses and frees what ct_open took; without effect when not open.
void ct_close(void);

// Leaves the screen to others for a while, and comes back to it.
void ct_leave(void);
void ct_enter(void);

// The number of colours that can be used; 0 without colours.
int ct_colours(void);

// A colour pair; -1 is the terminal's own colour. 0 where none is left.
int ct_pair(int foreground, int background);

// A string capability of the description; NULL where it has none.
const char *ct_capability(const char *name);

// Reads the terminal's size anew and gives curses that size.
void ct_fit(void);
int ct_columns(void);
int ct_rows(void);

enum { CT_BOLD = 1, CT_UNDERLINE = 2, CT_REVERSE = 4 };

// One grapheme: a spacing character and up to 4 marks (0 ends them).
typedef struct {
  uint32_t codes[5];
  uint32_t attributes;
  int32_t pair;
  int32_t width;
} ct_cell;

// Puts a row; where libc has another width for a character than `width`, a
// padded `?`.
void ct_put_row(int y, const ct_cell *cells, int count);

// Empties everything that will be drawn.
void ct_erase(void);

// Brings what was put to the terminal, in one go. A negative x hides the
// cursor.
void ct_show(int cursor_x, int cursor_y);

// The next ct_show draws everything, whatever the terminal shows now.
void ct_forget(void);

void ct_bell(void);

// --- Input

enum ct_kind { CT_NOTHING, CT_BYTE, CT_KEY, CT_MOUSE };

enum ct_key {
  CT_UNKNOWN, CT_ENTER, CT_BACK_TAB, CT_BACKSPACE, CT_DELETE, CT_UP, CT_DOWN,
  CT_LEFT, CT_RIGHT, CT_HOME, CT_END, CT_PAGE_UP, CT_PAGE_DOWN, CT_INSERT,
  CT_RESIZE, CT_PASTE_START, CT_PASTE_END,
  CT_FUNCTION // F1 is CT_FUNCTION + 1, up to 24
};

enum ct_mouse_action {
  CT_PRESS, CT_RELEASE, CT_DRAG, CT_WHEEL_UP, CT_WHEEL_DOWN
};

typedef struct {
  int32_t kind;   // enum ct_kind
  uint32_t value; // the byte or enum ct_key
  int32_t action; // enum ct_mouse_action
  int32_t button; // 1 left, 2 middle, 3 right, 0 none
  int32_t x, y;
} ct_input;

// What was typed and not yet read; CT_NOTHING when there is no more for now.
ct_input ct_read(void);

// Turns reports of the mouse on.
void ct_use_mouse(void);

// Bytes that the terminal has sent and nobody has read; 0 at the end, too.
int ct_waiting(void);

// --- Signals

enum {
  CT_WINCH = 1, CT_TERM = 2, CT_INT = 4, CT_HUP = 8, CT_CONT = 16,
  CT_TSTP = 32
};

// Sends WINCH, TERM, INT, HUP, CONT and TSTP into a pipe; its reading end, or
// -1 where there are no descriptors left.
int ct_catch_signals(void);

// The signals since the last call, as a set of the bits above.
int ct_take_signals(void);

// Puts the handlers of before back.
void ct_release_signals(void);

// --- Crashes and stderr

// While on, what is written to stderr is kept in memory.
void ct_capture_errors(void);

// stderr is stderr again, and gets what was kept, without control characters.
void ct_release_errors(void);

// From now on a crash gives the terminal the modes of now and prints what was
// captured from stderr, before the program ends as it would have.
void ct_guard(int terminal);

// The bytes that a crash writes to the terminal first; at most 512.
void ct_guard_bytes(const char *bytes, int count);

// What a crash prints after the captured errors; at most 512 bytes.
void ct_guard_message(const char *bytes, int count);

// Takes the guard away.
void ct_release_guard(void);

#endif
