/** CycloneDX documents, in JSON: lists of components, and what is said of their vulnerabilities. */
@NullMarked
package dev.wharfinger.internal.supplychain.cyclonedx;

import org.jspecify.annotations.NullMarked;
