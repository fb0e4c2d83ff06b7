/*
 * Twins of ncurses' macros, variadics and globals, which Swift cannot import, and the three jobs
 * that have to be C: drawing into memory, signals, and giving the terminal back after a crash.
 *
 * Nothing here takes or returns a pointer into ncurses; Swift sees numbers only, apart from the
 * bytes of a frame. All of it belongs to one thread, except what a signal handler may call.
 */
#ifndef CNCURSES_H
#define CNCURSES_H
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* --- screen.c: life of the screen ------------------------------------------------------------ */

enum cn_outcome { CN_OK, CN_NO_TERMINAL, CN_UNKNOWN_TERM, CN_NO_DESCRIPTOR };

/* Takes standard input and output over. Sets raw mode, the alternate screen, the keypad and
   bracketed paste. */
int cn_start(int escape_delay_ms);
/* Gives the terminal back, as it was. Safe to call twice. */
void cn_stop(void);
/* Takes the terminal again after cn_stop; what is on it is unknown, so the next frame is whole. */
void cn_resume(void);
/* The size that the terminal has now; false if it will not say. */
bool cn_size(int *columns, int *rows);
/* Makes ncurses believe this size and forget what is on the terminal. */
void cn_resize(int columns, int rows);
void cn_forget_screen(void);

/* --- screen.c: drawing ----------------------------------------------------------------------- */

/* A base character with up to four marks that take no room; 0 ends them. */
void cn_put(int column, int row, uint32_t base, uint32_t m1, uint32_t m2, uint32_t m3,
            uint32_t m4, uint32_t attributes, int pair);
/* Cells that a character takes in this locale; -1 if it cannot be printed. */
int cn_width(uint32_t scalar);
void cn_cursor(int column, int row, bool visible);
/* Runs doupdate; what ncurses would have sent stays in memory until cn_take_output. */
void cn_update(void);
/* Bytes that cn_update left behind, at most `limit` of them copied; the number copied. */
size_t cn_take_output(uint8_t *into, size_t limit);
/* How many there are. */
size_t cn_output_size(void);
/* Writes all bytes to the terminal; false if it is gone. */
bool cn_send(const uint8_t *bytes, size_t count);

/* --- screen.c: colours and attributes --------------------------------------------------------- */

bool cn_has_colors(void);
int cn_colors(void);
/* Whether palette numbers can be replaced in the output: it passes through memory, and setaf(100)
   is `ESC[38;5;100m`. */
bool cn_has_indexed_form(void);
/* -1 is the terminal's own colour. */
bool cn_set_pair(int pair, int foreground, int background);

static inline uint32_t cn_bold(void) { return A_BOLD; }
static inline uint32_t cn_dim(void) { return A_DIM; }
static inline uint32_t cn_reverse(void) { return A_REVERSE; }
static inline uint32_t cn_underline(void) { return A_UNDERLINE; }
static inline uint32_t cn_italic(void) { return A_ITALIC; }

/* --- input.c ---------------------------------------------------------------------------------- */

/* A byte, a key code of ncurses, one of the codes below, or -1 when nothing is waiting. */
int cn_key(void);
/* The other end is gone: hung up, or at the end of its input. */
bool cn_hung_up(void);

/* Beyond the codes that ncurses gives to extended capabilities. */
enum { CN_PASTE_BEGIN = KEY_MAX + 1000, CN_PASTE_END = KEY_MAX + 1001 };

static inline int cn_function_key(int n) { return KEY_F(n); }

/* --- signals.c -------------------------------------------------------------------------------- */

/* Turns SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM and SIGHUP into bytes, the signal's number
   each, on a descriptor that is returned, or -1. SIGPIPE is ignored. */
int cn_watch_signals(void);
/* The next signal's number, or 0. */
int cn_next_signal(void);
/* Stops the process group as Ctrl-Z would; returns when this process is continued. */
void cn_stop_self(void);

/* --- rescue.c --------------------------------------------------------------------------------- */

/* Remembers the terminal's modes, and arms atexit and the handlers of fatal signals, which give
   the terminal back before the program dies as it would have. */
void cn_arm_rescue(int descriptor);
/* Bytes that lead out of the alternate screen, known once ncurses has read the terminfo entry. */
void cn_set_rescue_bytes(const char *bytes, size_t count);
void cn_set_rescue_active(bool active);
/* Gives the terminal back; async-signal-safe. */
void cn_rescue(void);

#endif
