import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useController, usePane } from '../hooks/use-pane';
import { IconButton } from './Header';

/** One line about what was just done or refused. It stays until the next thing is done, and is read out. */
export function NoteLine(): JSX.Element {
  const { note, written, writing } = usePane();
  const controller = useController();
  const undo = note?.undo;
  const stands = undo !== undefined && written.some(({ id, stands: how }) => id === undo && how === 'there');
  return (
    <div
      className={note ? `note note-${note.tone}${note.offer ? ' note-offers' : ''}` : 'note-none'}
      role="status"
      {...(note ? { tabIndex: -1, 'data-keep': 'note' } : {})}
    >
      {note && (
        <>
          <span>{note.text}</span>
          {stands && (
            <Button size="small" appearance="subtle" onClick={() => void controller.undo(undo)}>
              Undo
            </Button>
          )}
          {note.offer && (
            // Another offer is another button: whoever pressed this one has to come to it first.
            <Button
              key={note.id}
              className="offer"
              size="small"
              appearance="subtle"
              disabledFocusable={writing}
              onClick={note.offer.take}
            >
              {note.offer.label}
            </Button>
          )}
          <IconButton name="close" label="Close this line" onClick={() => controller.dismissNote()} />
        </>
      )}
    </div>
  );
}
