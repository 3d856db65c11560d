// What a crash must not leave behind: raw mode, the alternate screen, an error
// message that nobody sees. Everything below the handler is async-signal-safe.

#define _GNU_SOURCE

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS,
                              SIGFPE};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction before[CRASHES];
static stack_t stack_before;
static char stack[65536];
static bool guarded;
static struct text {
  char bytes[512];
  int count;
} restoring, message;
static struct termios modes;
static int terminal = -1;

static int captured = -1;
static int errors = -1;

static void write_all(int descriptor, const char *bytes, ssize_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= written;
  }
}

// Control characters become `?`; `tail` is the byte before (C1 in UTF-8 is C2
// and 80 to 9F).
static void clean(char *bytes, ssize_t count, unsigned char *tail) {
  for (ssize_t i = 0; i < count; i++) {
    unsigned char byte = bytes[i];
    bool c0 = byte < 0x20 && byte != '\n' && byte != '\t';
    bool c1 = *tail == 0xC2 && byte >= 0x80 && byte < 0xA0;
    *tail = byte;
    // C2 BF is an upside-down question mark: the pair stays well-formed.
    if (c1) bytes[i] = (char)0xBF;
    else if (c0 || byte == 0x7F) bytes[i] = '?';
  }
}

static void print_captured(void) {
  char bytes[1024];
  unsigned char tail = 0;
  off_t place = 0;
  ssize_t count;
  while ((count = pread(captured, bytes, sizeof bytes, place)) > 0) {
    place += count;
    clean(bytes, count, &tail);
    write_all(errors, bytes, count);
  }
}

void ct_capture_errors(void) {
  if (captured >= 0) return;
  captured = memfd_create("stderr", MFD_CLOEXEC);
  if (captured < 0) return;
  errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (errors < 0 || dup2(captured, STDERR_FILENO) < 0) {
    close(captured);
    captured = -1;
  }
}

void ct_release_errors(void) {
  if (captured < 0) return;
  dup2(errors, STDERR_FILENO);
  print_captured();
  close(captured);
  close(errors);
  captured = errors = -1;
}

static void put_back(int number) {
  for (int i = 0; i < CRASHES; i++)
    if (crashes[i] == number) sigaction(number, &before[i], NULL);
}

static void crashed(int number) {
  write_all(terminal, restoring.bytes, restoring.count);
  tcsetattr(terminal, TCSANOW, &modes);
  if (captured >= 0) {
    dup2(errors, STDERR_FILENO);
    print_captured();
  }
  write_all(STDERR_FILENO, message.bytes, message.count);
  // The old handler may be Swift's backtracer, which would ask a person what
  // to do, and wait for 30 s; without an input it just prints.
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
  put_back(number);
  raise(number);
}

static void keep(struct text *text, const char *bytes, int count) {
  text->count = 0;
  if (count > (int)sizeof text->bytes) return;
  memcpy(text->bytes, bytes, count);
  text->count = count;
}

void ct_guard_bytes(const char *bytes, int count) {
  keep(&restoring, bytes, count);
}

void ct_guard_message(const char *bytes, int count) {
  keep(&message, bytes, count);
}

void ct_guard(int descriptor) {
  if (guarded || tcgetattr(descriptor, &modes) != 0) return;
  terminal = descriptor;
  restoring.count = message.count = 0;
  // Of its own, since the crash may be an overflow of the stack.
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, &stack_before);
  struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++)
    sigaction(crashes[i], &action, &before[i]);
  guarded = true;
}

void ct_release_guard(void) {
  if (!guarded) return;
  for (int i = 0; i < CRASHES; i++) put_back(crashes[i]);
  sigaltstack(&stack_before, NULL);
  guarded = false;
}
