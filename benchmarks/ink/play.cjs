// Compiles an ink story and plays it many times, each choice at random. Prints one JSON object.
//   node play.cjs STORY.ink PLAYS SEED     with the folder of inkjs in NODE_PATH
const fs = require("node:fs");
const ink = require("inkjs/full");

const [file, plays, seed] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];

// mulberry32: small, and the same on every machine
function chance(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const source = fs.readFileSync(file, "utf8");
const problems = [];
let began = process.hrtime.bigint();
const compiler = new ink.Compiler(source, new ink.CompilerOptions(null, [], false, (message) => problems.push(message)));
let story;
try {
  story = new ink.Story(compiler.Compile().ToJson());
} catch (error) {
  console.error([...problems, error.message].slice(0, 3).join("; "));
  process.exit(1);
}
const compiled = Number(process.hrtime.bigint() - began) / 1e9;

const random = chance(seed);
const endings = {};
let choices = 0;
began = process.hrtime.bigint();
for (let play = 0; play < plays; play += 1) {
  story.ResetState();
  for (;;) {
    while (story.canContinue) story.Continue();
    const open = story.currentChoices.length;
    if (open === 0) break;
    story.ChooseChoiceIndex(Math.floor(random() * open));
    choices += 1;
  }
  const ended = story.variablesState.$("ended");
  endings[ended] = (endings[ended] || 0) + 1;
}
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
console.log(JSON.stringify({ compiled, seconds, plays, choices, endings, warnings: problems.length }));
