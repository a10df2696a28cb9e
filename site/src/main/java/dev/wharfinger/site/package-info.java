/** Makes a site of static pages from the documents and from what the library knows of itself. */
@NullMarked
package dev.wharfinger.site;

import org.jspecify.annotations.NullMarked;
