// A passage: its words, highlighted whole, and what to copy of it.
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
  reveal(el);
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
