// Single keys for the task list. They can be switched off (WCAG 2.1.4), do nothing while somebody types, and without this
// script everything is still a link, a field or a button.
"use strict";

const bar = document.querySelector("[data-keys]");
const rows = [...document.querySelectorAll("a[data-row]")];
let isOn = localStorage.getItem("single-keys") !== "off";

const show = () => {
  const button = bar.querySelector("[data-keys-switch]");
  button.setAttribute("aria-pressed", isOn);
  button.textContent = isOn ? "Single keys are on" : "Single keys are off";
  bar.querySelector("[data-keys-help]").hidden = !isOn;
};

const step = by => {
  const here = rows.findIndex(row => row.closest("tr").contains(document.activeElement));
  rows[Math.min(rows.length - 1, Math.max(0, here < 0 ? 0 : here + by))]?.focus();
};

const keys = {
  j: () => step(1),
  k: () => step(-1),
  x: () => document.activeElement.closest("tr")?.querySelector("input[type=checkbox]")?.click(),
  "/": () => {
    const box = document.querySelector("details.filter-box:has([name=with])");
    box.open = true;
    box.querySelector("select").focus();
  },
  "?": () => {
    bar.scrollIntoView({ block: "center" });
    bar.querySelector("button").focus();
  },
};

bar.hidden = false;
show();
bar.querySelector("button").addEventListener("click", () => {
  isOn = !isOn;
  localStorage.setItem("single-keys", isOn ? "on" : "off");
  show();
});
document.addEventListener("keydown", event => {
  const types = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (!isOn || types || event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
