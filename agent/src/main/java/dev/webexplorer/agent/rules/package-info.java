/**
 * The embedded solver, with no model: no key, no network, deterministic. {@link
 * dev.webexplorer.agent.rules.RulePageReader} picks the passages of a page that matter for a goal;
 * {@link dev.webexplorer.agent.rules.RulePolicy} takes a question apart into constraints, searches
 * for them from whole to part, follows links, and weighs every page it meets against all of them. A
 * constraint on a thing that another constraint speaks of is a hop: it is met by what a candidate
 * was named beside.
 */
@NullMarked
package dev.webexplorer.agent.rules;

import org.jspecify.annotations.NullMarked;
