/** Licences as SPDX writes them. */
@NullMarked
package dev.wharfinger.internal.supplychain.license;

import org.jspecify.annotations.NullMarked;
