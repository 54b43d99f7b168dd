import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { countsOf, standing } from '../engine/list';
import type { PaneState } from '../engine/state';
import { countsInWords } from '../engine/words';
import { usePane } from '../hooks/use-pane';
import { Icon, type IconName } from './Icon';
import { Menu, type MenuEntry } from './Menu';

/** Which form, whose, and how it stands: in words, the colour only supports them. */
export function Header({ menu }: { readonly menu: readonly MenuEntry[] }): JSX.Element {
  const state = usePane();
  const { result, phase } = state;
  const status = statusOf(state);
  const who = result?.known
    ? [result.school || 'School name not filled in', result.tier].filter(Boolean).join(' · ')
    : '';
  return (
    <header className="head">
      <div className="head-title">
        <h1>{result?.known ? result.formTitle : 'RAF Ready'}</h1>
        <Menu label="More" entries={menu} />
      </div>
      {who !== '' && <p className="who">{who}</p>}
      <p className={`status status-${status.icon}`}>
        <Icon name={status.icon} />
        <strong>{status.is}</strong> {status.more !== '' && <span>{status.more}</span>}
      </p>
      {phase === 'form' && result && <Filled filled={result.filled} required={result.required} />}
    </header>
  );
}

function statusOf({ phase, items, result }: PaneState): { icon: IconName; is: string; more: string } {
  switch (phase) {
    case 'starting':
      return { icon: 'more', is: 'Reading the workbook', more: '' };
    case 'unknown':
      return { icon: 'warning', is: 'Not a form I know', more: '' };
    case 'failed':
      return { icon: 'error', is: 'Not checked', more: '' };
    case 'gone':
      return { icon: 'error', is: 'The workbook is gone', more: '' };
    case 'form': {
      const counts = countsOf(standing(items));
      const words = countsInWords(counts);
      if (counts.first > 0) return { icon: 'error', is: 'Not ready', more: words };
      if (result?.isWhole === false) return { icon: 'more', is: 'Reading the wording', more: '' };
      const [is = words, more = ''] = words.split(', ');
      return { icon: 'done', is, more };
    }
  }
}

function Filled({ filled, required }: { readonly filled: number; readonly required: number }): JSX.Element {
  const words = `${String(filled)} of ${String(required)} filled`;
  return (
    <div className="filled">
      <Meter label="Required fields filled" value={filled} of={required} words={words} />
      <span aria-hidden="true">{words}</span>
    </div>
  );
}

interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly of: number;
  readonly words: string;
  readonly over?: boolean;
}

export function Meter({ label, value, of, words, over = false }: MeterProps): JSX.Element {
  const share = of > 0 ? Math.min(1, Math.max(0, value / of)) : value > 0 ? 1 : 0;
  return (
    <div
      className={over ? 'meter meter-over' : 'meter'}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={Math.min(value, of)}
      aria-valuetext={words}
    >
      <div style={{ width: `${String(Math.round(share * 1000) / 10)}%` }} />
    </div>
  );
}

export function IconButton({
  name,
  label,
  onClick,
}: {
  readonly name: IconName;
  readonly label: string;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<Icon name={name} />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}
