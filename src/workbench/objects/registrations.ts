import { call, type Members } from '../bridge/remote';
import type { Book, EventNumber } from './book';

/**
 * The client's own, undocumented methods behind `onChanged.add()` and `remove()`: "_RegisterDataChangedEvent" and its
 * opposite.
 */
export function registrations(
  book: Book,
  target: string,
  events: Readonly<Record<string, readonly [EventNumber, string]>>,
): Members {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, [event, since]]) => [
      [`_Register${name}Event`, call(since, () => book.register(event, target, true))],
      [`_Unregister${name}Event`, call(since, () => book.register(event, target, false))],
    ]),
  );
}
