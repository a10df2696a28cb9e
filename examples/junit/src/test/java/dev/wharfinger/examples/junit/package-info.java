/** The manifests of a project, tested like its code. */
@NullMarked
package dev.wharfinger.examples.junit;

import org.jspecify.annotations.NullMarked;
