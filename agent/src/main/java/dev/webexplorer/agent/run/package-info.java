/** Jobs and the run directory they leave their results in: resumable, one owner, nothing lost. */
@NullMarked
package dev.webexplorer.agent.run;

import org.jspecify.annotations.NullMarked;
