/* Written by Scripts/embed-templates.sh from the list of files under templates/. */
#include "BuiltInTemplates.h"
#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

static const unsigned char file0[] = {
#embed "../../templates/calendars/england-and-wales.csv" suffix(, )
    0};

static const unsigned char file1[] = {
#embed "../../templates/calendars/northern-ireland.csv" suffix(, )
    0};

static const unsigned char file2[] = {
#embed "../../templates/calendars/scotland.csv" suffix(, )
    0};

static const unsigned char file3[] = {
#embed "../../templates/houses/southampton/house.yaml" suffix(, )
    0};

static const unsigned char file4[] = {
#embed "../../templates/houses/standard/house.yaml" suffix(, )
    0};

static const unsigned char file5[] = {
#embed "../../templates/regimes/partnership-board.yaml" suffix(, )
    0};

static const unsigned char file6[] = {
#embed "../../templates/regimes/principal-council-england.yaml" suffix(, )
    0};

static const unsigned char file7[] = {
#embed "../../templates/schemes/admission-1960.yaml" suffix(, )
    0};

static const unsigned char file8[] = {
#embed "../../templates/schemes/lga-1972-12a.yaml" suffix(, )
    0};

static const quorate_template files[] = {
    {"calendars/england-and-wales.csv", file0, sizeof(file0) - 1},
    {"calendars/northern-ireland.csv", file1, sizeof(file1) - 1},
    {"calendars/scotland.csv", file2, sizeof(file2) - 1},
    {"houses/southampton/house.yaml", file3, sizeof(file3) - 1},
    {"houses/standard/house.yaml", file4, sizeof(file4) - 1},
    {"regimes/partnership-board.yaml", file5, sizeof(file5) - 1},
    {"regimes/principal-council-england.yaml", file6, sizeof(file6) - 1},
    {"schemes/admission-1960.yaml", file7, sizeof(file7) - 1},
    {"schemes/lga-1972-12a.yaml", file8, sizeof(file8) - 1},
};

size_t quorate_template_count(void) { return sizeof(files) / sizeof(files[0]); }

quorate_template quorate_template_at(size_t index) { return files[index]; }
