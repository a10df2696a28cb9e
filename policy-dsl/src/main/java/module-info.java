/** Compiles policies written in YAML with CEL expressions. */
module dev.wharfinger.policy.dsl {
  requires static transitive org.jspecify;
  requires transitive dev.wharfinger.policy.core;
  requires re2j;

  exports dev.wharfinger.compiler;
}
