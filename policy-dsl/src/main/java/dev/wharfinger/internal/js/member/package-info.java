/** What policies in JavaScript see of the types: the functions of CEL, under their names there. */
@NullMarked
package dev.wharfinger.internal.js.member;

import org.jspecify.annotations.NullMarked;
