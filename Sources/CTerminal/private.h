// Shared between the C files only.

#ifndef CTERMINAL_PRIVATE_H
#define CTERMINAL_PRIVATE_H

// The descriptor that curses reads from; -1 when there is no screen.
extern int ct_input_descriptor;

// Tells curses the sequences that descriptions leave out.
void ct_define_keys(void);

#endif
