#pragma once
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED /* before any other libxml header: its ICU headers clash with Swift's own */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>

/* xmlFree is a mutable global function pointer, which Swift 6 refuses to read. */
static inline void quorate_xml_free(void *pointer) { xmlFree(pointer); }
