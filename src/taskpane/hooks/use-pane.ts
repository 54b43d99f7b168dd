import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Controller } from '../engine/controller';
import type { PaneState } from '../engine/state';

const ControllerContext = createContext<Controller | null>(null);
export const ControllerProvider = ControllerContext.Provider;

export function useController(): Controller {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error('the pane has no controller');
  return controller;
}

export function usePane(): PaneState {
  const { subscribe, getState } = useController();
  return useSyncExternalStore(subscribe, getState);
}
