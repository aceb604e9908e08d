// No violation of WCAG 2.2 AA, of the RGAA, or of good practice, as axe sees it.
import { AXE } from "../browse.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"];

export const axe = async ({ run, state }) => {
  // Under forced colours axe takes a colour that is not shown; `legible` looks at those.
  const colours = state !== "forced";
  await run(`${AXE}; 0`);
  return run(`axe.run(document, {
    runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"],
    rules: { "duplicate-id": { enabled: true }, "target-size": { enabled: true },
      "color-contrast": { enabled: ${colours} } },
  }).then(({ violations }) => violations.flatMap(({ id, impact, nodes }) => nodes.slice(0, 8)
    .map(({ html }) => \`axe \${id}: \${impact}: \${html.slice(0, 120)}\`)))`);
};
