/** Compiles policies written in YAML with CEL expressions, or in JavaScript. */
module dev.wharfinger.policy.dsl {
  requires static transitive org.jspecify;
  requires transitive dev.wharfinger.policy.core;
  requires com.fasterxml.jackson.databind;
  requires re2j;
  // for policies in JavaScript, where the application has it
  requires static org.graalvm.polyglot;

  exports dev.wharfinger.compiler;
}
