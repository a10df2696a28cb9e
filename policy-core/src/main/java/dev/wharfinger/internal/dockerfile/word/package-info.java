/**
 * Words of a Dockerfile and the variables in them, as BuildKit's shell lexer ({@code shell/lex.go})
 * expands them; what a build may change, and what the file cannot tell, stays visible as such.
 */
@NullMarked
package dev.wharfinger.internal.dockerfile.word;

import org.jspecify.annotations.NullMarked;
