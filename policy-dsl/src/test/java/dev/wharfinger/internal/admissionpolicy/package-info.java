@NullMarked
package dev.wharfinger.internal.admissionpolicy;

import org.jspecify.annotations.NullMarked;
