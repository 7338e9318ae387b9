/* Debian's static libxml2 asks ICU for encodings that it does not know itself. Every source is read as
   UTF-8, so none is ever asked for; these keep thirty megabytes of tables out of the binary. */
#if __has_include(<unicode/utypes.h>)
#include <unicode/utypes.h> /* renames each function to that of the ICU at hand */

void *ucnv_open(const char *name, UErrorCode *error) {
    *error = U_UNSUPPORTED_ERROR;
    return 0;
}
void ucnv_close(void) {}
void ucnv_convertEx(void) {}
void ucnv_setFromUCallBack(void) {}
void ucnv_setToUCallBack(void) {}
void UCNV_FROM_U_CALLBACK_STOP(void) {}
void UCNV_TO_U_CALLBACK_STOP(void) {}
#endif
