// No violation of WCAG 2.2 AA, of the RGAA, or of good practice, as axe sees it.
import { AXE } from "../browse.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"];

export const axe = async ({ run }) => {
  await run(`${AXE}; 0`);
  const violations = await run(`axe.run(document, {
    runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"],
    rules: { "duplicate-id": { enabled: true }, "target-size": { enabled: true } },
  }).then(({ violations }) => violations.map(({ id, impact, nodes }) =>
    ({ id, impact, n: nodes.length, html: nodes[0].html.slice(0, 120) })))`);
  return violations.map(({ id, impact, n, html }) => `axe ${id}: ${impact}, ${n} times: ${html}`);
};
