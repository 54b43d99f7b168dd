import type { JSX } from 'react';

/** Drawn here, 16 by 16: the icon package brings its index with it, and the pane needs these few. */
const PATHS = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm2.9 4.1a.75.75 0 0 0-1.06 0L8 6.94 6.16 5.1A.75.75 0 1 0 5.1 6.16L6.94 8 5.1 9.84a.75.75 0 1 0 1.06 1.06L8 9.06l1.84 1.84a.75.75 0 1 0 1.06-1.06L9.06 8l1.84-1.84a.75.75 0 0 0 0-1.06Z',
  warning:
    'M6.9 1.9a1.25 1.25 0 0 1 2.2 0l5.75 10.7A1.25 1.25 0 0 1 13.75 14.5H2.25a1.25 1.25 0 0 1-1.1-1.9L6.9 1.9ZM8 5.25a.7.7 0 0 0-.7.75v3.5a.7.7 0 0 0 1.4 0V6a.7.7 0 0 0-.7-.75Zm0 5.75a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7Z',
  person:
    'M8 1.5a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5ZM3.75 9.25h8.5c.7 0 1.25.56 1.25 1.25v.4c0 1.9-2.3 3.6-5.5 3.6s-5.5-1.7-5.5-3.6v-.4c0-.7.56-1.25 1.25-1.25Z',
  advice:
    'M8 1.25A4.75 4.75 0 0 1 10.9 9.8c-.36.28-.6.62-.68 1l-.2.95H5.98l-.2-.95c-.08-.38-.32-.72-.68-1A4.75 4.75 0 0 1 8 1.25ZM6.2 12.75h3.6l-.1.5A1.75 1.75 0 0 1 8 14.75a1.75 1.75 0 0 1-1.7-1.5l-.1-.5Z',
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.15 4.6a.75.75 0 0 0-1.06.04L7.03 9 5.9 7.87A.75.75 0 0 0 4.84 8.93l1.7 1.7c.3.3.78.29 1.07-.02l3.58-3.95a.75.75 0 0 0-.04-1.06Z',
  more: 'M4 8a1.25 1.25 0 1 1-2.5 0A1.25 1.25 0 0 1 4 8Zm5.25 0a1.25 1.25 0 1 1-2.5 0 1.25 1.25 0 0 1 2.5 0ZM13.25 9.25a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5Z',
  close:
    'M3.9 3.2 8 7.3l4.1-4.1a.5.5 0 0 1 .7.7L8.7 8l4.1 4.1a.5.5 0 0 1-.7.7L8 8.7l-4.1 4.1a.5.5 0 0 1-.7-.7L7.3 8 3.2 3.9a.5.5 0 0 1 .7-.7Z',
  back: 'M7.35 3.15a.5.5 0 0 1 0 .7L3.71 7.5H13.5a.5.5 0 0 1 0 1H3.7l3.65 3.65a.5.5 0 0 1-.7.7l-4.5-4.5a.5.5 0 0 1 0-.7l4.5-4.5a.5.5 0 0 1 .7 0Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration unless it is given a label: the words beside it say the same. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }): JSX.Element {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
