/** The map of the path comes in; out goes one stone chosen at a time, by hand, keyboard or address, its step shown. */

/** By how many stones a key moves. */
const MOVES = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["Home", Number.NEGATIVE_INFINITY],
  ["End", Number.POSITIVE_INFINITY],
]);

/**
 * Makes tabs of the stones and their panels of the phases. Where a stylesheet cannot tell that scripts run, the list of
 * all steps stays as it is. Harmless where it has been called for the same map.
 *
 * @param {HTMLElement} root
 * @returns {void}
 */
export function mount(root) {
  if (matchMedia("(scripting: enabled)").matches && !root.dataset.mounted) {
    root.dataset.mounted = "true";
    const stones = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll("[role=tab]"))];
    for (const panel of root.querySelectorAll("section")) {
      panel.setAttribute("role", "tabpanel");
      panel.tabIndex = 0;
    }
    const arrived = stones.findIndex((stone) => location.hash === `#step-${stone.dataset.step}`);
    choose(root, stones, Math.max(arrived, 0));
    listen(root, stones);
    if (arrived >= 0) {
      // The stone is what the address means now: browser and theme, which may come later, find no step to scroll to.
      for (const step of root.querySelectorAll("li[id]")) {
        step.removeAttribute("id");
      }
      stones[arrived]?.scrollIntoView({block: "center", behavior: "instant"});
    }
  }
}

/**
 * @param {HTMLElement} root
 * @param {HTMLAnchorElement[]} stones
 * @param {number} chosen
 */
function choose(root, stones, chosen) {
  for (const [place, stone] of stones.entries()) {
    stone.setAttribute("aria-selected", String(place === chosen));
    stone.tabIndex = place === chosen ? 0 : -1;
  }
  const step = root.querySelector(`li[data-step="${stones[chosen]?.dataset.step}"]`);
  const panel = step?.closest("section");
  for (const part of root.querySelectorAll("section, section > ol > li")) {
    part.toggleAttribute("data-open", part === step || part === panel);
  }
  panel?.setAttribute("aria-labelledby", stones[chosen]?.id ?? "");
}

/**
 * @param {HTMLElement} root
 * @param {HTMLAnchorElement[]} stones
 */
function listen(root, stones) {
  /** @param {number} place */
  function go(place) {
    const stone = stones[place];
    if (stone) {
      const before = stone.getBoundingClientRect().top;
      choose(root, stones, place);
      stone.focus({preventScroll: true});
      // On a narrow screen the panel of another phase may have closed above: the stone stays under the thumb.
      scrollBy({top: stone.getBoundingClientRect().top - before, behavior: "instant"});
      stone.scrollIntoView({block: "nearest"});
      history.replaceState(history.state, "", `#step-${stone.dataset.step}`);
    }
  }

  for (const [place, stone] of stones.entries()) {
    stone.addEventListener("click", (event) => {
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
        event.preventDefault();
        event.stopPropagation(); // the theme follows every link that it hears of
        go(place);
      }
    });
    stone.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
        return;
      }
      const by = MOVES.get(event.key);
      if (by !== undefined) {
        event.preventDefault();
        go(Math.min(Math.max(place + by, 0), stones.length - 1));
      } else if (event.key === "Enter" && stone.ariaSelected === "true") {
        event.preventDefault();
        const link = /** @type {HTMLElement | null} */ (root.querySelector("li[data-open] a"));
        link?.click();
      } else if (event.key === " ") {
        event.preventDefault();
        go(place);
      }
    });
  }
}
