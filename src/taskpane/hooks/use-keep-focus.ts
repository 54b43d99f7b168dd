import { useEffect, type RefObject } from 'react';

/** On what the focus falls back when the thing that had it goes: `data-keep` names a finding, a heading, a part. */
const KEEP = 'data-keep';

/**
 * The focus is never lost when a finding goes: it moves to what stands in its place, or to the nearest part that
 * stays. Only while the pane has the focus itself: somebody who types in the sheet is left alone.
 */
export function useKeepFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    let last: { name: string; index: number } | null = null;
    const remember = (event: FocusEvent): void => {
      const kept = event.target instanceof Element ? event.target.closest(`[${KEEP}]`) : null;
      const name = kept?.getAttribute(KEEP) ?? null;
      last = kept && name !== null ? { name, index: keptIn(element).indexOf(kept) } : null;
    };
    const restore = (): void => {
      const { activeElement } = document;
      if (!last || !document.hasFocus() || (activeElement !== null && activeElement !== document.body)) return;
      const { name, index } = last;
      const all = keptIn(element);
      const next = all.find((one) => one.getAttribute(KEEP) === name) ?? all[Math.min(index, all.length - 1)];
      if (next instanceof HTMLElement) next.focus();
    };
    // A press on something that takes no focus leaves it deliberately.
    const forget = (): void => {
      last = null;
    };
    const observer = new MutationObserver(restore);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('pointerdown', forget, true);
    element.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      element.removeEventListener('pointerdown', forget, true);
      element.removeEventListener('focusin', remember);
    };
  }, [area]);
}

const keptIn = (element: HTMLElement): Element[] => Array.from(element.querySelectorAll(`[${KEEP}]`));
