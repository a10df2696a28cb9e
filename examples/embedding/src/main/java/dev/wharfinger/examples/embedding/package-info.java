/** An application that judges manifests itself. */
@NullMarked
package dev.wharfinger.examples.embedding;

import org.jspecify.annotations.NullMarked;
