// Reads texts as a JSON list from standard input and answers what `compromise` finds in each, as [kind, text] pairs.
// Run where `npm install compromise` was: node names_peer.mjs < texts.json
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const nlp = createRequire(process.cwd() + "/")("compromise");
const answers = JSON.parse(readFileSync(0, "utf8")).map((text) => {
  const doc = nlp(text);
  const kinds = { people: doc.people(), places: doc.places(), organisations: doc.organizations() };
  return Object.entries(kinds).flatMap(([kind, found]) =>
    found.json({ offset: true }).map((one) => [kind, one.text, one.offset.start, one.offset.length]));
});
console.log(JSON.stringify(answers));
