#include "CTerminal.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct ct_screen {
    VTerm *terminal;
    VTermScreen *screen;
    bool is_visible;
    bool is_alternate;
};

static int on_property(VTermProp property, VTermValue *value, void *user) {
    struct ct_screen *screen = user;
    if (property == VTERM_PROP_CURSORVISIBLE) screen->is_visible = value->boolean;
    if (property == VTERM_PROP_ALTSCREEN) screen->is_alternate = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

struct ct_screen *ct_screen_new(int columns, int rows) {
    struct ct_screen *screen = calloc(1, sizeof *screen);
    if (screen == NULL) return NULL;
    screen->terminal = vterm_new(rows, columns);
    vterm_set_utf8(screen->terminal, 1);
    screen->screen = vterm_obtain_screen(screen->terminal);
    vterm_screen_enable_altscreen(screen->screen, 1);
    vterm_screen_set_callbacks(screen->screen, &callbacks, screen);
    vterm_screen_reset(screen->screen, 1);
    screen->is_visible = true;
    return screen;
}

void ct_screen_free(struct ct_screen *screen) {
    vterm_free(screen->terminal);
    free(screen);
}

void ct_screen_feed(struct ct_screen *screen, const uint8_t *bytes, size_t count) {
    vterm_input_write(screen->terminal, (const char *)bytes, count);
    vterm_screen_flush_damage(screen->screen);
}

size_t ct_screen_replies(struct ct_screen *screen, uint8_t *into, size_t limit) {
    return vterm_output_read(screen->terminal, (char *)into, limit);
}

void ct_screen_resize(struct ct_screen *screen, int columns, int rows) {
    vterm_set_size(screen->terminal, rows, columns);
    vterm_screen_flush_damage(screen->screen);
}

static int32_t flat(const VTermColor *color) {
    if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
    if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
    return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

struct ct_cell ct_screen_cell(struct ct_screen *screen, int column, int row) {
    VTermScreenCell found;
    struct ct_cell cell;
    memset(&cell, 0, sizeof cell);
    VTermPos place = {.row = row, .col = column};
    if (!vterm_screen_get_cell(screen->screen, place, &found)) return cell;
    for (int i = 0; i < 6; i++) cell.scalars[i] = found.chars[i];
    cell.width = found.width;
    cell.attributes = (found.attrs.bold ? CT_BOLD : 0) | (found.attrs.italic ? CT_ITALIC : 0) |
                      (found.attrs.underline ? CT_UNDERLINE : 0) |
                      (found.attrs.reverse ? CT_REVERSE : 0);
    cell.foreground = flat(&found.fg);
    cell.background = flat(&found.bg);
    return cell;
}

void ct_screen_cursor(struct ct_screen *screen, int *column, int *row, bool *visible) {
    VTermPos place;
    vterm_state_get_cursorpos(vterm_obtain_state(screen->terminal), &place);
    *column = place.col;
    *row = place.row;
    *visible = screen->is_visible;
}

bool ct_screen_is_alternate(struct ct_screen *screen) { return screen->is_alternate; }
