/** SPDX documents, in JSON. */
@NullMarked
package dev.wharfinger.internal.supplychain.spdx;

import org.jspecify.annotations.NullMarked;
