#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE

#include "CTerminal.h"
#include "private.h"

#include <curses.h>
#include <sys/ioctl.h>

// Above every code that curses gives out itself.
enum { PASTE_START = 0x6F01, PASTE_END = 0x6F02 };

void ct_define_keys(void) {
  static const struct {
    const char *sequence;
    int code;
  } keys[] = {
      {"\033[A", KEY_UP},          {"\033[B", KEY_DOWN},
      {"\033[C", KEY_RIGHT},       {"\033[D", KEY_LEFT},
      {"\033[H", KEY_HOME},        {"\033[F", KEY_END},
      {"\033[Z", KEY_BTAB},        {"\033[200~", PASTE_START},
      {"\033[201~", PASTE_END},
  };
  for (unsigned i = 0; i < sizeof keys / sizeof *keys; i++)
    define_key(keys[i].sequence, keys[i].code);
}

void ct_use_mouse(void) {
  // A click is a press and a release: curses must not wait for the second.
  mouseinterval(0);
  // With a narrower mask getch blocks on what is masked out.
  mousemask(ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION, NULL);
}

static enum ct_key key(int code) {
  if (code > KEY_F0 && code <= KEY_F(24))
    return CT_FUNCTION + (code - KEY_F0);
  switch (code) {
  case KEY_ENTER: return CT_ENTER;
  case KEY_BTAB: return CT_BACK_TAB;
  case KEY_BACKSPACE: return CT_BACKSPACE;
  case KEY_DC: return CT_DELETE;
  case KEY_UP: return CT_UP;
  case KEY_DOWN: return CT_DOWN;
  case KEY_LEFT: return CT_LEFT;
  case KEY_RIGHT: return CT_RIGHT;
  case KEY_HOME: case KEY_FIND: case KEY_A1: return CT_HOME;
  case KEY_END: case KEY_SELECT: case KEY_C1: return CT_END;
  case KEY_PPAGE: case KEY_A3: return CT_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return CT_PAGE_DOWN;
  case KEY_IC: return CT_INSERT;
  case KEY_RESIZE: return CT_RESIZE;
  case PASTE_START: return CT_PASTE_START;
  case PASTE_END: return CT_PASTE_END;
  default: return CT_UNKNOWN;
  }
}

static ct_input mouse(void) {
  ct_input input = {.kind = CT_KEY, .value = CT_UNKNOWN};
  MEVENT event;
  if (getmouse(&event) != OK) return input;
  static const struct {
    mmask_t mask;
    int action, button;
  } table[] = {
      {BUTTON4_PRESSED, CT_WHEEL_UP, 0},   {BUTTON5_PRESSED, CT_WHEEL_DOWN, 0},
      {BUTTON1_PRESSED, CT_PRESS, 1},      {BUTTON2_PRESSED, CT_PRESS, 2},
      {BUTTON3_PRESSED, CT_PRESS, 3},      {BUTTON1_RELEASED, CT_RELEASE, 1},
      {BUTTON2_RELEASED, CT_RELEASE, 2},   {BUTTON3_RELEASED, CT_RELEASE, 3},
      {REPORT_MOUSE_POSITION, CT_DRAG, 0},
  };
  for (unsigned i = 0; i < sizeof table / sizeof *table; i++) {
    if (!(event.bstate & table[i].mask)) continue;
    input.kind = CT_MOUSE;
    input.action = table[i].action;
    input.button = table[i].button;
    input.x = event.x;
    input.y = event.y;
    return input;
  }
  return input;
}

ct_input ct_read(void) {
  ct_input input = {.kind = CT_NOTHING};
  // Bytes, since get_wch throws away what it has read when a character is torn
  // between two reads, and up to 144 bytes after one that is no UTF-8.
  int code = getch();
  if (code == ERR) return input;
  if (code == KEY_MOUSE) return mouse();
  input.kind = code < KEY_MIN ? CT_BYTE : CT_KEY;
  input.value = code < KEY_MIN ? (uint32_t)code : key(code);
  return input;
}

int ct_waiting(void) {
  int count = 0;
  if (ioctl(ct_input_descriptor, FIONREAD, &count) != 0) return 0;
  return count;
}
