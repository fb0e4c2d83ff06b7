/*
 * The screen's life and drawing.
 *
 * ncurses gets a descriptor of its own for output. While the screen is up, that descriptor leads
 * into memory (a memfd), so that a frame can be sent in one write, inside synchronized output, and
 * with the theme's true colours (ADR 0040). Where there is no memfd it leads to the terminal.
 */
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static SCREEN *screen = NULL;
static FILE *channel = NULL; /* ncurses' own descriptor */
static int memory = -1;
static bool is_up = false;
static struct termios shell_modes;

static void lead_into_memory(void) {
    if (memory >= 0) dup2(memory, fileno(channel));
}

static void lead_to_terminal(void) {
    if (memory >= 0) dup2(STDOUT_FILENO, fileno(channel));
}

/* Appends a terminfo string to the way out, without the padding that only hardware needed. */
static size_t append(char *buffer, size_t used, size_t limit, const char *name) {
    const char *value = tigetstr((char *)name);
    if (value == NULL || value == (const char *)-1) return used;
    for (; *value != 0 && used < limit; value++) {
        if (value[0] == '$' && value[1] == '<') {
            while (*value != 0 && *value != '>') value++;
            if (*value == 0) break;
            continue;
        }
        buffer[used++] = *value;
    }
    return used;
}

static void prepare_rescue(void) {
    static const char closing[] = "\033[?2026l\033[?2004l";
    char way_out[512];
    size_t used = sizeof closing - 1;
    memcpy(way_out, closing, used);
    static const char *names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        used = append(way_out, used, sizeof way_out, names[i]);
    cn_set_rescue_bytes(way_out, used);
}

static void set_modes(void) {
    raw(); /* Ctrl-C, Ctrl-Z, Ctrl-S are keys; the console says what they do */
    noecho();
    nonl();
    typeahead(-1); /* a frame is never cut short because a key waits */
    use_default_colors();
}

int cn_start(int escape_delay_ms) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NO_TERMINAL;
    if (screen != NULL) { /* a second run in the same program */
        cn_resume();
        return CN_OK;
    }
    int own = dup(STDOUT_FILENO);
    channel = own < 0 ? NULL : fdopen(own, "w");
    if (channel == NULL) return CN_NO_DESCRIPTOR;
    setlocale(LC_ALL, "");
    tcgetattr(STDIN_FILENO, &shell_modes);
    cn_arm_rescue(STDOUT_FILENO);
    screen = newterm(NULL, channel, stdin);
    if (screen == NULL) return CN_UNKNOWN_TERM;
    set_term(screen);
    set_escdelay(escape_delay_ms);
    if (has_colors()) start_color();
    set_modes();
    prepare_rescue();
    cn_set_rescue_active(true);
    cn_send((const uint8_t *)paste_on, sizeof paste_on - 1);
    memory = memfd_create("frame", MFD_CLOEXEC);
    lead_into_memory();
    is_up = true;
    return CN_OK;
}

void cn_stop(void) {
    if (!is_up) return;
    is_up = false;
    lead_to_terminal();
    cn_send((const uint8_t *)paste_off, sizeof paste_off - 1);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
    cn_set_rescue_active(false);
}

void cn_resume(void) {
    if (is_up || screen == NULL) return;
    tcgetattr(STDIN_FILENO, &shell_modes);
    cn_arm_rescue(STDOUT_FILENO);
    cn_set_rescue_active(true);
    clearok(curscr, TRUE);
    doupdate(); /* leaves endwin's state: modes, alternate screen, keypad */
    cn_send((const uint8_t *)paste_on, sizeof paste_on - 1);
    lead_into_memory();
    is_up = true;
}

bool cn_size(int *columns, int *rows) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
    if (size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

void cn_resize(int columns, int rows) {
    resize_term(rows, columns);
    werase(stdscr);
    cn_forget_screen();
}

void cn_forget_screen(void) { clearok(curscr, TRUE); }

void cn_put(int column, int row, uint32_t base, uint32_t m1, uint32_t m2, uint32_t m3,
            uint32_t m4, uint32_t attributes, int pair) {
    wchar_t text[6] = {(wchar_t)base, (wchar_t)m1, (wchar_t)m2, (wchar_t)m3, (wchar_t)m4, 0};
    cchar_t cell;
    if (setcchar(&cell, text, attributes, (short)pair, NULL) == OK)
        mvwadd_wch(stdscr, row, column, &cell);
}

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void cn_cursor(int column, int row, bool visible) {
    curs_set(visible ? 1 : 0);
    wmove(stdscr, row, column);
}

void cn_update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

size_t cn_output_size(void) {
    off_t end = memory < 0 ? 0 : lseek(memory, 0, SEEK_CUR);
    return end < 0 ? 0 : (size_t)end;
}

size_t cn_take_output(uint8_t *into, size_t limit) {
    size_t count = 0;
    while (count < limit) {
        ssize_t got = pread(memory, into + count, limit - count, (off_t)count);
        if (got <= 0) break;
        count += (size_t)got;
    }
    lseek(memory, 0, SEEK_SET);
    return count;
}

bool cn_send(const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t sent = write(STDOUT_FILENO, bytes, count);
        if (sent >= 0) {
            bytes += sent;
            count -= (size_t)sent;
        } else if (errno == EAGAIN) {
            struct pollfd wait = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&wait, 1, -1);
            if (wait.revents & (POLLHUP | POLLERR | POLLNVAL)) return false;
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool cn_has_colors(void) { return has_colors(); }

int cn_colors(void) { return COLORS; }

bool cn_has_indexed_form(void) {
    char *form = tigetstr("setaf");
    if (memory < 0 || form == NULL || form == (char *)-1) return false;
    const char *made = tparm(form, 100L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    return made != NULL && strcmp(made, "\033[38;5;100m") == 0;
}

bool cn_set_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK;
}
