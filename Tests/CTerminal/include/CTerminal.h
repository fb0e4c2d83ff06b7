/*
 * What the end-to-end tests need of C: a child on a PTY, and libvterm's screen with its cells
 * flattened, since Swift sees neither unions nor bit fields well.
 */
#ifndef CTERMINAL_H
#define CTERMINAL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* --- pty.c ------------------------------------------------------------------------------------ */

struct ct_child {
    int terminal;  /* the master's side, close-on-exec */
    int far_side;  /* the child's side, kept open so that its modes can be read after its end */
    int process;
    int exit_watch; /* readable once the process has ended */
};

/* Strings are joined with a NUL after each. The child is the leader of a session of its own.
   Returns 0 or errno. */
int ct_spawn(const uint8_t *arguments, size_t arguments_count, const uint8_t *environment,
             size_t environment_count, int columns, int rows, struct ct_child *child);
int ct_resize(int terminal, int columns, int rows);

enum ct_ready { CT_TIMEOUT = 0, CT_OUTPUT = 1, CT_EXITED = 2 };
/* Waits for output, or for the end of the process if there is no output. */
int ct_wait(const struct ct_child *child, int milliseconds);
/* 128 + signal for a killed process. */
int ct_reap(const struct ct_child *child);

/* ECHO, ICANON, ISIG, ICRNL and OPOST, the modes that a shell relies on. */
bool ct_is_cooked(int descriptor);

/* --- screen.c --------------------------------------------------------------------------------- */

enum ct_attribute { CT_BOLD = 1, CT_UNDERLINE = 2, CT_ITALIC = 4, CT_REVERSE = 8 };

struct ct_cell {
    uint32_t scalars[6];
    int width;
    uint32_t attributes;
    /* -1 the terminal's own, 0–255 of the palette, 0x1000000 + RGB. */
    int32_t foreground;
    int32_t background;
};

struct ct_screen;
struct ct_screen *ct_screen_new(int columns, int rows);
void ct_screen_free(struct ct_screen *screen);
void ct_screen_feed(struct ct_screen *screen, const uint8_t *bytes, size_t count);
/* What the terminal answers to queries. */
size_t ct_screen_replies(struct ct_screen *screen, uint8_t *into, size_t limit);
void ct_screen_resize(struct ct_screen *screen, int columns, int rows);
struct ct_cell ct_screen_cell(struct ct_screen *screen, int column, int row);
void ct_screen_cursor(struct ct_screen *screen, int *column, int *row, bool *visible);
bool ct_screen_is_alternate(struct ct_screen *screen);

#endif
