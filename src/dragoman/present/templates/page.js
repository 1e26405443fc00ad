// The page works without this script: it adds the filters, the card of a passage, and copying.
const find = (what, where = document) => where.querySelector(what);
const all = (what, where = document) => [...where.querySelectorAll(what)];
const main = find("#main"), filter = find("#filter"), card = find("#passage");
const articles = [], linksOf = new Map();
for (const el of all("article[data-a]")) articles[+el.dataset.a] = {el, day: el.dataset.d || "", outlet: el.dataset.o, late: false};
const seen = (on, since, day) => (day === "" || !since || since <= day) && on.some(n => !articles[n].late);

// The lines of the page, what each rests on, and the boxes that close when they are empty.
const rows = [], closing = [], boxOf = new Map(), rowOf = new Map();
const boxed = parent => {
  if (!parent || parent === main) return null;
  if (boxOf.has(parent)) return boxOf.get(parent);
  let found = boxed(parent.parentElement);
  if (parent.matches("section,details,.box,.party,#people section")) {
    const summary = parent.localName === "details" ? find("summary", parent) : null, told = summary && summary.textContent;
    found = {el: parent, up: found, n: 0, off: false, summary, told, says: told, shut: false};
    closing.push(found);
  }
  boxOf.set(parent, found);
  return found;
};
const numbers = el => (el.dataset.n || el.textContent).split(" ").map(Number);
for (const el of all("[data-k]", main)) {
  const d = el.dataset;
  const row = {el, kind: d.k, parties: d.p ? d.p.split(" ") : [], since: d.s || "", from: d.a ? [+d.a] : [], on: 1, box: boxed(el.parentElement), links: [], words: null, off: false, aged: false, partial: false};
  row.article = d.k === "article";
  row.event = el.localName === "li" && el.parentElement.classList.contains("events");
  for (let b = row.box; b; b = b.up) b.n += 1;
  rows.push(row);
  rowOf.set(el, row);
}
for (const el of all("a[data-n],a.n", main)) {
  const link = {el, on: numbers(el), since: el.dataset.s, row: rowOf.get(el.closest("[data-k]"))};
  if (link.row) link.row.links.push(link);
  for (const n of link.on) {
    if (!linksOf.has(n)) linksOf.set(n, []);
    linksOf.get(n).push(link);
    if (link.row && !link.row.el.dataset.a) link.row.from.push(n);
  }
}
for (const row of rows) row.from = [...new Set(row.from)];
const wordsOf = row => row.article && !row.el.dataset.a
  ? wordsOf(rowOf.get(articles[row.from[0]].el))
  : row.words ??= row.el.textContent.toLowerCase();
const partsOf = row => {
  row.quotes ??= all("q[data-n]", row.el);
  row.counts ??= all(".origins[data-c]", row.el).map(el => ({el, whole: el.textContent, grown: el.dataset.c.split(" ").map(step => [step.slice(0, 10), step.slice(11)])}));
  return row.parts ??= all(".part", row.el).map(el => ({el, links: all("a[data-n],a.n", el)}));
};
const idle = window.requestIdleCallback || (act => setTimeout(() => act({timeRemaining: () => 8}), 50));
let warm = 0;
idle(function index(left) {
  while (warm < rows.length && left.timeRemaining() > 2) { partsOf(rows[warm]); wordsOf(rows[warm++]); }
  if (warm < rows.length) idle(index);
});
