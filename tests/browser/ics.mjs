// Reads every calendar feed of a built site with ical.js, by the time zones that the
// feeds themselves hold, and prints one line of JSON for each event, sorted.
//
//     node tests/browser/ics.mjs site
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node ics.mjs FOLDER");
  process.exit(2);
}

ICAL.design.strict = true;
const lines = [];
let complaints = 0;

const complain = (file, what) => {
  complaints += 1;
  console.error(`${file}: ${what}`);
};

// A date as it is, an instant in UTC.
const moment = (time) => {
  if (!time) return null;
  if (time.isDate) return time.toString();
  return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
};

const read = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), "utf8")));
  if (calendar.name !== "vcalendar") complain(file, "it holds more than a calendar");
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const value = (name) => component.getFirstPropertyValue(name);
    const start = value("dtstart");
    const zone = component.getFirstProperty("dtstart").getParameter("tzid");
    if (zone && start.zone.tzid !== zone) complain(file, `no time zone ${zone}`);
    const event = {
      file,
      uid: value("uid"),
      start: moment(start),
      end: moment(value("dtend")),
      status: value("status"),
      summary: value("summary"),
    };
    lines.push(JSON.stringify(event));
  }
};

for (const file of readdirSync(folder, { recursive: true })) {
  if (!file.endsWith(".ics")) continue;
  try {
    read(file);
  } catch (error) {
    complain(file, error.message);
  }
}
for (const line of lines.sort()) console.log(line);
process.exitCode = complaints ? 1 : 0;
