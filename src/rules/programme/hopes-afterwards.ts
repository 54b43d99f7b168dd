import { normalise, tokens } from '../../reading/words';

/** Longer answers say who or how. */
const LONGEST = 70;

/**
 * Words that say that it goes on, or that nobody knows yet, and neither who nor how. Whatever else stands in the answer
 * (a role, a meeting, a budget, "no further cost") is an answer.
 */
const HOLLOW = new Set(
  tokens(
    'it this that we they all there will would should can to be is are being been has have become becomes the a an and or of in on at as with for into from by our ' +
      'ongoing going on continue continues continued continuing continuous sustain sustains sustained sustaining sustainable sustainability embed embeds embedded embedding maintain maintains maintained maintaining ' +
      'keep keeps kept up long term lasting last lasts legacy permanent permanently future forward beyond onwards afterwards after ' +
      'review reviewed reviews monitor monitored monitoring evaluate evaluated develop developed developing build builds built improve improved improving improvement improvements strengthen strengthened ' +
      'impact change changes practice practices approach approaches work programme project support intervention action actions activity capacity culture ethos quality standard standards outcome outcomes school whole across throughout ' +
      'nothing none no further planned known unknown yet not sure unsure see how goes go hope hopes hopefully consider considered consideration decide decided determine determined confirm confirmed discuss discussed agree agreed think ' +
      'later nearer near time date point end ends ended ending finish finishes finished stop stops close closes when once if possible ' +
      'above before same usual normal fully well firmly yes applicable positive',
  ),
);

/** "Depends on funding"; funding alone may be the answer to how. */
const ON_CONDITIONS = new Set(
  tokens(
    'depend depends depending dependent dependant subject upon more further other extra additional funding money budget grant available apply bid bids seek sought',
  ),
);
const IT_DEPENDS = /^(?:depend\w{0,3}|subject|seek|sought|bid|apply)$/;

/** Whether an answer to what happens afterwards is such words only: "To be sustained", "Depends on funding". */
export function saysOnlyThatItGoesOn(text: string): boolean {
  if (text.length > LONGEST || /\d/.test(text)) return false;
  const words = tokens(normalise(text));
  const depends = words.some((word) => IT_DEPENDS.test(word));
  return words.length > 0 && words.every((word) => HOLLOW.has(word) || (depends && ON_CONDITIONS.has(word)));
}
