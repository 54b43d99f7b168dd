/**
 * The two ends of Microsoft's native bridge: the client's library looks for this object under the global name
 * `_richApiNativeBridge` when it loads, and sets `onMessageFromHost` on it.
 */
export class NativeBridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | undefined;
  private receive: ((text: string) => void) | null = null;

  /** Called by the client, once for each `context.sync()`. */
  sendMessageToHost(text: string): void {
    if (!this.receive) throw new Error('No workbook is open behind the bridge');
    this.receive(text);
  }

  /** Opens another workbook behind the same client. What the one before still sends is not heard. */
  connect(receive: (text: string, answer: (text: string) => void) => void): void {
    const current = (text: string): void => receive(text, answer);
    const answer = (text: string): void => {
      if (this.receive === current) this.onMessageFromHost?.(text);
    };
    this.receive = current;
  }

  /** Something to say without having been asked: an event. */
  tell(text: string): void {
    this.onMessageFromHost?.(text);
  }
}
