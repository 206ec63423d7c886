/**
 * The house, held by tests: who may know whom, where third-party types stay, what a solver may see,
 * and how long a file may get. Each rule is first shown to fail on the classes in {@code bad}.
 */
@NullMarked
package dev.webexplorer.cli.architecture;

import org.jspecify.annotations.NullMarked;
