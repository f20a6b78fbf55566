// Three comforts that HTML has no word for; every page is complete without them.

// A fact and its words light up together while the pointer or the focus is on the link between them.
let lit = null;
function light(event) {
  lit?.classList.remove("lit");
  const link = event.target.closest?.('.thread, mark a[href^="#"]');
  lit = link && document.getElementById(link.hash.slice(1));
  lit?.classList.add("lit");
}
for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, light);

// Of several reports, the one read last stays open when its words lead back to a fact.
function keep() {
  const target = document.getElementById(location.hash.slice(1));
  const report = target?.closest(".several .report");
  if (target && !report) return;
  const shown = report || document.querySelector(".several .report");
  for (const other of document.querySelectorAll(".several .report")) other.classList.toggle("kept", other === shown);
  for (const tab of document.querySelectorAll(".tabs a")) {
    if (shown && tab.hash === `#${shown.id}`) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}
addEventListener("hashchange", keep);
keep();

// The facts stay in sight beside a long report: when they are taller than the window, by their end.
const facts = document.querySelector(".facts");
function stick() {
  facts.style.setProperty("--stick", `${Math.min(16, innerHeight - facts.offsetHeight - 16)}px`);
}
if (facts) new ResizeObserver(stick).observe(facts);
if (facts) addEventListener("resize", stick);
