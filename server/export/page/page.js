// The script of the exported page. Everything that comes from documents becomes a text node, never markup.
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const { picture, cards, looks } = data;
const SVG = "http://www.w3.org/2000/svg";
const svg = document.querySelector("svg");
const card = document.querySelector("aside");
const search = document.querySelector("input[type=search]");
const byId = new Map(picture.nodes.map((node) => [node.id, node]));
const around = new Map(picture.nodes.map((node) => [node.id, new Set([node.id])]));
for (const edge of picture.edges) {
  around.get(edge.from)?.add(edge.to);
  around.get(edge.to)?.add(edge.from);
}
const hiddenKinds = new Set();
let chosen = null;

function make(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function words(text, x, y, extra = {}) {
  return make("text", { x, y, fill: looks.ink, stroke: looks.paper, "stroke-width": 3, ...extra }, text);
}

function drawEdge(edge) {
  const group = make("g", { "data-edge": edge.id }, make("title", {}, edge.title),
    make("path", { d: edge.path, fill: "none", stroke: edge.stroke, "stroke-width": edge.width, "stroke-dasharray": edge.dash }));
  if (edge.arrow) group.append(make("path", { d: edge.arrow, fill: edge.stroke }));
  if (edge.word) group.append(words(edge.word, edge.middle[0], edge.middle[1] + 4));
  return group;
}

function drawNode(node) {
  const group = make("g", { "data-node": node.id, transform: `translate(${node.x} ${node.y})`, tabindex: 0, role: "button", "aria-label": `${node.kind}: ${node.title}` },
    make("title", {}, node.title),
    make("path", { d: node.path, fill: node.fill, stroke: node.stroke, "stroke-width": node.dashed ? 2 : 1, "stroke-dasharray": node.dashed ? looks.dash : null }));
  if (node.icon) group.append(make("path", { d: node.icon, fill: node.iconFill, "fill-rule": "evenodd", transform: `scale(${(node.radius * 1.24) / 24}) translate(-12 -12)` }));
  if (node.inside) group.append(words(node.inside, 0, 4, { "stroke-width": 0 }));
  else node.lines.forEach((line, i) => group.append(words(line, 0, node.radius + 14 + i * 14)));
  group.addEventListener("click", () => choose(node.id));
  group.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(node.id); }
  });
  return group;
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function link(id) {
  const button = element("button", cards[id]?.title || "(without a name)");
  button.addEventListener("click", () => choose(id));
  return button;
}

function passage({ quote, said, title, publisher, published, place, url }) {
  const found = document.createDocumentFragment();
  if (quote === null) found.append(element("p", "Passage withheld."));
  else found.append(element("blockquote", quote));
  found.append(element("p", [...said, title, publisher, published, place, url].filter(Boolean).join(", "), "meta"));
  return found;
}

function show() {
  card.replaceChildren();
  const own = chosen && cards[chosen];
  if (!own) {
    card.append(element("h2", "What this page holds"), ...data.about.map((line) => element("p", line)));
    return;
  }
  card.append(element("h2", own.title), element("p", own.about, "meta"));
  if (own.aliases.length) card.append(element("p", `Also: ${own.aliases.join("; ")}`));
  for (const edge of picture.edges.filter((each) => each.from === chosen || each.to === chosen)) {
    const heading = element("h3");
    heading.append(edge.from === chosen ? own.title : link(edge.from), ` ${edge.verb} `, edge.to === chosen ? own.title : link(edge.to));
    card.append(heading, element("p", edge.support, "meta"), ...edge.evidence.map(passage));
  }
}

function refresh() {
  const text = search.value.trim().toLowerCase();
  for (const group of svg.querySelectorAll("[data-node]")) {
    const node = byId.get(group.dataset.node);
    const found = text === "" || node.title.toLowerCase().includes(text) || cards[node.id].aliases.some((alias) => alias.toLowerCase().includes(text));
    group.style.display = hiddenKinds.has(node.kind) ? "none" : "";
    group.classList.toggle("chosen", node.id === chosen);
    group.classList.toggle("faded", !found || (chosen !== null && !around.get(chosen).has(node.id)));
  }
  for (const group of svg.querySelectorAll("[data-edge]")) {
    const edge = edges.get(group.dataset.edge);
    group.style.display = [edge.from, edge.to].some((id) => hiddenKinds.has(byId.get(id).kind)) ? "none" : "";
    group.classList.toggle("faded", chosen !== null && edge.from !== chosen && edge.to !== chosen);
  }
}

function choose(id) {
  chosen = id === chosen ? null : id;
  show();
  refresh();
}

const edges = new Map(picture.edges.map((edge) => [edge.id, edge]));
const canvas = make("g", {}, ...picture.edges.map(drawEdge), ...picture.nodes.map(drawNode));
svg.append(canvas);

let view = { x: picture.left, y: picture.top, width: picture.width, height: picture.height };
const aim = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
aim();
svg.addEventListener("wheel", (event) => {
  event.preventDefault();
  const factor = Math.exp(event.deltaY * 0.001);
  const box = svg.getBoundingClientRect();
  const [fx, fy] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  view = { x: view.x + view.width * fx * (1 - factor), y: view.y + view.height * fy * (1 - factor), width: view.width * factor, height: view.height * factor };
  aim();
}, { passive: false });
let held = null;
svg.addEventListener("pointerdown", (event) => { held = { x: event.clientX, y: event.clientY, view, moved: false }; });
window.addEventListener("pointermove", (event) => {
  if (!held) return;
  const box = svg.getBoundingClientRect();
  const scale = Math.max(held.view.width / box.width, held.view.height / box.height);
  view = { ...held.view, x: held.view.x - (event.clientX - held.x) * scale, y: held.view.y - (event.clientY - held.y) * scale };
  aim();
});
window.addEventListener("pointerup", () => { held = null; });
window.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) { event.preventDefault(); search.focus(); }
  if (event.key === "Escape") choose(chosen);
});
search.addEventListener("input", refresh);
for (const box of document.querySelectorAll("input[data-kind]"))
  box.addEventListener("change", () => { hiddenKinds[box.checked ? "delete" : "add"](box.dataset.kind); refresh(); });
show();
refresh();
