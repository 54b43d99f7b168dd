import { ICommandService, type Injector } from '@univerjs/core';

/** Univer starts to calculate a tenth of a second after a change; a sheet without formulas is done at once. */
const PATIENCE = 1_500;

export interface Calculation {
  settled(): Promise<void>;
  dispose(): void;
}

/**
 * Excel answers when it has calculated, Univer calculates when it has answered: so messages wait until results stand
 * where they belong.
 */
export function watchCalculation(injector: Injector, hasFormulas: boolean): Calculation {
  const commands = injector.get(ICommandService);
  let dirtySince = 0;
  let waiting: (() => void)[] = [];
  const done = (): void => {
    dirtySince = 0;
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  const listening = commands.onCommandExecuted(({ id, params }, options) => {
    if (id === 'formula.mutation.set-formula-calculation-notification') {
      if ((params as { functionsExecutedState?: number }).functionsExecutedState !== undefined) setTimeout(done, 0);
    } else if (MAKES_DIRTY.has(id) && !options?.onlyLocal && !options?.fromFormula) {
      dirtySince = hasFormulas ? Date.now() : 0;
    }
  });
  return {
    settled: () => {
      if (dirtySince === 0 || Date.now() - dirtySince > PATIENCE) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, PATIENCE);
      });
    },
    dispose: () => listening.dispose(),
  };
}

const MAKES_DIRTY = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
]);
