// The desk's conveniences: a field's words, words put into fields, tabs, keys. Without it the form works as it stands.
"use strict";

const form = document.getElementById("event_form");
const menu = document.getElementById("desk-menu");
const cited = document.getElementById("desk-cited");
const reports = [...document.querySelectorAll(".desk-report")];
let lastField = null;

// A field's words

function fieldOf(element) {
  const row = element.closest(".fieldBox, .form-row, .related-widget-wrapper") || element;
  return element.matches("[data-words]") ? element : row.querySelector("[data-words]");
}

function showWords(field) {
  document.querySelectorAll("mark.here").forEach((mark) => mark.classList.remove("here"));
  const anchors = field ? field.dataset.words.split(" ") : [];
  const marks = anchors.map((anchor) => document.getElementById(anchor)).filter(Boolean);
  marks.forEach((mark) => mark.classList.add("here"));
  if (!marks.length) return;
  const shown = marks.find((mark) => !mark.closest("[hidden]")) || marks[0];
  showReport(shown.closest(".desk-report"));
  shown.scrollIntoView({ block: "center", behavior: "instant" });
}

function rememberField(event) {
  const field = event.target;
  if (!field.matches("input, textarea, select, .select2-selection")) return;
  if (field.matches("input[type=text], textarea, select") && field.name) lastField = field;
  showWords(fieldOf(field));
}

// Several reports: a tab each

function showReport(report) {
  if (!report || reports.length < 2) return;
  for (const each of reports) each.hidden = each !== report;
  for (const tab of document.querySelectorAll(".desk-tabs a")) {
    tab.setAttribute("aria-selected", String(tab.hash === `#${report.id}`));
  }
}

function makeTabs() {
  const list = document.querySelector(".desk-tabs ul");
  if (!list) return;
  list.setAttribute("role", "tablist");
  for (const tab of list.querySelectorAll("a")) {
    tab.parentElement.setAttribute("role", "presentation");
    tab.setAttribute("role", "tab");
    const report = document.getElementById(tab.hash.slice(1));
    report.setAttribute("role", "tabpanel");
    tab.addEventListener("click", (event) => { event.preventDefault(); showReport(report); });
  }
  showReport(reports[0]);
}

// Selected words

const length = (text) => [...text].length; // characters as Python counts them

function placeIn(paragraph, node, offset) {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + length(range.toString());
}

function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const [first, last] = [range.startContainer, range.endContainer].map((node) =>
    (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]"));
  if (!first || first !== last) return null; // words of one paragraph
  const raw = range.toString();
  const text = raw.trim();
  if (!text) return null;
  const start = placeIn(first, range.startContainer, range.startOffset) + length(raw) - length(raw.trimStart());
  const report = Number(first.closest("[data-report]").dataset.report);
  return { report, start, end: start + length(text), text: text.replace(/\s+/g, " "), box: range.getBoundingClientRect() };
}

function offerMenu() {
  const words = selected();
  menu.hidden = !words;
  if (!words) return;
  menu.style.left = `${Math.max(8, Math.min(words.box.left, innerWidth - 400)) + scrollX}px`;
  menu.style.top = `${words.box.bottom + 6 + scrollY}px`;
  const last = menu.lastElementChild;
  const label = lastField && labelOf(lastField);
  last.hidden = !label;
  if (label) last.querySelector("b").textContent = label;
}

function labelOf(field) {
  const label = field.closest(".form-row, .fieldBox")?.querySelector("label");
  return label ? label.textContent.replace(/:$/, "") : "";
}

function targetOf(field) {
  const parts = /^(participations|presentations|hostings)-(\d+)-(\w+)$/.exec(field.name);
  if (!parts) return { attendance_count: "attendance", attendance_qualifier: "attendance" }[field.name] || field.name;
  const pk = document.getElementById(`id_${parts[1]}-${parts[2]}-id`)?.value;
  const list = { participations: "people", presentations: "topics", hostings: "organizers" }[parts[1]];
  const leaf = { rank: ".rank", positions: ".positions", part: ".part", presenter: ".presenter" }[parts[3]] || "";
  return pk ? `${list}.${pk}${leaf}` : "";
}

