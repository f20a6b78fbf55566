// The list of conferences is replaced in place when it is narrowed, sorted or paged: the address, the back button and
// the focus go with it. Without this script every control is a link or a form that does the same by loading a page.

const main = document.getElementById("main");
const heard = document.getElementById("heard");
let waiting;

// The address that a filter form asks for, without what is empty.
function addressOf(form) {
  const asked = [...new FormData(form)].filter(([, value]) => value !== "");
  return `${form.getAttribute("action")}?${new URLSearchParams(asked)}`;
}

// How to find the control again that has the focus, in the list that takes this one's place.
function placeOf(element) {
  if (!main.contains(element)) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  return "#count";
}

async function show(address, { remember = true } = {}) {
  waiting?.abort();
  waiting = new AbortController();
  const focused = placeOf(document.activeElement);
  main.setAttribute("aria-busy", "true");
  let page;
  try {
    const answer = await fetch(address, { signal: waiting.signal });
    if (!answer.ok) throw new Error(answer.status);
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return;
  }
  if (remember) history.pushState(null, "", address);
  document.title = page.title;
  document.querySelector(".languages").replaceWith(page.querySelector(".languages"));
  main.replaceChildren(...page.getElementById("main").childNodes);
  main.removeAttribute("aria-busy");
  heard.textContent = document.getElementById("count").textContent;
  const again = focused && (main.querySelector(focused) || document.getElementById("count"));
  if (again?.id === "count") again.tabIndex = -1;
  again?.focus({ preventScroll: again.id !== "count" });
}

main.addEventListener("change", (event) => {
  const form = event.target.closest("form.filters");
  // In the sheet of a narrow screen several choices are made before they are sent.
  if (form && !form.matches(":popover-open") && event.target.type !== "search") show(addressOf(form));
});

main.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.matches(":popover-open")) event.target.hidePopover();
  show(addressOf(event.target));
});

main.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.pathname !== location.pathname || link.origin !== location.origin) return;
  event.preventDefault();
  show(link.href);
});

addEventListener("popstate", () => show(location.href, { remember: false }));
