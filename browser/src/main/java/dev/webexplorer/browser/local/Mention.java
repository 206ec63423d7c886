package dev.webexplorer.browser.local;

/**
 * Words of a text that name another page.
 *
 * @param start index of the first character
 * @param end index after the last one
 */
record Mention(int start, int end, String url) {}
