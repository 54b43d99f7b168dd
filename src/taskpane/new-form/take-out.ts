import type { Controller } from '../engine/controller';
import type { Note, Offer } from '../engine/state';
import type { NewForm } from './new-form';
import { takenOutInWords } from './words';

/** "Take the new sheets out again": one press while nothing is entered in them, two where something would be lost. */
export function offerToTakeOut(controller: Controller, form: NewForm, title: string): Offer {
  const offer = (label: string, evenIfEntered: boolean): Offer => ({
    label,
    take: () => void takeOut(evenIfEntered),
  });
  const again = offer('Take the new sheets out again', false);
  const takeOut = async (evenIfEntered: boolean): Promise<void> => {
    const outcome = await controller.takeOut(form.plan, evenIfEntered);
    if (!outcome) return;
    const note: Omit<Note, 'id'> = takenOutInWords(outcome, title);
    if (outcome.refused === null || outcome.refused === 'not-here') controller.say(note);
    else
      controller.say({ ...note, offer: outcome.refused === 'entered' ? offer('Take them out anyway', true) : again });
  };
  return again;
}
