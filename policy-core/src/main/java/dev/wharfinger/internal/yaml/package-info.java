/** YAML text to raw trees, and what a plain scalar means in each dialect of YAML. */
@NullMarked
package dev.wharfinger.internal.yaml;

import org.jspecify.annotations.NullMarked;
