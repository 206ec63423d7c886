package dev.webexplorer.cli.options;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Web;

/**
 * What answers questions.
 *
 * @param policy picks the next step
 * @param reader reads pages
 * @param pricing of the policy
 * @param counter of the policy's tokens
 * @param window most tokens that the policy can be shown
 */
public record Thinker(
    Policy policy, PageReader reader, Pricing pricing, TokenCounter counter, int window) {

  /** Returns the same behind another policy, which asks this one. */
  public Thinker behind(Policy other) {
    return new Thinker(other, reader, pricing, counter, window);
  }

  /** Starts an agent that explores a web. */
  public Agent.Builder agent(Web web, Budget budget) {
    return Agent.builder(policy)
        .tools(new SearchTool(web), new BrowseTool(web, reader))
        .budget(
            new Budget(
                budget.turns(),
                Math.min(budget.contextTokens(), window),
                budget.time(),
                budget.costUsd(),
                budget.outputTokens()))
        .pricing(pricing)
        .counter(counter);
  }
}
