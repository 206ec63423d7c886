package dev.webexplorer.browser.world;

import java.util.List;

/**
 * How the names of a people sound. A root is onset, nucleus, medial, ending ("K-o-rv-ara"), or with
 * one more nucleus and medial once the short ones are used up. No ending of any culture is the end
 * of another one, and consonants and vowels alternate, so each root can be read in one way only:
 * two places in the order of roots, of one culture or of two, never give the same word.
 *
 * @param adjective what makes an adjective of a root that ends in a consonant ("ian")
 */
record Culture(
    List<String> onsets,
    List<String> nuclei,
    List<String> medials,
    List<String> endings,
    List<String> male,
    List<String> female,
    String adjective) {

  private long shortRoots() {
    return (long) onsets.size() * nuclei.size() * medials.size() * endings.size();
  }

  private long longRoots() {
    return shortRoots() * nuclei.size() * medials.size();
  }

  /** Returns the root at that place of the world's own order. */
  String root(long place, long key) {
    long few = shortRoots();
    if (place < few) {
      return word(new Permutation(few, key).at(place), false);
    }
    return word(new Permutation(longRoots(), key).at(place - few), true);
  }

  /** Returns a word that {@link #root} gives only far beyond any world's size. */
  String spare(long place, long key) {
    return root(shortRoots() + longRoots() - 1 - place, key);
  }

  private String word(long number, boolean three) {
    StringBuilder word = new StringBuilder(12);
    long rest = take(word, onsets, number);
    rest = take(word, nuclei, rest);
    rest = take(word, medials, rest);
    if (three) {
      rest = take(word, nuclei, rest);
      rest = take(word, medials, rest);
    }
    word.append(endings.get((int) rest));
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }

  private static long take(StringBuilder word, List<String> from, long number) {
    word.append(from.get((int) (number % from.size())));
    return number / from.size();
  }

  /** Returns a first name; they repeat from person to person. */
  String given(Dice dice, boolean woman) {
    StringBuilder name = new StringBuilder(8);
    name.append(dice.pick(onsets)).append(dice.pick(nuclei)).append(dice.pick(medials));
    name.append(dice.pick(woman ? female : male));
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  /** Returns the adjective of a country's name: "Korvaran", "Meldundish". */
  String adjective(String name) {
    char last = name.charAt(name.length() - 1);
    if (last == 'a') {
      return name + "n";
    }
    if ("eiou".indexOf(last) >= 0) {
      return name.substring(0, name.length() - 1) + "ian";
    }
    return name + adjective;
  }
}
