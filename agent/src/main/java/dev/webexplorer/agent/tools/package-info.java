/**
 * The two tools of arXiv 2509.06501: {@code search} asks a web several things at once, {@code
 * browse} opens one page and answers a goal from it. What they return is plain text that a person,
 * a model and the rules policy can read.
 */
@NullMarked
package dev.webexplorer.agent.tools;

import org.jspecify.annotations.NullMarked;
