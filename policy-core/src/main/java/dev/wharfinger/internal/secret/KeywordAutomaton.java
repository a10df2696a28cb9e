package dev.wharfinger.internal.secret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many words in one pass over a text, whatever their case (Aho and Corasick, 1975).
 * Characters that are in no word share a class, so that the table stays in the processor's cache.
 */
final class KeywordAutomaton {
  private static final int ASCII = 128;
  private static final int[] NONE = {};

  private final byte[] classes = new byte[ASCII];
  private final int width;
  private final short[] next;
  private final int[][] words;

  /** Builds it for words of ASCII in lower case; a word is told by its place in the list. */
  KeywordAutomaton(List<String> keywords) {
    width = classify(keywords);
    List<short[]> trie = new ArrayList<>();
    List<int[]> found = new ArrayList<>();
    for (int word = 0; word < keywords.size(); word++) {
      insert(keywords.get(word), word, trie, found);
    }
    int[] breadthFirst = link(trie, found);
    next = new short[trie.size() * width];
    for (int state : breadthFirst) {
      System.arraycopy(trie.get(state), 0, next, state * width, width);
    }
    words = found.toArray(int[][]::new);
  }

  /** Told of each word that ends somewhere. */
  @FunctionalInterface
  interface Listener {
    /**
     * A word is met.
     *
     * @param end the place behind it
     * @return whether to go on
     */
    boolean meets(int word, int end);
  }

  /** Goes through a text. */
  void scan(CharSequence text, Listener listener) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      state = c < ASCII ? next[state * width + classes[c]] : 0;
      for (int word : words[state]) {
        if (!listener.meets(word, i + 1)) {
          return;
        }
      }
    }
  }

  private int classify(List<String> keywords) {
    int count = 1;
    for (String keyword : keywords) {
      for (int i = 0; i < keyword.length(); i++) {
        char c = keyword.charAt(i);
        if (classes[c] == 0) {
          classes[c] = (byte) count;
          classes[Character.toUpperCase(c)] = (byte) count;
          count++;
        }
      }
    }
    return count;
  }

  private void insert(String keyword, int word, List<short[]> trie, List<int[]> found) {
    if (trie.isEmpty()) {
      add(trie, found);
    }
    int state = 0;
    for (int i = 0; i < keyword.length(); i++) {
      char c = keyword.charAt(i);
      if (trie.get(state)[classes[c]] == 0) {
        trie.get(state)[classes[c]] = (short) trie.size();
        add(trie, found);
      }
      state = trie.get(state)[classes[c]];
    }
    found.set(state, with(found.get(state), word));
  }

  private void add(List<short[]> trie, List<int[]> found) {
    if (trie.size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("too many keywords");
    }
    trie.add(new short[width]);
    found.add(NONE);
  }

  /** Lets each state go on with the longest end of what was read that begins a word. */
  private int[] link(List<short[]> trie, List<int[]> found) {
    int[] fallback = new int[trie.size()];
    int[] order = new int[trie.size()];
    int visited = 0;
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      order[visited++] = state;
      for (int each = 0; each < width; each++) {
        int child = trie.get(state)[each];
        int other = state == 0 ? 0 : trie.get(fallback[state])[each];
        if (child == 0) {
          trie.get(state)[each] = (short) other;
        } else {
          fallback[child] = other;
          for (int word : found.get(other)) {
            found.set(child, with(found.get(child), word));
          }
          queue.add(child);
        }
      }
    }
    return Arrays.copyOf(order, visited);
  }

  private static int[] with(int[] words, int word) {
    int[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = word;
    return more;
  }
}
