// What a page costs: bytes over the wire, elements, requests, and its grade by EcoIndex.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SCRIPTED } from "../browse.mjs";

const { quantiles, grades } = JSON.parse(readFileSync(
  createRequire(import.meta.url).resolve("ecoindex_reference"), "utf8"));

export const MOST = { kilobytes: 60, elements: 380, requests: 6, style: 14 };
// A year of days has more to say.
const CALENDAR = { page: /(^|\/)calendrier\//, elements: 600, grades: "AB" };

const rank = (value, steps) => {
  const above = steps.findIndex((it) => value < it);
  if (above < 0) return steps.length - 1;
  return above - 1 + (value - steps[above - 1]) / (steps[above] - steps[above - 1]);
};

export const ecoindex = (elements, requests, kilobytes) => {
  const ranks = 3 * rank(elements, quantiles.dom_size) + 2 * rank(requests, quantiles.nb_request)
    + rank(kilobytes, quantiles.response_size);
  const score = 100 - (5 * ranks) / 6;
  return { score, grade: grades.find((it) => score > it.value)?.grade ?? "G" };
};

// Weighs the page that `view` has just opened, as if for the first time.
export const weigh = async ({ page, requests }) => {
  let [bytes, style, script, n] = [0, 0, 0, 0];
  for (const it of requests()) {
    if (it.url().startsWith("data:")) continue;
    const { responseBodySize, responseHeadersSize } = await it.sizes();
    n += 1;
    bytes += responseBodySize + responseHeadersSize;
    if (it.resourceType() === "stylesheet") style += responseBodySize;
    if (it.resourceType() === "script") script += responseBodySize;
  }
  const [elements, drawn] = await page.evaluate(() => [
    document.querySelectorAll("*").length, document.querySelectorAll("svg *").length]);
  // EcoIndex counts a drawing as one element.
  const eco = ecoindex(elements - drawn, n, bytes / 1000);
  return { kilobytes: bytes / 1000, style: style / 1000, script: script / 1000, elements, requests: n, ...eco };
};

export const heavy = (file, it) => {
  const isCalendar = CALENDAR.page.test(file);
  const elements = isCalendar ? CALENDAR.elements : MOST.elements;
  const grade = isCalendar ? CALENDAR.grades : "A";
  const faults = [];
  const most = (name, value, limit) => value > limit && faults.push(`weight ${name}: ${value}, not ${limit}`);
  most("elements", it.elements, elements);
  most("requests", it.requests, MOST.requests);
  most("style", it.style, MOST.style);
  most("script", it.script, SCRIPTED.test(file) ? Infinity : 0);
  if (!grade.includes(it.grade)) {
    faults.push(`weight ecoindex: ${it.grade} (${it.score.toFixed(1)}), ${it.elements} elements`);
  }
  return faults;
};

export const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

const row = (name, it) => ["weight", name.padEnd(44), it.kilobytes.toFixed(1).padStart(7), String(it.elements).padStart(6),
  String(it.requests).padStart(4), `${it.grade} ${it.score.toFixed(1)}`.padStart(8)].join(" ");

// The heaviest page of each kind.
export const table = (weights) => [
  `weight ${"kind".padEnd(44)} ${"kB".padStart(7)} ${"DOM".padStart(6)} ${"req".padStart(4)} EcoIndex`,
  ...weights.map(({ kind, ...it }) => row(kind, it)),
].join("\n");
