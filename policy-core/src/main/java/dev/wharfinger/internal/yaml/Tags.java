package dev.wharfinger.internal.yaml;

/** The tags of YAML's own types, in full. */
final class Tags {
  static final String PREFIX = "tag:yaml.org,2002:";
  static final String STR = "tag:yaml.org,2002:str";
  static final String BOOL = "tag:yaml.org,2002:bool";
  static final String INT = "tag:yaml.org,2002:int";
  static final String FLOAT = "tag:yaml.org,2002:float";
  static final String NULL = "tag:yaml.org,2002:null";
  static final String TIMESTAMP = "tag:yaml.org,2002:timestamp";
  static final String BINARY = "tag:yaml.org,2002:binary";
  static final String MERGE = "tag:yaml.org,2002:merge";

  private Tags() {}

  /** The form that users write: {@code !!str}. */
  static String shortForm(String tag) {
    return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
  }
}
