package dev.wharfinger.compiler;

import dev.wharfinger.internal.js.declare.TypeDeclarations;
import dev.wharfinger.internal.policy.schema.PolicySchema;
import dev.wharfinger.internal.policy.schema.ProfileSchema;
import dev.wharfinger.internal.policy.schema.TestSchema;
import dev.wharfinger.type.Catalog;

/**
 * Writes the files by which editors complete and check policies.
 *
 * <pre>{@code
 * String schema = EditorSupport.policySchema(Catalogs.builtIn());
 * Files.writeString(Path.of("policies", "policy.schema.json"), schema);
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

  /**
   * Writes the JSON Schema of policy files, of draft 2020-12. It refuses what is wrong with the
   * form of a file, as an unknown key; what is in expressions only the compiler knows.
   *
   * @param catalog the types that policies look at
   * @return indented JSON that ends with a line end, always the same for the same catalog
   */
  public static String policySchema(Catalog catalog) {
    return PolicySchema.write(catalog);
  }

  /**
   * Writes the JSON Schema of profiles, of draft 2020-12.
   *
   * @return indented JSON that ends with a line end
   */
  public static String profileSchema() {
    return ProfileSchema.write();
  }

  /**
   * Writes the JSON Schema of test files, of draft 2020-12.
   *
   * @return indented JSON that ends with a line end
   */
  public static String testSchema() {
    return TestSchema.write();
  }
}
