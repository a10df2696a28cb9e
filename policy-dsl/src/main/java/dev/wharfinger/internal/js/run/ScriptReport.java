package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a script has reported.
 *
 * @param message what is wrong; null if the script says nothing of it
 * @param at a path relative to {@code of}; null for all of it
 * @param of the object that is meant; null for the subject
 * @param fix what would mend it, as JSON; null if the script does not say
 * @param where the place in the module, as {@code names.mjs:12:7}; null if it names no paths
 */
record ScriptReport(
    @Nullable String message,
    @Nullable String at,
    @Nullable ObjectNode of,
    @Nullable String fix,
    @Nullable String where) {}
