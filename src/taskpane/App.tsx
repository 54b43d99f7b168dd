import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type JSX } from 'react';
import { Footer } from './components/Footer';
import { Header } from './components/Header';
import { NoteLine } from './components/NoteLine';
import { Tabs, type TabChoice } from './components/Tabs';
import { Trouble } from './components/Trouble';
import type { CheckResult, ShownFinding } from './engine/result';
import type { MeasureDraft } from './components/measure/SentenceBuilder';
import type { Draft } from './justification/write-parts';
import { ControllerProvider, useController, usePane } from './hooks/use-pane';
import { useKeepFocus } from './hooks/use-keep-focus';
import { useDark } from './hooks/use-dark';
import type { Controller } from './engine/controller';
import { CheckView } from './views/CheckView';
import { Failed, Gone, Starting, Unknown } from './views/states';

const CatalogueView = lazy(() =>
  import(/* webpackChunkName: "catalogue" */ './views/CatalogueView').then((view) => ({ default: view.CatalogueView })),
);
const MeasureView = lazy(() =>
  import(/* webpackChunkName: "measure" */ './views/MeasureView').then((view) => ({ default: view.MeasureView })),
);
const JustificationView = lazy(() =>
  import(/* webpackChunkName: "justification" */ './views/JustificationView').then((view) => ({
    default: view.JustificationView,
  })),
);
const UnderstoodView = lazy(() =>
  import(/* webpackChunkName: "understood" */ './views/UnderstoodView').then((view) => ({
    default: view.UnderstoodView,
  })),
);
const NewFormView = lazy(() =>
  import(/* webpackChunkName: "new-form" */ './views/NewFormView').then((view) => ({ default: view.NewFormView })),
);

type TabName = 'check' | 'measure' | 'catalogue';
const TABS: readonly TabChoice<TabName>[] = [
  { id: 'check', label: 'Check' },
  { id: 'measure', label: 'Measure' },
  { id: 'catalogue', label: 'Catalogue' },
];

export function App({ controller }: { readonly controller: Controller }): JSX.Element {
  const dark = useDark();
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="provider">
      <ControllerProvider value={controller}>
        <Pane />
      </ControllerProvider>
    </FluentProvider>
  );
}

function Pane(): JSX.Element {
  const state = usePane();
  const controller = useController();
  const [tab, setTab] = useState<TabName>('check');
  const [understanding, setUnderstanding] = useState(false);
  const [beginning, setBeginning] = useState(false);
  const [justifying, setJustifying] = useState<string | null>(null);
  useLookAgain(controller);
  const area = useRef<HTMLDivElement>(null);
  useKeepFocus(area);
  const drafts = useRef(new Map<string, Draft>());
  const measureDrafts = useRef(new Map<string, MeasureDraft>());
  const help = useCallback(
    (shown: ShownFinding, result: CheckResult) => {
      const { sheet, cell } = shown.finding;
      if (shown.helps === 'justification') setJustifying(actionOf(shown, result));
      // The view of measures follows the selection.
      else if (sheet !== null && cell !== null) void controller.goTo({ sheet, cell });
      setTab(shown.helps === 'justification' ? 'catalogue' : 'measure');
    },
    [controller],
  );
  const show = (page: 'understood' | 'new form'): void => {
    setUnderstanding(page === 'understood');
    setBeginning(page === 'new form');
  };
  const { result, phase } = state;
  const view = ((): JSX.Element => {
    if (beginning && phase !== 'gone') return <NewFormView close={() => setBeginning(false)} />;
    if (understanding && result) return <UnderstoodView result={result} back={() => setUnderstanding(false)} />;
    if (phase === 'unknown' && result)
      return <Unknown result={result} understand={() => setUnderstanding(true)} begin={() => setBeginning(true)} />;
    if (phase === 'failed') return <Failed />;
    if (phase === 'gone') return <Gone />;
    if (phase !== 'form' || !result) return <Starting />;
    return (
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'check' ? (
          <CheckView result={result} help={help} />
        ) : tab === 'measure' ? (
          <MeasureView result={result} drafts={measureDrafts.current} />
        ) : justifying !== null ? (
          <JustificationView
            key={justifying}
            result={result}
            action={justifying}
            drafts={drafts.current}
            back={() => setJustifying(null)}
          />
        ) : (
          <CatalogueView result={result} justify={setJustifying} />
        )}
      </div>
    );
  })();
  return (
    <div ref={area} className="pane">
      <Header
        menu={[
          { label: 'Check now', choose: () => void controller.checkNow() },
          ...(result ? [{ label: 'Show what I understood', choose: () => show('understood') }] : []),
          ...(result ? [{ label: 'New form…', choose: () => show('new form') }] : []),
        ]}
      />
      {phase === 'form' && !understanding && !beginning && (
        <nav aria-label="Pane">
          <Tabs tabs={TABS} selected={tab} select={setTab} panel="panel" />
        </nav>
      )}
      <NoteLine />
      <main className="scroll" tabIndex={-1} data-keep="main">
        <Trouble key={`${tab} ${String(understanding)} ${String(beginning)} ${justifying ?? ''}`}>
          <Suspense fallback={<Loading />}>{view}</Suspense>
        </Trouble>
      </main>
      <Footer />
      <p className="sr-only" role="status" aria-live="polite">
        {state.announcement}
      </p>
    </div>
  );
}

/** The action that a finding about a justification is about: its own row, or the one its row points to. */
function actionOf({ finding }: ShownFinding, { form, links }: CheckResult): string | null {
  const actions = form.records('action');
  if (finding.section === 'action') return actions.find(({ name }) => name === finding.record)?.name ?? null;
  const row = form.records('alternative').find(({ name }) => name === finding.record);
  return (row && links.actionsOf(row)[0]?.name) ?? null;
}

const Loading = (): JSX.Element => (
  <p className="state" role="status">
    Loading…
  </p>
);

/** Handlers may have died while the pane was away, and a drop-down may have said nothing: look when it comes back. */
function useLookAgain(controller: Controller): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== 'hidden') controller.focused();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [controller]);
}
