// Pages printed to PDF, and what the PDF says: how many sheets of A4, what stands at the foot
// of each, table heads repeated, and every number of the page still there.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { view } from "../browse.mjs";

// How many sheets a page may take, and whether each says where it is from.
const PRINTS = [
  { page: /en-un-coup-d-oeil\/index\.html$/, least: 1, most: 1 },
  { page: /soutiens\/[^/]+\/imprimer\/index\.html$/, least: 2, most: 4, foot: true },
  { page: /soutiens\/[^/]+\/bilan\/index\.html$/, least: 1, most: 6, foot: true },
  { page: /calendrier\/(\d{4}\/)?index\.html$/, least: 1, most: 1 },
  { page: /calendrier\/\d{4}-\d{2}\/index\.html$/, least: 1, most: 2 },
];
const A4 = [595, 842];

const told = () => {
  const main = document.querySelector("main");
  const foot = document.querySelector(".print-foot")?.textContent ?? "";
  return {
    numbers: [...main.querySelectorAll("data")].map((it) => it.textContent),
    address: document.querySelector("link[rel=canonical]")?.href ?? "",
    date: /\d{1,2}(ᵉʳ|er)?\s\p{L}+\s\d{4}/u.exec(foot || document.querySelector(".site-foot")?.textContent)?.[0] ?? "",
    digest: /sha256:[0-9a-f]+/.exec(foot)?.[0] ?? "",
    tables: [...main.querySelectorAll("table")].map((it) => ({
      head: [...(it.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent),
      rows: [...it.tBodies].flatMap((body) => [...body.rows]).map((row) => row.textContent),
    })),
  };
};

// Without spaces, signs of hyphenation and ligatures, as a PDF may have others.
const bare = (text) => text.normalize("NFKC").replace(/[\s\u00ad\u200b\u2010-]+/g, "").toLowerCase();

const read = (pdf, folder, name, options) => {
  const file = join(folder, name);
  writeFileSync(file, pdf);
  return execFileSync("pdftotext", [...options, file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
};

const sheetsOf = (text) => text.split("\f").slice(0, -1).map(bare);

const tooWide = (boxes) => {
  const found = [];
  for (const page of boxes.split("<page ").slice(1)) {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page).map(Number);
    for (const [, left, top, right, bottom, word] of page.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g)) {
      if (left < 0 || top < 0 || right > width || bottom > height) found.push(word);
    }
    const sides = [width, height].map(Math.round).sort((one, other) => one - other);
    if (sides.some((it, at) => Math.abs(it - A4[at]) > 1)) found.push(`a sheet of ${sides}`);
  }
  return found;
};

// Every continuation of a table has its head again.
const headless = (sheets, tables) => {
  const found = [];
  if (sheets.length < 2) return found;
  for (const { head, rows } of tables) {
    const words = head.flatMap((it) => it.split(/\s+/)).map(bare).filter((it) => it.length > 3);
    const names = rows.map(bare).filter((it) => it.length > 8);
    if (!words.length || names.length < 2) continue;
    sheets.forEach((sheet, at) => {
      const here = names.filter((it) => sheet.includes(it));
      if (here.length > 1 && !words.every((it) => sheet.includes(it))) found.push(`sheet ${at + 1}: no « ${head.join(", ")} » above ${here[0]}`);
    });
  }
  return found;
};

const look = (print, sheets, boxes, page) => {
  const found = [];
  if (sheets.length < print.least || sheets.length > print.most) {
    found.push(`paper: ${sheets.length} sheets, not ${print.least} to ${print.most}`);
  }
  const wide = tooWide(boxes);
  if (wide.length) found.push(`paper: not on the sheet, ${wide.slice(0, 3).join(", ")}`);
  const all = sheets.join("");
  const missing = page.numbers.filter((it) => !all.includes(bare(it)));
  if (missing.length) found.push(`paper: ${missing.length} numbers are not printed: ${missing.slice(0, 3).join(" | ")}`);
  found.push(...headless(sheets, page.tables).map((it) => `paper: ${it}`));
  if (!print.foot) return found;
  sheets.forEach((sheet, at) => {
    const here = `sheet ${at + 1} of ${sheets.length}`;
    if (!sheet.includes(`${at + 1}/${sheets.length}`)) found.push(`paper: no page number on ${here}`);
    for (const name of ["address", "date", "digest"]) {
      if (page[name] && !sheet.includes(bare(page[name]))) found.push(`paper: no ${name} on ${here}`);
    }
  });
  for (const name of ["address", "date", "digest"]) {
    if (!page[name]) found.push(`paper: no ${name} anywhere`);
  }
  return found;
};

export const paper = async (browser, origin, files, prints = PRINTS) => {
  const window = await view(browser, origin, "print");
  const folder = mkdtempSync(join(tmpdir(), "fabrique-paper-"));
  const faults = [];
  let nSheets = 0;
  for (const file of files) {
    const print = prints.find((it) => it.page.test(file));
    if (!print) continue;
    await window.open(file);
    const page = await window.page.evaluate(told);
    // As most people print: without backgrounds.
    const pdf = await window.page.pdf({ preferCSSPageSize: true, printBackground: false });
    const sheets = sheetsOf(read(pdf, folder, "page.pdf", ["-layout"]));
    const boxes = read(pdf, folder, "page.pdf", ["-bbox"]);
    for (const what of look(print, sheets, boxes, page)) faults.push({ page: file, what });
    nSheets += 1;
  }
  rmSync(folder, { recursive: true });
  await window.close();
  return { nSheets, faults };
};
