/** YAML text to policy and profile files. Knows no catalog. */
@NullMarked
package dev.wharfinger.internal.policy.file;

import org.jspecify.annotations.NullMarked;