function put(button) {
  const words = selected();
  if (!words) return;
  const isLast = button === menu.lastElementChild;
  const field = isLast ? lastField : document.getElementById(button.dataset.field);
  const target = isLast ? targetOf(lastField) : button.dataset.target;
  if (field) write(field, words.text);
  if (target) keep(words, target, isLast ? labelOf(lastField) : button.textContent.trim());
  menu.hidden = true;
  document.getSelection().removeAllRanges();
}

const twoDigits = (number) => String(number).padStart(2, "0");

function dayOf(text, known) {
  const found = /(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})(?:\s*(?:[/.\-]|năm)\s*(\d{4}))?/.exec(text);
  const year = found && (found[3] || (/\d{4}/.exec(known) || [])[0]);
  return year ? `${year}-${twoDigits(found[2])}-${twoDigits(found[1])}` : null;
}

function write(field, text) {
  if (field.matches("select")) return;
  if (field.classList.contains("vDateField")) {
    const day = dayOf(text, field.value);
    if (day) field.value = day;
  } else if (field.name === "attendance_count") {
    const digits = (/\d[\d.]*/.exec(text) || [""])[0].replace(/\./g, "");
    if (digits) field.value = digits;
    const qualifier = document.getElementById("id_attendance_qualifier");
    qualifier.value = /hơn|trên/i.test(text) ? "over" : /gần/i.test(text) ? "nearly" : /khoảng|chừng/i.test(text) ? "about" : "exact";
  } else if (/-positions$/.test(field.name)) {
    field.value = [...field.value.split("\n").filter(Boolean), text].join("\n");
  } else {
    field.value = text;
  }
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function keep(words, target, label) {
  const item = document.createElement("li");
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = "cite";
  input.value = JSON.stringify({ report: words.report, target, start: words.start, end: words.end });
  const said = document.createElement("span");
  said.textContent = `${cited.dataset.added} ${label}: “${words.text}” `;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = cited.dataset.remove;
  remove.addEventListener("click", () => { item.remove(); });
  item.append(input, said, remove);
  cited.append(item);
  isChanged = true;
}

// What another report says

function take(button) {
  for (const [name, value] of Object.entries(JSON.parse(button.dataset.take))) {
    const field = document.getElementById(`id_${name}`);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

// Keys, and nothing lost by leaving

let isChanged = false;

const press = (selector) => () => document.querySelector(selector)?.click();
const KEYS = {
  n: press('.object-tools a[rel="next"]'),
  p: press('.object-tools a[rel="prev"]'),
  c: press('input[name="_check"]'),
  s: press('input[name="_next"]'),
  a: press('.proposal button[name="accept"]'),
  r: press('.proposal button[name="refuse"]'),
  "?": () => document.getElementById("desk-keys").showModal(),
};

function onKey(event) {
  const isTyping = event.isComposing || event.keyCode === 229
    || event.target.closest("input, textarea, select, [contenteditable], .select2, .select2-container, dialog");
  if (event.key === "Escape" && event.target.matches("input, textarea, select")) event.target.blur();
  if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key]();
}

if (form) {
  form.append(cited);
  document.body.append(menu);
  makeTabs();
  form.addEventListener("focusin", rememberField);
  form.addEventListener("change", () => { isChanged = true; });
  form.addEventListener("submit", () => { isChanged = false; });
  document.addEventListener("selectionchange", offerMenu);
  document.addEventListener("keydown", onKey);
  menu.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
  menu.addEventListener("click", (event) => { const button = event.target.closest("button"); if (button) put(button); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-take], [data-key]");
    if (button?.dataset.take) take(button);
    else if (button) KEYS[button.dataset.key]();
  });
  addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
}
