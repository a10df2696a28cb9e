/** The standard policies, and the profiles that select from them. */
module dev.wharfinger.policy.stdlib {
  requires static transitive org.jspecify;
  requires transitive dev.wharfinger.policy.dsl;

  exports dev.wharfinger.stdlib;
}
