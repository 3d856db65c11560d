#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE

#include "CTerminal.h"
#include "private.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *input_file, *output_file;
static cchar_t *row;
static int row_room;
static int cursor_state;

int ct_input_descriptor = -1;

bool ct_set_locale(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  // Debian has C.UTF-8 always; a bare `LANG=C` says nothing about the terminal.
  setlocale(LC_CTYPE, "C.UTF-8");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *ct_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  if (value == (char *)-1 || (value && !*value)) return NULL;
  return value;
}

static void close_files(void) {
  if (output_file) fclose(output_file);
  if (input_file) fclose(input_file);
  output_file = input_file = NULL;
  ct_input_descriptor = -1;
}

static FILE *open_copy(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (!file) close(copy);
  return file;
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  if (!getenv("ESCDELAY")) set_escdelay(25);
}

enum ct_open_result ct_open(const char *term, int input, int output) {
  // curses would believe them even after the terminal has changed its size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  output_file = open_copy(output, "w");
  input_file = open_copy(input, "r");
  if (output_file && input_file)
    screen = newterm(term, output_file, input_file);
  if (!screen) {
    close_files();
    return CT_NO_DESCRIPTION;
  }
  if (!ct_capability("cup")) {
    ct_close();
    return CT_NO_CURSOR;
  }
  ct_input_descriptor = fileno(input_file);
  set_modes();
  ct_define_keys();
  cursor_state = -1;
  return CT_OPEN;
}

void ct_close(void) {
  if (!screen) return;
  endwin();
  delscreen(screen);
  screen = NULL;
  close_files();
  free(row);
  row = NULL;
  row_room = 0;
}

void ct_leave(void) { endwin(); }

void ct_enter(void) {
  reset_prog_mode();
  cursor_state = -1;
  ct_forget();
  ct_fit();
}

int ct_colours(void) {
  // Without this, alloc_pair crashes.
  if (!has_colors() || start_color() != OK) return 0;
  use_default_colors();
  return COLORS;
}

int ct_pair(int foreground, int background) {
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

void ct_fit(void) {
  struct winsize size;
  if (ioctl(fileno(output_file), TIOCGWINSZ, &size) != 0) return;
  if (size.ws_row == 0 || size.ws_col == 0) return;
  resize_term(size.ws_row, size.ws_col);
}

int ct_columns(void) { return getmaxx(stdscr); }

int ct_rows(void) { return getmaxy(stdscr); }

static attr_t attributes(uint32_t flags) {
  attr_t result = A_NORMAL;
  if (flags & CT_BOLD) result |= A_BOLD;
  if (flags & CT_UNDERLINE) result |= A_UNDERLINE;
  if (flags & CT_REVERSE) result |= A_REVERSE;
  return result;
}

// Writes `cell` as curses has it; the number of elements used, 1 or 2.
static int convert(const ct_cell *cell, cchar_t *out) {
  attr_t attrs = attributes(cell->attributes);
  int pair = cell->pair;
  wchar_t text[6] = {0};
  if (wcwidth((wchar_t)cell->codes[0]) == cell->width) {
    int length = 0;
    text[length++] = (wchar_t)cell->codes[0];
    for (int i = 1; i < 5 && cell->codes[i]; i++)
      if (wcwidth((wchar_t)cell->codes[i]) == 0)
        text[length++] = (wchar_t)cell->codes[i];
    // Pairs over 255 fit only through the last argument.
    if (setcchar(out, text, attrs, 0, &pair) == OK) return 1;
  }
  setcchar(out, L"?", attrs, 0, &pair);
  if (cell->width < 2) return 1;
  setcchar(out + 1, L" ", attrs, 0, &pair);
  return 2;
}

void ct_put_row(int y, const ct_cell *cells, int count) {
  if (row_room < 2 * count) {
    cchar_t *larger = realloc(row, 2 * count * sizeof *row);
    if (!larger) return;
    row = larger;
    row_room = 2 * count;
  }
  int used = 0;
  for (int i = 0; i < count; i++) used += convert(&cells[i], row + used);
  mvadd_wchnstr(y, 0, row, used);
}

void ct_erase(void) { erase(); }

void ct_show(int cursor_x, int cursor_y) {
  int wanted = cursor_x >= 0;
  if (wanted != cursor_state) curs_set(wanted);
  cursor_state = wanted;
  if (wanted) move(cursor_y, cursor_x);
  wnoutrefresh(stdscr);
  doupdate();
}

void ct_forget(void) { clearok(curscr, TRUE); }

void ct_bell(void) { beep(); }
