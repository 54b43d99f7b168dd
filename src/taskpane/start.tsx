import { createRoot } from 'react-dom/client';
import { today } from '../domain/calendar';
import type { LivePort, Port } from '../hosts/port';
import { App } from './App';
import { Controller, type HostNews } from './engine/controller';
import type { Examine } from './engine/result';

export interface StartOptions {
  openPort(tell: HostNews): Promise<Port | LivePort>;
}

/** The pane in an element, on any host. The packs and rules come after the first paint. */
export function startPane(element: HTMLElement, { openPort }: StartOptions): () => void {
  const controller = new Controller({ openPort, loadExamine, loadLanguage, today: () => today() });
  const root = createRoot(element);
  root.render(<App controller={controller} />);
  void controller.start();
  return () => {
    controller.stop();
    root.unmount();
  };
}

const loadExamine = async (): Promise<Examine> =>
  (await import(/* webpackChunkName: "engine" */ './engine/examine-any')).examineAny;
const loadLanguage = async (): Promise<void> =>
  (await import(/* webpackChunkName: "engine" */ './engine/examine-any')).loadLanguage();
