package dev.wharfinger.internal.dockerfile.syntax;

/**
 * A comment at the top of the file that tells how to read it.
 *
 * @param name {@code syntax}, {@code escape} or {@code check}; the token's text is as written
 */
public record Directive(Token name, Token value) {}
