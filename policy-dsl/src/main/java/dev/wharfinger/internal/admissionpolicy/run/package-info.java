/** Admission policies with their bindings to programs that the engine runs. */
@NullMarked
package dev.wharfinger.internal.admissionpolicy.run;

import org.jspecify.annotations.NullMarked;
