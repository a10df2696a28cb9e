/** XML, as build servers read it. */
@NullMarked
package dev.wharfinger.internal.xml;

import org.jspecify.annotations.NullMarked;
