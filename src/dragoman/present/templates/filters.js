// The filters. Each keeps which lines it lets through, and is asked again only when it changes.
const inputs = Object.fromEntries(["text", "day", "party", "outlet", "kind"].map(name => [name, find("#f-" + name)]));
const days = inputs.day ? inputs.day.dataset.days.split(" ") : [];
const value = name => (inputs[name] ? inputs[name].value.trim() : "");
const asOf = () => days[value("day") === "" ? days.length : +value("day")] || "";
const show = (el, on) => el.classList.toggle("off", !on);
const asked = () => ({text: value("text").toLowerCase(), party: value("party"), outlet: value("outlet"), kind: value("kind"), day: asOf()});
const lets = {
  text: words => row => wordsOf(row).includes(words),
  party: party => row => row.article || row.parties.includes(party),
  kind: kind => row => row.article || row.kind === kind || (kind === "event" && row.event),
  live: (_, {outlet, day}) => {
    const live = articles.map(a => !a.late && (outlet === "" || a.outlet === outlet));
    return row => (day === "" || row.since <= day) && (row.from.length === 0 ? outlet === "" : row.from.some(n => live[n]));
  },
};
const passes = Object.fromEntries(Object.keys(lets).map(name => [name, new Uint8Array(rows.length).fill(1)]));
let before = {text: "", party: "", outlet: "", kind: "", day: ""};
function ask(name, key, now) {
  const through = passes[name];
  if (key === "") { through.fill(1); return; }
  const test = lets[name](key, now);
  // Words that go on from the last ones are met in no line that did not have those.
  const longer = name === "text" && before.text !== "" && key.startsWith(before.text);
  for (let i = 0; i < rows.length; i += 1) if (!longer || through[i]) through[i] = test(rows[i]) ? 1 : 0;
}
function publish(day) {
  articles.forEach((a, n) => {
    const late = day !== "" && (a.day === "" || a.day > day);
    if (late === a.late) return;
    a.late = late;
    for (const link of linksOf.get(n) || []) {
      if (link.row) link.row.aged = true;
    }
  });
  for (const {el, on, since} of drawn) show(el, seen(on, since, day));
  for (const {el, links} of drawings) show(el, links.every(({on, since}) => seen(on, since, day)));
  for (const {el, row} of disputed) show(el, day === "" || row.since <= day);
  document.body.classList.toggle("past", day !== "");
}
// What is drawn, the drawings that only the whole record fills, and the marks of disagreements.
const drawn = all("svg a").map(el => ({el, on: numbers(el), since: el.dataset.s}));
const drawings = all(".drawing").map(el => ({el, links: drawn.filter(link => el.contains(link.el))}));
const disputed = all("a.disputed").map(el => ({el, row: rowOf.get(document.getElementById(el.hash.slice(1)).closest("[data-k]"))})).filter(mark => mark.row);
// A line that is late as a whole is closed as a whole: its parts wait until it is shown again.
function age(row) {
  row.aged = false;
  const late = row.from.reduce((count, n) => count + articles[n].late, 0);
  if (late < row.from.length && (late > 0 || row.partial)) part(row, late > 0);
}
function part(row, partial) {
  row.partial = partial;
  row.el.classList.toggle("partial", partial);
  for (const link of row.links) show(link.el, link.on.some(n => !articles[n].late));
  for (const {el, links} of partsOf(row)) show(el, !links.length || links.some(a => !a.classList.contains("off")));
  for (const q of row.quotes) retell(q, row);
  row.el.classList.toggle("retold", row.quotes.some(q => told.has(q)));
  for (const {el, whole, grown} of row.counts) el.textContent = partial ? origins(grown) : whole;
}
const origins = grown => {
  const n = grown.reduce((count, [day, then]) => day <= before.day ? then : count, grown[0][1]);
  return n + (n === "1" ? " origin" : " origins");
};
// Words of a later article give way to those of the first that had appeared.
const told = new Map();
function retell(q, row) {
  if (!articles[+q.dataset.n].late) {
    if (told.has(q)) { q.replaceChildren(...told.get(q)); told.delete(q); }
    return;
  }
  const link = row.links.find(a => !a.el.classList.contains("off"));
  const mark = link && document.getElementById(link.el.hash.slice(1));
  if (!mark) return;
  if (!told.has(q)) told.set(q, [...q.childNodes]);
  const b = document.createElement("b");
  b.textContent = short(passage(mark), 260);
  q.replaceChildren(b);
}
const contents = all("nav a").map(link => ({item: link.parentElement, section: find(link.hash)}));
const at = find("#at"), last = at && at.textContent;
const read = day => {
  const there = articles.filter(a => !a.late), outlets = list => new Set(list.map(a => a.outlet)).size;
  const all = articles.filter(a => a);
  return "As of " + spoken(day) + ": " + there.length + " of " + all.length + " articles, " + outlets(there) + " of " + outlets(all) + " outlets.";
};
const then = find("#then"), found = find("#f-found"), output = find("output", filter);
let narrow = false;
function apply() {
  const now = asked();
  if (now.day !== before.day) publish(now.day);
  for (const name of ["text", "party", "kind"]) if (now[name] !== before[name]) ask(name, now[name], now);
  if (now.day !== before.day || now.outlet !== before.outlet) ask("live", now.day + now.outlet, now);
  before = now;
  narrow = Object.values(now).some(key => key !== "");
  for (const b of closing) b.n = 0;
  let shown = 0, lines = 0;
  rows.forEach((row, i) => {
    row.on = passes.text[i] & passes.party[i] & passes.kind[i] & passes.live[i];
    for (let b = row.on && row.box; b; b = b.up) b.n += 1;
    if (!row.article) { lines += 1; shown += row.on; }
  });
  settle();
  for (const {item, section} of contents) show(item, !section.classList.contains("off"));
  if (output) output.textContent = now.day ? spoken(now.day) : "all days";
  then.hidden = now.day === "";
  if (now.day) find("b", then).textContent = read(now.day);
  if (at) at.textContent = now.day ? spoken(now.day) : last;
  found.textContent = narrow ? shown.toLocaleString("en") + " of " + lines.toLocaleString("en") + " lines" : "";
}
// A box without a line left is closed as one: what lies in it is not touched until it opens again.
function settle() {
  for (const b of closing) {
    b.shut = b.n === 0 || (b.up !== null && b.up.shut);
    if (b.up && b.up.shut) continue;
    if (b.shut !== b.off) { b.off = b.shut; show(b.el, !b.off); }
    const says = narrow ? b.told + ": " + b.n + " shown" : b.told;
    if (b.summary && !b.off && says !== b.says) { b.says = says; b.summary.textContent = says; }
  }
  for (const row of rows) {
    if (row.box && row.box.shut) continue;
    if (row.on && row.aged) age(row);
    if (row.off !== !row.on) { row.off = !row.on; show(row.el, row.on); }
  }
}
// What a link leads to is shown, whatever the filters say.
function reveal(el) {
  for (let up = el; up && up !== main; up = up.parentElement) {
    const row = rowOf.get(up), box = boxOf.get(up);
    if (row) row.on = 1;
    if (box && box.el === up) box.n += 1;
    up.classList.remove("off");
    if (up.localName === "details") up.open = true;
  }
  settle();
}
const months = "January February March April May June July August September October November December".split(" ");
const spoken = day => +day.slice(8) + " " + months[day.slice(5, 7) - 1] + " " + day.slice(0, 4);
let due = 0;
filter.addEventListener("input", () => { cancelAnimationFrame(due); due = requestAnimationFrame(apply); });
find("#f-reset").addEventListener("click", () => {
  for (const input of Object.values(inputs)) if (input) input.value = input.type === "range" ? input.max : "";
  apply();
});
filter.hidden = false;
filter.open = matchMedia("(min-width:70rem)").matches;
