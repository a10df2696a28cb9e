"use strict";
// Tables that are long get a box that keeps the rows with all of its words.
for (const table of document.querySelectorAll("main table")) {
  const rows = [...table.tBodies[0]?.rows ?? []];
  if (rows.length < 15) continue;
  const texts = rows.map(row => row.textContent.toLowerCase());
  const box = document.createElement("input");
  box.type = "search";
  box.placeholder = `search these ${rows.length}`;
  box.setAttribute("aria-label", "search the table");
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/);
    rows.forEach((row, i) => { row.hidden = !words.every(word => texts[i].includes(word)); });
  };
  box.addEventListener("input", filter);
  (table.closest(".wide") ?? table).before(box);
}
for (const code of document.querySelectorAll("code.language-diff")) {
  const lines = code.textContent.replace(/\n$/, "").split("\n");
  code.replaceChildren(...lines.map(line => {
    const part = document.createElement({ "-": "del", "+": "ins" }[line[0]] ?? "span");
    part.textContent = part.localName === "span" ? `${line}\n` : line;
    return part;
  }));
}
