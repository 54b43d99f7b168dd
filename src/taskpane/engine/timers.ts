/** Things to do after a pause, each by its name: the same name again starts the pause again. */
export class Timers {
  private readonly running = new Map<string, ReturnType<typeof setTimeout>>();
  private stopped = false;

  after(name: string, pause: number, then: () => void): void {
    this.cancel(name);
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.running.delete(name);
      then();
    }, pause);
    this.running.set(name, timer);
  }

  has(name: string): boolean {
    return this.running.has(name);
  }

  cancel(name: string): void {
    clearTimeout(this.running.get(name));
    this.running.delete(name);
  }

  /** For good: nothing begins after it. */
  stop(): void {
    this.stopped = true;
    for (const name of [...this.running.keys()]) this.cancel(name);
  }
}
