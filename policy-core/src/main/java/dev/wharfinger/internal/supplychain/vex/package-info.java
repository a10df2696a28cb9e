/** Statements of whether vulnerabilities matter: OpenVEX and CSAF. */
@NullMarked
package dev.wharfinger.internal.supplychain.vex;

import org.jspecify.annotations.NullMarked;
