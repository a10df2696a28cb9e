/** The documents of the OCI image specification: what is valid, and what files are one. */
@NullMarked
package dev.wharfinger.internal.image.document;

import org.jspecify.annotations.NullMarked;
