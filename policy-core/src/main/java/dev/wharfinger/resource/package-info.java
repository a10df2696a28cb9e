/** What was read: files, documents, resources, and the typed view of their content. */
@NullMarked
package dev.wharfinger.resource;

import org.jspecify.annotations.NullMarked;
