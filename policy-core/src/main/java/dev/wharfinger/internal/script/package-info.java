/**
 * Scripts of POSIX shells, cut into the commands that they run, each with its place. Nothing is
 * run, and nothing is guessed: what cannot be told is unknown, and what cannot be read is one
 * opaque command.
 */
@NullMarked
package dev.wharfinger.internal.script;

import org.jspecify.annotations.NullMarked;
