/** What of Univer's own controls a person who hears the page would meet without a name. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp="defined-name"] input', 'Name box'],
  ['[data-u-comp="formula-bar"] button', 'Larger formula bar'],
  ['footer [data-u-comp="sheet-bar-append-button"]', 'New sheet'],
  ['[contenteditable][id*="FORMULA_BAR"]', 'Formula bar'],
  ['[contenteditable][id*="DOCS_NORMAL"]', 'Cell'],
];

/** Gives them names as they come, and takes the canvas out of the order of Tab: F6 leads to the sheet. */
export function nameControls(container: HTMLElement): void {
  const name = (): void => {
    for (const [selector, label] of NAMES) {
      for (const control of container.querySelectorAll(selector)) {
        if (control.getAttribute('aria-label') === label) continue;
        control.setAttribute('aria-label', label);
        if (control.hasAttribute('contenteditable')) control.setAttribute('role', 'textbox');
      }
    }
    // One for each thing that may have news; all have the same name, which tells nobody which is which.
    container.querySelectorAll('section[aria-label^="Notifications"]').forEach((section, index) => {
      section.setAttribute('aria-label', `Notifications ${index + 1}`);
    });
    for (const canvas of container.querySelectorAll('canvas')) {
      if (canvas.tabIndex > 0) canvas.tabIndex = -1;
    }
  };
  name();
  new MutationObserver(name).observe(container, { childList: true, subtree: true });
}
