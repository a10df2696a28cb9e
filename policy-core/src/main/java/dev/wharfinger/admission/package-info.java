/** Admission: requests of an API server in, decisions out. */
@NullMarked
package dev.wharfinger.admission;

import org.jspecify.annotations.NullMarked;
