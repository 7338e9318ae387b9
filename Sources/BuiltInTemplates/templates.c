/* Written by Scripts/embed-templates.sh from the list of files under templates/. */
#include "BuiltInTemplates.h"
#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

static const unsigned char file0[] = {
#embed "../../templates/calendars/england-and-wales-parish.csv" suffix(, )
    0};

static const unsigned char file1[] = {
#embed "../../templates/calendars/england-and-wales.csv" suffix(, )
    0};

static const unsigned char file2[] = {
#embed "../../templates/calendars/northern-ireland.csv" suffix(, )
    0};

static const unsigned char file3[] = {
#embed "../../templates/calendars/scotland.csv" suffix(, )
    0};

static const unsigned char file4[] = {
#embed "../../templates/houses/nhs-board/house.yaml" suffix(, )
    0};

static const unsigned char file5[] = {
#embed "../../templates/houses/parish-council/house.yaml" suffix(, )
    0};

static const unsigned char file6[] = {
#embed "../../templates/houses/sefton/house.yaml" suffix(, )
    0};

static const unsigned char file7[] = {
#embed "../../templates/houses/southampton/house.yaml" suffix(, )
    0};

static const unsigned char file8[] = {
#embed "../../templates/houses/standard/house.yaml" suffix(, )
    0};

static const unsigned char file9[] = {
#embed "../../templates/papers/commitment-actions.yaml" suffix(, )
    0};

static const unsigned char file10[] = {
#embed "../../templates/papers/commitment.yaml" suffix(, )
    0};

static const unsigned char file11[] = {
#embed "../../templates/papers/comparison.yaml" suffix(, )
    0};

static const unsigned char file12[] = {
#embed "../../templates/papers/domains.yaml" suffix(, )
    0};

static const unsigned char file13[] = {
#embed "../../templates/papers/further-development.yaml" suffix(, )
    0};

static const unsigned char file14[] = {
#embed "../../templates/papers/headlines.yaml" suffix(, )
    0};

static const unsigned char file15[] = {
#embed "../../templates/papers/milestones.yaml" suffix(, )
    0};

static const unsigned char file16[] = {
#embed "../../templates/papers/outcomes-framework.yaml" suffix(, )
    0};

static const unsigned char file17[] = {
#embed "../../templates/papers/progress-outline.yaml" suffix(, )
    0};

static const unsigned char file18[] = {
#embed "../../templates/papers/progress.yaml" suffix(, )
    0};

static const unsigned char file19[] = {
#embed "../../templates/papers/projects.yaml" suffix(, )
    0};

static const unsigned char file20[] = {
#embed "../../templates/papers/roadmap.yaml" suffix(, )
    0};

static const unsigned char file21[] = {
#embed "../../templates/papers/scorecard.yaml" suffix(, )
    0};

static const unsigned char file22[] = {
#embed "../../templates/papers/successes.yaml" suffix(, )
    0};

static const unsigned char file23[] = {
#embed "../../templates/papers/summary.yaml" suffix(, )
    0};

static const unsigned char file24[] = {
#embed "../../templates/papers/timeline.yaml" suffix(, )
    0};

static const unsigned char file25[] = {
#embed "../../templates/regimes/charity.yaml" suffix(, )
    0};

static const unsigned char file26[] = {
#embed "../../templates/regimes/combined-authority.yaml" suffix(, )
    0};

static const unsigned char file27[] = {
#embed "../../templates/regimes/company.yaml" suffix(, )
    0};

static const unsigned char file28[] = {
#embed "../../templates/regimes/nhs-body.yaml" suffix(, )
    0};

static const unsigned char file29[] = {
#embed "../../templates/regimes/parish-england.yaml" suffix(, )
    0};

static const unsigned char file30[] = {
#embed "../../templates/regimes/partnership-board.yaml" suffix(, )
    0};

static const unsigned char file31[] = {
#embed "../../templates/regimes/principal-council-england.yaml" suffix(, )
    0};

static const unsigned char file32[] = {
#embed "../../templates/regimes/principal-council-wales.yaml" suffix(, )
    0};

static const unsigned char file33[] = {
#embed "../../templates/regimes/school-governors.yaml" suffix(, )
    0};

static const unsigned char file34[] = {
#embed "../../templates/schemes/admission-1960.yaml" suffix(, )
    0};

static const unsigned char file35[] = {
#embed "../../templates/schemes/lga-1972-12a.yaml" suffix(, )
    0};

static const unsigned char file36[] = {
#embed "../../templates/zones/iana.csv" suffix(, )
    0};

static const quorate_template files[] = {
    {"calendars/england-and-wales-parish.csv", file0, sizeof(file0) - 1},
    {"calendars/england-and-wales.csv", file1, sizeof(file1) - 1},
    {"calendars/northern-ireland.csv", file2, sizeof(file2) - 1},
    {"calendars/scotland.csv", file3, sizeof(file3) - 1},
    {"houses/nhs-board/house.yaml", file4, sizeof(file4) - 1},
    {"houses/parish-council/house.yaml", file5, sizeof(file5) - 1},
    {"houses/sefton/house.yaml", file6, sizeof(file6) - 1},
    {"houses/southampton/house.yaml", file7, sizeof(file7) - 1},
    {"houses/standard/house.yaml", file8, sizeof(file8) - 1},
    {"papers/commitment-actions.yaml", file9, sizeof(file9) - 1},
    {"papers/commitment.yaml", file10, sizeof(file10) - 1},
    {"papers/comparison.yaml", file11, sizeof(file11) - 1},
    {"papers/domains.yaml", file12, sizeof(file12) - 1},
    {"papers/further-development.yaml", file13, sizeof(file13) - 1},
    {"papers/headlines.yaml", file14, sizeof(file14) - 1},
    {"papers/milestones.yaml", file15, sizeof(file15) - 1},
    {"papers/outcomes-framework.yaml", file16, sizeof(file16) - 1},
    {"papers/progress-outline.yaml", file17, sizeof(file17) - 1},
    {"papers/progress.yaml", file18, sizeof(file18) - 1},
    {"papers/projects.yaml", file19, sizeof(file19) - 1},
    {"papers/roadmap.yaml", file20, sizeof(file20) - 1},
    {"papers/scorecard.yaml", file21, sizeof(file21) - 1},
    {"papers/successes.yaml", file22, sizeof(file22) - 1},
    {"papers/summary.yaml", file23, sizeof(file23) - 1},
    {"papers/timeline.yaml", file24, sizeof(file24) - 1},
    {"regimes/charity.yaml", file25, sizeof(file25) - 1},
    {"regimes/combined-authority.yaml", file26, sizeof(file26) - 1},
    {"regimes/company.yaml", file27, sizeof(file27) - 1},
    {"regimes/nhs-body.yaml", file28, sizeof(file28) - 1},
    {"regimes/parish-england.yaml", file29, sizeof(file29) - 1},
    {"regimes/partnership-board.yaml", file30, sizeof(file30) - 1},
    {"regimes/principal-council-england.yaml", file31, sizeof(file31) - 1},
    {"regimes/principal-council-wales.yaml", file32, sizeof(file32) - 1},
    {"regimes/school-governors.yaml", file33, sizeof(file33) - 1},
    {"schemes/admission-1960.yaml", file34, sizeof(file34) - 1},
    {"schemes/lga-1972-12a.yaml", file35, sizeof(file35) - 1},
    {"zones/iana.csv", file36, sizeof(file36) - 1},
};

size_t quorate_template_count(void) { return sizeof(files) / sizeof(files[0]); }

quorate_template quorate_template_at(size_t index) { return files[index]; }
