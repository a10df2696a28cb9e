"use strict";
// The page is whole without this; here it learns to sort and to filter.

const collator = new Intl.Collator("en", {numeric: true});

function textOf(cell) {
  return (cell.querySelector("summary") || cell).textContent;
}

function keyOf(row, column, order) {
  if (order === "text") return textOf(row.cells[column]);
  return Number(order === "number" ? row.cells[column].textContent : row.getAttribute(order));
}

function sort(table, column, order, descending) {
  const body = table.tBodies[0];
  const keyed = Array.from(body.rows, row => ({row, key: keyOf(row, column, order)}));
  const compare = order === "text"
    ? (a, b) => collator.compare(a.key, b.key)
    : (a, b) => a.key - b.key;
  keyed.sort(descending ? (a, b) => compare(b, a) : compare);
  body.remove(); // rows that are not in the page are moved at no cost
  keyed.forEach(each => body.append(each.row));
  table.append(body);
}

function makeSortable(table) {
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const order = head.dataset.sort;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const descending = now ? now === "ascending" : order === "number";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      sort(table, column, order, descending);
    });
  });
}

function makeFilters(form, table) {
  const rows = Array.from(table.tBodies[0].rows, row => ({
    row, kind: row.dataset.kind, policy: row.dataset.policy, text: null
  }));
  const output = form.querySelector("output");
  const openAll = form.querySelector("[data-open]");

  function searched(each) {
    if (each.text === null) {
      each.text = Array.from(each.row.cells, textOf).join("\n").toLowerCase();
    }
    return each.text;
  }

  function apply() {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(word => word);
    const kinds = new Set(
      Array.from(form.querySelectorAll("[name=kind]:checked"), box => box.value));
    const policy = form.elements.policy.value;
    let shown = 0;
    for (const each of rows) {
      const meant = kinds.has(each.kind)
        && (policy === "" || policy === each.policy)
        && words.every(word => searched(each).includes(word));
      if (each.row.hidden === meant) each.row.hidden = !meant;
      if (meant) shown++;
    }
    output.value = shown + " of " + rows.length;
  }

  function toggleAll() {
    const open = openAll.dataset.open === "all";
    for (const each of rows) {
      if (!each.row.hidden || !open) each.row.querySelector("details").open = open;
    }
    openAll.dataset.open = open ? "none" : "all";
    openAll.textContent = open ? "Close all" : "Open all";
  }

  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  openAll.addEventListener("click", toggleAll);
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.target.closest("input, select, textarea")) {
      event.preventDefault();
      form.elements.text.focus();
    }
  });
  document.querySelectorAll(".by-policy .bars a").forEach(link => link.addEventListener("click", event => {
    event.preventDefault();
    form.elements.policy.value = link.hash.replace("#policy-", "");
    apply();
    form.scrollIntoView();
  }));
  apply(); // a page that is reloaded keeps what was filled in
}

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  const details = target && target.querySelector("details");
  if (details) details.open = true;
}

document.querySelectorAll("table").forEach(makeSortable);
const form = document.querySelector(".filters");
if (form) makeFilters(form, document.querySelector("table.findings"));
window.addEventListener("hashchange", openTarget);
openTarget();
