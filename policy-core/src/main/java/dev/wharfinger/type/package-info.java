/**
 * The typed model: what types, fields and derived functions there are, and the values that
 * expressions compute with. Open to tools that complete, document or check policies.
 */
@NullMarked
package dev.wharfinger.type;

import org.jspecify.annotations.NullMarked;
