import { useSyncExternalStore } from 'react';

/** On the page's root: "dark" or "light", where whoever shows the pane lets the person choose. */
const THEME = 'data-theme';

/**
 * Whether the pane is dark: as the page's root says, else as the system does. Office's own theme is missing or stale
 * on the web (office-js #6134, #713), so it is not asked.
 */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

const media = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null;

function isDark(): boolean {
  const chosen = document.documentElement.getAttribute(THEME);
  return chosen === null ? (media()?.matches ?? false) : chosen === 'dark';
}

function subscribe(changed: () => void): () => void {
  const system = media();
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: [THEME] });
  system?.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system?.removeEventListener('change', changed);
  };
}
