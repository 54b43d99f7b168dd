/** How long a press on the sheet, or the key that leads there, counts as wanting to be in it. */
const INVITATION = 500;

/**
 * Where the focus is: a person's own doing. Univer takes it when it starts and whenever the selection changes, also when
 * the pane selects a cell; Excel leaves it in the pane.
 */
export class Focus {
  private invited = -INVITATION;
  private lastInPane: HTMLElement | null = null;

  constructor(
    private readonly sheet: HTMLElement,
    private readonly pane: HTMLIFrameElement,
    private readonly focusUniver: () => void,
  ) {
    sheet.addEventListener('pointerdown', () => this.invite(), true);
    pane.addEventListener('load', () => {
      this.lastInPane = null;
      pane.contentDocument?.addEventListener('focusin', ({ target }) => {
        this.lastInPane = target as HTMLElement;
      });
    });
    new MutationObserver(() => this.guard()).observe(sheet, { childList: true, subtree: true });
  }

  goToSheet(): void {
    this.invite();
    this.sheet.focus();
    this.focusUniver();
  }

  /** Back to what had the focus there last. */
  goToPane(): void {
    this.pane.focus();
    this.pane.contentWindow?.focus();
    if (this.lastInPane?.isConnected) this.lastInPane.focus({ preventScroll: true });
  }

  private invite(): void {
    this.invited = performance.now();
  }

  private guard(): void {
    for (const editor of this.sheet.querySelectorAll<HTMLElement>('[contenteditable]')) {
      if (Object.hasOwn(editor, 'focus')) continue;
      editor.focus = (options) => {
        const isInvited = performance.now() - this.invited <= INVITATION;
        if (!isInvited && !this.sheet.contains(document.activeElement)) return;
        HTMLElement.prototype.focus.call(editor, options);
      };
    }
  }
}
