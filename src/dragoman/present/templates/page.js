// The page works without this script: it adds the filters, the card of a passage, and copying.
"use strict";
(() => {
const find = (what, where = document) => where.querySelector(what);
const all = (what, where = document) => [...where.querySelectorAll(what)];
const main = find("#main"), filter = find("#filter"), card = find("#passage");
const articles = [], linksOf = new Map();
for (const el of all("article[data-a]")) articles[+el.dataset.a] = {el, day: el.dataset.d || "", outlet: el.dataset.o, late: false};

// 1. The lines of the page, what each rests on, and the boxes that close when they are empty.
const rows = [], closing = [], boxesOf = new Map();
const boxes = parent => {
  if (!parent || parent === main) return [];
  let found = boxesOf.get(parent);
  if (found) return found;
  found = boxes(parent.parentElement);
  if (parent.matches("section,details,.box,.party,#people section")) {
    const summary = parent.localName === "details" ? find("summary", parent) : null;
    const box = {el: parent, n: 0, off: false, summary, told: summary && summary.textContent};
    box.says = box.told;
    closing.push(box);
    found = [...found, box];
  }
  boxesOf.set(parent, found);
  return found;
};
const numbers = el => (el.dataset.n || el.textContent).split(" ").map(Number);
const rowOf = new Map();
for (const el of all("[data-k]", main)) {
  const d = el.dataset;
  const row = {el, kind: d.k, parties: d.p ? d.p.split(" ") : [], on: d.a ? [+d.a] : [], boxes: boxes(el.parentElement), links: [], words: null, off: false, partial: false};
  row.event = el.localName === "li" && el.parentElement.classList.contains("events");
  rows.push(row);
  rowOf.set(el, row);
}
for (const el of all("a[data-n],a.n", main)) {
  const link = {el, on: numbers(el), row: rowOf.get(el.closest("[data-k]"))};
  if (link.row) link.row.links.push(link);
  for (const n of link.on) {
    if (!linksOf.has(n)) linksOf.set(n, []);
    linksOf.get(n).push(link);
    if (link.row && !link.row.el.dataset.a) link.row.on.push(n);
  }
}
const wordsOf = row => row.kind === "article" && !row.el.dataset.a
  ? wordsOf(rowOf.get(articles[row.on[0]].el))
  : row.words ??= row.el.textContent.toLowerCase();
const idle = window.requestIdleCallback || (act => setTimeout(() => act({timeRemaining: () => 8}), 50));
let warm = 0;
idle(function index(left) {
  while (warm < rows.length && left.timeRemaining() > 2) wordsOf(rows[warm++]);
  if (warm < rows.length) idle(index);
});

// 2. The filters.
const inputs = Object.fromEntries(["text", "day", "party", "outlet", "kind"].map(name => [name, find("#f-" + name)]));
const days = inputs.day ? inputs.day.dataset.days.split(" ") : [];
const value = name => (inputs[name] ? inputs[name].value.trim() : "");
const asOf = () => days[value("day") === "" ? days.length : +value("day")] || "";
const show = (el, on) => el.classList.toggle("off", !on);
function publish(day) {
  const changed = new Set();
  articles.forEach((a, n) => {
    const late = day !== "" && (a.day === "" || a.day > day);
    if (late !== a.late) { a.late = late; changed.add(n); }
  });
  const seen = new Set();
  for (const n of changed) for (const link of linksOf.get(n) || []) {
    if (link.row) seen.add(link.row);
    else show(link.el, link.on.some(m => !articles[m].late));
  }
  for (const row of seen) {
    const late = row.on.reduce((count, n) => count + articles[n].late, 0);
    // A line that is late as a whole is closed as a whole: its parts need no change.
    if (late < row.on.length && (late > 0 || row.partial)) part(row, late > 0);
  }
}
function part(row, partial) {
  row.partial = partial;
  row.el.classList.toggle("partial", partial);
  for (const link of row.links) show(link.el, link.on.some(n => !articles[n].late));
  for (const {el, links} of row.parts ??= all(".part", row.el).map(el => ({el, links: all("a[data-n],a.n", el)})))
    show(el, !links.length || links.some(a => !a.classList.contains("off")));
  for (const q of row.quotes ??= all("q[data-n]", row.el)) retell(q, row);
}
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
function apply() {
  const text = value("text").toLowerCase(), party = value("party"), outlet = value("outlet"), kind = value("kind"), day = asOf();
  publish(day);
  const live = [];
  articles.forEach((a, n) => { live[n] = !a.late && (outlet === "" || a.outlet === outlet); });
  const narrow = text !== "" || party !== "" || outlet !== "" || kind !== "" || day !== "";
  for (const b of closing) b.n = 0;
  let shown = 0, lines = 0;
  for (const row of rows) {
    const article = row.kind === "article";
    const on = (article || ((kind === "" || row.kind === kind || (kind === "event" && row.event)) && (party === "" || row.parties.includes(party))))
      && (row.on.length === 0 ? outlet === "" : row.on.some(n => live[n]))
      && (text === "" || wordsOf(row).includes(text));
    if (on === row.off) { row.off = !on; show(row.el, on); }
    if (on) for (const b of row.boxes) b.n += 1;
    if (!article) { lines += 1; shown += on; }
  }
  for (const b of closing) {
    if ((b.n === 0) !== b.off) { b.off = b.n === 0; show(b.el, !b.off); }
    const says = narrow ? b.told + ": " + b.n + " shown" : b.told;
    if (b.summary && says !== b.says) { b.says = says; b.summary.textContent = says; }
  }
  for (const link of all(".contents a")) show(link.parentElement, !find(link.hash).classList.contains("off"));
  for (const el of all("svg")) el.classList.toggle("narrow", narrow);
  const output = find("output", filter);
  if (output) output.textContent = day ? spoken(day) : "all days";
  if (find("#then")) find("#then").hidden = day === "";
  find("#f-found").textContent = narrow ? shown.toLocaleString("en") + " of " + lines.toLocaleString("en") + " lines" : "";
  return shown;
}
const spoken = day => new Date(day + "T00:00Z").toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
let due = 0;
filter.addEventListener("input", () => { cancelAnimationFrame(due); due = requestAnimationFrame(apply); });
find("#f-reset").addEventListener("click", () => {
  for (const input of Object.values(inputs)) if (input) input.value = input.type === "range" ? input.max : "";
  apply();
});
filter.hidden = false;
filter.open = matchMedia("(min-width:70rem)").matches;

// 3. A passage: its words, highlighted whole, and what to copy of it.
let now = null, from = null;
const line = text => text.trim().split(/\s+/u).join(" ");
const short = (text, most) => {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1), whole = text[most - 1] === " " ? head : head.slice(0, Math.max(head.lastIndexOf(" "), 0));
  return (whole.length > most >> 1 ? whole : head).replace(/[ ,;:\-–—]+$/u, "") + "…";
};
const pieces = mark => [mark, ...(mark.classList.contains("s") ? all("mark." + CSS.escape(mark.id), mark.closest("article")) : [])];
const passage = mark => line(pieces(mark).map(m => m.textContent).join(""));
const escaped = words => encodeURIComponent(words).replace(/[-!'()*]/g, c => "%" + c.charCodeAt(0).toString(16).toUpperCase());
function fragment(mark) {
  const words = passage(mark).split(" "), text = find(".text", mark.closest("article"));
  const ends = words.length <= 10 ? [words] : [words.slice(0, 5), words.slice(-5)], wanted = ends.map(e => escaped(e.join(" ")));
  if (!passage(mark)) return "";
  if (line(text.textContent).split(ends[0].join(" ")).length > 2) {
    const range = document.createRange(), parts = pieces(mark);
    range.setStart(text, 0); range.setEndBefore(mark);
    const before = line(range.toString().slice(-200)).split(" ").slice(-3).join(" ");
    range.setStartAfter(parts[parts.length - 1]); range.setEndAfter(text.lastChild);
    const after = line(range.toString().slice(0, 200)).split(" ").slice(0, 3).join(" ");
    if (before) wanted.unshift(escaped(before) + "-");
    if (after) wanted.push("-" + escaped(after));
  }
  return "text=" + wanted.join(",");
}
function citation(mark) {
  const head = find("header", mark.closest("article")), link = find(".meta a", head), part = fragment(mark);
  const address = link && link.getAttribute("href");
  const there = address && (part ? address + (address.includes("#") ? ":~:" : "#:~:") + part : address);
  const words = "“" + short(passage(mark), 600) + "” (" + find(".meta b", head).textContent + ", " + find(".meta span", head).textContent + ").";
  return {there, words: words + (there ? " " + there : "")};
}
function open(mark) {
  for (const el of all("mark.hit")) el.classList.remove("hit");
  now = mark;
  if (!mark) { card.hidden = true; return; }
  for (const el of pieces(mark)) el.classList.add("hit");
  const cited = citation(mark), original = find(".out", card);
  find(".reading", card).textContent = mark.title;
  find(".citation", card).textContent = cited.words;
  find("[role=status]", card).textContent = "";
  original.hidden = !cited.there;
  if (cited.there) original.href = cited.there;
  card.hidden = false;
}
function arrive() {
  const el = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!el) return;
  for (let up = el; up; up = up.parentElement) {
    up.classList.remove("off");
    if (up.localName === "details") up.open = true;
    if (rowOf.has(up)) rowOf.get(up).off = false;
  }
  if (el.localName !== "mark") { open(null); return; }
  open(el);
  el.scrollIntoView({block: "center"});
  card.focus({preventScroll: true});
}
const go = mark => { history.replaceState(null, "", "#" + mark.id); open(mark); mark.scrollIntoView({block: "center"}); };
function step(by) {
  const marks = all("mark[id]", now.closest("article"));
  const next = marks[marks.indexOf(now) + by];
  if (next) go(next);
}
async function copy(text) {
  let done = true;
  try { await navigator.clipboard.writeText(text); } catch {
    getSelection().selectAllChildren(find(".citation", card));
    done = document.execCommand("copy");
  }
  find("[role=status]", card).textContent = done ? "Copied." : "Select the words above to copy them.";
}
function leave() {
  open(null);
  if (from && from.isConnected) { from.focus({preventScroll: true}); from.scrollIntoView({block: "center"}); }
}
const does = {
  copy: () => copy(find(".citation", card).textContent),
  link: () => copy(location.href.split("#")[0] + "#" + now.id),
  previous: () => step(-1),
  next: () => step(1),
  back: leave,
  close: () => open(null),
};
card.addEventListener("click", event => { const act = event.target.dataset.do; if (act) does[act](); });
addEventListener("keydown", event => { if (event.key === "Escape" && !card.hidden) leave(); });
main.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (link) {
    from = link.closest("svg") ? null : link;
    if (link.getAttribute("href") === location.hash) arrive();
    return;
  }
  const mark = event.target.closest("mark");
  if (mark && getSelection().isCollapsed) {
    const id = mark.id || mark.classList[mark.classList.length - 1];
    history.replaceState(null, "", "#" + id);
    open(document.getElementById(id));
  }
});
addEventListener("hashchange", arrive);
if (location.hash) arrive();
})();
