package dev.wharfinger.compiler;

import dev.wharfinger.internal.js.declare.TypeDeclarations;
import dev.wharfinger.type.Catalog;

/**
 * Writes the files by which editors complete and check policies.
 *
 * <pre>{@code
 * String types = EditorSupport.typeDeclarations(Catalogs.builtIn());
 * Files.writeString(Path.of("policies", "wharfinger.d.ts"), types);
 * }</pre>
 */
public final class EditorSupport {
  private EditorSupport() {}

  /**
   * Writes {@code wharfinger.d.ts}: what policies in JavaScript may read and call, declared in
   * TypeScript. Its first lines say how a policy refers to it.
   *
   * @param catalog the types that policies look at
   * @return always the same text for the same catalog
   */
  public static String typeDeclarations(Catalog catalog) {
    return TypeDeclarations.of(catalog);
  }
}
