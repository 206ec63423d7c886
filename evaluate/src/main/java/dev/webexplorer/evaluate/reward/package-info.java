/**
 * What an attempt is worth to a trainer. {@link dev.webexplorer.evaluate.reward.Format} says
 * whether it kept to the form that was asked for, {@link
 * dev.webexplorer.evaluate.reward.RewardStyle} weighs that against a judge's verdict, and {@link
 * dev.webexplorer.evaluate.reward.Scorer} writes both into a trajectory.
 */
@NullMarked
package dev.webexplorer.evaluate.reward;

import org.jspecify.annotations.NullMarked;
