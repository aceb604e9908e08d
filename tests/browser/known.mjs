// Faults that are known and not yet mended: `known.json` lists them, each run prints them,
// and the list must become empty. A fault that is not in the list fails the suite.
import { readFileSync } from "node:fs";

const LIST = JSON.parse(readFileSync(new URL("known.json", import.meta.url), "utf8"));

// An entry: `fault`, and where there is need `page` and `state`, as patterns; and `why`.
const fits = (entry, { page, state, what }) => new RegExp(entry.fault).test(what)
  && new RegExp(entry.page ?? "").test(page) && new RegExp(entry.state ?? "").test(state);

const told = ({ page, state, what }) => `${page} (${state}): ${what}`;

// Prints what was found; answers how many faults are new.
export const tell = (faults) => {
  const fresh = [];
  const counts = new Map(LIST.map((it) => [it, []]));
  for (const it of faults) {
    const entry = LIST.find((one) => fits(one, it));
    if (entry) counts.get(entry).push(it);
    else fresh.push(it);
  }
  for (const it of fresh) console.log(told(it));
  for (const [entry, found] of counts) {
    if (found.length) console.log(`known, ${found.length} times: ${entry.why}, as ${told(found[0])}`);
  }
  return { fresh: fresh.length, known: faults.length - fresh.length };
};
