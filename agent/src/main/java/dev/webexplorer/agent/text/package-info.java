/**
 * English text as rules see it: Markdown links apart from words ({@link
 * dev.webexplorer.agent.text.MarkedText}), sentences, words and their stems. Shared by the rules
 * that solve questions and the rules that write them; how much a word weighs is theirs to say.
 */
@NullMarked
package dev.webexplorer.agent.text;

import org.jspecify.annotations.NullMarked;
